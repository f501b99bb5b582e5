using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Pages;

/// <summary><c>/review</c>: the blank pages; and the closing by itself.</summary>
internal sealed class PageCommand(DayStore days, MemberStore members)
{
    public async Task<Reply> OpenPageAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        if (!DayOption.TryRead(call, around, out var on))
        {
            return DayRefusals.NoSuchDay(call, "day");
        }

        var reached = await days.ReachAsync(call.Member, around, on, cancellationToken);
        if (reached.Day is not { } day)
        {
            return DayRefusals.NotOpen(call, around, on);
        }

        var of = ReadOf(call) ?? Default(reached, day);
        var mode = Enum.TryParse<PageMode>(call.CustomId.FindText(2), ignoreCase: true, out var asked) ? asked : PageMode.Correct;
        var member = await members.FindAsync(call.Member, cancellationToken);
        var about = around.PageAbout(day, of);
        return WritingForms.Page(call, day, of, mode, member?.PageVisibility ?? Visibility.Written, about);
    }

    public async Task<Reply> SubmitPageAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindDate(0) is not { } on || ReadOf(call) is not { } of ||
            !Enum.TryParse<PageMode>(call.CustomId.FindText(2), ignoreCase: true, out var mode))
        {
            return Refusals.TooOld(call);
        }

        var (text, visibility) = await ReadAsync(call, member => member.PageVisibility, cancellationToken);
        var changed = await days.ChangeAsync(
            call.Member, on, Cause.Page, call.Id, edit => Writings.WritePage(edit, of, mode, text, visibility), cancellationToken);
        if (changed is Changed<WriteOutcome>.Done { Result: WriteOutcome.Written })
        {
            await members.RememberAsync(call.Member, member => member.PageVisibility = visibility, cancellationToken);
        }

        return PageReplies.Page(call, on, of, changed);
    }

    public async Task<Reply> OpenClosingAsync(Call call, CancellationToken cancellationToken)
    {
        var reached = await days.ReachAsync(call.Member, call.CustomId.FindDate(0), cancellationToken);
        if (reached.Day is not { } day)
        {
            return DayRefusals.NotOpen(call, reached.Around, reached.On);
        }

        var member = await members.FindAsync(call.Member, cancellationToken);
        return WritingForms.Closing(call, day, member?.ClosingVisibility ?? Visibility.Written);
    }

    public async Task<Reply> SubmitClosingAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindDate(0) is not { } on)
        {
            return Refusals.TooOld(call);
        }

        var (text, visibility) = await ReadAsync(call, member => member.ClosingVisibility, cancellationToken);
        var changed = await days.ChangeAsync(
            call.Member, on, Cause.Closing, call.Id, edit => Writings.WriteClosing(edit, text, visibility), cancellationToken);
        if (changed is Changed<WriteOutcome>.Done { Result: WriteOutcome.Written })
        {
            await members.RememberAsync(call.Member, member => member.ClosingVisibility = visibility, cancellationToken);
        }

        return PageReplies.Closing(call, on, changed);
    }

    /// <summary>Yesterday's page while it is missing and its door is open, else today's.</summary>
    private static PageOf Default(ReachedDay reached, Day day) =>
        !reached.IsLate && day.YesterdayPage is null && reached.Around.Now < reached.Around.DoorEndsAt ? PageOf.Yesterday : PageOf.Today;

    private static PageOf? ReadOf(Call call) => Enum.TryParse<PageOf>(
        call.Kind == CallKind.Command ? call.Option("of") : call.CustomId.FindText(1), ignoreCase: true, out var of) ? of : null;

    private async Task<(string Text, Visibility Visibility)> ReadAsync(
        Call call, Func<Store.Rows.MemberRow, Visibility> last, CancellationToken cancellationToken)
    {
        var text = call.Fields.FirstOrDefault(input => input.Id.Verb == WritingForms.TextField)?.Text ?? "";
        var chosen = call.Fields.FirstOrDefault(input => input.Id.Verb == WritingForms.AudienceField)?.Text;
        return Enum.TryParse<Visibility>(chosen, ignoreCase: true, out var visibility)
            ? (text, visibility)
            : (text, await members.FindAsync(call.Member, cancellationToken) is { } member ? last(member) : Visibility.Written);
    }
}
