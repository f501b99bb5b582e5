using System.Globalization;

namespace StudyBot.Ops;

/// <summary>Which shards this process serves, as <c>Discord:Shards:Count</c> and <c>:Ids</c> say.</summary>
/// <param name="Count">Null for what Discord recommends.</param>
/// <param name="Ids">Null for all.</param>
internal sealed record ShardSettings(int? Count, IReadOnlyList<int>? Ids)
{
    private const string CountKey = "Discord:Shards:Count";
    private const string IdsKey = "Discord:Shards:Ids";

    /// <summary>A session a server; nobody needs as many, and a typing error should not begin a million.</summary>
    private const int Most = 10_000;

    public static ShardSettings Read(IConfiguration configuration)
    {
        var count = ReadCount(configuration[CountKey]?.Trim() ?? "");
        var text = configuration[IdsKey]?.Trim() ?? "";
        if (text.Length == 0)
        {
            return new ShardSettings(count, null);
        }

        if (count is not { } known)
        {
            throw new StartException($"{IdsKey}: \"{text}\" is not allowed without {CountKey}; allowed is to set both, the same count in every process");
        }

        return TryReadIds(text, known) is { } ids
            ? new ShardSettings(known, ids)
            : throw Settings.Wrong(IdsKey, text, $"shards from 0 to {known - 1}, each once, such as 0,1 or 0-{known - 1}");
    }

    private static int? ReadCount(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        return TryRead(text) is { } count and >= 1 and <= Most ? count : throw Settings.Wrong(CountKey, text, $"a whole number from 1 to {Most}");
    }

    private static List<int>? TryReadIds(string text, int count)
    {
        var ids = new List<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || TryRead(ends[0]) is not { } first || TryRead(ends[^1]) is not { } last || first > last || last >= count)
            {
                return null;
            }

            ids.AddRange(Enumerable.Range(first, last - first + 1));
        }

        return ids.Distinct().Count() == ids.Count ? ids : null;
    }

    private static int? TryRead(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
