namespace StudyBot.Study.Notes;

/// <summary>Three ways with a list: the lines of the file are an edited form of what was written (<see cref="TaskListEdit"/>), and boxes tick.</summary>
internal sealed class NoteListMerge
{
    private readonly Note _theirs;
    private readonly Note? _base;
    private readonly TaskList _now;
    private readonly NoteStamp _stamp;
    private readonly NoteStyle _style;
    private readonly List<NoteTask> _tasks;
    private readonly List<TaskLine> _lines;
    private readonly TaskList _written;
    private readonly StudyTask?[] _known;
    private readonly Dictionary<TaskId, NoteTask> _baseTasks;
    private readonly List<NoteConflict> _conflicts = [];
    private readonly List<TaskId> _lateTicks = [];

    /// <summary>The lines whose words somebody changed in the file.</summary>
    private readonly HashSet<int> _reworded = [];

    public NoteListMerge(Note theirs, Note? @base, TaskList? written, TaskList now, bool isTomorrow, NoteStamp stamp, NoteStyle style)
    {
        (_theirs, _base, _now, _stamp, _style) = (theirs, @base, now, stamp, style);
        (_tasks, _lines) = (NoteLists.Tasks(theirs, isTomorrow), NoteLists.Lines(theirs, isTomorrow));
        _written = written ?? InBoth();
        _known = LineMatch.Find(_written, _lines);
        _baseTasks = @base is null ? [] : Known(@base, isTomorrow);
    }

    public IReadOnlyList<NoteConflict> Conflicts => _conflicts;

    public IReadOnlyList<TaskId> LateTicks => _lateTicks;

    /// <summary>The tasks that stand on the lines of the file.</summary>
    public Dictionary<int, TaskId> Ids { get; } = [];

    public TaskList Apply()
    {
        var mine = Mine();
        var (lines, matches) = (mine.ConvertAll(line => line.Line), mine.Select(line => line.Known).ToArray());
        var list = TaskListEdit.Merge(_written, WithTickedAgain(), lines, matches, _stamp.NextId).List;
        Settle(list);
        var settled = _tasks.Where(task => Ids.ContainsKey(task.Line)).DistinctBy(task => Ids[task.Line]).ToDictionary(task => Ids[task.Line]);
        return TaskList.Of(list.Select(task => settled.TryGetValue(task.Id, out var line) ? Taken(task, line) : Kept(task)));
    }

    /// <summary>What a note and a day that never met have in common: tasks of the same words, as far ticked as the one of them that is less so.</summary>
    private TaskList InBoth()
    {
        var keys = _lines.Select(line => TaskKey.Of(line.Text)).GroupBy(key => key).ToDictionary(group => group.Key, group => group.Count());
        var both = new List<StudyTask>();
        foreach (var task in _now)
        {
            if (keys.GetValueOrDefault(task.Key) is > 0 and var left)
            {
                keys[task.Key] = left - 1;
                both.Add(task);
            }
        }

        return TaskList.Of(both);
    }

    private Dictionary<TaskId, NoteTask> Known(Note @base, bool isTomorrow)
    {
        var ids = NoteTaskIds.Of(@base, _written, isTomorrow);
        return @base.Tasks.Where(task => ids.ContainsKey(task.Line)).ToDictionary(task => ids[task.Line]);
    }

    /// <summary>The lines of the file in the words of the day, as far as nobody changed them there; both versions of what both changed.</summary>
    private List<(TaskLine Line, StudyTask? Known)> Mine()
    {
        var mine = new List<(TaskLine Line, StudyTask? Known)>();
        var waiting = new List<TaskLine>();
        for (var index = 0; index < _lines.Count; index++)
        {
            var line = _lines[index];
            Release(line.Depth);
            if (_known[index] is not { } known)
            {
                mine.Add((line, null));
                continue;
            }

            var was = Words(_baseTasks.TryGetValue(known.Id, out var before) ? before.Text : NoteBox.WordsOf(known.Text));
            var (their, our) = (Words(line.Text), _now.Find(known.Id) is { } now ? Words(NoteBox.WordsOf(now.Text)) : was);
            var isTheirs = their != was && their != our && (_base is not null || TaskKey.Of(line.Text) != known.Key);
            mine.Add((line with { Text = isTheirs && our == was ? line.Text : known.Text }, known));
            if (isTheirs)
            {
                _reworded.Add(index);
            }

            if (isTheirs && our != was)
            {
                // Below what stands below it, so that that stays below the first.
                waiting.Add(line);
                _conflicts.Add(new NoteConflict(NoteParts.Of(line.Slot, line.Slot is null), our, their));
            }
        }

        Release(0);
        return mine;

        void Release(int depth)
        {
            var free = waiting.Where(line => line.Depth >= depth).Reverse().ToList();
            mine.AddRange(free.Select(line => (line, (StudyTask?)null)));
            waiting.RemoveAll(free.Contains);
        }
    }

    private string Words(string text) => NoteEscape.Inline(text, _style.Profile);

    /// <summary>The day as it is now, and what was dropped there but ticked or remarked in the file meanwhile: that was somebody's work.</summary>
    private TaskList WithTickedAgain()
    {
        var again = new List<StudyTask>();
        for (var index = 0; index < _lines.Count; index++)
        {
            if (_known[index] is { } known && _now.Find(known.Id) is null && IsTouched(known, _tasks[index]))
            {
                again.Add(known);
                _conflicts.Add(new NoteConflict(NoteParts.Of(known.Slot, known.Slot is null), "", known.Text));
            }
        }

        return again.Count == 0 ? _now : TaskList.Of(_now.Concat(again.Select(task => task with { Depth = 0 })));
    }

    private bool IsTouched(StudyTask known, NoteTask line) =>
        Was(known) != line.State || !RemarkKeys(_theirs, line).SequenceEqual(BaseRemark(known));

    private TaskState Was(StudyTask known) => _baseTasks.TryGetValue(known.Id, out var before) ? before.State
        : NoteMark.StateOf(NoteMark.Of(known.State, _style.MarksCarried));

    private string[] RemarkKeys(Note note, NoteTask task) => NoteRemark.KeysOf(NoteRemark.TextOf(note, task), _style.Profile);

    /// <summary>What both sides had; a line that only one of them had, for the note was understood otherwise, is that one's own.</summary>
    private string[] BaseRemark(StudyTask known) => _baseTasks.TryGetValue(known.Id, out var before)
        ? LineDiff.Common(NoteRemark.KeysOf(known.Remark, _style.Profile), RemarkKeys(_base!, before))
        : [];

    /// <summary>Which task each line of the file is now.</summary>
    private void Settle(TaskList list)
    {
        var (taken, there) = (new HashSet<TaskId>(), list.Select(task => task.Id).ToHashSet());
        var open = new List<int>();
        for (var index = 0; index < _lines.Count; index++)
        {
            var known = _known[index];
            if (known is not null && there.Contains(known.Id) && taken.Add(known.Id))
            {
                Ids[_tasks[index].Line] = known.Id;
            }
            else if (known is not null && !there.Contains(known.Id) && !_reworded.Contains(index))
            {
                // What is on the list no more is the line's to go with, whatever else has its words.
                Ids[_tasks[index].Line] = known.Id;
            }
            else
            {
                open.Add(index);
            }
        }

        var free = TaskList.Of(list.Where(task => !taken.Contains(task.Id) && _written.Find(task.Id) is null));
        var found = LineMatch.Find(free, [.. open.Select(index => _lines[index])]);
        foreach (var (index, task) in open.Zip(found))
        {
            if ((task ?? _known[index]) is { } settled)
            {
                Ids[_tasks[index].Line] = settled.Id;
            }
        }
    }

    private StudyTask Kept(StudyTask task) => _now.Find(task.Id) is { } now ? task with { State = now.State, DoneAt = now.DoneAt } : task;

    private StudyTask Taken(StudyTask task, NoteTask line)
    {
        var (known, now) = (_written.Find(task.Id), _now.Find(task.Id));
        var remark = RemarkOf(task, known, now, line);
        var state = (now ?? known)?.State ?? (line.State == TaskState.Done ? TaskState.Open : line.State);
        var isChanged = known is null || _base is null ? line.State == TaskState.Done : Was(known) != line.State && line.State != NoteMark.StateOf(NoteMark.Of(state, _style.MarksCarried));
        if (state == TaskState.Carried && isChanged)
        {
            // What lives on on a later day is not this day's to tick alone.
            _lateTicks.AddRange(line.State == TaskState.Done ? [task.Id] : []);
            isChanged = false;
        }

        state = isChanged ? line.State : state;
        var doneAt = state != TaskState.Done ? null : (now ?? known)?.State == TaskState.Done ? (now ?? known)!.DoneAt : _stamp.At;
        return task with { State = state, DoneAt = doneAt, Remark = remark };
    }

    private string? RemarkOf(StudyTask task, StudyTask? known, StudyTask? now, NoteTask line)
    {
        var (ours, theirs) = (NoteRemark.LinesOf((now ?? known)?.Remark), NoteRemark.LinesOf(NoteRemark.TextOf(_theirs, line)));
        var (our, their) = (Keys(ours), Keys(theirs));
        if (our.SequenceEqual(their))
        {
            return (now ?? known)?.Remark;
        }

        var merged = known is not null && _base is not null ? ThreeTexts.Merge(BaseRemark(known), our, their) : ThreeTexts.Join(our, their);
        _conflicts.AddRange(merged.Conflicts.Select(conflict => new NoteConflict(NoteParts.Of(task.Slot, task.Slot is null), conflict.Ours, conflict.Theirs)));
        var lines = merged.Lines.Select(at => at.IsOurs ? ours[at.Line] : theirs[at.Line]).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private string[] Keys(string[] lines) => [.. lines.Select(line => NoteRemark.Key(line, _style.Profile))];
}
