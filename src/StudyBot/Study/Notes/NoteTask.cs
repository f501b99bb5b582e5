using System.Collections.Immutable;

namespace StudyBot.Study.Notes;

/// <summary>A box of a note with its words, and where it stands.</summary>
/// <param name="Box">The line taken apart.</param>
/// <param name="Depth">0 for a task, 1 and 2 for its sub-tasks.</param>
internal sealed record NoteTask(int Line, NoteBox Box, int Depth)
{
    /// <summary>The lines that say something of it, in order: further in than it, and no sub-tasks, or too deep for sub-tasks.</summary>
    public ImmutableArray<int> RemarkLines { get; init; } = [];

    public string Text => Box.Words;

    public TaskState State => NoteMark.StateOf(Box.Mark);
}
