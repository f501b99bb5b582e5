using System.Text.Json;
using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>
/// Messages whose writers are being asked which page they are: Discord shows the bot such a message once, with the command
/// that was used on it, and never again. They lie beside the photographs and are swept away with what nothing refers to.
/// </summary>
internal sealed class PageDrafts(PhotoFolder folder)
{
    public Task KeepAsync(MemberId member, PageDraft draft, CancellationToken cancellationToken) => folder.KeepDraftAsync(
        member, draft.Message, JsonSerializer.SerializeToUtf8Bytes(draft, StudyJson.Journal.PageDraft), cancellationToken);

    public async Task<PageDraft?> FindAsync(MemberId member, ulong message, CancellationToken cancellationToken) =>
        await folder.FindDraftAsync(member, message, cancellationToken) is { } draft
            ? JsonSerializer.Deserialize(draft, StudyJson.Journal.PageDraft)
            : null;

    public void Forget(MemberId member, ulong message) => folder.DeleteDraft(member, message);
}
