namespace StudyBot.Study;

/// <summary>
/// Photographs as the messages they fill: Discord takes ten files a message and 25 MiB a request, and a request has to be over
/// within seconds. https://docs.discord.com/developers/reference#uploading-files
/// </summary>
internal static class PhotoBatches
{
    public const int MostFiles = 10;
    public const int MostBytes = 12 * 1024 * 1024;

    public static IReadOnlyList<PhotoList> Split(PhotoList photos)
    {
        var batches = new List<List<Photo>>();
        var size = 0;
        foreach (var photo in photos)
        {
            if (batches is [] || batches[^1].Count == MostFiles || size + photo.Size > MostBytes)
            {
                batches.Add([]);
                size = 0;
            }

            batches[^1].Add(photo);
            size += photo.Size;
        }

        return batches.ConvertAll(PhotoList.Of);
    }
}
