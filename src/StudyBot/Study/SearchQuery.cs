namespace StudyBot.Study;

/// <summary>
/// What is looked for in a member's texts: any part of a word, in Korean also by first consonants and with its last syllable half
/// typed, by the same rules as <see cref="TextSearch"/>; several words must all be there, in any order.
/// </summary>
internal sealed class SearchQuery
{
    /// <summary>What a button can carry to the next page.</summary>
    public const int MaxLength = 60;

    private const int Exact = 0;
    private const int Scattered = 3;
    private const int ScatteredHalf = 6;

    private readonly SearchLetter[] _whole;
    private readonly List<SearchLetter[]> _words;

    private SearchQuery(string text, SearchLetter[] whole)
    {
        (Text, _whole) = (text, whole);
        _words = [.. whole.GroupBy(letter => text[..letter.At].Count(c => c == ' ')).Select(word => word.ToArray())];
        Needles = [.. _words.SelectMany(SearchKeys.Needles).Distinct()];
    }

    /// <summary>As it was typed, with one space between words.</summary>
    public string Text { get; }

    /// <summary>What stands in the keys (<see cref="SearchKeys"/>) of every text that matches.</summary>
    public IReadOnlyList<string> Needles { get; }

    /// <summary>Null when there is nothing in it to look for.</summary>
    public static SearchQuery? TryRead(string typed)
    {
        var text = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return TextLimits.IsEmpty(text) || SearchLetter.Read(text) is not { Length: > 0 } whole ? null : new SearchQuery(text, whole);
    }

    /// <summary>Null when it is not there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="beside">What belongs to it: some of the words may stand there instead.</param>
    public SearchMatch? Match(string text, string? beside = null)
    {
        var letters = SearchLetter.Read(text);
        if (FindAll(letters, _whole) is { Places: not [] } whole)
        {
            var isAll = whole.IsPlain && whole.Places is [0] && _whole.Length == letters.Length;
            var isStart = whole.Places.Exists(at => letters[at].StartsWord);
            var rank = isAll ? Exact : (whole.IsPlain ? 1 : Scattered + 1) + (isStart ? 0 : 1);
            return new SearchMatch(rank, Spans(letters, whole.Places.Select(at => (at, _whole.Length))));
        }

        return _words.Count == 1 ? null : MatchWords(letters, beside is null ? [] : SearchLetter.Read(beside));
    }

    private SearchMatch? MatchWords(SearchLetter[] letters, SearchLetter[] beside)
    {
        var isPlain = true;
        var places = new List<(int At, int Count)>();
        foreach (var word in _words)
        {
            var here = FindAll(letters, word);
            var found = here.Places is [] ? FindAll(beside, word) : here;
            if (found.Places is [])
            {
                return null;
            }

            isPlain &= found.IsPlain;
            places.AddRange(here.Places.Select(at => (at, word.Length)));
        }

        return places.Count == 0 ? null : new SearchMatch(isPlain ? Scattered : ScatteredHalf, Spans(letters, places));
    }

    /// <summary>Every place of the best kind: plain ones, else those by first consonants or half a syllable.</summary>
    private static (bool IsPlain, List<int> Places) FindAll(SearchLetter[] letters, SearchLetter[] query)
    {
        var (plain, others) = (new List<int>(), new List<int>());
        for (var at = 0; at + query.Length <= letters.Length; at++)
        {
            if (TextSearch.MatchAt(letters, at, query) is { } isPlain)
            {
                (isPlain ? plain : others).Add(at);
            }
        }

        return plain.Count > 0 ? (true, plain) : (false, others);
    }

    private static List<(int At, int Length)> Spans(SearchLetter[] letters, IEnumerable<(int At, int Count)> places)
    {
        var spans = new List<(int At, int Length)>();
        foreach (var (at, count) in places.OrderBy(place => place.At).ThenByDescending(place => place.Count))
        {
            var (first, last) = (letters[at], letters[at + count - 1]);
            if (spans is [] || first.At >= spans[^1].At + spans[^1].Length)
            {
                spans.Add((first.At, last.At + last.Length - first.At));
            }
        }

        return spans;
    }
}
