using StudyBot.Discord;
using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Views;

/// <summary>Photographs as files to send.</summary>
internal static class PhotoUploads
{
    /// <summary>Those that are still there.</summary>
    public static async Task<IReadOnlyList<FileUpload>> ReadAsync(this PhotoFolder folder, IEnumerable<Photo> photos, CancellationToken cancellationToken)
    {
        var uploads = new List<FileUpload>();
        foreach (var photo in photos)
        {
            if (await folder.ReadAsync(photo, cancellationToken) is { } content)
            {
                uploads.Add(new FileUpload(photo.FileName, content, photo.ContentType));
            }
        }

        return uploads;
    }
}
