using System.Text.Json;

namespace StudyBot.Texts;

/// <summary>All locales' texts, read from <c>config/texts</c> once at start and held against each other.</summary>
internal sealed class TextsCatalog
{
    private readonly Dictionary<string, LocaleTexts> _locales;

    private TextsCatalog(Dictionary<string, LocaleTexts> locales) => _locales = locales;

    public static IReadOnlyList<string> Locales { get; } = ["en", "ko"];

    public LocaleTexts English => _locales["en"];

    public LocaleTexts Korean => _locales["ko"];

    /// <summary>The texts for a Discord locale.</summary>
    public LocaleTexts For(string? locale) => _locales[Nearest(locale)];

    /// <summary>Korean for Korean, English for everything else.</summary>
    public static string Nearest(string? locale) => locale is "ko" ? "ko" : "en";

    /// <exception cref="TextsException">A file is missing or broken, or the locales do not say the same things.</exception>
    public static TextsCatalog Load(string folder)
    {
        var locales = Locales.ToDictionary(locale => locale, locale => Read(folder, locale));
        var (english, korean) = (locales["en"].Templates, locales["ko"].Templates);
        foreach (var key in english.Keys.Union(korean.Keys).Order())
        {
            if (!english.TryGetValue(key, out var one) || !korean.TryGetValue(key, out var other))
            {
                throw new TextsException($"config/texts: {key} stands in only one of en.json and ko.json");
            }

            if (!one.Places.SetEquals(other.Places))
            {
                throw new TextsException($"config/texts: {key} has other places in en.json than in ko.json");
            }
        }

        return new TextsCatalog(locales);
    }

    private static LocaleTexts Read(string folder, string locale)
    {
        var file = Path.Combine(folder, locale + ".json");
        try
        {
            using var stream = File.OpenRead(file);
            using var document = JsonDocument.Parse(stream);
            return new LocaleTexts(locale, document.RootElement.EnumerateObject().ToDictionary(
                text => text.Name, text => new TextTemplate(text.Name, text.Value.GetString() ?? "")));
        }
        catch (Exception exception) when (exception is IOException or JsonException or ArgumentException or InvalidOperationException)
        {
            throw new TextsException($"config/texts/{locale}.json cannot be read: {exception.Message}", exception);
        }
    }
}
