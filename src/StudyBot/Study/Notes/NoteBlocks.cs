using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace StudyBot.Study.Notes;

/// <summary>The structure of a note, line by line, as CommonMark has it; indentation alone makes no code, for sub-tasks stand indented.</summary>
internal sealed class NoteBlocks
{
    private static readonly MarkdownPipeline _pipeline = Pipeline();

    private readonly NoteText _text;
    private readonly int _from;

    private NoteBlocks(NoteText text, int from)
    {
        (_text, _from) = (text, from);
        Kinds = new NoteLineKind[text.Lines.Length];
        Kinds.AsSpan(0, from).Fill(NoteLineKind.FrontMatter);
        for (var line = from; line < Kinds.Length; line++)
        {
            Kinds[line] = text.Span(line).IsWhiteSpace() ? NoteLineKind.Blank : NoteLineKind.Text;
        }
    }

    public NoteLineKind[] Kinds { get; }

    public Dictionary<int, NoteHeading> Headings { get; } = [];

    /// <summary>The line that would close what is left open up to the end; null where nothing is.</summary>
    public string? Closer { get; private set; }

    /// <summary>Null for what is nested too deeply to be read.</summary>
    /// <param name="from">The first line below the front matter.</param>
    public static NoteBlocks? Read(NoteText text, int from)
    {
        var blocks = new NoteBlocks(text, from);
        if (from < text.Lines.Length)
        {
            MarkdownDocument document;
            try
            {
                document = Markdown.Parse(text.Text[text.Lines[from].Start..], _pipeline);
            }
            catch (ArgumentException exception) when (exception.Message.Contains("depth limit", StringComparison.Ordinal))
            {
                return null;
            }

            blocks.Walk(document);
            blocks.Closer = document.LastChild is { } last ? blocks.CloserOf(last) : null;
            blocks.Take("%%", NoteLineKind.Hidden);
            blocks.Take("$$", NoteLineKind.Code);
        }

        return blocks;
    }

    private static MarkdownPipeline Pipeline()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.BlockParsers.RemoveAll(parser => parser is IndentedCodeBlockParser);

        // What stands inside a line is none of the structure's business.
        builder.InlineParsers.Clear();
        builder.InlineParsers.Add(new LiteralInlineParser());
        return builder.Build();
    }

    private void Walk(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case HeadingBlock heading when container is MarkdownDocument:
                    Add(heading);
                    break;
                case FencedCodeBlock:
                    Mark(block, NoteLineKind.Code);
                    break;
                case HtmlBlock:
                    Mark(block, NoteLineKind.Hidden);
                    break;
                case ThematicBreakBlock when container is MarkdownDocument:
                    Mark(block, NoteLineKind.Rule);
                    break;
                case LinkReferenceDefinition definition:
                    AddRuleBelow(definition);
                    break;
                case ContainerBlock inner:
                    Walk(inner);
                    break;
            }
        }
    }

    private void Add(HeadingBlock block)
    {
        var (first, last) = LinesOf(block);
        if (Sharp(_text.Span(first)) is { Level: > 0 } sharp)
        {
            Headings[first] = new NoteHeading(first, first + 1, sharp.Level, sharp.Title);
            Kinds[first] = NoteLineKind.Heading;
        }
        else if (last > first)
        {
            // A divider right below a text makes a heading of it, which nobody meant unless the text is one of a note's headings.
            Kinds[last] = NoteLineKind.Rule;
            if (last == first + 1)
            {
                Headings[first] = new NoteHeading(first, last + 1, block.Level, _text.Line(first).Trim());
            }
        }
    }

    /// <summary>A divider below the address of a link is one below any other line, too.</summary>
    private void AddRuleBelow(LinkReferenceDefinition definition)
    {
        var below = LinesOf(definition).Last + 1;
        if (below < Kinds.Length && Kinds[below] == NoteLineKind.Text && _text.Span(below).Trim() is [('-' or '=') and var mark, ..] line && line.IndexOfAnyExcept(mark) < 0)
        {
            Kinds[below] = NoteLineKind.Rule;
        }
    }

    private string? CloserOf(Block block)
    {
        var (first, last) = LinesOf(block);
        var text = _text.Text[_text.Lines[first].Start.._text.Lines[last].End];
        return block switch
        {
            FencedCodeBlock { ClosingFencedCharCount: 0 } fence => new string(fence.FencedChar, Math.Max(3, fence.OpeningFencedCharCount)),
            HtmlBlock html => html.Type switch
            {
                HtmlBlockType.Comment => Unless(text, "-->"),
                HtmlBlockType.CData => Unless(text, "]]>"),
                HtmlBlockType.ProcessingInstruction => Unless(text, "?>"),
                HtmlBlockType.DocumentType => Unless(text, ">"),
                HtmlBlockType.ScriptPreOrStyle => Unless(text, "</pre>", "</script>", "</style>", "</textarea>"),
                _ => null,
            },
            _ => null,
        };
    }

    private static string? Unless(string text, params ReadOnlySpan<string> closers)
    {
        foreach (var closer in closers)
        {
            if (text.Contains(closer, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }

        return closers[0];
    }

    private void Mark(Block block, NoteLineKind kind)
    {
        var (first, last) = LinesOf(block);
        Kinds.AsSpan(first, last - first + 1).Fill(kind);
    }

    private (int First, int Last) LinesOf(Block block)
    {
        var start = _text.Lines[_from].Start;
        var first = _text.LineAt(start + Math.Max(0, block.Span.Start));
        var last = Math.Max(first, _text.LineAt(start + Math.Max(0, block.Span.End)));

        // What is never closed has its end where it began.
        var inside = block switch
        {
            FencedCodeBlock fence => fence.Lines.Count,
            HtmlBlock html => html.Lines.Count - 1,
            _ => 0,
        };
        return (first, Math.Min(Math.Max(last, first + inside), _text.Lines.Length - 1));
    }

    /// <summary>Blocks that Obsidian knows and CommonMark does not; one that is never closed takes nothing with it.</summary>
    private void Take(string mark, NoteLineKind kind)
    {
        var open = -1;
        for (var line = _from; line < Kinds.Length; line++)
        {
            if (Kinds[line] is NoteLineKind.Code or NoteLineKind.Hidden || _text.Span(line).Count(mark) % 2 == 0)
            {
                continue;
            }

            if (open < 0 && _text.Span(line).TrimStart().StartsWith(mark))
            {
                open = line;
            }
            else if (open >= 0)
            {
                for (var inside = open; inside <= line; inside++)
                {
                    Kinds[inside] = kind;
                    Headings.Remove(inside);
                }

                open = -1;
            }
        }
    }

    /// <summary>How many marks it begins with, and its words; no level for a line without marks.</summary>
    private static (int Level, string Title) Sharp(ReadOnlySpan<char> line)
    {
        var body = line.Trim();
        var level = body.Length - body.TrimStart('#').Length;
        var title = body[level..];
        if (level is 0 or > 6 || (title.Length > 0 && !char.IsWhiteSpace(title[0])))
        {
            return (0, "");
        }

        var open = title.TrimEnd('#');
        return (level, (open.Length == 0 || char.IsWhiteSpace(open[^1]) ? open : title).Trim().ToString());
    }
}
