using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StudyBot.Study.Notes;

/// <summary>Reads the plain values of front matter, YAML or JSON, and follows nothing in it.</summary>
internal static class FrontMatterReader
{
    /// <summary>Null where a note has none: a divider at its head that is never followed by another is just that.</summary>
    public static NoteFrontMatter? Read(NoteText text, List<NoteWarning> warnings)
    {
        if (text.Lines.Length < 2 || text.Line(0).TrimEnd() != "---")
        {
            return null;
        }

        var end = 1;
        while (end < text.Lines.Length && text.Line(end).TrimEnd() is not ("---" or "..."))
        {
            end++;
        }

        if (end == text.Lines.Length)
        {
            return null;
        }

        var inside = text.Text[text.Lines[1].Start..text.Lines[end].Start];
        var problem = inside.Length > NoteLimits.FrontMatter ? (FrontMatterProblem.TooLarge, 1) : ((FrontMatterProblem, int)?)null;
        ImmutableArray<(string, string)> values = [];
        if (problem is null)
        {
            (values, problem) = Values(inside);
        }

        if (problem is var (what, line))
        {
            warnings.Add(new NoteWarning.FrontMatterLeftAlone(what, line));
        }

        return new NoteFrontMatter(end + 1, inside.AsSpan().TrimStart().StartsWith("{"), values);
    }

    private static (ImmutableArray<(string Key, string Value)> Values, (FrontMatterProblem Problem, int Line)? Problem) Values(string inside)
    {
        var values = ImmutableArray.CreateBuilder<(string, string)>();
        var (depth, nodes, key) = (0, 0, (string?)null);
        try
        {
            // JSON is YAML but for tabs between its parts.
            var parser = new Parser(new StringReader(inside.Replace('\t', ' ')));
            while (parser.MoveNext())
            {
                var line = (int)parser.Current!.Start.Line + 1;
                switch (parser.Current)
                {
                    case AnchorAlias or NodeEvent { Anchor.IsEmpty: false }:
                        return ([], (FrontMatterProblem.Alias, line));
                    case NodeEvent { Tag.IsEmpty: false } tagged when tagged.Tag.IsLocal || !tagged.Tag.IsEmpty:
                        return ([], (FrontMatterProblem.Tag, line));
                    case MappingStart or SequenceStart:
                        depth++;
                        key = null;
                        break;
                    case MappingEnd or SequenceEnd:
                        depth--;
                        key = null;
                        break;
                    case Scalar scalar when depth == 1 && key is null:
                        key = scalar.Value;
                        break;
                    case Scalar scalar when depth == 1:
                        values.Add((key!, scalar.Value));
                        key = null;
                        break;
                }

                if (++nodes > NoteLimits.FrontMatterNodes || depth > NoteLimits.FrontMatterLevels)
                {
                    return ([], (FrontMatterProblem.TooLarge, line));
                }
            }
        }
        catch (YamlException exception)
        {
            return ([], (FrontMatterProblem.NotReadable, (int)exception.Start.Line + 1));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException)
        {
            // The scanner stumbles over some texts that are no YAML, such as a dash with a tab behind it, without a word of its own for it.
            return ([], (FrontMatterProblem.NotReadable, 1));
        }

        return (values.ToImmutable(), null);
    }
}
