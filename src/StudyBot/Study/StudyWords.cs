using System.Globalization;
using System.Text;

namespace StudyBot.Study;

/// <summary>Takes a line apart into the words that could be terms. Markdown and addresses are passed over.</summary>
internal static class StudyWords
{
    private const string Joiners = "_-./'’&@:";
    private const int LongestIndex = 40;

    /// <summary>What is longer is no word that anybody remembers.</summary>
    private const int LongestWord = 50;

    /// <summary>Nouns, identifiers and numbers with their units, in order.</summary>
    public static IReadOnlyList<StudyWord> Read(string line)
    {
        var words = new List<StudyWord>();
        for (var at = 0; at < line.Length;)
        {
            at = SkipAddress(line, at) is var after && after > at ? after
                : Hangul.IsSyllable(line[at]) ? Add(words, ReadHangul(line, at))
                : char.IsAsciiDigit(line[at]) ? Add(words, ReadNumber(line, at))
                : IsLatin(line[at]) ? Add(words, ReadLatin(line, at))
                : at + 1;
        }

        return words;
    }

    /// <summary>The line as it is compared and shown: in NFKC, without Markdown.</summary>
    public static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n')
        .Select(line => string.Concat(TaskKey.Plain(line).Where(c => !IsUnseen(c))));

    /// <summary>Letters and digits in small letters, whatever stands between them.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }

    /// <summary>A letter of any script but Hangul.</summary>
    public static bool IsLatin(char c) => char.IsLetter(c) && !Hangul.IsSyllable(c) && c is not ((>= '\u1100' and <= '\u11FF') or (>= '\u3130' and <= '\u318F'));

    /// <summary>What the name of something is made of, digits aside.</summary>
    public static bool IsNamed(char c) => IsLatin(c) || c == '_' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsUnseen(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format || c is >= '\uFE00' and <= '\uFE0F';

    private static int Add(List<StudyWord> words, (StudyWord? Word, int End) found)
    {
        if (found.Word is { Text.Length: <= LongestWord })
        {
            words.Add(found.Word);
        }

        return found.End;
    }

    private static (StudyWord? Word, int End) ReadHangul(string line, int start)
    {
        var end = EndOf(line, start, Hangul.IsSyllable);
        var text = line[start..end];
        var isBehindLatin = start > 0 && (IsLatin(line[start - 1]) || char.IsAsciiDigit(line[start - 1]) || line[start - 1] is ']' or ')');
        var noun = isBehindLatin && KoreanNouns.IsParticle(text) ? null : KoreanNouns.Find(text);
        return (noun is null ? null : new StudyWord(StudyWordKind.Hangul, noun, start, end) { Forms = KoreanNouns.Forms(text) }, end);
    }

    private static (StudyWord? Word, int End) ReadLatin(string line, int start)
    {
        var end = EndOfLatin(line, start);
        var text = line[start..end];
        var key = Key(text);
        var isPlace = key.StartsWith("chapter", StringComparison.Ordinal) && key[7..].All(char.IsAsciiDigit);
        var isSilent = text.Length < 2 || isPlace || IsShortened(text) || (!IsCapitals(text) && EnglishWords.Stops.Contains(key));
        var isPossessive = text.EndsWith("'s", StringComparison.Ordinal) || text.EndsWith("’s", StringComparison.Ordinal);

        // A particle hangs on without a space, and ends what belongs together.
        var whole = EndOf(line, end, Hangul.IsSyllable);
        return (isSilent ? null : new StudyWord(StudyWordKind.Latin, isPossessive ? text[..^2] : text, start, whole), end);
    }

    /// <summary>CA, AP: a name even where the word in small letters says nothing (IT).</summary>
    private static bool IsCapitals(string text) => text.All(char.IsUpper);

    /// <summary>isn't, we'll, they've.</summary>
    private static bool IsShortened(string text) => text.AsSpan().IndexOfAny('\'', '’') is var at and > 0
        && text[(at + 1)..].ToLowerInvariant() is "t" or "ll" or "ve" or "re" or "d" or "m";

    private static (StudyWord? Word, int End) ReadNumber(string line, int start)
    {
        var end = EndOf(line, start, char.IsAsciiDigit);
        while (end + 1 < line.Length && line[end] is '.' or ',' or '/' or ':' && char.IsAsciiDigit(line[end + 1]))
        {
            end = EndOf(line, end + 1, char.IsAsciiDigit);
        }

        var digits = end;
        var unit = ReadUnit(line, end);
        end = unit.End;
        var isPlace = KoreanWords.Places.Contains(unit.Text) || IsListMark(line, start, digits) || IsInBrackets(line, start, digits);
        var isBare = unit.Text.Length == 0;
        return isPlace || (isBare && digits - start < 2)
            ? (null, end)
            : (new StudyWord(StudyWordKind.Number, (line[start..digits] + (unit.IsApart ? " " : "") + unit.Text).TrimEnd(), start, end) { Forms = [line[start..digits]] }, end);
    }

    /// <summary>15개, 99.9%, 4KB, 200 ms.</summary>
    private static (string Text, bool IsApart, int End) ReadUnit(string line, int at)
    {
        if (at < line.Length && line[at] == '%')
        {
            return ("%", false, at + 1);
        }

        if (at < line.Length && Hangul.IsSyllable(line[at]))
        {
            var end = EndOf(line, at, Hangul.IsSyllable);
            var word = line[at..end];
            var unit = KoreanNouns.Strip(word, least: 1);
            return (KoreanNouns.IsParticle(word) || unit.Length > 3 ? "" : unit, false, end);
        }

        if (at < line.Length && IsLatin(line[at]))
        {
            var end = EndOfLatin(line, at);
            return (line[at..end], false, end);
        }

        var next = EndOf(line, Math.Min(at + 1, line.Length), IsLatin);
        return at + 1 < line.Length && line[at] == ' ' && EnglishWords.Units.Contains(line[(at + 1)..next].ToLowerInvariant())
            ? (line[(at + 1)..next], true, next)
            : ("", false, at);
    }

    /// <summary>1. or 1) at the start of a line.</summary>
    private static bool IsListMark(string line, int start, int end) =>
        start == 0 && end < line.Length && line[end] is '.' or ')' && (end + 1 == line.Length || line[end + 1] == ' ');

    /// <summary>The number of a series: Chapter 16(1).</summary>
    private static bool IsInBrackets(string line, int start, int end) => start > 0 && line[start - 1] == '(' && end < line.Length && line[end] == ')';

    private static int EndOfLatin(string line, int start)
    {
        var at = start;
        while (at < line.Length)
        {
            var isLetter = IsNamed(line[at]) || char.IsAsciiDigit(line[at]);
            var isJoined = at + 1 < line.Length && Joiners.Contains(line[at], StringComparison.Ordinal) && (IsLatin(line[at + 1]) || char.IsAsciiDigit(line[at + 1]));
            if (isLetter || isJoined)
            {
                at++;
            }
            else if (line[at] == ':' && at + 2 < line.Length && line[at + 1] == ':' && IsLatin(line[at + 2]))
            {
                at += 2;
            }
            else if (EndOfIndex(line, at) is { } index)
            {
                at = index;
            }
            else
            {
                break;
            }
        }

        // C++, C#, F#
        return at - start > 1 ? at
            : at < line.Length && line[at] == '#' ? at + 1
            : at + 1 < line.Length && line[at] == '+' && line[at + 1] == '+' ? at + 2
            : at;
    }

    /// <summary>[string] inside of map[string]value, and []byte.</summary>
    private static int? EndOfIndex(string line, int at)
    {
        if (line[at] != '[')
        {
            return null;
        }

        var close = line.IndexOf(']', at, Math.Min(LongestIndex, line.Length - at));
        return close > at && line.AsSpan(at + 1, close - at - 1).IndexOfAny(" \t[(") < 0 && line.AsSpan(at + 1, close - at - 1).IndexOfAnyExceptInRange('\0', '\u007F') < 0
            ? close + 1
            : null;
    }

    private static int SkipAddress(string line, int at)
    {
        if (line[at] is not ('h' or 'H') || !(StartsWith(line, at, "http://") || StartsWith(line, at, "https://")))
        {
            return at;
        }

        return EndOf(line, at, c => !char.IsWhiteSpace(c) && c is not (')' or '>' or ']'));
    }

    private static bool StartsWith(string line, int at, string start) => string.Compare(line, at, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static int EndOf(string line, int start, Func<char, bool> isPart)
    {
        var end = start;
        while (end < line.Length && isPart(line[end]))
        {
            end++;
        }

        return end;
    }
}
