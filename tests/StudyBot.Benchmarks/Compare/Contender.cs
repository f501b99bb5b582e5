using System.Globalization;

namespace StudyBot.Benchmarks.Compare;

/// <summary>One of the bots, and what was measured of it, a value for each turn.</summary>
internal sealed record Contender(string Name, IReadOnlyList<string> Command)
{
    private readonly Dictionary<Column, List<double>> _values = [];

    public void Add(Column column, double value)
    {
        if (!_values.TryGetValue(column, out var values))
        {
            _values[column] = values = [];
        }

        values.Add(value);
    }

    public double Median(Column column) => _values[column].Order().ElementAt(_values[column].Count / 2);

    /// <summary>The last turn's values.</summary>
    public override string ToString() =>
        $"{Name}: {string.Join(", ", _values.Select(pair => $"{pair.Key.Name} {pair.Value[^1].ToString(pair.Key.Format, CultureInfo.InvariantCulture)}"))}";
}
