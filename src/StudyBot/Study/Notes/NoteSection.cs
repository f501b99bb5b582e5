using System.Collections.Immutable;

namespace StudyBot.Study.Notes;

/// <summary>A heading of a note and what stands below it, up to the next section.</summary>
/// <param name="Part">What it is known to hold.</param>
/// <param name="Heading">Null for what stands above the first heading.</param>
/// <param name="From">The first line below the heading that is not blank; where there is none, the line where one would be written.</param>
/// <param name="Until">The line behind the last one that is not blank and not the divider.</param>
/// <param name="End">The line behind all of it.</param>
internal sealed record NoteSection(NotePart Part, NoteHeading? Heading, int From, int Until, int End)
{
    public ImmutableArray<NoteTask> Tasks { get; init; } = [];

    public int Start => Heading?.Line ?? From;
}
