namespace StudyBot.Study.Notes;

/// <summary>What came of reading a note.</summary>
internal abstract record ReadNote
{
    private ReadNote()
    {
    }

    internal sealed record Read(Note Note) : ReadNote;

    internal sealed record TooLarge(long Bytes, int Limit) : ReadNote;

    /// <summary>Broken UTF-8.</summary>
    /// <param name="At">The first byte that is none of a text.</param>
    internal sealed record NotText(int At) : ReadNote;

    /// <summary>Text, but in another encoding than UTF-8.</summary>
    internal sealed record OtherEncoding(string Name) : ReadNote;

    /// <summary>A NUL, which no text holds.</summary>
    internal sealed record HoldsNul(int Line) : ReadNote;

    internal sealed record TooManyLines(int Count, int Limit) : ReadNote;

    internal sealed record TooManyTasks(int Count, int Limit) : ReadNote;

    /// <summary>Lists or quotes inside each other, deeper than anybody writes.</summary>
    internal sealed record TooDeep(int Limit) : ReadNote;
}
