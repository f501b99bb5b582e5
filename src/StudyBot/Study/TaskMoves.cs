namespace StudyBot.Study;

/// <summary>Moves single tasks with all that is open below them: to the other half of the day, before another task, to another list.</summary>
internal static class TaskMoves
{
    /// <param name="lists">As they stand.</param>
    /// <param name="id">What moves.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="slipsOn">The open day: what leaves its checklist unfinished has slipped once. Null on a day off: there nothing slips.</param>
    public static EditTask Move(TaskLists lists, TaskId id, TaskMoveTo to, DateOnly? slipsOn)
    {
        if (lists.FindPlace(id) is not { } from)
        {
            return new EditTask.Gone();
        }

        if (to.Before is { } sibling && lists.FindPlace(sibling) is null)
        {
            return new EditTask.Gone();
        }

        var target = to.Place ?? (to.Before is { } next ? lists.FindPlace(next)!.Value : from);
        var task = lists[from].Find(id)!;
        if (from == target && IsThere(task, target, to))
        {
            return new EditTask.Unchanged(task);
        }

        return Refuse(lists, task, from, target, to) ?? Move(lists, task, from, target, to, slipsOn);
    }

    /// <summary>Brings the tomorrow list to today, as far as there is room: somebody is back before their days off are over.</summary>
    /// <returns>The lists, and how many lines came.</returns>
    public static (TaskLists Lists, int Lines) BringTomorrow(TaskLists lists)
    {
        var lines = 0;
        foreach (var root in TaskNode.Read(lists.Tomorrow))
        {
            if (Move(lists, root.Task.Id, new TaskMoveTo(TaskPlace.Today), slipsOn: null) is EditTask.Done done)
            {
                (lists, lines) = (done.Lists, lines + done.Lines);
            }
        }

        return (lists, lines);
    }

    private static bool IsThere(StudyTask task, TaskPlace place, TaskMoveTo to) => to.Before is null
        && (to.Slot is null || to.Slot == task.Slot)
        && (place != TaskPlace.Later || to.Place is null || to.WaitsFor == task.WaitsFor);

    private static EditTask? Refuse(TaskLists lists, StudyTask task, TaskPlace from, TaskPlace target, TaskMoveTo to)
    {
        if (task.IsDone && target != from)
        {
            return new EditTask.IsDone(task);
        }

        if (to.Before is not { } before)
        {
            return null;
        }

        return TaskEdits.Subtree(lists[from], task.Id).Any(line => line.Id == before) ? new EditTask.IntoItself()
            : lists[target].Find(before) is null ? new EditTask.NotThere(lists.Find(before)!)
            : null;
    }

    private static EditTask Move(TaskLists lists, StudyTask task, TaskPlace from, TaskPlace target, TaskMoveTo to, DateOnly? slipsOn)
    {
        var tree = new Tree(TaskNode.Read(lists[from]));
        var node = tree.TakeOut(task.Id, leaveDone: from != target);
        var taken = TaskNode.Write(tree.Roots);
        var goal = from == target ? tree : new Tree(TaskNode.Read(lists[target]));
        var moved = Relisted(node, from, target, to, slipsOn);
        var count = moved.Lines.Count();
        if (goal.Insert(moved, to) is { } depth && depth + moved.Levels > Limits.Levels)
        {
            return new EditTask.TooDeep(Limits.Levels);
        }

        var list = TaskNode.Write(goal.Roots.Select(root => WithSlot(root, target)));
        if (from != target && list.Count > Math.Max(LimitOf(target), lists[target].Count))
        {
            return new EditTask.Full(target, LimitOf(target));
        }

        var result = (from == target ? lists : lists.With(from, taken)).With(target, list);
        return result == lists ? new EditTask.Unchanged(task) : new EditTask.Done(result, task, list.Find(task.Id)!, count);
    }

    /// <summary>The lines as they are on the other list: how often they slipped, and what they wait for. Off today's list they are no routine's any more.</summary>
    private static TaskNode Relisted(TaskNode node, TaskPlace from, TaskPlace target, TaskMoveTo to, DateOnly? slipsOn)
    {
        node.Task = node.Task with { Slot = to.Slot ?? node.Task.Slot };
        return Each(node, task =>
        {
            var waits = task with { WaitsFor = target == TaskPlace.Later ? (to.Place is null ? task.WaitsFor : to.WaitsFor) : null };
            return (from, target) switch
            {
                (TaskPlace.Today, not TaskPlace.Today) => waits with
                {
                    Slips = task.Slips + (slipsOn is null ? 0 : 1),
                    FirstOn = task.FirstOn ?? slipsOn,
                    Routine = null,
                },

                // It slipped when it left today's list for this one, and is back in time.
                (TaskPlace.Tomorrow, TaskPlace.Today) when task.Slips > 0 && slipsOn is not null => waits with
                {
                    Slips = task.Slips - 1,
                    FirstOn = task.Slips == 1 ? null : task.FirstOn,
                },
                _ => waits,
            };
        });
    }

    private static TaskNode Each(TaskNode node, Func<StudyTask, StudyTask> change)
    {
        node.Task = change(node.Task);
        node.Children.ForEach(child => Each(child, change));
        return node;
    }

    /// <summary>On a checklist everything stands in one of the halves.</summary>
    private static TaskNode WithSlot(TaskNode root, TaskPlace place)
    {
        root.Task = place == TaskPlace.Today ? root.Task with { Slot = root.Task.Slot ?? Slot.Morning } : root.Task;
        return root;
    }

    private static int LimitOf(TaskPlace place) => place switch
    {
        TaskPlace.Tomorrow => Limits.TasksForTomorrow,
        TaskPlace.Later => Limits.TasksForLater,
        _ => Limits.TasksADay,
    };

    private sealed class Tree(List<TaskNode> roots)
    {
        public List<TaskNode> Roots => roots;

        /// <summary>Takes a node out; finished branches below it stay in its place when it leaves the day.</summary>
        public TaskNode TakeOut(TaskId id, bool leaveDone)
        {
            var (siblings, index, _) = Find(roots, id, depth: 0)!.Value;
            var node = siblings[index];
            siblings.RemoveAt(index);
            if (leaveDone)
            {
                var staying = new List<TaskNode>();
                Prune(node, staying);
                siblings.InsertRange(index, staying);
            }

            return node;
        }

        /// <returns>At which depth it stands now.</returns>
        public int Insert(TaskNode node, TaskMoveTo to)
        {
            if (to.Before is { } before)
            {
                var (siblings, index, depth) = Find(roots, before, depth: 0)!.Value;
                node.Task = node.Task with { Slot = siblings[index].Task.Slot };
                siblings.Insert(index, node);
                roots.ForEach(root => root.ReopenParents());
                return depth;
            }

            roots.Add(node);
            return 0;
        }

        private static void Prune(TaskNode node, List<TaskNode> done)
        {
            done.AddRange(node.Children.Where(child => !child.HasWork));
            node.Children.RemoveAll(child => !child.HasWork);
            node.Children.ForEach(child => Prune(child, done));
        }

        private static (List<TaskNode> Siblings, int Index, int Depth)? Find(List<TaskNode> siblings, TaskId id, int depth)
        {
            var index = siblings.FindIndex(node => node.Task.Id == id);
            return index >= 0
                ? (siblings, index, depth)
                : siblings.Select(node => Find(node.Children, id, depth + 1)).FirstOrDefault(found => found is not null);
        }
    }
}
