using CsCheck;
using StudyBot.Study;
using static StudyBot.Tests.Study.TaskMovesTests;

namespace StudyBot.Tests.Study;

public sealed class TakeBackTests
{
    private static readonly DateOnly _on = new(2026, 3, 3);
    private static readonly DateTimeOffset _at = DateTimeOffset.UnixEpoch;

    private static readonly Gen<List<(int Kind, int Task, int Other)>> _actions = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 40], Gen.Int[0, 40]).List[1, 12];

    [Fact]
    public void Taken_back_one_after_the_other_everything_is_what_it_was() =>
        Gen.Select(StudyGen.Day(), StudyGen.List(6, withSlots: false, firstId: 201), _actions).Sample((first, later, actions) =>
        {
            var history = Live(first, later, actions);
            var (day, list) = (history[^1].Day, history[^1].Later);
            for (var index = history.Count - 1; index > 0; index--)
            {
                var newer = history.Skip(index + 1).Select(step => step.Change!).Reverse().ToList();
                (day, list) = TakeBack.Revert(day, list, history[index].Change!, [.. Undone(newer), .. newer])!.Value;
                Assert.Equal((history[index - 1].Day, history[index - 1].Later), (day, list));
            }
        });

    [Fact]
    public void Taken_back_out_of_order_it_is_refused_or_leaves_sound_lists() =>
        Gen.Select(StudyGen.Day(), StudyGen.List(6, withSlots: false, firstId: 201), _actions, Gen.Int[0, 11]).Sample((first, later, actions, which) =>
        {
            var history = Live(first, later, actions);
            if (which + 1 >= history.Count)
            {
                return;
            }

            var (day, list) = (history[^1].Day, history[^1].Later);
            var newer = history.Skip(which + 2).Select(step => step.Change!).Reverse().ToList();
            if (TakeBack.Revert(day, list, history[which + 1].Change!, newer) is not var (after, laterAfter))
            {
                return;
            }

            Assert.All([after.Tasks, after.Tomorrow, laterAfter], tasks =>
            {
                Assert.True(IsTree(tasks), Show(tasks));
                Assert.True(ChecklistTests.ParentsAreOpenAboveOpenChildren(tasks));
            });
            var ids = after.Tasks.Concat(after.Tomorrow).Concat(laterAfter).Select(task => task.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
        });

    [Fact]
    public void What_has_grown_over_it_stands_in_its_way()
    {
        var before = new Day(_on) { Tasks = TaskListTextTests.ListOf("a", "b") };
        var added = before with { Tasks = TaskList.Of([.. before.Tasks, new(new(9), "c") { Slot = Slot.Morning }]) };
        var adding = DayChange.Between(before, added)!;
        var ticked = Checklist.Tick(added, [(new(1), true)], _at).Day;
        var below = added with { Tasks = TaskList.Of([.. added.Tasks, new(new(10), "below c") { Depth = 1, Slot = Slot.Morning }]) };
        var reworded = added with { Tasks = TaskList.Of(added.Tasks.Select(task => task.Id.Value == 9 ? task with { Text = "d" } : task)) };

        Assert.Equal(["a", "b"], TakeBack.Revert(ticked, TaskList.Empty, adding, [DayChange.Between(added, ticked)!])!.Value.Day.Tasks.Select(task => task.Text));
        Assert.Null(TakeBack.Revert(below, TaskList.Empty, adding, [DayChange.Between(added, below)!]));
        Assert.Null(TakeBack.Revert(reworded, TaskList.Empty, adding, [DayChange.Between(added, reworded)!]));
    }

    [Fact]
    public void A_page_changed_since_is_not_taken_away()
    {
        var empty = new Day(_on);
        var written = empty with { TodayPage = new Writing("캐싱", Visibility.Written, _at) };
        var changed = empty with { TodayPage = new Writing("캐싱 서버", Visibility.Written, _at) };

        Assert.Null(TakeBack.Revert(changed, TaskList.Empty, DayChange.Between(empty, written)!, [DayChange.Between(written, changed)!]));
        Assert.Null(TakeBack.Revert(written, TaskList.Empty, DayChange.Between(empty, written)!, [])!.Value.Day.TodayPage);
    }

    /// <summary>What taking those changes back wrote into the journal, the newest first.</summary>
    private static IEnumerable<DayChange> Undone(List<DayChange> newer) => newer.Select(Turned).Reverse();

    private static DayChange Turned(DayChange change) => new() { Tasks = Turned(change.Tasks), Tomorrow = Turned(change.Tomorrow), Later = Turned(change.Later) };

    private static ListChange? Turned(ListChange? change) => change is null
        ? null
        : new ListChange([.. change.Tasks.Select(task => new TaskChange(task.After, task.Before))], change.OrderAfter, change.OrderBefore);

    /// <summary>A member's day, action by action: ticks, new lines, moves, other words, remarks, drops.</summary>
    private static List<(Day Day, TaskList Later, DayChange? Change)> Live(Day first, TaskList later, List<(int Kind, int Task, int Other)> actions)
    {
        List<(Day Day, TaskList Later, DayChange? Change)> history = [(first, later, null)];
        var nextId = 1000;
        foreach (var action in actions)
        {
            var (day, list, _) = history[^1];
            var lists = Act(new TaskLists(day.Tasks, day.Tomorrow, list), action, () => new TaskId(nextId++));
            var after = day with { Tasks = lists.Today, Tomorrow = lists.Tomorrow };
            if (DayChange.Between(day, after, list, lists.Later) is { } change)
            {
                history.Add((after, lists.Later, change));
            }
        }

        return history;
    }

    private static TaskLists Act(TaskLists lists, (int Kind, int Task, int Other) action, Func<TaskId> nextId)
    {
        List<StudyTask> all = [.. lists.Today, .. lists.Tomorrow, .. lists.Later];
        if (all.Count == 0)
        {
            return lists;
        }

        var (id, other) = (all[action.Task % all.Count].Id, all[action.Other % all.Count].Id);
        var day = new Day(_on) { Tasks = lists.Today };
        return action.Kind switch
        {
            0 => lists with { Today = Checklist.Tick(day, [(id, action.Other % 2 == 0)], _at).Day.Tasks },
            1 => Checklist.Add(day, [new TaskLine("new", 0)], Slot.Morning, lists.Today.Find(id) is null ? null : id, nextId) is AddTask.Added added
                ? lists with { Today = added.Day.Tasks }
                : lists,
            2 => After(lists, TaskMoves.Move(lists, id, new TaskMoveTo(Before: other), _on)),
            3 => After(lists, TaskMoves.Move(lists, id, new TaskMoveTo((TaskPlace)(action.Other % 3)), _on)),
            4 => After(lists, TaskEdits.Reword(lists, id, $"words {action.Other}")),
            5 => After(lists, TaskEdits.Remark(lists, id, $"remark {action.Other}")),
            _ => After(lists, TaskEdits.Drop(lists, id)),
        };
    }

    private static TaskLists After(TaskLists lists, EditTask outcome) => outcome is EditTask.Done done ? done.Lists : lists;
}
