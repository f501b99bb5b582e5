using StudyBot.Study.Notes;

namespace StudyBot.Texts;

/// <summary>The shapes of a note in all languages, read from <c>config/notes</c> once at start.</summary>
internal sealed class NoteTemplates
{
    private readonly Dictionary<string, NoteTemplate> _locales;

    private NoteTemplates(Dictionary<string, NoteTemplate> locales)
    {
        _locales = locales;
        Headings = new NoteHeadings(locales.Values.Select(template => template.Outline));
    }

    /// <summary>By which a note is read, whatever the language it was written in.</summary>
    public NoteHeadings Headings { get; }

    /// <summary>The template for a Discord locale.</summary>
    public NoteTemplate For(string? locale) => _locales[TextsCatalog.Nearest(locale)];

    /// <exception cref="TextsException">A template is missing, or is not fit for use.</exception>
    public static NoteTemplates Load(string folder) =>
        new(TextsCatalog.Locales.ToDictionary(locale => locale, locale => Read(folder, locale)));

    private static NoteTemplate Read(string folder, string locale)
    {
        try
        {
            return NoteTemplate.Parse(locale, File.ReadAllText(Path.Combine(folder, locale + ".md")));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NoteTemplateException)
        {
            throw new TextsException($"config/notes/{locale}.md cannot be used: {exception.Message}", exception);
        }
    }
}
