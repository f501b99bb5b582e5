namespace StudyBot.Features.Notes;

/// <summary>A day as a note to be handed out.</summary>
/// <param name="IsRewritten">Whether it came as a note of another shape, and was written anew for this one.</param>
internal sealed record NoteFile(DateOnly On, byte[] Bytes, bool IsRewritten)
{
    public string Name => $"{On:yyyy-MM-dd}.md";
}
