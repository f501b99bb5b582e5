using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Views;

/// <summary>
/// The way of a list that is written as text: its form, and what was sent with it. A form's <c>custom_id</c> names the version of
/// the day that it was made from and the lines that it showed; what is sent touches those lines and no others.
/// </summary>
internal sealed class WrittenLists(DayStore days, DayJournal journal, ListSuggestions suggestions)
{
    private const int Inputs = 4;

    /// <summary><c>verb.date</c>, or <c>verb.date.page</c> for one of several pages.</summary>
    public async Task<Reply> OpenAsync(WrittenList list, Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        if (call.CustomId.FindDate(0) is { } on && on != around.On)
        {
            return DayRefusals.OnlyToday(call, around, on);
        }

        var shown = list.Show(call.Texts, around);
        var pages = shown.Pages(Inputs);
        if (pages.Count > 1 && call.CustomId.FindNumber(1) is null)
        {
            return ListReplies.Pages(call, list, around, shown, pages.Count, notice: null);
        }

        var page = (int)Math.Min(call.CustomId.FindNumber(1) ?? 0, (ulong)pages.Count - 1);
        var all = await suggestions.FindAsync(call.Member, around, list.Place, cancellationToken);
        return ListForm.Build(new ListForm.Request(
            call.Texts,
            CustomId.Of(list.Verb, around.On, around.Day.Version, pages[page].From, pages[page].Count),
            pages.Count > 1 ? CustomId.Of(list.Verb, around.On, page) : list.Open(around.On),
            pages.Count > 1 ? ListReplies.PageTitle(call.Texts, shown.Title, page, pages.Count) : shown.Title,
            shown.TextOf(pages[page]),
            shown.Placeholder)
        {
            Below = SuggestionBoxes.Build(call.Texts, await suggestions.OfferAsync(call.Member, around, list.Place, all, cancellationToken)),
        });
    }

    public async Task<Reply> SubmitAsync(WrittenList list, Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        if (call.CustomId.FindDate(0) is not { } on || call.CustomId.FindNumber(1) is not { } version)
        {
            return Refusals.TooOld(call);
        }

        if (on != around.On)
        {
            return DayRefusals.OnlyToday(call, around, on);
        }

        var shown = list.LinesOf(await journal.RewindAsync(call.Member, around.Whole, (int)version, cancellationToken));
        var part = PartOf(call.CustomId);
        var parsed = TaskListText
            .Parse(ListForm.ReadText(call), new ParseOptions(list.DefaultSlot, WithSlots: true, Math.Max(Limits.TasksADay, list.LinesOf(around.Day).Count)))
            .Allowing(shown);
        var chosen = SuggestionBoxes.Read(call);
        if (ListReplies.FindProblem(call.Texts, parsed, isEmptyFine: chosen.Count > 0) is { } problem)
        {
            return ListReplies.HandBack(call, problem, list.Open(on));
        }

        IReadOnlyList<Suggestion> known = SuggestionBoxes.AreIn(call) ? await suggestions.FindAsync(call.Member, around, list.Place, cancellationToken) : [];
        var taken = known.Where(suggestion => chosen.Contains(SuggestionBoxes.ValueOf(suggestion))).ToList();
        var offered = known.Count == 0 ? [] : await suggestions.OfferAsync(call.Member, around, list.Place, known, cancellationToken);
        var passed = new PassedOver(list.Place, [.. offered.Select(SuggestionBoxes.ValueOf).Where(value => !chosen.Contains(value))]);
        var changed = await days.ChangeWithHeldAsync(
            call.Member,
            on,
            list.Cause,
            call.Id,
            edit => ListEdits.Change(edit, list.Place, new ListEdits.Sent(shown, part, parsed.Lines, taken) { PassedOver = passed }),
            cancellationToken);
        return part.Count < shown.Count && changed is Changed<ListOutcome>.Done { Result: ListOutcome.Merged merged, Around: var after }
            ? ListReplies.PageSaved(call, list, after, merged, list.Show(call.Texts, after), Inputs)
            : list.Answer(call, on, changed);
    }

    /// <summary>The lines a form showed, <c>….from.count</c>; all of them where it does not say.</summary>
    public static ListPart PartOf(CustomId id) => id.FindNumber(2) is { } from and <= int.MaxValue && id.FindNumber(3) is { } count and <= int.MaxValue
        ? new ListPart((int)from, (int)count)
        : ListPart.Whole;
}
