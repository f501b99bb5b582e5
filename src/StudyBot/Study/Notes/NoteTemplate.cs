using System.Collections.Immutable;
using Fluid;
using Fluid.Values;

namespace StudyBot.Study.Notes;

/// <summary>The shape of a note in one language, as a translator wrote it.</summary>
internal sealed class NoteTemplate
{
    private static readonly FluidParser _parser = new();

    /// <summary>Nothing that a template could reach beside what it is given; a name it is not given is a mistake.</summary>
    private static readonly TemplateOptions _strict = new() { StrictVariables = true, StrictFilters = true, MaxSteps = 10_000, MaxRecursion = 10 };

    /// <summary>What is empty is not there.</summary>
    private static readonly TemplateOptions _options = new() { MaxSteps = 10_000, MaxRecursion = 10 };

    private static readonly (NotePart Part, string Name)[] _places =
    [
        (NotePart.YesterdayPage, "yesterday"),
        (NotePart.YesterdayFilled, "yesterday_filled"),
        (NotePart.Morning, "morning"),
        (NotePart.Afternoon, "afternoon"),
        (NotePart.TodayPage, "today"),
        (NotePart.TodayFilled, "today_filled"),
        (NotePart.Closing, "closing"),
        (NotePart.Tomorrow, "tomorrow"),
        (NotePart.TomorrowMorning, "tomorrow_morning"),
        (NotePart.TomorrowAfternoon, "tomorrow_afternoon"),
    ];

    private readonly IFluidTemplate _template;

    private NoteTemplate(string locale, IFluidTemplate template)
    {
        (Locale, _template) = (locale, template);
        Outline = FindOutline();
    }

    public string Locale { get; }

    public NoteOutline Outline { get; }

    /// <exception cref="NoteTemplateException">It is not fit for use.</exception>
    public static NoteTemplate Parse(string locale, string text)
    {
        try
        {
            return _parser.TryParse(text.ReplaceLineEndings("\n"), out var template, out var error)
                ? new NoteTemplate(locale, template)
                : throw new NoteTemplateException(OneLine(error));
        }
        catch (Exception exception) when (exception is FluidException or Fluid.ParseException or InvalidOperationException)
        {
            throw new NoteTemplateException(OneLine(exception.Message), exception);
        }
    }

    /// <param name="parts">The texts and lists by their places; what is not in it is empty.</param>
    public string Render(string front, string monthLink, DateOnly on, IReadOnlyDictionary<NotePart, string> parts) =>
        Render(_options, front, monthLink, on, parts);

    private string Render(TemplateOptions options, string front, string monthLink, DateOnly on, IReadOnlyDictionary<NotePart, string> parts)
    {
        var context = new TemplateContext(options);
        context.SetValue("front", new StringValue(front));
        context.SetValue("month_link", new StringValue(monthLink));
        context.SetValue("month", new StringValue($"{on:yyyy-MM}"));
        context.SetValue("date", new StringValue($"{on:yyyy-MM-dd}"));
        foreach (var (part, name) in _places)
        {
            // An empty text is true to the template language, nothing is not.
            context.SetValue(name, parts.TryGetValue(part, out var text) && text.Length > 0 ? new StringValue(text) : NilValue.Instance);
        }

        return _template.Render(context);
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim();

    /// <summary>Each place is filled with a word of its own, to see below which heading it is read again.</summary>
    private NoteOutline FindOutline()
    {
        var words = _places.ToDictionary(place => place.Part, place => $"\uE000place of {place.Name}\uE001");
        var text = NoteText.Of(Render(_strict, "", "month", new DateOnly(2000, 1, 1), words));
        var blocks = NoteBlocks.Read(text, 0) ?? throw new NoteTemplateException("it is nested too deeply");
        var found = new List<(int Line, NotePlace Place)>();
        foreach (var (part, name) in _places)
        {
            var lines = Enumerable.Range(0, text.Lines.Length).Where(line => text.Span(line).Contains(words[part], StringComparison.Ordinal)).ToList();
            if (lines is not [var line])
            {
                throw new NoteTemplateException($"{{{{ {name} }}}} has to stand there once, and stands there {lines.Count} times");
            }

            if (text.Line(line) != words[part])
            {
                throw new NoteTemplateException($"{{{{ {name} }}}} has to stand on a line of its own");
            }

            var heading = blocks.Headings.Values.Where(heading => heading.Line < line).MaxBy(heading => heading.Line)
                ?? throw new NoteTemplateException($"{{{{ {name} }}}} stands below no heading");
            found.Add((line, new NotePlace(part, heading.Level, heading.Title)));
        }

        var outline = new NoteOutline([.. found.OrderBy(place => place.Line).Select(place => place.Place)]);
        CheckReadsBack(text, blocks, outline, words);
        return outline;
    }

    private static void CheckReadsBack(NoteText text, NoteBlocks blocks, NoteOutline outline, Dictionary<NotePart, string> words)
    {
        var sections = NoteSections.Read(text, blocks, new NoteHeadings([outline]), 0) ?? [];
        foreach (var (part, name) in _places)
        {
            var section = sections.FirstOrDefault(section => section.Part == part);
            if (section is null || section.Until - section.From != 1 || text.Line(section.From) != words[part])
            {
                throw new NoteTemplateException($"what stands at {{{{ {name} }}}} would not be read back from below \"{outline.Of(part).Title}\"");
            }
        }
    }
}
