using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Pages;

/// <summary><c>/review</c>: the blank pages, written with the books closed.</summary>
internal sealed class PageCommand(
    DayStore days, DayJournal journal, MemberStore members, ClosedBookStore books, AfterPages after, PhotoIntake photos)
{
    public async Task<Reply> OpenPageAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        if (!DayOption.TryRead(call, around, out var on))
        {
            return DayRefusals.NoSuchDay(call, "day");
        }

        var reached = await days.ReachAsync(call.Member, around, on, cancellationToken);
        if (reached.Whole is not { } day)
        {
            return DayRefusals.NotOpen(call, around, on);
        }

        var of = ReadOf(call) ?? Default(reached, day);
        var mode = Enum.TryParse<PageMode>(call.CustomId.FindText(2), ignoreCase: true, out var asked) ? asked : PageMode.Correct;
        var about = day.Page(of)?.AboutOn ?? around.PageAbout(day, of);
        if (day.Page(of) is null)
        {
            // What is written already was compared with its day already.
            await books.CloseAsync(call.Member, about, cancellationToken);
        }

        var member = await members.FindAsync(call.Member, cancellationToken);
        return WritingForms.Page(call, day, of, mode, member?.PageVisibility ?? Visibility.Written, about);
    }

    /// <summary><c>page.date.of.mode.version</c>.</summary>
    public async Task<Reply> SubmitPageAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindDate(0) is not { } on || ReadOf(call) is not { } of ||
            !Enum.TryParse<PageMode>(call.CustomId.FindText(2), ignoreCase: true, out var mode) || call.CustomId.FindNumber(3) is not { } version)
        {
            return Refusals.TooOld(call);
        }

        var taken = await photos.TakeAsync(call, cancellationToken);
        var reached = await days.ReachAsync(call.Member, on, cancellationToken);
        if (reached.Whole is not { } day)
        {
            (call, var unsaved) = await photos.SettleAsync(call, taken, page: null, cancellationToken);
            return PhotoWords.With(call.Texts, DayRefusals.NotOpen(call, reached.Around, on), unsaved);
        }

        var shown = (await journal.RewindAsync(call.Member, day, (int)version, cancellationToken)).Page(of)?.Text;
        var (text, visibility) = await WrittenForm.ReadAsync(call, members, member => member.PageVisibility, cancellationToken);
        var wish = new PageWish(of, mode, text, visibility, shown) { Photos = taken.Kept };
        Writing? page = null;
        var changed = await days.ChangeAsync(call.Member, on, Cause.Page, call.Id, edit => Writings.WritePage(edit, wish, out page), cancellationToken);
        var saved = changed is Changed<WriteOutcome>.Done { Result: WriteOutcome.Written } ? page : null;
        (call, var problems) = await photos.SettleAsync(call, taken, saved, cancellationToken);
        if (saved is not null)
        {
            await members.RememberAsync(call.Member, member => member.PageVisibility = visibility, cancellationToken);
            await books.OpenAsync(call.Member, day.Page(of)?.AboutOn ?? reached.Around.PageAbout(day, of), cancellationToken);
        }

        var reply = PageReplies.Page(call, on, of, changed, await after.FindAsync(call.Member, on, of, cancellationToken));
        return PhotoWords.With(call.Texts, reply, problems);
    }

    /// <summary>Yesterday's page while it is missing and its door is open, else today's.</summary>
    private static PageOf Default(ReachedDay reached, Day day) =>
        !reached.IsLate && day.YesterdayPage is null && reached.Around.Now < reached.Around.DoorEndsAt ? PageOf.Yesterday : PageOf.Today;

    private static PageOf? ReadOf(Call call) => Enum.TryParse<PageOf>(
        call.Kind == CallKind.Command ? call.Option("of") : call.CustomId.FindText(1), ignoreCase: true, out var of) ? of : null;
}
