using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store.Rows;

/// <summary>A photograph of a page, kept as a file in the data folder.</summary>
internal sealed class PhotoRow
{
    public MemberId MemberId { get; set; }

    /// <summary>Counted up per member.</summary>
    public int Id { get; set; }

    /// <summary>The day the page was written on.</summary>
    public DateOnly On { get; set; }

    public WritingKind Kind { get; set; }

    /// <summary>The name it was sent with.</summary>
    public string Name { get; set; } = "";

    public string ContentType { get; set; } = "";

    /// <summary>Bytes.</summary>
    public int Size { get; set; }

    /// <summary>Where it lies, relative to the folder of all photographs.</summary>
    public string File { get; set; } = "";

    public DateTimeOffset AddedAt { get; set; }
}
