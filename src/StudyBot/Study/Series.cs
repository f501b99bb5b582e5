using System.Globalization;

namespace StudyBot.Study;

/// <summary>
/// Tasks that go on under a number: a text that ends in a number in brackets (<c>AWS Chapter 16(1)</c>, <c>6장(1)</c>) or
/// in a chapter number (<c>ch. 3</c>, <c>6장</c>). A number at the end of an address is none.
/// </summary>
internal static class Series
{
    private const int MostDigits = 6;

    private static readonly string[] _chapterWords = ["chapter", "chap.", "chap", "ch.", "ch"];

    /// <summary>The key that all tasks of the series share, and where in it the text stands.</summary>
    public static bool TryParse(string text, out string key, out int number)
    {
        key = "";
        number = 0;
        var plain = TaskKey.Plain(text).TrimEnd();
        if (plain.Length == 0 || EndsInAddress(plain))
        {
            return false;
        }

        return plain[^1] switch
        {
            ')' => TryBracketed(plain, out key, out number),
            '장' or '강' or '과' => TryCounted(plain, out key, out number),
            _ => TryChapter(plain, out key, out number),
        };
    }

    public static string? KeyOf(string text) => TryParse(text, out var key, out _) ? key : null;

    /// <summary>The same text one number on; null if the text is of no series.</summary>
    public static string? Successor(string text)
    {
        if (!TryParse(text, out var key, out var number))
        {
            return null;
        }

        var end = text.Length;
        while (end > 0 && !IsDigit(text[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && IsDigit(text[start - 1]))
        {
            start--;
        }

        var next = (number + 1).ToString(CultureInfo.InvariantCulture).PadLeft(end - start, '0');
        var successor = text[..start] + next + text[end..];
        return TryParse(successor, out var nextKey, out var nextNumber) && nextKey == key && nextNumber == number + 1 ? successor : null;
    }

    private static bool TryBracketed(string plain, out string key, out int number)
    {
        key = "";
        var inner = plain[..^1].TrimEnd();
        if (!TryDigits(ref inner, out number) || !inner.TrimEnd().EndsWith('('))
        {
            return false;
        }

        var stem = TaskKey.Squeeze(inner.TrimEnd()[..^1]);
        key = stem + "(#)";
        return stem.Length > 0 && stem[^1] != ']';
    }

    private static bool TryCounted(string plain, out string key, out int number)
    {
        var stem = plain[..^1].TrimEnd();
        var isCounted = TryDigits(ref stem, out number) && !(stem.Length > 0 && stem[^1] is '.' or ',' or '-' or '~' or '/' or '∼');
        key = isCounted ? TaskKey.Squeeze(stem) + "#" + plain[^1] : "";
        return isCounted;
    }

    private static bool TryChapter(string plain, out string key, out int number)
    {
        key = "";
        var stem = plain;
        if (!TryDigits(ref stem, out number))
        {
            return false;
        }

        stem = stem.TrimEnd();
        var word = Array.Find(_chapterWords, known => stem.EndsWith(known, StringComparison.OrdinalIgnoreCase));
        if (word is null || (stem.Length > word.Length && char.IsAsciiLetter(stem[^(word.Length + 1)])))
        {
            return false;
        }

        key = TaskKey.Squeeze(stem) + "#";
        return true;
    }

    /// <summary>Takes the digits off the end.</summary>
    private static bool TryDigits(ref string text, out int number)
    {
        var start = text.Length;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        number = 0;
        if (start == text.Length || text.Length - start > MostDigits)
        {
            return false;
        }

        number = int.Parse(text.AsSpan(start), NumberStyles.None, CultureInfo.InvariantCulture);
        text = text[..start];
        return true;
    }

    private static bool EndsInAddress(string plain)
    {
        var address = plain.LastIndexOf("://", StringComparison.Ordinal);
        return address >= 0 && !plain.AsSpan(address).ContainsAny(" \t\u3000");
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';
}
