using System.Collections.Immutable;

namespace StudyBot.Study.Notes;

/// <summary>Parts a note into its sections.</summary>
internal sealed class NoteSections
{
    private readonly NoteText _text;
    private readonly NoteBlocks _blocks;
    private readonly NoteHeadings _known;
    private readonly List<NoteHeading> _headings;
    private readonly List<(NotePart Part, NoteHeading? Heading, int End)> _sections = [];

    private NoteSections(NoteText text, NoteBlocks blocks, NoteHeadings known)
    {
        (_text, _blocks, _known) = (text, blocks, known);
        _headings = [.. blocks.Headings.Values.OrderBy(heading => heading.Line)];
    }

    /// <summary>Null where tasks stand below each other too deeply.</summary>
    public static ImmutableArray<NoteSection>? Read(NoteText text, NoteBlocks blocks, NoteHeadings known, int from)
    {
        var sections = new NoteSections(text, blocks, known);
        sections.Find();
        return sections.Close(from);
    }

    private void Find()
    {
        var (part, level, below) = (NotePart.Other, 0, 0);
        NoteHeading? open = null;
        for (var index = 0; index < _headings.Count; index++)
        {
            var heading = _headings[index];
            if (PartOf(index, part, level, below) is not { } next)
            {
                continue;
            }

            var page = part.Above() ?? part;
            _sections.Add((part, open, heading.Line));
            (part, open) = (next, heading);

            // Below a smaller heading the section goes on that it belongs to.
            below = next.Above() is null ? below : heading.Level;
            level = next.Above() is null && !(next == NotePart.Tomorrow && heading.Level > level && page == next) ? heading.Level : level;
        }

        _sections.Add((part, open, _text.Lines.Length));
    }

    /// <summary>Null for a heading that belongs to the text of the section it stands in.</summary>
    private NotePart? PartOf(int index, NotePart current, int level, int below)
    {
        var heading = _headings[index];
        var isInside = heading.Level > level && current != NotePart.Other;
        var found = _known.Find(heading.Title);
        var page = current.Above() ?? current;
        return found switch
        {
            NotePart.YesterdayFilled or NotePart.TodayFilled => page switch
            {
                NotePart.YesterdayPage => NotePart.YesterdayFilled,
                NotePart.TodayPage => NotePart.TodayFilled,
                _ when isInside && page.IsText() => null,
                _ => Unknown(heading, isInside),
            },
            NotePart.Morning or NotePart.Afternoon when isInside && page == NotePart.Tomorrow =>
                found == NotePart.Morning ? NotePart.TomorrowMorning : NotePart.TomorrowAfternoon,

            // Below a page the words of a slot may head a part of what was learned then.
            NotePart.Morning or NotePart.Afternoon when isInside && page.IsText() && !IsList(index) => null,
            { } known => known,
            null when heading.IsUnderlined => null,
            null when page == NotePart.Tomorrow && current != page && isInside && heading.Level <= below => page,
            null => isInside && page.IsText() ? null : Unknown(heading, isInside),
        };
    }

    /// <summary>What is inside a list and headed by something of one's own is a part of that list, told apart by its heading alone.</summary>
    private static NotePart? Unknown(NoteHeading heading, bool isInside) => isInside && heading.Level > 1 ? null : NotePart.Other;

    /// <summary>Whether there are tasks below a heading, or nothing yet.</summary>
    private bool IsList(int index)
    {
        // A line right above a divider is no heading because of that alone.
        var next = _headings.FindIndex(index + 1, heading => !heading.IsUnderlined || _known.Find(heading.Title) is not null);
        var (from, until) = Trim(_headings[index].Until, next < 0 ? _text.Lines.Length : _headings[next].Line);
        for (var line = from; line < until; line++)
        {
            if (_blocks.Kinds[line] == NoteLineKind.Text && NoteBox.Read(_text.Line(line)) is not null)
            {
                return true;
            }
        }

        return from == until;
    }

    private ImmutableArray<NoteSection>? Close(int from)
    {
        var sections = ImmutableArray.CreateBuilder<NoteSection>();
        foreach (var (part, heading, end) in _sections)
        {
            var (first, until) = Trim(heading?.Until ?? from, end);
            if (heading is null && first == until)
            {
                continue;
            }

            var section = new NoteSection(part, heading, first, until, end);
            if (!part.IsText())
            {
                if (NoteTasks.Read(_text, _blocks, section) is not { } tasks)
                {
                    return null;
                }

                section = section with { Tasks = tasks };
            }

            sections.Add(section);
        }

        return sections.ToImmutable();
    }

    /// <summary>Without blank lines at its ends, and without the divider before the next section.</summary>
    private (int From, int Until) Trim(int from, int end)
    {
        var until = SkipBlanks(from, end);
        if (until > from && _blocks.Kinds[until - 1] == NoteLineKind.Rule)
        {
            until = SkipBlanks(from, until - 1);
        }

        var first = from;
        while (first < until && _text.Span(first).IsWhiteSpace())
        {
            first++;
        }

        return first < until ? (first, until) : (from, from);
    }

    private int SkipBlanks(int from, int until)
    {
        while (until > from && _text.Span(until - 1).IsWhiteSpace())
        {
            until--;
        }

        return until;
    }
}
