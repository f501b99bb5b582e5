using StudyBot.Study.Notes;

namespace StudyBot.Features.Notes;

/// <summary>What would come of a file: counted whole, told day by day as far as anybody reads.</summary>
internal sealed class ImportPreview
{
    private const int MostTold = 12;

    public List<NoteTaken> Told { get; } = [];

    public List<NoteProblem> Problems { get; } = [];

    /// <summary>The headings of sections that mean nothing here, each once.</summary>
    public SortedSet<string> Unknown { get; } = new(StringComparer.Ordinal);

    public int New { get; private set; }

    public int Changed { get; private set; }

    public int Kept { get; private set; }

    public int Conflicts { get; private set; }

    public int OtherFiles { get; init; }

    public int Days => New + Changed + Kept;

    public DateOnly First { get; private set; }

    public DateOnly Last { get; private set; }

    public void Add(NoteTaken note)
    {
        (First, Last) = (Days == 0 ? note.On : First, note.On);
        (New, Kept) = (New + (note.IsNew ? 1 : 0), Kept + (note is { IsNew: false, IsKept: true } ? 1 : 0));
        Changed += note is { IsNew: false, IsKept: false } ? 1 : 0;
        Conflicts += note.Conflicts.Count;

        // What is last is what one goes on with.
        Told.Add(note);
        if (Told.Count > MostTold)
        {
            Told.RemoveAt(0);
        }

        foreach (var section in note.From.Note.Sections.Where(section => section is { Part: NotePart.Other, Heading: not null } && section.Until > section.From))
        {
            if (Unknown.Count < MostTold)
            {
                Unknown.Add(section.Heading!.Title);
            }
        }
    }
}
