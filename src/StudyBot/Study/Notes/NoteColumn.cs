namespace StudyBot.Study.Notes;

/// <summary>How far in a line stands.</summary>
/// <param name="Text">The column of its first letter behind quote marks.</param>
/// <param name="Quote">The column of its first quote mark; that of the text where there is none.</param>
/// <param name="Quotes">How many quote marks stand before it.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct NoteColumn(int Text, int Quote, int Quotes)
{
    private const int TabWidth = 4;

    public static NoteColumn Of(ReadOnlySpan<char> line)
    {
        var (column, quote, quotes) = (0, -1, 0);
        foreach (var character in line)
        {
            if (character == '>')
            {
                quote = quotes++ == 0 ? column : quote;
                column++;
            }
            else if (char.IsWhiteSpace(character))
            {
                column = character == '\t' ? ((column / TabWidth) + 1) * TabWidth : column + 1;
            }
            else
            {
                break;
            }
        }

        return new NoteColumn(column, quotes == 0 ? column : quote, quotes);
    }

    /// <summary>Whether a line here is below a line there: a quote of its own starts where its first mark stands.</summary>
    public bool IsBelow(NoteColumn other) => (Quotes == other.Quotes ? Text : Quote) > (Quotes < other.Quotes ? other.Quote : other.Text);
}
