using StudyBot.Features.Notes.Vault;
using StudyBot.Store.Rows;

namespace StudyBot.Tests.Vaults;

/// <summary>What a note's file is merged as, after whatever happened. In the tables <c>|</c> ends a line, <c>-</c> alone is no file.</summary>
public sealed class VaultSidesTests
{
    [Theory]
    [InlineData("-", "-", "-", "-", "-", "-")]
    [InlineData("-", "-", "-", "mine", "-", "mine")]
    [InlineData("was", "-", "-", "was", "was", "was")]
    [InlineData("was", "-", "-", "edited", "was", "edited")]
    [InlineData("was", "-", "-", "-", "was", "-")]

    // On its way, and not arrived: for the first time, over what was there, over an edit that is in it already.
    [InlineData("-", "new", "-", "-", "new", "new")]
    [InlineData("a|b", "a|b|c", "a|b", "a|b", "a|b|c", "a|b|c")]
    [InlineData("a|b", "a|e|b|c", "a|e|b", "a|e|b", "a|e|b|c", "a|e|b|c")]

    // Arrived, and nobody wrote that down.
    [InlineData("a|b", "a|b|c", "a|b", "a|b|c", "a|b|c", "a|b|c")]

    // Edited since: what arrived, and what had not.
    [InlineData("a|b", "a|b|c", "a|b", "A|b|c", "a|b|c", "A|b|c")]
    [InlineData("a|b|x|y", "a|b|x|y|c", "a|b|x|y", "A|b|x|y", "a|b|x|y|c", "A|b|x|y|c")]

    // Taken out since, or made by hand before the first one arrived.
    [InlineData("a|b", "a|b|c", "a|b", "-", "a|b|c", "a|b|c")]
    [InlineData("-", "new", "-", "mine", "new", "mine")]
    public void What_was_on_its_way_counts_as_written(string text, string pending, string over, string file, string expectedBase, string expectedTheirs)
    {
        var row = text == "-" && pending == "-"
            ? null
            : new VaultNoteRow { Text = Of(text), DayVersion = 1, Pending = Of(pending), PendingVersion = 2, PendingOver = Of(over) };
        var sides = VaultSides.Of(row, Of(file));
        Assert.Equal((Of(expectedBase), Of(expectedTheirs)), (sides.Base, sides.Theirs));
        Assert.Equal(pending != "-" ? 2 : text != "-" ? 1 : 0, sides.BaseVersion);
    }

    private static string? Of(string text) => text == "-" ? null : text.Replace('|', '\n');
}
