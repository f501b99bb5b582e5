using System.Globalization;
using System.Runtime.CompilerServices;

namespace StudyBot.EndToEnd.Tests.Fortnight;

/// <summary>
/// A member's fortnight as it was written by hand, from the rules and not from what the bot does. A line is what they do
/// (<c>+02:00 done: text</c>; the plus is the night after), or a task as it stands when their day is about to turn and in the end:
/// <c>[ >]</c> was open and was carried on, <c>[ x]</c> was ticked late, <c>[  ]</c> stayed behind.
/// </summary>
internal sealed class MemberTable
{
    private TimeZoneInfo _zone = TimeZoneInfo.Utc;
    private DateOnly? _on;

    private MemberTable(string name) => Name = name;

    public string Name { get; }

    public string Locale { get; private set; } = "";

    /// <summary>In the order of the file.</summary>
    public List<Moment> Moments { get; } = [];

    /// <summary>The last zone they live in.</summary>
    public TimeZoneInfo Zone => _zone;

    public static MemberTable Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(Here())!, $"{file}.txt"));
        var table = new MemberTable(lines[0].Split(" · ")[0]);
        foreach (var line in lines.Skip(1).Where(line => line.Length > 0 && line[0] != '#'))
        {
            table.Add(line);
        }

        return table;
    }

    private static string Here([CallerFilePath] string here = "") => here;

    private void Add(string line)
    {
        var (word, rest) = line.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? (line[..space], line[(space + 1)..]) : (line, "");
        switch (word)
        {
            case "locale":
                Locale = rest;
                break;
            case "zone":
                _zone = TimeZoneInfo.FindSystemTimeZoneById(rest);
                break;
            case "am" or "pm":
                Moments[^1].Rows.Add(Row.Parse(line));
                break;
            case var _ when DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on):
                _on = on;
                break;
            default:
                var verb = rest.Split(':')[0];
                Moments.Add(new Moment(_on!.Value, At(word), verb, rest[Math.Min(rest.Length, verb.Length + 1)..].Trim()));
                break;
        }
    }

    private DateTimeOffset At(string time)
    {
        var date = _on!.Value.AddDays(time[0] == '+' ? 1 : 0);
        var local = date.ToDateTime(TimeOnly.ParseExact(time.TrimStart('+'), "HH:mm", CultureInfo.InvariantCulture));
        return new DateTimeOffset(local, _zone.GetUtcOffset(local));
    }
}
