using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Views;

/// <summary>Merges written lists into a day.</summary>
internal static class ListEdits
{
    /// <param name="Base">The list as the form knew it, all of it.</param>
    /// <param name="Part">The lines of it that the form showed.</param>
    /// <param name="Lines">What was sent in their place.</param>
    /// <param name="Suggestions">What was chosen besides.</param>
    internal sealed record Sent(TaskList Base, ListPart Part, IReadOnlyList<TaskLine> Lines, IReadOnlyList<Suggestion> Suggestions)
    {
        /// <summary>What was offered besides, and not chosen.</summary>
        public PassedOver? PassedOver { get; init; }
    }

    /// <summary>The text first, then what was chosen below it, as far as there is room. A text that was emptied takes nothing away.</summary>
    public static ListOutcome Change(DayEdit edit, TaskPlace place, Sent sent)
    {
        var merged = sent.Lines.Count == 0 ? new ListOutcome.Merged(0, 0, 0) : Merge(edit, place, sent);
        if (merged is not ListOutcome.Merged saved)
        {
            return merged;
        }

        edit.PassedOver = sent.PassedOver;
        return Take(edit, place, sent.Suggestions, saved);
    }

    public static ListOutcome Merge(DayEdit edit, TaskPlace place, Sent sent)
    {
        var list = edit.Lists[place];
        var result = TaskListEdit.Merge(sent.Base, sent.Part, list, sent.Lines, edit.NextId);
        var limit = place == TaskPlace.Tomorrow ? Limits.TasksForTomorrow : Limits.TasksADay;
        if (result.List.Count > Math.Max(limit, list.Count))
        {
            return new ListOutcome.Full(result.List.Count, limit);
        }

        edit.Lists = edit.Lists.With(place, result.List);
        return new ListOutcome.Merged(result.Added, result.Removed, result.Reworded);
    }

    private static ListOutcome.Merged Take(DayEdit edit, TaskPlace place, IReadOnlyList<Suggestion> chosen, ListOutcome.Merged saved)
    {
        if (chosen.Count == 0)
        {
            return saved;
        }

        var taken = TakeSuggestions.Take(edit.Lists, chosen, place, edit.Day.On, edit.NextId);
        edit.Lists = taken.Lists;
        var unfinished = chosen.OfType<Suggestion.Unfinished>().Select(suggestion => new TaskId(suggestion.Id)).ToHashSet();
        var (count, noRoom) = unfinished.Count == 0 ? (0, 0) : edit.TakeUp(task => unfinished.Contains(task.Id), place);
        return saved with { Taken = taken.Count + count, NoRoom = taken.NoRoom + noRoom };
    }
}
