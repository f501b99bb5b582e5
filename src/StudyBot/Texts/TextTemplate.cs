using System.Text;
using System.Text.RegularExpressions;

namespace StudyBot.Texts;

/// <summary>
/// One text of a locale with its places: <c>{name}</c> is the value, <c>{count|task|tasks}</c> the word that goes with the number,
/// <c>{name:을/를}</c> the Korean particle that goes with the value's last sound.
/// </summary>
internal sealed partial class TextTemplate(string key, string text)
{
    public string Text => text;

    /// <summary>The names of the places, for comparing locales.</summary>
    public IReadOnlySet<string> Places { get; } = Place().Matches(text).Select(match => match.Groups["name"].Value).ToHashSet();

    public string Fill(ReadOnlySpan<(string Name, object Value)> values)
    {
        var result = new StringBuilder(text.Length + 32);
        var from = 0;
        foreach (Match match in Place().Matches(text))
        {
            result.Append(text, from, match.Index - from).Append(FillPlace(match, values));
            from = match.Index + match.Length;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    private string FillPlace(Match place, ReadOnlySpan<(string Name, object Value)> values)
    {
        var name = place.Groups["name"].Value;
        foreach (var (candidate, value) in values)
        {
            if (candidate == name)
            {
                return place switch
                {
                    _ when place.Groups["one"].Success => Equals(value, 1) ? place.Groups["one"].Value : place.Groups["other"].Value,
                    _ when place.Groups["closed"].Success =>
                        Particle.After($"{value}", place.Groups["closed"].Value, place.Groups["open"].Value),
                    _ => $"{value}",
                };
            }
        }

        throw new ArgumentException($"the text {key} has a place {{{name}}} that nothing was given for", nameof(values));
    }

    [GeneratedRegex(@"\{(?<name>[a-z]+)(\|(?<one>[^|{}]*)\|(?<other>[^|{}]*)|:(?<closed>[^/{}]+)/(?<open>[^/{}]+))?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
