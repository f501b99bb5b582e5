using System.Text;

namespace StudyBot.Study;

/// <summary>What is shown of a term to guess it by.</summary>
internal static class HoleHints
{
    /// <summary>As Korean hides a letter; a square would look like one that the font has not got.</summary>
    private const char Hidden = '○';

    /// <summary>캐싱 서버 is ㅋㅅ ㅅㅂ, CloudFront is CF…, map[string]value is m[s]v…, 15개 is ○○개.</summary>
    public static string Of(string term) => char.IsAsciiDigit(term[0])
        ? string.Concat(term.Select(c => char.IsAsciiDigit(c) ? Hidden : c))
        : string.Join(' ', term.Split(' ').Select(OfWord));

    private static string OfWord(string word)
    {
        var hint = new StringBuilder(word.Length);
        var isCut = false;
        for (var at = 0; at < word.Length; at++)
        {
            var isShown = !StudyWords.IsNamed(word[at]) || IsFirst(word, at);
            isCut |= !isShown;
            hint.Append(char.IsAsciiDigit(word[at]) ? Hidden.ToString() : isShown ? Hangul.InitialOf(word[at]).ToString() : "");
        }

        return isCut ? hint.Append('…').ToString() : hint.ToString();
    }

    /// <summary>The first letter of a name, of each of its parts, and of each of its humps.</summary>
    private static bool IsFirst(string word, int at) =>
        char.IsLetter(word[at]) && (at == 0 || !char.IsLetterOrDigit(word[at - 1]) || (char.IsUpper(word[at]) && char.IsLower(word[at - 1])));
}
