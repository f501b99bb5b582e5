using System.Globalization;
using StudyBot.Playground.StandIn.Members;

namespace StudyBot.Benchmarks.Soak;

/// <summary>What became of all presses, and whether all went as it must.</summary>
internal sealed class SoakReport(IReadOnlyList<Fate> fates, IReadOnlyDictionary<string, int> faults, Outages outages, int sentAgain)
{
    /// <summary>The library tries a first answer twice: two faults on one press may eat it.</summary>
    private const int TriesOfAnAnswer = 2;

    /// <summary>1 where something was not as it must be.</summary>
    public int Print(IReadOnlyList<Vitals> vitals, TimeSpan length)
    {
        Console.WriteLine($"{fates.Count} presses in {length.TotalMinutes:0.#} minutes, {sentAgain} of them delivered twice; {outages.Count} times without a session, at most for {outages.Longest.TotalSeconds:0.0} s; faults: "
            + string.Join(", ", faults.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}")));
        var excused = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var unexplained = new List<Fate>();
        foreach (var fate in fates.Where(fate => fate.IsUnanswered))
        {
            if (Explain(fate) is { } cause)
            {
                excused[cause] = excused.GetValueOrDefault(cause) + 1;
            }
            else
            {
                unexplained.Add(fate);
            }
        }

        var answered = fates.Where(fate => fate.First is not null and not InteractionOutcome.Failed).ToList();
        Console.WriteLine("| | |");
        Console.WriteLine("|---|---|");
        Row("answered", answered.Count);
        Row("of them after \"thinking\"", answered.Count(fate => fate.First is InteractionOutcome.Deferred));
        Row("p50 / p99 of the first answer, ms", $"{At(answered, 0.5):0.0} / {At(answered, 0.99):0.0}");
        foreach (var (cause, count) in excused)
        {
            Row($"could not be answered: {cause}", count);
        }

        Row("unanswered that could have been answered", unexplained.Count);
        var unfinished = fates.Where(fate => fate.IsUnfinished).ToList();
        Row("\"thinking\" without an end", unfinished.Count);
        var doubled = fates.Where(fate => fate.IsDoubled).ToList();
        Row("answered twice", doubled.Count);
        var wrong = fates.Where(fate => fate.IsWrong).ToList();
        Row("answered with something else", wrong.Count);
        Row("still under way at the end", fates.Count(fate => fate.First is null));
        Vitals.Print(vitals, length);
        foreach (var fate in unexplained.Concat(unfinished).Concat(doubled).Concat(wrong).Take(40))
        {
            Console.WriteLine($"{fate.Id} {fate.Action}: tries {fate.Tries}, faults [{string.Join(", ", fate.Faults)}], first {fate.First}, final {fate.Final}");
        }

        return unexplained.Count + unfinished.Count + doubled.Count + wrong.Count == 0 ? 0 : 1;
    }

    private string? Explain(Fate fate) =>
        fate.Faults.Count >= TriesOfAnAnswer ? "its answer was struck twice" : outages.Explain(fate);

    private static void Row(string name, object value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {value} |"));

    private static double At(List<Fate> answered, double part)
    {
        var sorted = answered.Select(fate => fate.First!.Elapsed.TotalMilliseconds).Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];
    }
}
