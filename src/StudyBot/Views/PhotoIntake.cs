using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Views;

/// <summary>
/// Photographs on their way in. They are downloaded at once, for their addresses expire, and before the page is changed, so that
/// no transaction waits for the network. A bad one does not hold up the others.
/// </summary>
internal sealed class PhotoIntake(AttachmentClient attachments, PhotoFolder folder, PhotoStore store, StudyTime time)
{
    /// <summary>The field of a form that takes them.</summary>
    public const string Field = "photos";

    private const int NameLength = 60;

    /// <summary>What the form of a page brought.</summary>
    public Task<PhotosTaken> TakeAsync(Call call, CancellationToken cancellationToken) => TakeAsync(call.Member, call.Uploads(Field), cancellationToken);

    public async Task<PhotosTaken> TakeAsync(MemberId member, IReadOnlyList<Attachment> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
        {
            return PhotosTaken.None;
        }

        var now = time.Now;

        // A millisecond apart: they stay in the order in which they were sent.
        var taken = await Task.WhenAll(files.Select((file, place) => TakeAsync(member, file, now.AddMilliseconds(place), cancellationToken)));
        return new PhotosTaken([.. taken.Select(each => each.Photo).OfType<Photo>()], [.. taken.Select(each => each.Problem).OfType<PhotoProblem>()]);
    }

    /// <summary>
    /// After the page was changed, or was not: what found no place on it is forgotten, and handed back together with the text
    /// where all of it could not be saved.
    /// </summary>
    /// <param name="call">What brought them.</param>
    /// <param name="taken">What came in.</param>
    /// <param name="page">The page as it was saved; null when it was not.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(Call Call, IReadOnlyList<PhotoProblem> Problems)> SettleAsync(
        Call call, PhotosTaken taken, Writing? page, CancellationToken cancellationToken)
    {
        var saved = page?.Photos.Select(photo => photo.File).ToHashSet(StringComparer.Ordinal);
        var left = taken.Kept.Where(photo => saved?.Contains(photo.File) != true).ToList();
        if (saved is null)
        {
            call = call with { Brought = await ReadAsync(left, cancellationToken) };
        }

        await store.ForgetAsync(call.Member, left, cancellationToken);
        return (call, saved is null
            ? taken.Problems
            : [.. taken.Problems, .. left.Select(photo => new PhotoProblem.TooMany(photo.Name, Limits.PhotosAPage))]);
    }

    /// <summary>As many as one message takes beside the text; the rest is still where it was taken from.</summary>
    private Task<IReadOnlyList<FileUpload>> ReadAsync(List<Photo> photos, CancellationToken cancellationToken) => folder.ReadAsync(
        PhotoBatches.Split(PhotoList.Of(photos)).FirstOrDefault(PhotoList.Empty).Take(PhotoBatches.MostFiles - 1), cancellationToken);

    private async Task<(Photo? Photo, PhotoProblem? Problem)> TakeAsync(
        MemberId member, Attachment file, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var name = Markdown.Cut(file.ShownName, NameLength);
        var part = folder.Begin();
        var path = part.Name;
        try
        {
            await using (part)
            {
                return await attachments.DownloadAsync(file, part, Limits.PhotoSize, cancellationToken) switch
                {
                    AttachmentDownload.Done done => await KeepAsync(part, new Photo("", name, "", (int)done.Size, now), member, file.Id.Value, cancellationToken),
                    AttachmentDownload.TooLarge large => (null, new PhotoProblem.TooLarge(name, large.Size, Limits.PhotoSize)),
                    AttachmentDownload.Gone => (null, new PhotoProblem.Gone(name)),
                    _ => (null, new PhotoProblem.Lost(name)),
                };
            }
        }
        finally
        {
            // Whatever was kept lies elsewhere by now.
            File.Delete(path);
        }
    }

    private async Task<(Photo? Photo, PhotoProblem? Problem)> KeepAsync(
        FileStream part, Photo photo, MemberId member, ulong id, CancellationToken cancellationToken)
    {
        var head = new byte[PhotoType.HeadLength];
        part.Position = 0;
        var length = await part.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        var type = PhotoType.Recognize(head.AsSpan(0, length));
        return type switch
        {
            null => (null, new PhotoProblem.NotAPhoto(photo.Name)),
            { IsTaken: false } => (null, new PhotoProblem.Heic(photo.Name)),
            _ => (photo with
            {
                File = folder.Keep(part, member, DateOnly.FromDateTime(photo.AddedAt.UtcDateTime), id, type),
                ContentType = type.ContentType,
            }, null),
        };
    }
}
