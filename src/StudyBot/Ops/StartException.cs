namespace StudyBot.Ops;

/// <summary>The bot cannot start; the message is the one line that says what was wrong and what is allowed. Never holds a token.</summary>
internal sealed class StartException : Exception
{
    public StartException()
    {
    }

    public StartException(string message)
        : base(message)
    {
    }

    public StartException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
