using StudyBot.Shared;

namespace StudyBot.Posting;

/// <summary>What came of looking for a message whose send was not answered.</summary>
internal abstract record FindSent
{
    private FindSent()
    {
    }

    internal sealed record Found(MessageId MessageId) : FindSent;

    internal sealed record NotThere : FindSent;

    /// <summary>Without Read Message History Discord answers with an empty list.</summary>
    internal sealed record CannotSee : FindSent;
}
