using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary>Names for what a member did, by what it changed: "ticking ‘AWS’", "the page about today".</summary>
internal static class UndoWords
{
    public static string Name(LocaleTexts texts, TakenBack what)
    {
        var tasks = Changes(what);
        return what.Cause switch
        {
            Cause.Tick => Ticks(texts, tasks),
            Cause.Plan => texts["undo.plan"],
            Cause.Tomorrow => texts["undo.tomorrow"],
            Cause.Keep => Named(texts, "undo.keep", "undo.keep", tasks),
            Cause.Evening => texts["undo.evening"],
            Cause.TakeUp => texts["undo.take-up"],
            Cause.FillIn => texts["undo.fill-in"],
            Cause.Remember => texts["undo.remember"],
            Cause.Page or Cause.Closing => Writing(texts, what),
            Cause.Add => Named(texts, "undo.add", "undo.add-more", [.. tasks.Where(task => task.Before is null)]),
            Cause.Drop => Named(texts, "undo.drop", "undo.drop-more", [.. tasks.Where(task => task.After is null)]),
            Cause.Edit => Named(texts, "undo.edit", "undo.edit", [.. tasks.Where(task => task.Before?.Text != task.After?.Text)]),
            Cause.Remark => Named(texts, "undo.remark", "undo.remark", [.. tasks.Where(task => task.Before?.Remark != task.After?.Remark)]),
            Cause.Move when tasks.Count == 0 => texts["undo.order"],
            Cause.Move => Named(texts, "undo.move", "undo.move-more", Moved(tasks)),
            _ => texts["undo.change"],
        };
    }

    /// <summary>The page or the closing that was taken back, where nothing else holds it now.</summary>
    public static string Written(TakenBack what) => string.Join("\n\n", what.Changes
        .SelectMany(change => new[] { change.Change.YesterdayPage, change.Change.TodayPage, change.Change.Closing })
        .SelectMany(writing => new[]
        {
            writing?.After?.Text != writing?.Before?.Text ? writing?.After?.Text : null,
            writing?.After?.FilledIn != writing?.Before?.FilledIn ? writing?.After?.FilledIn : null,
        })
        .OfType<string>());

    /// <summary>The tasks it was about, as they are now; few enough to be shown, and none where a sentence says it all.</summary>
    public static IReadOnlyList<StudyTask> Shown(TakenBack what) => what.Cause is Cause.Drop or Cause.Move
        ? AtTheLeft([.. Changes(what).Select(task => task.Before).OfType<StudyTask>().DistinctBy(task => task.Id)])
        : [];

    private static List<StudyTask> AtTheLeft(List<StudyTask> tasks)
    {
        var least = tasks.Count == 0 ? 0 : tasks.Min(task => task.Depth);
        return tasks.ConvertAll(task => task with { Depth = task.Depth - least });
    }

    private static List<TaskChange> Changes(TakenBack what) => [.. what.Changes
        .SelectMany(change => new[] { change.Change.Tasks, change.Change.Tomorrow, change.Change.Later })
        .SelectMany(list => list?.Tasks ?? [])];

    private static string Ticks(LocaleTexts texts, List<TaskChange> tasks)
    {
        var done = tasks.FindAll(task => task is { Before.IsDone: not true, After.IsDone: true });
        var reopened = tasks.FindAll(task => task is { Before.IsDone: true, After.IsDone: false });
        return (done.Count, reopened.Count) switch
        {
            (_, 0) => Named(texts, "undo.tick", "undo.tick-more", done),
            (0, _) => Named(texts, "undo.reopen", "undo.reopen-more", reopened),
            _ => texts.Say("undo.ticks", ("count", done.Count + reopened.Count)),
        };
    }

    /// <summary>What went from one list to another has left one and come to the other; else it is what stands elsewhere now.</summary>
    private static List<TaskChange> Moved(List<TaskChange> tasks)
    {
        var went = tasks.FindAll(task => task.After is null);
        return went.Count > 0 ? went : [.. tasks.DistinctBy(task => (task.After ?? task.Before)!.Id)];
    }

    private static string Named(LocaleTexts texts, string key, string severalKey, List<TaskChange> tasks) => tasks switch
    {
        [] => texts["undo.change"],
        [var first] => texts.Say(key, ("task", Quoted(first))),
        [var first, ..] => texts.Say(severalKey, ("task", Quoted(first)), ("count", tasks.Count - 1)),
    };

    private static string Quoted(TaskChange task) => ListReplies.Quoted((task.After ?? task.Before)!.Text);

    private static string Writing(LocaleTexts texts, TakenBack what)
    {
        var change = what.Changes[0].Change;
        return texts[change switch
        {
            { YesterdayPage.Before: null } => "undo.page-yesterday",
            { YesterdayPage: not null } => "undo.page-yesterday-change",
            { TodayPage.Before: null } => "undo.page-today",
            { TodayPage: not null } => "undo.page-today-change",
            { Closing.Before: null } => "undo.closing",
            { Closing: not null } => "undo.closing-change",
            _ => "undo.change",
        }];
    }
}
