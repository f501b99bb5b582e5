namespace StudyBot.Study;

/// <summary>A photograph of a page.</summary>
/// <param name="File">Where it lies in the folder of all photographs; no two photographs lie in the same place.</param>
/// <param name="Name">The name it was sent with.</param>
/// <param name="ContentType">By what is in it, not by its name.</param>
/// <param name="Size">In bytes.</param>
/// <param name="AddedAt">In the order in which they were sent.</param>
internal sealed record Photo(string File, string Name, string ContentType, int Size, DateTimeOffset AddedAt)
{
    /// <summary>What it is called in buttons and forms.</summary>
    public string Key => FileName.Split('.')[0];

    /// <summary>The name it is sent with: one that Discord leaves as it is.</summary>
    public string FileName => LastOf(File);

    private static string LastOf(ReadOnlySpan<char> path) => new(path[(path.LastIndexOf('/') + 1)..]);
}
