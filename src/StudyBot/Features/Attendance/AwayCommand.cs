using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Features.Attendance;

/// <summary><c>/away set</c>, <c>list</c> and <c>cancel</c>.</summary>
internal sealed class AwayCommand(AwayStore away, DayStore days)
{
    /// <summary>So many days from today, or from the first day off, are offered.</summary>
    private const int OfferedDays = 14;

    public async Task<Reply> SetAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        var read = ReadSpan.Of(call.Option("from"), call.Option("to"), around.On);
        if (read is not ReadSpan.Understood { From: var from, To: var to })
        {
            return AwayReplies.NoSuchDay(call, ((ReadSpan.NoSuchDay)read).Text);
        }

        var outcome = await away.ChangeAsync(
            call.Member, (known, today) => AwayDays.Set(known, from, to, call.Option("reason"), today), cancellationToken);
        return AwayReplies.Set(call, around.On, await days.OpenAsync(call.Member, cancellationToken), outcome, AwayReplies.Form(null, null));
    }

    public async Task<Reply> ListAsync(Call call, CancellationToken cancellationToken) => AwayReplies.List(
        call, await days.OpenAsync(call.Member, cancellationToken), await away.GetAsync(call.Member, cancellationToken));

    /// <summary>Named by one of its days: a suggestion's value is its first.</summary>
    public async Task<Reply> CancelAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        var known = await away.GetAsync(call.Member, cancellationToken);
        var text = call.Option("away") ?? "";
        return (DayWords.FindDate(text, around.On) ?? AwayWords.Find(text, around.On)) is { } on && known.FirstOrDefault(span => span.Holds(on)) is { } named
            ? await CancelAsync(call, named.From, cancellationToken)
            : AwayReplies.NoneSuch(call, text);
    }

    /// <summary><c>away-cancel.owner.from</c>.</summary>
    public async Task<Reply> PressCancelAsync(Call call, CancellationToken cancellationToken) =>
        call.CustomId.FindDate(1) is not { } from ? Refusals.TooOld(call)
        : call.CustomId.FindMember(0) != call.Member ? Refusals.NotYours(call)
        : await CancelAsync(call, from, cancellationToken);

    /// <summary><c>away-bring.owner.date</c>: somebody back early takes what waits for the next study day to today.</summary>
    public async Task<Reply> BringAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindDate(1) is not { } on)
        {
            return Refusals.TooOld(call);
        }

        if (call.CustomId.FindMember(0) != call.Member)
        {
            return Refusals.NotYours(call);
        }

        var changed = await days.ChangeAsync(
            call.Member,
            on,
            Cause.Move,
            call.Id,
            edit =>
            {
                (edit.Lists, var lines) = edit.IsLate ? (edit.Lists, 0) : TaskMoves.BringTomorrow(edit.Lists);
                return lines;
            },
            cancellationToken);
        return AwayReplies.Brought(call, on, changed);
    }

    /// <summary><c>away-card.owner</c>: one chosen from a list too long for buttons.</summary>
    public async Task<Reply> ShowAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindMember(0) != call.Member)
        {
            return Refusals.NotYours(call);
        }

        var from = call.Chosen is [var chosen, ..] ? new CustomId("", [chosen]).FindDate(0) : null;
        var known = await away.GetAsync(call.Member, cancellationToken);
        return known.FirstOrDefault(span => span.From == from) is { } named
            ? AwayReplies.Card(call, await days.OpenAsync(call.Member, cancellationToken), named)
            : AwayReplies.Gone(call);
    }

    public async Task<Reply> CompleteAwayAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        var choices = (await away.GetAsync(call.Member, cancellationToken)).Where(span => span.To >= around.On).Select(span =>
            new ApplicationCommandOptionChoice(AwayReplies.Name(call.Texts, span), $"{span.From:yyyy-MM-dd}"));
        return new Reply.Choices([.. TextSearch.Find([.. choices], choice => choice.Name, call.Option("away") ?? "").Take(AwayReplies.MostChoices)]);
    }

    /// <summary>For either end; the last day off by the first one, where that is written already.</summary>
    public async Task<Reply> CompleteDateAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        var isTo = call.Focused == "to";
        var from = isTo && call.Option("from") is { } start ? AwayWords.Find(start, around.On) ?? around.On : around.On;
        if (call.Option(isTo ? "to" : "from") is { } typed)
        {
            return new Reply.Choices(AwayWords.Find(typed, around.On) is { } date ? [Choice(call.Texts, date, isTo ? from : null)] : []);
        }

        return new Reply.Choices([.. Enumerable.Range(0, OfferedDays).Select(ahead => Choice(call.Texts, from.AddDays(ahead), isTo ? from : null))]);
    }

    private static ApplicationCommandOptionChoice Choice(LocaleTexts texts, DateOnly date, DateOnly? from)
    {
        var length = from <= date ? " · " + texts.Say("away.days", ("count", date.DayNumber - from.Value.DayNumber + 1)) : "";
        return new ApplicationCommandOptionChoice(texts.Date(date) + length, $"{date:yyyy-MM-dd}");
    }

    private async Task<Reply> CancelAsync(Call call, DateOnly from, CancellationToken cancellationToken)
    {
        var outcome = await away.ChangeAsync(call.Member, (known, today) => AwayDays.Cancel(known, from, today), cancellationToken);
        return AwayReplies.Cancelled(
            call, await days.OpenAsync(call.Member, cancellationToken), await away.GetAsync(call.Member, cancellationToken), outcome);
    }
}
