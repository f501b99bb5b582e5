using StudyBot.Flow;
using StudyBot.Study.Notes;
using StudyBot.Texts;

namespace StudyBot.Features.Notes;

/// <summary>What is said of notes that are left out.</summary>
internal static class NoteProblemWords
{
    private const int NameLength = 60;

    public static string Say(LocaleTexts texts, NoteProblem problem, DateOnly today)
    {
        var name = Markdown.Name(Markdown.Cut(problem.Name, NameLength));
        var why = problem switch
        {
            NoteProblem.NoDate => texts["import.note-no-date"],
            NoteProblem.NothingKnown => texts["import.note-nothing-known"],
            NoteProblem.Ahead ahead => texts.Say("import.note-ahead", ("date", texts.Date(ahead.On, today))),
            NoteProblem.SecondOf second => texts.Say("import.note-second", ("date", texts.Date(second.On, today))),
            NoteProblem.NotRead not => texts[KeyOf(not.Read)],
            _ => texts["import.note-broken"],
        };
        return $"{name}: {why}";
    }

    /// <summary>Why a note could not be read, as a text key.</summary>
    public static string KeyOf(ReadNote? read) => read switch
    {
        ReadNote.TooLarge or ReadNote.TooManyLines or ReadNote.TooManyTasks => "import.note-too-large",
        ReadNote.TooDeep => "import.note-too-deep",
        ReadNote.NotText or ReadNote.OtherEncoding or ReadNote.HoldsNul => "import.note-not-text",
        _ => "import.note-broken",
    };
}
