using System.Text;
using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Days;

/// <summary><c>/day</c>: any day as a page, one's own or what a member of the same group shows of theirs.</summary>
internal sealed class DayCommand(DayStore days, MemberStore members, LooseEndStore ends, DayReader reader, NoteStore notes)
{
    private const string Beside = "beside";

    public async Task<Reply> ShowAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        var owner = ReadOwner(call);
        if (await reader.FindNameAsync(call, owner, cancellationToken) is not { } name)
        {
            return DayReplies.NoSuchMember(call);
        }

        if (!TryReadDate(call, around, out var on))
        {
            return DayRefusals.NoSuchDay(call, "date");
        }

        var isOwn = owner == call.Member;
        var day = isOwn && on == around.On ? around.Day : await reader.FindDayAsync(call, owner, on, cancellationToken);
        var (before, after) = await days.FindNeighboursAsync(owner, on, cancellationToken);
        var shows = isOwn ? default : (await members.FindAsync(owner, cancellationToken))?.TaskVisibility ?? default;
        var page = new DayPage(owner, name, on, day, isOwn, before, after)
        {
            Tasks = shows,
            Books = isOwn ? around.Books : ClosedBooks.None,
            IsEdited = await notes.WasEditedAsync(owner, on, cancellationToken),
            LooseEnds = isOwn ? await ends.GetOfDayAsync(owner, on, cancellationToken) : [],
        };

        // Beside a page that was just written it comes as a message of its own: what stands there is still to be answered.
        var view = DayReplies.Day(call.Texts, page);
        return call.Kind == CallKind.Press && call.CustomId.FindText(2) == Beside ? new Reply.Notice(view) : new Reply.Panel(view);
    }

    /// <summary>The same as a message of its own: what it was pressed on stays to be read on.</summary>
    public async Task<Reply> LookAsync(Call call, CancellationToken cancellationToken) =>
        await ShowAsync(call, cancellationToken) switch
        {
            Reply.Panel panel => new Reply.Notice(panel.View),
            var reply => reply,
        };

    /// <summary>A page or closing whole, as a file: for those too long to be shown with the day.</summary>
    public async Task<Reply> ShowTextAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindDate(0) is not { } on || !Enum.TryParse<WritingKind>(call.CustomId.FindText(2), ignoreCase: true, out var kind))
        {
            return Refusals.TooOld(call);
        }

        var writing = await reader.FindWritingAsync(call, ReadOwner(call), on, kind, cancellationToken);
        if (writing is { IsHidden: true })
        {
            return DayReplies.Hidden(call, writing.AboutOn ?? on);
        }

        return writing is null
            ? DayRefusals.NoSuchDay(call, "date")
            : new Reply.Files(
                call.Texts.Say("day-page.whole", ("date", call.Texts.Date(on))),
                [new FileUpload($"{on:yyyy-MM-dd}-{kind.ToString().ToLowerInvariant()}.md", Encoding.UTF8.GetBytes(PageText.Whole(writing.Text, writing.FilledIn)), "text/markdown")]);
    }

    public async Task<Reply> CompleteAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        var texts = call.Texts;
        var dates = await days.GetRecentAsync(call.Member, 24, cancellationToken);
        var typed = call.Option("date");
        var chosen = typed is not null && TryReadDate(call, around, out var on) ? dates.Where(date => date == on).Append(on).Distinct() : dates;
        return new Reply.Choices([.. chosen.Select(date => new ApplicationCommandOptionChoice(texts.Date(date), $"{date:yyyy-MM-dd}"))]);
    }

    private static MemberId ReadOwner(Call call) => call.Kind is CallKind.Press
        ? call.CustomId.FindMember(1) ?? call.Member
        : ulong.TryParse(call.Option("member"), out var id) ? new MemberId(id) : call.Member;

    private static bool TryReadDate(Call call, MemberDay around, out DateOnly on)
    {
        var date = call.Kind == CallKind.Press ? call.CustomId.FindDate(0) : call.Option("date") is not { } text ? around.On
            : DayWords.FindDistance(text) switch
            {
                0 => around.On,
                -1 => around.Day.OpenedFrom ?? around.On.AddDays(-1),
                { } distance => around.On.AddDays(distance),
                null => DayWords.FindDate(text, around.On),
            };
        on = date ?? around.On;
        return date is not null;
    }
}
