using StudyBot.Discord;
using StudyBot.Posting.Letters;
using StudyBot.Shared;
using StudyBot.Store;

namespace StudyBot.Features.Notes;

/// <summary>The notes of a week, packed. A note holds a megabyte at the most, and so one message all of a week.</summary>
internal sealed class WeekNotes(NoteStore store, NoteFiles files) : IWeekNotes
{
    public async Task<(IReadOnlyList<FileUpload> Files, int Notes)> PackAsync(
        MemberId id, DateOnly from, DateOnly to, string locale, CancellationToken cancellationToken)
    {
        var dates = await store.GetDatesAsync(id, from, to, cancellationToken);
        var packed = await NoteZip.PackAsync(files.WriteAsync(id, dates, locale, profile: null, cancellationToken), NoteZip.FullAt, cancellationToken);
        return (packed.Files, packed.Notes);
    }
}
