using StudyBot.Store.Rows;
using StudyBot.Study.Notes;

namespace StudyBot.Features.Notes.Vault;

/// <summary>A note in the vault as it is to be merged. Pure.</summary>
/// <param name="Base">What both sides had last; null for a note that the bot never wrote.</param>
/// <param name="BaseVersion">The day's version then.</param>
/// <param name="Theirs">The file; null where there is none.</param>
internal sealed record VaultSides(string? Base, int BaseVersion, string? Theirs)
{
    /// <summary>
    /// What was on its way into the file when the bot was last heard of may have arrived or not, and the file may have been edited since.
    /// Either way it counts as written: an edit of what stood there before is made to what was to stand there.
    /// </summary>
    public static VaultSides Of(VaultNoteRow? row, string? file)
    {
        if (row?.Pending is not { } pending)
        {
            return new VaultSides(row?.Text, row?.DayVersion ?? 0, file);
        }

        var theirs = file is null || file == row.PendingOver ? pending
            : file == pending || IsNearer(file, pending, row.PendingOver) ? file
            : Rebase(row.PendingOver ?? "", pending, file);
        return new VaultSides(pending, row.PendingVersion, theirs);
    }

    private static bool IsNearer(string file, string pending, string? over) =>
        over is null || Distance(pending, file) <= Distance(over, file);

    private static int Distance(string one, string other)
    {
        var (from, to) = (Lines(one), Lines(other));
        return from.Length + to.Length - (2 * LineDiff.Common(from, to).Length);
    }

    private static string Rebase(string over, string pending, string file)
    {
        var (ours, theirs) = (Lines(pending), Lines(file));
        return string.Join('\n', ThreeTexts.Merge(Lines(over), ours, theirs).Lines.Select(line => line.IsOurs ? ours[line.Line] : theirs[line.Line]));
    }

    private static string[] Lines(string text) => text.Split('\n');
}
