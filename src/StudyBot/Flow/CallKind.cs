namespace StudyBot.Flow;

/// <summary>What a member did: Discord's interaction types in the members' terms.</summary>
internal enum CallKind
{
    /// <summary>A slash command.</summary>
    Command,

    /// <summary>An option of a command is being typed.</summary>
    Completion,

    /// <summary>A button or a select.</summary>
    Press,

    /// <summary>A form (modal) was sent.</summary>
    Form,
}
