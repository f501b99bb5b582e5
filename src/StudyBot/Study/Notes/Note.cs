using System.Collections.Immutable;

namespace StudyBot.Study.Notes;

/// <summary>A note as it was understood. It still has every line it came with, and each thing understood knows its lines.</summary>
/// <param name="On">The day it is of, as far as it says.</param>
/// <param name="Profile">The shape it has.</param>
internal sealed record Note(
    NoteText Text,
    NoteFrontMatter? FrontMatter,
    ImmutableArray<NoteSection> Sections,
    DateOnly? On,
    NoteProfile Profile,
    ImmutableArray<NoteWarning> Warnings)
{
    /// <summary>The line that would close what is left open up to its end, a fence or a comment; null where nothing is.</summary>
    public string? Closer { get; init; }

    /// <summary>What each of its lines is.</summary>
    public ImmutableArray<NoteLineKind> Kinds { get; init; } = [];

    /// <summary>How new lines are written into it: a note without front matter may hold wikilinks all the same.</summary>
    public NoteProfile WrittenAs => Profile == NoteProfile.Garden ? NoteProfile.Garden : NoteProfile.Vault;

    public IEnumerable<NoteTask> Tasks => Sections.SelectMany(section => section.Tasks);

    /// <summary>The first section of a part; others of the same part go on where it ends.</summary>
    public NoteSection? Find(NotePart part) => Sections.FirstOrDefault(section => section.Part == part);

    /// <summary>The lines of the text of a part, without blank lines at its ends.</summary>
    public ImmutableArray<int> LinesOf(NotePart part) =>
        [.. Sections.Where(section => section.Part == part).SelectMany(section => Enumerable.Range(section.From, Math.Max(0, section.Until - section.From)))];

    /// <summary>The text of a part, one that was begun twice with a blank line between; empty where it is missing.</summary>
    public string TextOf(NotePart part) => string.Join("\n\n", Sections
        .Where(section => section.Part == part && section.Until > section.From)
        .Select(section => string.Join('\n', Enumerable.Range(section.From, section.Until - section.From).Select(Text.Line))));

    public byte[] ToBytes() => Text.ToBytes();
}
