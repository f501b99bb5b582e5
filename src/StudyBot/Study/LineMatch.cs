namespace StudyBot.Study;

/// <summary>Knows the lines of an edited text form again among the tasks that the form showed.</summary>
/// <remarks>
/// First by the same text under the same parent, then by the same text anywhere, each in order. Then a line that stands
/// where an unknown task stood, or next to that place, is that task reworded if the texts are alike: one begins with the
/// other, or three fifths of their characters, in order, are shared. One that was moved and reworded at once is known again
/// where three quarters are shared and no other comes as near. Another number of one series is another task.
/// </remarks>
internal static class LineMatch
{
    private const double Alike = 0.6;
    private const double AlikeAnywhere = 0.75;

    /// <summary>Short texts are alike by chance.</summary>
    private const int ShortestAnywhere = 4;

    /// <summary>Nobody moves and rewords more at once; comparing them all would take long.</summary>
    private const int MostPairsAnywhere = 900;

    /// <summary>Characters held against each other, all pairs of texts together: what is typed stays far below, a strange file must not take longer.</summary>
    private const long MostWork = 20_000_000;

    /// <summary>For each line the task it is, or null for a new one.</summary>
    public static StudyTask?[] Find(TaskList tasks, IReadOnlyList<TaskLine> lines)
    {
        var keys = lines.Select(line => TaskKey.Of(line.Text)).ToList();
        var found = new int?[lines.Count];
        var taken = new bool[tasks.Count];
        var taskKeys = tasks.Select(task => task.Key).ToList();
        Take(found, taken, PathsOf(keys, [.. lines.Select(line => line.Depth)]), PathsOf(taskKeys, [.. tasks.Select(task => task.Depth)]));
        Take(found, taken, keys, taskKeys);
        var work = MostWork;
        var (above, belows) = (-1, Belows(found, tasks.Count));
        for (var line = 0; line < found.Length; line++)
        {
            if (found[line] is null && Reworded(taken, (above, belows[line]), tasks, taskKeys, lines[line].Text, keys[line], ref work) is { } task)
            {
                (found[line], taken[task]) = (task, true);
            }

            above = found[line] ?? above;
        }

        TakeAnywhere(found, taken, tasks, taskKeys, lines, keys);
        return [.. found.Select(index => index is { } task ? tasks[task] : null)];
    }

    /// <summary>The keys from the root down to each line.</summary>
    public static List<string> PathsOf(IReadOnlyList<string> keys, IReadOnlyList<int> depths)
    {
        var path = new List<string>();
        var paths = new List<string>(keys.Count);
        for (var index = 0; index < keys.Count; index++)
        {
            var depth = Math.Min(depths[index], path.Count);
            path.RemoveRange(depth, path.Count - depth);
            path.Add(keys[index]);
            paths.Add(string.Join('\n', path));
        }

        return paths;
    }

    private static void Take(int?[] found, bool[] taken, List<string> lineKeys, List<string> taskKeys)
    {
        var free = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var task = 0; task < taskKeys.Count; task++)
        {
            if (!taken[task])
            {
                free.TryAdd(taskKeys[task], new Queue<int>());
                free[taskKeys[task]].Enqueue(task);
            }
        }

        for (var line = 0; line < found.Length; line++)
        {
            if (found[line] is null && free.TryGetValue(lineKeys[line], out var tasks) && tasks.TryDequeue(out var task))
            {
                (found[line], taken[task]) = (task, true);
            }
        }
    }

    /// <summary>For each line the task of the next known line behind it.</summary>
    private static int[] Belows(int?[] found, int none)
    {
        var belows = new int[found.Length];
        for (var (line, below) = (found.Length - 1, none); line >= 0; line--)
        {
            belows[line] = below;
            below = found[line] ?? below;
        }

        return belows;
    }

    private static int? Reworded(bool[] taken, (int Above, int Below) place, TaskList tasks, List<string> taskKeys, string text, string key, ref long work)
    {
        var (above, below) = place;
        var last = Math.Max(below, above + 1) + 1;
        var best = (Index: (int?)null, Likeness: 0.0);
        for (var task = Math.Max(above - 1, 0); task <= last && task < tasks.Count && work > 0; task++)
        {
            work -= 1 + ((long)taskKeys[task].Length * key.Length);
            if (taken[task] || IsOtherNumber(tasks[task].Text, text))
            {
                continue;
            }

            var likeness = LikenessOf(taskKeys[task], key);
            if (likeness >= Alike && likeness > best.Likeness)
            {
                best = (task, likeness);
            }
        }

        return best.Index;
    }

    private static void TakeAnywhere(int?[] found, bool[] taken, TaskList tasks, List<string> taskKeys, IReadOnlyList<TaskLine> lines, List<string> keys)
    {
        List<int> newLines = [.. Enumerable.Range(0, lines.Count).Where(line => found[line] is null && keys[line].Length >= ShortestAnywhere)];
        List<int> free = [.. Enumerable.Range(0, tasks.Count).Where(task => !taken[task] && taskKeys[task].Length >= ShortestAnywhere)];
        if (newLines.Count * free.Count > MostPairsAnywhere || newLines.Sum(line => (long)keys[line].Length) * free.Sum(task => (long)taskKeys[task].Length) > MostWork)
        {
            return;
        }

        var pairs = newLines
            .SelectMany(line => free.Where(task => !IsOtherNumber(tasks[task].Text, lines[line].Text)).Select(task => (line, task, Likeness: SharedOf(taskKeys[task], keys[line]))))
            .Where(pair => pair.Likeness >= AlikeAnywhere)
            .ToList();
        foreach (var pair in pairs)
        {
            // As near to another one: which of them it is cannot be told.
            if (!pairs.Exists(other => other != pair && (other.line == pair.line || other.task == pair.task) && other.Likeness >= pair.Likeness))
            {
                found[pair.line] = pair.task;
            }
        }
    }

    private static bool IsOtherNumber(string first, string second) =>
        Series.TryParse(first, out var firstKey, out var firstNumber)
        && Series.TryParse(second, out var secondKey, out var secondNumber)
        && firstKey == secondKey
        && firstNumber != secondNumber;

    /// <summary>The share of characters in the longest common subsequence.</summary>
    private static double LikenessOf(string first, string second)
    {
        if (Math.Min(first.Length, second.Length) > 1
            && (first.StartsWith(second, StringComparison.Ordinal) || second.StartsWith(first, StringComparison.Ordinal)))
        {
            return 1;
        }

        return SharedOf(first, second);
    }

    private static double SharedOf(string first, string second)
    {
        double all = first.Length + second.Length;
        if (2 * Math.Min(first.Length, second.Length) / all < Alike)
        {
            return 0;
        }

        var lengths = new int[second.Length + 1];
        foreach (var c in first)
        {
            var diagonal = 0;
            for (var at = 1; at <= second.Length; at++)
            {
                var above = lengths[at];
                lengths[at] = c == second[at - 1] ? diagonal + 1 : Math.Max(above, lengths[at - 1]);
                diagonal = above;
            }
        }

        return 2 * lengths[^1] / all;
    }
}
