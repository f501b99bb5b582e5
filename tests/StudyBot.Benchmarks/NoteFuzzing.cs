using System.Diagnostics;
using System.Text;
using StudyBot.Study;
using StudyBot.Study.Notes;
using StudyBot.Texts;

namespace StudyBot.Benchmarks;

/// <summary>Notes of the tests, changed at random: the reader must not throw, hang or lose text. What does is kept as a file.</summary>
internal static class NoteFuzzing
{
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(2);

    private static readonly string[] _pieces =
    [
        "---\n", "\n", "\r\n", "\r", "\t", "    ", "- [ ] ", "- [x] ", "* [/] ", "1. [ ] ", "> ", ">", "# ", "## 오전\n", "# Morning\n", "# Closing\n", "# 내일 할 일\n", "```\n", "~~~\n", "%%\n", "$$\n",
        "<!--", "-->", "<div>\n", "===\n", "[[a|b]]", "[[", "]]", "~~", "\\", "`", "{", "}", "&a ", "*a", "!!x ", "\0", "\uFEFF", "\u200B", "\u202E", "가", "👨‍👩‍👧", "📅 2025-03-09", "✅ 2025-03-09", "|", "[^1]: ",
    ];

    public static int Run(double minutes, string? folder, int seed)
    {
        var corpus = folder ?? Path.Combine("tests", "StudyBot.Tests", "Study", "Notes", "Corpus");
        var notes = Directory.EnumerateFiles(corpus, "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var templates = NoteTemplates.Load(Path.Combine(AppContext.BaseDirectory, "config", "notes"));
        var reader = new NoteReader(templates.Headings);

        // CA5394: which notes come out is no secret; the same seed has to make them again.
#pragma warning disable CA5394
        var random = new Random(seed);
        var clock = Stopwatch.StartNew();
        var (count, read, slowest, failures) = (0, 0, TimeSpan.Zero, 0);
        while (clock.Elapsed < TimeSpan.FromMinutes(minutes))
        {
            var bytes = Mutate(random, notes);
            var one = Stopwatch.StartNew();
            var problem = Check(reader, templates, bytes, random, ref read);
            count++;
            slowest = one.Elapsed > slowest ? one.Elapsed : slowest;
            problem ??= one.Elapsed > _longest ? $"took {one.Elapsed}" : null;
            if (problem is not null)
            {
                var file = Path.Combine(Path.GetTempPath(), $"fuzz-{seed}-{++failures}.md");
                File.WriteAllBytes(file, bytes);
                Console.WriteLine($"{file}: {problem}");
            }
        }
#pragma warning restore CA5394

        Console.WriteLine($"{count} notes in {clock.Elapsed.TotalMinutes:0.0} minutes (seed {seed}), {read} of them read, slowest {slowest.TotalMilliseconds:0} ms, {failures} failures");
        return failures == 0 ? 0 : 1;
    }

    private static string? Check(NoteReader reader, NoteTemplates templates, byte[] bytes, Random random, ref int read)
    {
        try
        {
            if (reader.Read(bytes) is not ReadNote.Read { Note: var note })
            {
                return null;
            }

            read++;
            var next = 1;
            var stamp = new NoteStamp(() => new TaskId(next++), DateTimeOffset.UnixEpoch);
            var (outline, style) = (templates.For("ko").Outline, new NoteStyle(note.Profile));
            var merged = NoteMerge.Apply(note, null, new Day(new DateOnly(2025, 3, 1)), outline, stamp, style);
            if (!merged.Text.ToBytes().AsSpan().SequenceEqual(bytes))
            {
                return "lost text when it was taken in";
            }

            // A word added to the day has to be all that is new in the note.
            var now = merged.Day with { Closing = new Writing($"{merged.Day.Closing?.Text}\nfuzzed", Visibility.Private, DateTimeOffset.UnixEpoch) };
            var patched = NotePatch.Apply(note, merged.Day, now, outline, style).ToString();
            return Lost(note, patched) is { } line ? $"lost a line when something was added: {line}" : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.ToString();
        }
    }

    /// <summary>The first line of the note that is not in the text any more, in order.</summary>
    private static string? Lost(Note note, string text)
    {
        var lines = NoteText.Of(text);
        var at = 0;
        for (var line = 0; line < note.Text.Lines.Length; line++)
        {
            while (at < lines.Lines.Length && !lines.Span(at).SequenceEqual(note.Text.Span(line)))
            {
                at++;
            }

            if (at++ >= lines.Lines.Length)
            {
                return note.Text.Line(line);
            }
        }

        return null;
    }

#pragma warning disable CA5394
    private static byte[] Mutate(Random random, List<byte[]> notes)
    {
        var bytes = notes[random.Next(notes.Count)].ToList();
        for (var change = random.Next(1, 12); change > 0; change--)
        {
            var at = random.Next(bytes.Count + 1);
            switch (random.Next(7))
            {
                case 0:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(_pieces[random.Next(_pieces.Length)]));
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 2 when bytes.Count > 0 && random.Next(8) == 0:
                    bytes[Math.Min(at, bytes.Count - 1)] = (byte)random.Next(256);
                    break;
                case 3:
                    var other = notes[random.Next(notes.Count)];
                    var from = random.Next(other.Length + 1);
                    bytes.InsertRange(at, other.AsSpan(from, Math.Min(random.Next(200), other.Length - from)).ToArray());
                    break;
                case 4:
                    var piece = Encoding.UTF8.GetBytes(_pieces[random.Next(_pieces.Length)]);
                    bytes.InsertRange(at, Enumerable.Repeat(piece, random.Next(1, 1 << random.Next(13))).SelectMany(part => part));
                    break;
                case 5:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(300), bytes.Count - at)));
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(_pieces[random.Next(_pieces.Length)] + _pieces[random.Next(_pieces.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }
#pragma warning restore CA5394
}
