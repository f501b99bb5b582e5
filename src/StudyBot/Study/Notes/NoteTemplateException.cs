namespace StudyBot.Study.Notes;

/// <summary>A note's template is not fit for use; the message says why, in one line.</summary>
internal sealed class NoteTemplateException : Exception
{
    public NoteTemplateException()
    {
    }

    public NoteTemplateException(string message)
        : base(message)
    {
    }

    public NoteTemplateException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
