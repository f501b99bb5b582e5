namespace StudyBot.Study.Notes;

/// <summary>Which lines of one text are lines of another, in order: as many as possible.</summary>
internal static class LineDiff
{
    /// <summary>Nobody waits for more; beyond it only lines that stand once on each side are known again.</summary>
    private const int MostCells = 4_000_000;

    /// <summary>For each line of the first its place in the second, or -1.</summary>
    public static int[] Match(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var found = new int[first.Count];
        Array.Fill(found, -1);
        var most = Math.Min(first.Count, second.Count);
        var start = 0;
        while (start < most && first[start] == second[start])
        {
            found[start] = start++;
        }

        var end = 0;
        while (end < most - start && first[^(end + 1)] == second[^(end + 1)])
        {
            end++;
            found[^end] = second.Count - end;
        }

        var (rows, columns) = (first.Count - start - end, second.Count - start - end);
        if ((long)rows * columns > MostCells)
        {
            MatchUnique(first, second, found, start, rows, columns);
        }
        else if (rows > 0 && columns > 0)
        {
            MatchLongest(first, second, found, start, rows, columns);
        }

        return found;
    }

    /// <summary>The lines that are in both, in order.</summary>
    public static string[] Common(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var matches = Match(first, second);
        return [.. first.Where((_, line) => matches[line] >= 0)];
    }

    private static void MatchLongest(IReadOnlyList<string> first, IReadOnlyList<string> second, int[] found, int start, int rows, int columns)
    {
        var lengths = new ushort[rows + 1, columns + 1];
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
            {
                lengths[row, column] = first[start + row] == second[start + column]
                    ? (ushort)(lengths[row + 1, column + 1] + 1)
                    : Math.Max(lengths[row + 1, column], lengths[row, column + 1]);
            }
        }

        for (var (row, column) = (0, 0); row < rows && column < columns;)
        {
            if (first[start + row] == second[start + column])
            {
                found[start + row++] = start + column++;
            }
            else if (lengths[row + 1, column] >= lengths[row, column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }
    }

    private static void MatchUnique(IReadOnlyList<string> first, IReadOnlyList<string> second, int[] found, int start, int rows, int columns)
    {
        var places = Once(second, start, columns);
        var mine = Once(first, start, rows);
        var pairs = mine.Where(line => places.ContainsKey(line.Key)).Select(line => (First: line.Value, Second: places[line.Key])).OrderBy(pair => pair.First).ToList();
        foreach (var kept in Rising([.. pairs.Select(pair => pair.Second)]))
        {
            found[pairs[kept].First] = pairs[kept].Second;
        }
    }

    /// <summary>The places of a longest rising run of values, in order.</summary>
    public static List<int> Rising(IReadOnlyList<int> values)
    {
        var ends = new List<int>();
        var before = new int[values.Count];
        for (var at = 0; at < values.Count; at++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = values[ends[middle]] < values[at] ? (middle + 1, high) : (low, middle);
            }

            before[at] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count)
            {
                ends.Add(at);
            }
            else
            {
                ends[low] = at;
            }
        }

        var run = new List<int>();
        for (var at = ends.Count > 0 ? ends[^1] : -1; at >= 0; at = before[at])
        {
            run.Insert(0, at);
        }

        return run;
    }

    private static Dictionary<string, int> Once(IReadOnlyList<string> lines, int start, int count) => Enumerable.Range(start, count)
        .GroupBy(line => lines[line], StringComparer.Ordinal)
        .Where(group => group.Skip(1).FirstOrDefault(-1) < 0)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
}
