using StudyBot.Study.Notes;

namespace StudyBot.Features.Notes;

/// <summary>Why one of the notes is left out.</summary>
/// <param name="Name">Of its file.</param>
internal abstract record NoteProblem(string Name)
{
    /// <param name="Read">What was found in it; null for what cannot be unpacked.</param>
    internal sealed record NotRead(string Name, ReadNote? Read) : NoteProblem(Name);

    internal sealed record NoDate(string Name) : NoteProblem(Name);

    internal sealed record NothingKnown(string Name) : NoteProblem(Name);

    /// <summary>Its day has not begun.</summary>
    internal sealed record Ahead(string Name, DateOnly On) : NoteProblem(Name);

    /// <summary>Another note is of the same day.</summary>
    internal sealed record SecondOf(string Name, DateOnly On) : NoteProblem(Name);
}
