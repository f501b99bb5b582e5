using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyBot.EndToEnd.Tests.Fortnight;

/// <summary>One line of a checklist: as the table has it, or as it stands on the screen.</summary>
/// <param name="Slot">am or pm.</param>
/// <param name="Depth">0 for a task, 1 and 2 below it.</param>
/// <param name="State">x done, &gt; carried on, else open or left.</param>
/// <param name="Count">On which of its days it is: 1 for a task that never slipped.</param>
internal sealed partial record Row(string Slot, int Depth, char State, string Text, int Count)
{
    public override string ToString() =>
        $"{Slot} [{State}] {(Depth > 0 ? new string('-', Depth) + " " : "")}{Text}{(Count > 1 ? $" ↪{Count}" : "")}";

    /// <summary>A line of the table, as <c>pm [ x] - text ↪2</c>: open when its day turns, done in the end.</summary>
    public static (Row AtTurn, Row InTheEnd) Parse(string line)
    {
        var match = Written().Match(line);
        Assert.True(match.Success, $"This is no line of a checklist: {line}");
        var row = new Row(
            match.Groups["slot"].Value,
            match.Groups["dashes"].Length,
            match.Groups["turn"].Value[0],
            match.Groups["text"].Value,
            match.Groups["count"] is { Success: true, Value: var count } ? int.Parse(count, CultureInfo.InvariantCulture) : 1);
        return (row, row with { State = match.Groups["end"].Value[0] });
    }

    /// <summary>The checklists of a day as its page shows them. Of what went on it does not say how often it slipped.</summary>
    public static IReadOnlyList<Row> Read(string page)
    {
        var rows = new List<Row>();
        string? slot = null;
        foreach (var line in page.Split('\n'))
        {
            if (line.StartsWith("**", StringComparison.Ordinal))
            {
                slot = line.StartsWith("**☀️", StringComparison.Ordinal) ? "am" : line.StartsWith("**⛅", StringComparison.Ordinal) ? "pm" : null;
            }
            else if (slot is not null && Shown().Match(line) is { Success: true } match)
            {
                rows.Add(Read(slot, match));
            }
        }

        return rows;
    }

    private static Row Read(string slot, Match match)
    {
        var (state, rest) = (match.Groups["state"].Value[0] switch { '☑' => 'x', '↪' => '>', _ => ' ' }, match.Groups["rest"].Value);
        if (state == '>')
        {
            return new Row(slot, match.Groups["indent"].Length, state, rest[..rest.LastIndexOf(" · ", StringComparison.Ordinal)], 1);
        }

        var count = 1;
        if (Slipped().Match(rest) is { Success: true } slipped)
        {
            count = int.Parse(slipped.Groups["count"].Value, CultureInfo.InvariantCulture);
            rest = rest[..slipped.Index];
        }

        return new Row(slot, match.Groups["indent"].Length, state, state == 'x' ? rest.Replace("~~", "", StringComparison.Ordinal) : rest, count);
    }

    [GeneratedRegex(@"^(?<slot>am|pm) \[(?<turn>[ x])(?<end>[ x>])\] ((?<dashes>-+) )?(?<text>.+?)( ↪(?<count>\d+))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();

    [GeneratedRegex(@"^((?<indent>\s+)└ )?(?<state>[☐☑↪]) (?<rest>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shown();

    [GeneratedRegex(@" · ↪ (day )?(?<count>\d+)(번째)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Slipped();
}
