using System.Globalization;

namespace StudyBot.Store;

/// <summary>Notes that were brought and not confirmed yet.</summary>
/// <param name="At">Study time at which they came.</param>
/// <param name="Name">Of the file.</param>
/// <param name="Notes">The days they are of, in order, and their numbers in the file.</param>
internal sealed record NoteDraft(DateTimeOffset At, string Name, IReadOnlyList<(DateOnly On, int Number)> Notes)
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>A line for each: any number of notes, and no name of theirs.</summary>
    public IEnumerable<string> ToLines() =>
    [
        At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        Name.ReplaceLineEndings(" "),
        .. Notes.Select(note => string.Create(CultureInfo.InvariantCulture, $"{note.On.ToString(DateFormat, CultureInfo.InvariantCulture)} {note.Number}")),
    ];

    public static NoteDraft Read(string[] lines) => new(
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(lines[0], CultureInfo.InvariantCulture)),
        lines[1],
        [.. lines[2..].Select(line => (
            DateOnly.ParseExact(line[..DateFormat.Length], DateFormat, CultureInfo.InvariantCulture),
            int.Parse(line[(DateFormat.Length + 1)..], CultureInfo.InvariantCulture)))]);
}
