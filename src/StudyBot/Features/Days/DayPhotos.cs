using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Days;

/// <summary>
/// The photographs of a page, as files of a plain private message: whether Discord shows files sent with an answer in
/// components, its documents do not agree on.
/// </summary>
internal sealed class DayPhotos(DayReader reader, DayStore days, PhotoFolder folder)
{
    public async Task<Reply> ShowAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindDate(0) is not { } on || call.CustomId.FindMember(1) is not { } owner ||
            !Enum.TryParse<WritingKind>(call.CustomId.FindText(2), ignoreCase: true, out var kind))
        {
            return Refusals.TooOld(call);
        }

        var page = await reader.FindWritingAsync(call, owner, on, kind, cancellationToken);
        if (page is { IsHidden: true })
        {
            return DayReplies.Hidden(call, page.AboutOn ?? on);
        }

        if (page is not { Photos.Count: > 0 })
        {
            return Refusals.Say(call.Texts["photos.none"], Buttons.MyDay(call));
        }

        var batches = PhotoBatches.Split(page.Photos);
        var batch = (int)Math.Min(call.CustomId.FindNumber(3) ?? 0, (ulong)batches.Count - 1);
        var uploads = await folder.ReadAsync(batches[batch], cancellationToken);
        var isWhole = uploads.Count == batches[batch].Count;
        var texts = call.Texts;
        var what = texts[kind == WritingKind.YesterdayPage ? "step.page-yesterday" : "step.page-today"];
        var heading = $"📷 {what} · {texts.Date(page.AboutOn ?? on)}{(batches.Count > 1 ? $" · {batch + 1}/{batches.Count}" : "")}";
        return new Reply.Files(isWhole ? heading : $"{heading}\n{Layout.Small(texts["photos.missing"])}", uploads)
        {
            Buttons =
            [
                .. batch + 1 < batches.Count ? (Button[])[Buttons.Photos(texts, on, owner, kind, batch + 1)] : [],
                .. owner == call.Member && await MayChangeAsync(call, on, cancellationToken)
                    ? (Button[])[Buttons.Of(texts["button.photos-drop"], CustomId.Of("photos-drop", on, owner, kind == WritingKind.YesterdayPage ? PageOf.Yesterday : PageOf.Today))]
                    : [],
            ],
        };
    }

    private async Task<bool> MayChangeAsync(Call call, DateOnly on, CancellationToken cancellationToken) =>
        (await days.ReachAsync(call.Member, on, cancellationToken)).Day is not null;
}
