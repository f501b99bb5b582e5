using System.Text;

namespace StudyBot.Study;

/// <summary>
/// Texts as an index of trigrams holds them: written with the keys of the Korean two-set keyboard (캐싱 is <c>zotld</c>), so that two
/// syllables are four characters and more, half a syllable is a beginning, and a letter takes one byte. Below stand the first
/// consonants of its Hangul. What stands in the keys may be in the text; what does not stand in them is not.
/// </summary>
internal static class SearchKeys
{
    /// <summary>Which way of writing this is: what was written another way has to be written anew.</summary>
    public const int Version = 1;

    private const char Between = '\n';

    /// <summary>By the letter on the key; https://en.wikipedia.org/wiki/Keyboard_layout#Dubeolsik</summary>
    private static readonly Dictionary<char, char> _keys =
        "ㄱr ㄲR ㄴs ㄷe ㄸE ㄹf ㅁa ㅂq ㅃQ ㅅt ㅆT ㅇd ㅈw ㅉW ㅊc ㅋz ㅌx ㅍv ㅎg ㅏk ㅐo ㅑi ㅒO ㅓj ㅔp ㅕu ㅖP ㅗh ㅛy ㅜn ㅠb ㅡm ㅣl"
            .Split(' ').ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>All of a text.</summary>
    public static string Of(string text)
    {
        var letters = SearchLetter.Read(text);
        var keys = new StringBuilder(letters.Length * 3);
        foreach (var letter in letters)
        {
            Write(keys, letter.Character);
        }

        foreach (var initials in Initials(letters))
        {
            keys.Append(Between).Append(initials);
        }

        return keys.ToString();
    }

    /// <summary>What stands in the keys of every text in which this word can be found. Never empty for a word that is not.</summary>
    public static IEnumerable<string> Needles(SearchLetter[] word)
    {
        var needle = new StringBuilder();
        foreach (var letter in word)
        {
            Write(needle, letter.Character);
            if (Hangul.IsConsonant(letter.Character))
            {
                // It may be the first of a syllable: nobody knows what comes after it.
                yield return needle.ToString();
                needle.Clear();
            }
        }

        if (needle.Length > 0)
        {
            yield return needle.ToString();
        }

        if (word.Any(letter => Hangul.IsConsonant(letter.Character)))
        {
            foreach (var initials in Initials(word))
            {
                yield return initials;
            }
        }
    }

    private static void Write(StringBuilder keys, char character)
    {
        foreach (var letter in Hangul.Letters(character))
        {
            keys.Append(_keys.GetValueOrDefault(letter, letter));
        }
    }

    /// <summary>The first consonants of what is Hangul, where two or more stand together; a single one stands in the keys as it is.</summary>
    private static IEnumerable<string> Initials(SearchLetter[] letters)
    {
        var run = new StringBuilder();
        foreach (var letter in letters.Select(letter => letter.Character).Append(' '))
        {
            if (Hangul.IsSyllable(letter) || Hangul.IsConsonant(letter))
            {
                run.Append(_keys[Hangul.InitialOf(letter)]);
                continue;
            }

            if (run.Length > 1)
            {
                yield return run.ToString();
            }

            run.Clear();
        }
    }
}
