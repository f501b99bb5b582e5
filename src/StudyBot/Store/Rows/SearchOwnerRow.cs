using StudyBot.Shared;

namespace StudyBot.Store.Rows;

/// <summary>
/// Somebody whose texts can be found: everybody who ever looked for something. Its number is the upper part of the ids of their
/// texts, so that an index over everybody's is read only where theirs stand.
/// </summary>
internal sealed class SearchOwnerRow
{
    private const int BitsForTexts = 24;

    public int Id { get; set; }

    public MemberId MemberId { get; set; }

    /// <summary>The way of writing (<see cref="Study.SearchKeys.Version"/>) in which all of their texts are there; 0 while they are being gathered.</summary>
    public int Version { get; set; }

    /// <summary>The ids of their texts lie from here on.</summary>
    public long FirstText => (long)Id << BitsForTexts;

    /// <summary>And up to here; 16 million are more than a life of full days.</summary>
    public long LastText => FirstText | ((1L << BitsForTexts) - 1);
}
