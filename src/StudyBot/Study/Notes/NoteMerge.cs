namespace StudyBot.Study.Notes;

/// <summary>
/// Merges a file and a day that have gone on apart since the one was written from the other. Whatever either side wrote is there
/// afterwards, on both sides; what one side took out and the other left alone is gone.
/// </summary>
internal sealed class NoteMerge
{
    private readonly Note _theirs;
    private readonly NoteLast? _last;
    private readonly Day _now;
    private readonly NoteStamp _stamp;
    private readonly NoteStyle _style;
    private readonly List<NoteConflict> _conflicts = [];
    private readonly List<TaskId> _lateTicks = [];
    private readonly Dictionary<int, TaskId> _ids = [];

    private NoteMerge(Note theirs, NoteLast? last, Day now, NoteStamp stamp, NoteStyle style)
    {
        (_theirs, _last, _now, _stamp) = (theirs, last, now, stamp);
        _style = style with { Profile = theirs.WrittenAs };
    }

    /// <param name="theirs">The file as it is now.</param>
    /// <param name="last">Null for a note that this day was never written to: then everything on both sides stays.</param>
    /// <param name="now">The day as it is now; an empty one for a day that is not known yet.</param>
    public static NoteMerged Apply(Note theirs, NoteLast? last, Day now, NoteOutline outline, NoteStamp stamp, NoteStyle style)
    {
        var merge = new NoteMerge(theirs, last, now, stamp, style);
        var day = merge.MergeLists();
        foreach (var part in NoteParts.Texts)
        {
            day = merge.MergeText(day, part);
        }

        day = day with { Tasks = merge.Ordered(day.Tasks, isTomorrow: false), Tomorrow = merge.Ordered(day.Tomorrow, isTomorrow: true) };
        return new NoteMerged(day, NotePatch.Apply(theirs, merge._ids, null, day, outline, style), merge._conflicts, merge._lateTicks);
    }

    private Day MergeLists()
    {
        var tasks = Merge(_last?.Day.Tasks, _now.Tasks, isTomorrow: false);
        return _now with { Tasks = tasks, Tomorrow = Merge(_last?.Day.Tomorrow, _now.Tomorrow, isTomorrow: true) };
    }

    private TaskList Merge(TaskList? written, TaskList now, bool isTomorrow)
    {
        var merge = new NoteListMerge(_theirs, _last?.Note, written, now, isTomorrow, _stamp, _style);
        var list = merge.Apply();
        _conflicts.AddRange(merge.Conflicts);
        _lateTicks.AddRange(merge.LateTicks);
        foreach (var (line, id) in merge.Ids)
        {
            _ids[line] = id;
        }

        return list;
    }

    private TaskList Ordered(TaskList list, bool isTomorrow) =>
        new NoteHomes(_theirs, NoteHomes.Lines(_theirs, _ids, isTomorrow), isTomorrow).Ordered(list);

    /// <summary>What both sides had. A line that only one of them had, for the note was understood otherwise, is that one's own and stays.</summary>
    private string[] Last(NoteLast last, NotePart part) => LineDiff.Common(
        NoteTexts.Lines(last.Day, part, _style.Profile), NoteEscape.Lines(NoteTexts.Split(last.Note.TextOf(part)), _style.Profile));

    private Day MergeText(Day day, NotePart part)
    {
        var ours = NoteTexts.RawLines(_now, part, _style.Profile);
        var theirs = NoteTexts.Split(_theirs.TextOf(part));
        var (ourKeys, theirKeys) = (NoteEscape.Lines(ours, _style.Profile), NoteEscape.Lines(theirs, _style.Profile));
        if (ourKeys.SequenceEqual(theirKeys))
        {
            return day;
        }

        var merged = _last is { } last
            ? ThreeTexts.Merge(Last(last, part), ourKeys, theirKeys)
            : ThreeTexts.Join(ourKeys, theirKeys);
        _conflicts.AddRange(merged.Conflicts.Select(conflict => new NoteConflict(part, conflict.Ours, conflict.Theirs)));
        var lines = merged.Lines.Select(line => line.IsOurs ? ours[line.Line] : theirs[line.Line]).ToList();
        return lines.SequenceEqual(ours) ? day : NoteTexts.With(day, part, lines, _stamp);
    }
}
