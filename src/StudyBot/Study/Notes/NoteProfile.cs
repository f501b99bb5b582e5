namespace StudyBot.Study.Notes;

/// <summary>The shape in which a note is written.</summary>
internal enum NoteProfile
{
    /// <summary>As an Obsidian vault holds it: YAML above, <c>[[a|b]]</c>.</summary>
    Vault = 0,

    /// <summary>As the digital-garden plugin publishes it: one line of JSON above, <c>[[a\|b]]</c>.</summary>
    Garden = 1,

    /// <summary>Markdown that means the same anywhere: nothing above, no wikilinks.</summary>
    Plain = 2,
}
