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
            NoteProblem.NotRead { Read: ReadNote.TooLarge or ReadNote.TooManyLines or ReadNote.TooManyTasks } => texts["import.note-too-large"],
            NoteProblem.NotRead { Read: ReadNote.TooDeep } => texts["import.note-too-deep"],
            NoteProblem.NotRead { Read: ReadNote.NotText or ReadNote.OtherEncoding or ReadNote.HoldsNul } => texts["import.note-not-text"],
            _ => texts["import.note-broken"],
        };
        return $"{name}: {why}";
    }
}
