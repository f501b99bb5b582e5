namespace StudyBot.Study;

/// <summary>
/// Finds texts by any part of them, in Korean and English, best first: a plain part; for Hangul also by first consonants (ㅋㅅ finds
/// 캐싱 서버) and by what is half typed (캣 is 캐싱 on its way). Case, width, spaces and Markdown do not count, and several words may
/// stand anywhere.
/// </summary>
internal static class TextSearch
{
    /// <summary>Those that match, the best first, and in their own order where they are as good.</summary>
    public static IReadOnlyList<T> Find<T>(IEnumerable<T> items, Func<T, string> textOf, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return [.. items];
        }

        var whole = SearchLetter.Read(typed);
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(SearchLetter.Read).Where(word => word.Length > 0).ToList();
        return
        [
            .. items
                .Select(item => (Item: item, Rank: RankOf(SearchLetter.Read(textOf(item)), whole, words)))
                .Where(found => found.Rank is not null)
                .OrderBy(found => found.Rank)
                .Select(found => found.Item),
        ];
    }

    /// <summary>Lower is better; null for no match.</summary>
    private static int? RankOf(SearchLetter[] text, SearchLetter[] whole, List<SearchLetter[]> words)
    {
        const int scattered = 8;
        if (whole.Length == 0)
        {
            return null;
        }

        return RankOf(text, whole) ?? (words.Count > 1 && words.TrueForAll(word => RankOf(text, word) is not null) ? scattered : null);
    }

    /// <summary>Lower is better; null for no match.</summary>
    private static int? RankOf(SearchLetter[] text, SearchLetter[] query)
    {
        int? best = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (MatchAt(text, at, query) is { } isPlain)
            {
                var place = at == 0 ? 0 : text[at].StartsWord ? 1 : 2;
                var isAll = isPlain && at == 0 && query.Length == text.Length;
                var rank = isAll ? 0 : (isPlain ? 1 : 4) + place;
                best = best < rank ? best : rank;
            }
        }

        return best;
    }

    /// <summary>True for a plain match, false for one by consonants or half a syllable, null for none.</summary>
    public static bool? MatchAt(SearchLetter[] text, int at, SearchLetter[] query)
    {
        var isPlain = true;
        for (var index = 0; index < query.Length; index++)
        {
            if (at + index >= text.Length)
            {
                return null;
            }

            var (asked, there) = (query[index].Character, text[at + index].Character);
            if (asked == there)
            {
                continue;
            }

            isPlain = false;
            var isInitial = Hangul.IsConsonant(asked) && Hangul.InitialOf(there) == asked;
            if (!isInitial && !(index == query.Length - 1 && IsHalfOf(asked, text, at + index)))
            {
                return null;
            }
        }

        return isPlain;
    }

    /// <summary>Whether the last syllable, as far as it is typed, begins what stands there; its last consonant may belong to the next.</summary>
    private static bool IsHalfOf(char asked, SearchLetter[] text, int at)
    {
        if (!Hangul.IsSyllable(asked) || !Hangul.IsSyllable(text[at].Character))
        {
            return false;
        }

        var typed = Hangul.Letters(asked);
        var there = Hangul.Letters(text[at].Character);
        return there.StartsWith(typed, StringComparison.Ordinal)
            || (typed.Length == there.Length + 1
                && typed.StartsWith(there, StringComparison.Ordinal)
                && at + 1 < text.Length
                && Hangul.InitialOf(text[at + 1].Character) == typed[^1]);
    }
}
