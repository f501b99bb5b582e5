namespace StudyBot.Study.Notes;

/// <summary>
/// Three ways with the lines of a text: additions of both sides stay, what one side took out goes, and a line that both changed stands
/// there in both versions.
/// </summary>
internal sealed class ThreeTexts
{
    private readonly IReadOnlyList<string> _ours;
    private readonly IReadOnlyList<string> _theirs;
    private readonly int[] _toOurs;
    private readonly int[] _toTheirs;
    private readonly List<(bool IsOurs, int Line)> _lines = [];
    private readonly List<(string Ours, string Theirs)> _conflicts = [];
    private int _our;
    private int _their;

    private ThreeTexts(IReadOnlyList<string> @base, IReadOnlyList<string> ours, IReadOnlyList<string> theirs)
    {
        (_ours, _theirs) = (ours, theirs);
        (_toOurs, _toTheirs) = (LineDiff.Match(@base, ours), LineDiff.Match(@base, theirs));
    }

    /// <summary>The lines that stand there now: by whose version, and which line of it.</summary>
    public IReadOnlyList<(bool IsOurs, int Line)> Lines => _lines;

    public IReadOnlyList<(string Ours, string Theirs)> Conflicts => _conflicts;

    public static ThreeTexts Merge(IReadOnlyList<string> @base, IReadOnlyList<string> ours, IReadOnlyList<string> theirs)
    {
        var merge = new ThreeTexts(@base, ours, theirs);
        var from = 0;
        for (var line = 0; line < @base.Count; line++)
        {
            if (merge._toOurs[line] >= 0 && merge._toTheirs[line] >= 0)
            {
                merge.Settle(from, line, merge._toOurs[line], merge._toTheirs[line]);
                merge._lines.Add((IsOurs: true, merge._our++));
                merge._their++;
                from = line + 1;
            }
        }

        merge.Settle(from, @base.Count, ours.Count, theirs.Count);
        return merge;
    }

    /// <summary>Two texts without a common past: each line that is in both once, all others.</summary>
    public static ThreeTexts Join(IReadOnlyList<string> ours, IReadOnlyList<string> theirs) =>
        Merge(LineDiff.Common(ours, theirs), ours, theirs);

    /// <summary>Between two lines that both sides left alone.</summary>
    private void Settle(int from, int until, int ourUntil, int theirUntil)
    {
        var (ourAdded, theirAdded) = (new List<int>(), new List<int>());
        var isChangedByBoth = false;
        var unmatched = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var line = from; line < until; line++)
        {
            if (_toOurs[line] >= 0)
            {
                TakeOurs(_toOurs[line], ourAdded, unmatched);
                _our++;
            }
            else if (_toTheirs[line] >= 0)
            {
                TakeTheirs(_toTheirs[line], theirAdded, unmatched);
                _their++;
            }
            else
            {
                isChangedByBoth = true;
            }
        }

        TakeOurs(ourUntil, ourAdded, unmatched);
        TakeTheirs(theirUntil, theirAdded, unmatched);
        var (our, their) = (Text(_ours, ourAdded), Text(_theirs, theirAdded));
        if (isChangedByBoth && our.Length > 0 && their.Length > 0)
        {
            _conflicts.Add((our, their));
        }
    }

    private void TakeOurs(int until, List<int> added, Dictionary<string, int> unmatched)
    {
        for (; _our < until; _our++)
        {
            unmatched[_ours[_our]] = unmatched.GetValueOrDefault(_ours[_our]) + 1;
            added.Add(_our);
            _lines.Add((IsOurs: true, _our));
        }
    }

    private void TakeTheirs(int until, List<int> added, Dictionary<string, int> unmatched)
    {
        for (; _their < until; _their++)
        {
            // The same line written on both sides in one place is one line.
            var line = _theirs[_their];
            if (line.Length > 0 && unmatched.GetValueOrDefault(line) is > 0 and var left)
            {
                unmatched[line] = left - 1;
                continue;
            }

            added.Add(_their);
            _lines.Add((IsOurs: false, _their));
        }
    }

    private static string Text(IReadOnlyList<string> lines, List<int> which) => string.Join('\n', which.Select(line => lines[line])).Trim();
}
