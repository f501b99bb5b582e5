namespace StudyBot.Study;

/// <summary>Merges an edited text form into the list as it has become since the form was made.</summary>
internal static class TaskListEdit
{
    /// <summary>
    /// Order, depths and changed slots are mine; states, remarks and texts that I left alone are the current ones. What was
    /// added or changed meanwhile stays, behind the line it stood behind, and so do marks of carried and left tasks.
    /// Saying the same twice changes nothing more. A box in a line never ticks: ticks have a form of their own.
    /// </summary>
    /// <param name="base">The list as the form showed it, headings included where the list has slots.</param>
    public static EditResult Merge(TaskList @base, TaskList current, IReadOnlyList<TaskLine> mine, Func<TaskId> nextId) =>
        Merge(@base, current, mine, LineMatch.Find(@base, mine), nextId);

    /// <summary>The same where it is known already which task each line is.</summary>
    public static EditResult Merge(TaskList @base, TaskList current, IReadOnlyList<TaskLine> mine, StudyTask?[] matches, Func<TaskId> nextId)
    {
        var edit = new Edit(@base, current, mine, matches, nextId);
        edit.TakeMine();
        edit.KeepTheirs();
        return edit.Close();
    }

    /// <summary>The same for a form that showed a part of the list: what stands before and behind that part stays as it is now.</summary>
    public static EditResult Merge(TaskList @base, ListPart shown, TaskList current, IReadOnlyList<TaskLine> mine, Func<TaskId> nextId)
    {
        var before = Ids(@base.Take(shown.From));
        var behind = Ids(@base.Skip(shown.From).Skip(shown.Count));
        var (above, inside, below) = (new List<TaskNode>(), new List<TaskNode>(), new List<TaskNode>());
        var (last, added) = (inside, new List<TaskNode>());
        foreach (var root in TaskNode.Read(current))
        {
            var next = before.Contains(root.Task.Id) ? above
                : behind.Contains(root.Task.Id) ? below
                : @base.Find(root.Task.Id) is not null ? inside
                : null;
            if (next is not null)
            {
                Settle(next);
                last = next;
            }

            (next ?? added).Add(root);
        }

        Settle(below);
        var merged = Merge(shown.Of(@base), TaskList.Of(inside.SelectMany(root => root.Lines)), mine, nextId);
        return above.Count + below.Count == 0
            ? merged
            : merged with { List = TaskNode.Write([.. above, .. TaskNode.Read(merged.List), .. below]) };

        // What was added meanwhile stays with the line it stands behind; where what was shown begins it may have been added by this very form.
        void Settle(List<TaskNode> next)
        {
            (last == above && next != above ? inside : last).AddRange(added);
            added.Clear();
        }
    }

    private static HashSet<TaskId> Ids(IEnumerable<StudyTask> tasks) => [.. tasks.Select(task => task.Id)];

    private sealed class Edit(TaskList @base, TaskList current, IReadOnlyList<TaskLine> mine, StudyTask?[] matches, Func<TaskId> nextId)
    {
        private readonly Dictionary<TaskId, List<TaskNode>> _siblings = [];
        private List<TaskNode> _roots = [];
        private int _added;
        private int _reworded;

        public void TakeMine()
        {
            var theirs = AddedMeanwhile();
            var paths = LineMatch.PathsOf([.. mine.Select(line => TaskKey.Of(line.Text))], [.. mine.Select(line => line.Depth)]);
            var tasks = new List<StudyTask>();
            var gone = new HashSet<TaskId>();
            for (var index = 0; index < mine.Count; index++)
            {
                var line = mine[index];
                var known = matches[index];
                if (known is not null && current.Find(known.Id) is { } now)
                {
                    tasks.Add(Edited(known, now, line));
                }
                else if (known is null || line.Text != known.Text)
                {
                    var same = theirs.TryGetValue(paths[index], out var queue) && queue.TryDequeue(out var task) ? task : null;
                    tasks.Add((same ?? NewTask(line)) with { Depth = line.Depth, Slot = line.Slot });
                }
                else
                {
                    // Removed or moved elsewhere meanwhile; kept in the tree until what stands below it has found its place.
                    tasks.Add(known with { Depth = line.Depth });
                    gone.Add(known.Id);
                }
            }

            _roots = Without(gone, TaskNode.Read(tasks));
            Remember(_roots);
        }

        public void KeepTheirs() => Keep(TaskNode.Read(current), _roots);

        public EditResult Close()
        {
            _roots.ForEach(root => root.ReopenParents());
            var list = TaskNode.Write(_roots);
            var removed = current.Count(task => @base.Find(task.Id) is not null && list.Find(task.Id) is null);
            return new EditResult(list, _added, removed, _reworded);
        }

        private StudyTask NewTask(TaskLine line)
        {
            _added++;
            return new StudyTask(nextId(), line.Text) { Depth = line.Depth, Slot = line.Slot };
        }

        private StudyTask Edited(StudyTask known, StudyTask now, TaskLine line)
        {
            _reworded += line.Text == known.Text ? 0 : 1;
            return now with
            {
                Depth = line.Depth,
                Text = line.Text == known.Text ? now.Text : line.Text,
                Slot = line.Slot == known.Slot ? now.Slot : line.Slot,
            };
        }

        private Dictionary<string, Queue<StudyTask>> AddedMeanwhile()
        {
            var paths = LineMatch.PathsOf([.. current.Select(task => task.Key)], [.. current.Select(task => task.Depth)]);
            return current.Zip(paths)
                .Where(pair => @base.Find(pair.First.Id) is null)
                .GroupBy(pair => pair.Second, pair => pair.First)
                .ToDictionary(group => group.Key, group => new Queue<StudyTask>(group));
        }

        private static List<TaskNode> Without(HashSet<TaskId> gone, List<TaskNode> nodes)
        {
            var kept = new List<TaskNode>();
            foreach (var node in nodes)
            {
                var children = Without(gone, [.. node.Children]);
                if (gone.Contains(node.Task.Id))
                {
                    kept.AddRange(children);
                    continue;
                }

                node.Children.Clear();
                node.Children.AddRange(children);
                kept.Add(node);
            }

            return kept;
        }

        private void Remember(List<TaskNode> siblings)
        {
            foreach (var node in siblings)
            {
                _siblings[node.Task.Id] = siblings;
                Remember(node.Children);
            }
        }

        private void Keep(List<TaskNode> theirs, List<TaskNode> mineHere)
        {
            for (var index = 0; index < theirs.Count; index++)
            {
                var node = theirs[index];
                if (!_siblings.TryGetValue(node.Task.Id, out var siblings))
                {
                    if (!StaysWith(node))
                    {
                        Keep(node.Children, mineHere);
                        continue;
                    }

                    siblings = mineHere;
                    siblings.Insert(PlaceOf(theirs, index, siblings), new TaskNode(node.Task));
                    _siblings[node.Task.Id] = siblings;
                }

                Keep(node.Children, siblings.Find(sibling => sibling.Task.Id == node.Task.Id)!.Children);
            }
        }

        /// <summary>Whether it stays though I took its line out: changed meanwhile, or the parent of such a one.</summary>
        private bool StaysWith(TaskNode node) => IsTheirs(node.Task)
            || node.Children.Exists(child => !_siblings.ContainsKey(child.Task.Id) && StaysWith(child));

        private bool IsTheirs(StudyTask task) => task.State is TaskState.Carried or TaskState.Left
            || @base.Find(task.Id) is not { } known
            || (known with { Depth = task.Depth, Slot = task.Slot }) != task;

        private static int PlaceOf(List<TaskNode> theirs, int index, List<TaskNode> siblings)
        {
            for (var before = index - 1; before >= 0; before--)
            {
                if (siblings.FindIndex(sibling => sibling.Task.Id == theirs[before].Task.Id) is >= 0 and var at)
                {
                    return at + 1;
                }
            }

            for (var after = index + 1; after < theirs.Count; after++)
            {
                if (siblings.FindIndex(sibling => sibling.Task.Id == theirs[after].Task.Id) is >= 0 and var at)
                {
                    return at;
                }
            }

            return siblings.Count;
        }
    }
}
