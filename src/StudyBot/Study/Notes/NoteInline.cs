using System.Text;

namespace StudyBot.Study.Notes;

/// <summary>Escapes what stands inside one line: strikes that nobody closes, comment marks, and the pipes of wikilinks as the profile has them.</summary>
internal static class NoteInline
{
    private static readonly System.Buffers.SearchValues<char> _addressEnds = System.Buffers.SearchValues.Create(" \t)>]|");

    /// <summary>No link is longer, in characters.</summary>
    private const int LongestLink = 2_000;

    public static string Escape(string line, NoteProfile profile)
    {
        if (line.AsSpan().IndexOfAny("~%[") < 0)
        {
            return line;
        }

        var result = new StringBuilder(line.Length + 8);
        var strikes = new List<(int At, int Length)>();
        var isTable = line.AsSpan().TrimStart().StartsWith("|");
        for (var at = 0; at < line.Length;)
        {
            var length = Untouched(line, at);
            if (length > 0)
            {
                result.Append(line, at, length);
                at += length;
            }
            else if (line[at] is '~' or '%' && RunOf(line, at) is >= 2 and var run)
            {
                if (line[at] == '~')
                {
                    strikes.Add((result.Length, run));
                    result.Append('~', run);
                }
                else
                {
                    result.Insert(result.Length, "\\%", run);
                }

                at += run;
            }
            else if (WikilinkAt(line, at) is { } end)
            {
                Link(result, line.AsSpan(at + 2, end - at - 4), profile, isTable);
                at = end;
            }
            else
            {
                result.Append(line[at++]);
            }
        }

        if (strikes.Count % 2 == 1)
        {
            var (at, length) = strikes[^1];
            result.Remove(at, length).Insert(at, "\\~", length);
        }

        return result.ToString();
    }

    /// <summary>How long what begins here is that stays as it is: an escape, code, an address, a link's target.</summary>
    private static int Untouched(string line, int at)
    {
        switch (line[at])
        {
            case '\\':
                return Math.Min(2, line.Length - at);
            case '`':
                var run = RunOf(line, at);
                for (var close = at + run; close < line.Length; close++)
                {
                    if (line[close] == '`')
                    {
                        var closing = RunOf(line, close);
                        if (closing == run)
                        {
                            return close + run - at;
                        }

                        close += closing;
                    }
                }

                return run;
            case ']' when at + 1 < line.Length && line[at + 1] == '(':
                var end = line.IndexOf(')', at, Math.Min(LongestLink, line.Length - at));
                return end < 0 ? 0 : end + 1 - at;
            case 'h' when IsAddress(line, at):
                var space = line.AsSpan(at).IndexOfAny(_addressEnds);
                return space < 0 ? line.Length - at : space;
            default:
                return 0;
        }
    }

    private static bool IsAddress(string line, int at) =>
        string.CompareOrdinal(line, at, "http://", 0, 7) == 0 || string.CompareOrdinal(line, at, "https://", 0, 8) == 0;

    private static int RunOf(string line, int at)
    {
        var run = line.AsSpan(at).IndexOfAnyExcept(line[at]);
        return run < 0 ? line.Length - at : run;
    }

    private static int? WikilinkAt(string line, int at)
    {
        if (string.CompareOrdinal(line, at, "[[", 0, 2) != 0)
        {
            return null;
        }

        var close = line.IndexOf("]]", at + 2, Math.Min(LongestLink, line.Length - at - 2), StringComparison.Ordinal);
        return close <= at + 2 || line.AsSpan(at + 2, close - at - 2).Contains('[') ? null : close + 2;
    }

    private static void Link(StringBuilder result, ReadOnlySpan<char> inside, NoteProfile profile, bool isTable)
    {
        var pipe = inside.IndexOf('|');
        var target = pipe < 0 ? inside : inside[..pipe].TrimEnd('\\');
        var name = pipe < 0 ? inside : inside[(pipe + 1)..];
        if (profile != NoteProfile.Plain)
        {
            result.Append("[[").Append(target);
            if (pipe >= 0)
            {
                result.Append(profile == NoteProfile.Garden || isTable ? "\\|" : "|").Append(name);
            }

            result.Append("]]");
        }
        else if (result.Length > 0 && result[^1] == '!')
        {
            result.Append('[').Append(name).Append("](").Append(target).Append(')');
        }
        else
        {
            result.Append(name);
        }
    }
}
