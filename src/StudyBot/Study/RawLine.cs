namespace StudyBot.Study;

/// <summary>One line of a text form taken apart.</summary>
/// <param name="Column">How far in its text stands, its marks counted.</param>
/// <param name="IsNested">Whether a mark says that it belongs below another: <c>ㄴ</c>, <c>└</c>, <c>&gt;</c>.</param>
/// <param name="IsBulleted">Whether a bullet, number or box stood before it: then what follows is verbatim.</param>
internal sealed record RawLine(int Column, bool IsNested, bool IsBulleted, bool? IsDone, string Text)
{
    private const int TabWidth = 4;
    private const int NestWidth = 2;

    private static readonly string[] _shapes =
        ["■", "●", "○", "◆", "◇", "▶", "▷", "▸", "▹", "►", "▫", "◻", "◼", "◽", "◾", "⚪", "⚫", "➡", "✔", "✓", "❏", "🔹", "🔸", "🔵", "🔲", "🔳", "👉"];

    /// <summary>Null if nothing is written on the line: blank, a bullet alone, or a dividing rule.</summary>
    public static RawLine? Read(string line)
    {
        var body = Clean(line);
        if (TextLimits.IsEmpty(body) || IsRule(body))
        {
            return null;
        }

        var nests = TakeNests(ref body);
        var isDashed = TakeDash(ref body) || TakeNumber(ref body);
        var isBoxed = TakeBox(ref body, out var isDone);
        var isBulleted = isDashed || isBoxed || TakeEmoji(ref body, out isDone);
        if (TextLimits.IsEmpty(body))
        {
            return null;
        }

        // On a phone there is no tab: a dash below a line without one is a sub-task too.
        var column = ColumnOf(line) + (nests > 0 ? nests * NestWidth : isDashed ? 1 : 0);
        return new RawLine(column, nests > 0, isBulleted, isDone, body);
    }

    /// <summary>Without white space, control and zero-width characters at its edges.</summary>
    public static string Clean(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsEdge(text[start]))
        {
            start++;
        }

        while (end > start && IsEdge(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u2060' or '\uFEFF';

    private static bool IsRule(string body) => body.Length >= 3 && body.AsSpan().IndexOfAnyExcept(body[0]) < 0 && body[0] is '-' or '*' or '_' or '=' or '─' or '—';

    private static int ColumnOf(string line)
    {
        var column = 0;
        foreach (var c in line.TakeWhile(IsEdge))
        {
            column = c switch
            {
                '\t' => ((column / TabWidth) + 1) * TabWidth,
                '\u3000' or '\u2003' or '\u2001' => column + 2,
                _ when char.IsWhiteSpace(c) => column + 1,
                _ => column,
            };
        }

        return column;
    }

    private static int TakeNests(ref string body)
    {
        var nests = 0;
        while (body.Length > 0 && body[0] is '└' or '├' or '┗' or '┣' or 'ㄴ' or '>' or '＞')
        {
            var mark = body[0];
            var run = body.AsSpan().IndexOfAnyExcept(mark);
            if (mark is 'ㄴ' or '>' or '＞' && !(run > 0 && MayFollow(mark, body[run])))
            {
                break;
            }

            nests += run < 0 ? body.Length : run;
            body = run < 0 ? "" : Clean(body[run..].TrimStart('─', '━', '╴'));
        }

        return nests;
    }

    /// <summary>Keeps ㄴㅇㄱ, ㄴㄴ!, &gt;_&lt; and &gt;=5 as they are.</summary>
    private static bool MayFollow(char mark, char next) => IsEdge(next)
        || (mark == 'ㄴ'
            ? next is not (>= '\u3131' and <= '\u318E') and not ('!' or '?' or '.' or ',' or '~' or ':')
            : char.IsLetter(next) || next is '└' or 'ㄴ');

    private static bool TakeDash(ref string body)
    {
        var isTight = body.Length > 0 && body[0] is '•' or '‣' or '◦' or 'ㆍ' or '・';
        if (!isTight && !(body.Length > 0 && body[0] is '-' or '*' or '+' or '–' or '—' or '·' or '‧' or '∙' or '⁃'))
        {
            return false;
        }

        if (body.Length > 1 && !isTight && !char.IsWhiteSpace(body[1]))
        {
            return false;
        }

        body = Clean(body[1..]);
        return true;
    }

    private static bool TakeNumber(ref string body)
    {
        var length = NumberLength(body);
        body = Clean(body[length..]);
        return length > 0;
    }

    /// <summary><c>1. a</c>, <c>1) a</c>, without a space <c>1)a</c> and <c>1.가</c>, but not <c>1.5</c> or <c>3.js</c>; <c>①</c>, and a digit on a key cap.</summary>
    private static int NumberLength(string body)
    {
        if (body.Length > 1 && body[0] is >= '①' and <= '⑳')
        {
            return 1;
        }

        var digits = body.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > 3 || digits + 1 >= body.Length)
        {
            return 0;
        }

        var cap = body[digits] == '\uFE0F' ? digits + 1 : digits;
        return body[cap] == '\u20E3' ? cap + 1
            : body[digits] is '.' or ')' && MayStandBehind(body[digits], body[digits + 1]) ? digits + 1
            : 0;
    }

    private static bool MayStandBehind(char mark, char next) =>
        char.IsWhiteSpace(next) || (mark == ')' ? char.IsLetter(next) : next is >= '가' and <= '힣');

    private static bool TakeBox(ref string body, out bool? isDone)
    {
        isDone = null;
        var isBox = body.Length >= 3 && body[0] == '[' && body[2] == ']' && body[1] is ' ' or 'x' or 'X' or '✓' or '>' or '-' or '/'
            && (body.Length == 3 || char.IsWhiteSpace(body[3]));
        if (isBox)
        {
            isDone = body[1] is 'x' or 'X' or '✓';
            body = Clean(body[3..]);
        }

        return isBox;
    }

    private static bool TakeEmoji(ref string body, out bool? isDone)
    {
        isDone = body.Length == 0 ? null : body[0] switch
        {
            '☐' or '⬜' or '□' or '▢' => false,
            '☑' or '✅' or '✔' => true,
            _ => null,
        };
        var length = isDone is not null || body.StartsWith('▪') ? 1 : body.StartsWith("📌", StringComparison.Ordinal) ? 2 : ShapeLength(body);
        if (length > 0)
        {
            body = Clean(body[length..].TrimStart('\uFE0F', '\uFE0E'));
        }

        return length > 0;
    }

    /// <summary>Shapes that people draw before a line; with a space behind, for <c>○○ 회사</c> is a text.</summary>
    private static int ShapeLength(string body)
    {
        var length = Array.Exists(_shapes, shape => body.StartsWith(shape, StringComparison.Ordinal))
            ? char.IsHighSurrogate(body[0]) ? 2 : 1
            : 0;
        var next = length > 0 && length < body.Length && body[length] is '\uFE0F' or '\uFE0E' ? length + 1 : length;
        return length > 0 && next < body.Length && char.IsWhiteSpace(body[next]) ? length : 0;
    }
}
