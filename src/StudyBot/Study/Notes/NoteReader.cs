using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StudyBot.Study.Notes;

/// <summary>Reads a daily note, tolerantly: what it does not know stays as it is, what no note can hold is refused.</summary>
internal sealed class NoteReader(NoteHeadings headings)
{
    /// <summary>Quote marks, bullets and what stands between them.</summary>
    private static readonly System.Buffers.SearchValues<char> _marks = System.Buffers.SearchValues.Create(">-*+ \t");

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="fileName">Notes are named by their day.</param>
    public ReadNote Read(ReadOnlySpan<byte> bytes, string? fileName = null)
    {
        if (bytes.Length > NoteLimits.Bytes)
        {
            return new ReadNote.TooLarge(bytes.Length, NoteLimits.Bytes);
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return new ReadNote.OtherEncoding("UTF-16");
        }

        if (FirstBroken(bytes) is { } broken)
        {
            return new ReadNote.NotText(broken);
        }

        return ReadText(_strict.GetString(bytes), fileName);
    }

    public ReadNote Read(string text, string? fileName = null)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        return bytes > NoteLimits.Bytes ? new ReadNote.TooLarge(bytes, NoteLimits.Bytes)
            : text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) && FirstLone(text) is { } lone ? new ReadNote.NotText(lone)
            : ReadText(text, fileName);
    }

    private ReadNote ReadText(string whole, string? fileName)
    {
        var text = NoteText.Of(whole);
        if (text.Lines.Length > NoteLimits.Lines)
        {
            return new ReadNote.TooManyLines(text.Lines.Length, NoteLimits.Lines);
        }

        if (text.Text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var nul)
        {
            return new ReadNote.HoldsNul(text.LineAt(nul) + 1);
        }

        var warnings = new List<NoteWarning>();
        var front = FrontMatterReader.Read(text, warnings);
        var blocks = IsTooDeep(text, front?.Until ?? 0) ? null : NoteBlocks.Read(text, front?.Until ?? 0);
        var sections = blocks is null ? null : NoteSections.Read(text, blocks, headings, front?.Until ?? 0);
        if (sections is null)
        {
            return new ReadNote.TooDeep(NoteLimits.Levels);
        }

        var count = sections.Value.Sum(section => section.Tasks.Length);
        return count > NoteLimits.Tasks
            ? new ReadNote.TooManyTasks(count, NoteLimits.Tasks)
            : new ReadNote.Read(Noted(text, front, sections.Value, fileName, warnings) with { Closer = blocks!.Closer, Kinds = [.. blocks.Kinds] });
    }

    private static Note Noted(NoteText text, NoteFrontMatter? front, ImmutableArray<NoteSection> sections, string? fileName, List<NoteWarning> warnings)
    {
        var on = NoteDate.Of(fileName, front, sections);
        if (on is null)
        {
            warnings.Add(new NoteWarning.NoDate());
        }

        if (sections.All(section => section.Part is NotePart.Other or NotePart.Tags))
        {
            warnings.Add(new NoteWarning.NothingKnown());
        }

        if (HiddenIn(text) is { } hidden)
        {
            warnings.Add(hidden);
        }

        var profile = front is null ? NoteProfile.Plain : front.IsJson ? NoteProfile.Garden : NoteProfile.Vault;
        return new Note(text, front, sections, on, profile, [.. warnings]);
    }

    /// <summary>Before anything is built of it: quote marks and bullets in a row, and lists further and further in.</summary>
    private static bool IsTooDeep(NoteText text, int from)
    {
        var columns = new List<int>();
        for (var line = from; line < text.Lines.Length; line++)
        {
            var span = text.Span(line);
            var body = span.TrimStart();
            if (body.Length == 0)
            {
                continue;
            }

            var marks = body.IndexOfAnyExcept(_marks);
            var levels = (marks < 0 ? body : body[..marks]).Count('>') + (IsRule(body) ? 0 : Bullets(marks < 0 ? body : body[..marks]));
            var column = NoteColumn.Of(span).Text;
            while (columns.Count > 0 && columns[^1] >= column)
            {
                columns.RemoveAt(columns.Count - 1);
            }

            if (body[0] is '-' or '*' or '+' or '>' || char.IsAsciiDigit(body[0]))
            {
                columns.Add(column);
            }

            if (levels > NoteLimits.Levels || columns.Count > NoteLimits.Levels)
            {
                return true;
            }
        }

        return false;
    }

    private static int Bullets(ReadOnlySpan<char> marks) => marks.Count('-') + marks.Count('*') + marks.Count('+');

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        var mark = line.TrimStart() is [var first, ..] ? first : ' ';
        return mark is '-' or '*' && line.IndexOfAnyExcept(mark, ' ', '\t') < 0;
    }

    private static int? FirstBroken(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var ascii = bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                return null;
            }

            at += ascii;
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return at;
            }

            at += length;
        }

        return null;
    }

    private static int? FirstLone(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && !Rune.TryGetRuneAt(text, at, out _))
            {
                return at;
            }

            at += char.IsHighSurrogate(text[at]) ? 1 : 0;
        }

        return null;
    }

    /// <summary>Joiners make emoji and are no trouble.</summary>
    private static NoteWarning.HiddenCharacters? HiddenIn(NoteText text)
    {
        var (count, first) = (0, 0);
        for (var at = 0; at < text.Text.Length; at++)
        {
            var character = text.Text[at];
            if (character > '\u007F' && character is not ('\u200D' or '\u200C' or '\uFE0F' or '\uFE0E')
                && char.GetUnicodeCategory(character) == UnicodeCategory.Format)
            {
                first = count++ == 0 ? text.LineAt(at) + 1 : first;
            }
        }

        return count == 0 ? null : new NoteWarning.HiddenCharacters(count, first);
    }
}
