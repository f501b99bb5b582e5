using System.Collections.Immutable;

namespace StudyBot.Study.Notes;

/// <summary>The sections of a template in their order.</summary>
internal sealed record NoteOutline(ImmutableArray<NotePlace> Places)
{
    public NotePlace Of(NotePart part) => Places.First(place => place.Part == part);

    public int IndexOf(NotePart part) => Places.IndexOf(Of(part));
}
