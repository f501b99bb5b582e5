using StudyBot.Discord;
using StudyBot.Shared;

namespace StudyBot.Posting.Letters;

/// <summary>What has notes to send.</summary>
internal interface IWeekNotes
{
    /// <summary>The notes of the days from one to another, packed; none where nothing was written.</summary>
    Task<(IReadOnlyList<FileUpload> Files, int Notes)> PackAsync(MemberId id, DateOnly from, DateOnly to, string locale, CancellationToken cancellationToken);
}
