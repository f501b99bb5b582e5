using System.Collections.Immutable;

namespace StudyBot.Study.Notes;

/// <summary>What stands between the two dividers at the head of a note.</summary>
/// <param name="Until">The line behind it.</param>
/// <param name="IsJson">Whether it is JSON, as the digital garden writes it.</param>
/// <param name="Values">The plain values at its top, as text.</param>
internal sealed record NoteFrontMatter(int Until, bool IsJson, ImmutableArray<(string Key, string Value)> Values)
{
    public string? Find(string key)
    {
        foreach (var (name, value) in Values)
        {
            if (string.Equals(name, key, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }
}
