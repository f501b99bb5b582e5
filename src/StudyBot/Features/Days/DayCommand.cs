using System.Text;
using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Days;

/// <summary><c>/day</c>: any day as a page, one's own or what a member of the same group shows of theirs.</summary>
internal sealed class DayCommand(DayStore days, MemberStore members)
{
    public async Task<Reply> ShowAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        var owner = ReadOwner(call);
        if (await FindNameAsync(call, owner, cancellationToken) is not { } name)
        {
            return DayReplies.NoSuchMember(call);
        }

        if (!TryReadDate(call, around, out var on))
        {
            return DayRefusals.NoSuchDay(call, "date");
        }

        var day = owner == call.Member && on == around.On ? around.Day : await days.FindAsync(owner, on, cancellationToken);
        var (before, after) = await days.FindNeighboursAsync(owner, on, cancellationToken);
        var shows = owner == call.Member ? default : (await members.FindAsync(owner, cancellationToken))?.TaskVisibility ?? default;
        return DayReplies.Day(call, new DayPage(owner, name, on, day, owner == call.Member, before, after) { Tasks = shows });
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

        var owner = ReadOwner(call);
        var day = await FindNameAsync(call, owner, cancellationToken) is null ? null : await days.FindAsync(owner, on, cancellationToken);
        var writing = kind switch
        {
            WritingKind.YesterdayPage => day?.YesterdayPage,
            WritingKind.TodayPage => day?.TodayPage,
            _ => day?.Closing,
        };
        return writing is null || !DayPage.MayRead(writing, owner == call.Member)
            ? DayRefusals.NoSuchDay(call, "date")
            : new Reply.Files(
                call.Texts.Say("day-page.whole", ("date", call.Texts.Date(on))),
                [new FileUpload($"{on:yyyy-MM-dd}-{kind.ToString().ToLowerInvariant()}.md", Encoding.UTF8.GetBytes(writing.Text), "text/markdown")]);
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

    /// <summary>The owner's name if the caller may look at their days: they are in this group together.</summary>
    private async Task<string?> FindNameAsync(Call call, MemberId owner, CancellationToken cancellationToken)
    {
        if (owner == call.Member)
        {
            return call.Name;
        }

        return call.Group is { } group && await members.IsMemberAsync(owner, group, cancellationToken)
            ? (await members.FindAsync(owner, cancellationToken))?.Name
            : null;
    }
}
