namespace StudyBot.Texts;

/// <summary>The texts in <c>config/texts</c> are not fit for use; the message is the one line that says why.</summary>
internal sealed class TextsException : Exception
{
    public TextsException()
    {
    }

    public TextsException(string message)
        : base(message)
    {
    }

    public TextsException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
