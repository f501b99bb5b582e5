using System.Text.Json;
using System.Text.RegularExpressions;
using StudyBot.Tests.House;
using StudyBot.Texts;

namespace StudyBot.Tests.Texts;

public sealed partial class TextsTests
{
    private static readonly IReadOnlyList<string> _sources =
        [.. Repository.Sources("src/StudyBot").Concat(Repository.Sources("src/StudyBot.Playground")).Select(Repository.Read)];

    public static TheoryData<string> Locales => [.. TextsCatalog.Locales];

    private static TextsCatalog Catalog { get; } = TextsCatalog.Load(Repository.Texts);

    [Fact]
    public void Both_locales_say_the_same_things_in_the_same_order() =>
        Assert.Equal(Catalog.English.Templates.Keys, Catalog.Korean.Templates.Keys);

    [Theory]
    [MemberData(nameof(Locales))]
    public void No_text_is_empty_written_twice_or_broken_off(string locale)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Texts, locale + ".json")));
        var keys = file.RootElement.EnumerateObject().Select(text => text.Name).ToList();
        Assert.Equal(keys.Distinct(), keys);
        Assert.All(Catalog.For(locale).Templates, text =>
        {
            Assert.NotEqual("", text.Value.Text.Trim());
            Assert.DoesNotMatch(@"^\s|\s$", text.Value.Text);
            var places = text.Value.Text.Count(character => character == '{');
            Assert.Equal(places, text.Value.Text.Count(character => character == '}'));
            Assert.True(places == 0 || text.Value.Places.Count > 0, $"{text.Key}: a place that is not understood");
        });
    }

    [Fact]
    public void Every_text_is_said_somewhere()
    {
        var literals = Literals().ToHashSet();
        var patterns = Patterns().ToList();
        Assert.Equal([], Catalog.English.Templates.Keys.Where(key => !literals.Contains(key) && !patterns.Exists(pattern => pattern.IsMatch(key))));
    }

    [Fact]
    public void Every_text_that_is_said_exists()
    {
        var keys = Catalog.English.Templates.Keys.ToList();
        var areas = keys.Select(key => key.Split('.')[0]).ToHashSet();
        var said = Literals().Where(literal => areas.Contains(literal.Split('.')[0])).Except(_notTexts);
        Assert.Equal([], said.Except(keys));
        Assert.All(Patterns(), pattern => Assert.Contains(keys, key => pattern.IsMatch(key)));
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void Discord_takes_every_command_and_option(string locale) => Assert.All(Catalog.For(locale).Templates, text =>
    {
        switch (text.Key.Split('.'))
        {
            case ["command" or "option", .., "name"]:
                Assert.Matches(CommandName(), text.Value.Text);
                Assert.Equal(text.Value.Text.ToLowerInvariant(), text.Value.Text);
                break;
            case ["command" or "option", .., "description"]:
                Assert.InRange(text.Value.Text.Length, 1, 100);
                break;
            case ["choice", ..]:
                Assert.InRange(text.Value.Text.Length, 1, 100);
                break;
        }
    });

    [Theory]
    [MemberData(nameof(Locales))]
    public void Discord_takes_every_button_label_and_title(string locale) => Assert.All(Catalog.For(locale).Templates, text =>
    {
        var limit = text.Key switch
        {
            _ when text.Key.StartsWith("button.", StringComparison.Ordinal) => 80,
            _ when text.Key.EndsWith(".placeholder", StringComparison.Ordinal) => 100,
            _ when text.Key.EndsWith(".description", StringComparison.Ordinal) => 100,
            _ when LabelOrTitle().IsMatch(text.Key) => 45,
            _ => int.MaxValue,
        };
        Assert.True(Longest(locale, text.Value).Length <= limit, $"{text.Key}: longer than {limit}");
    });

    [Theory]
    [InlineData("ko", "3월 3일 (화)")]
    [InlineData("en", "Tue, March 3")]
    public void A_date_is_written_as_people_write_it(string locale, string date) =>
        Assert.Equal(date, Catalog.For(locale).Date(new DateOnly(2026, 3, 3)));

    [Theory]
    [InlineData("ko", "ko")]
    [InlineData("en-US", "en")]
    [InlineData("de", "en")]
    [InlineData(null, "en")]
    public void Whoever_speaks_neither_is_answered_in_English(string? client, string locale) => Assert.Equal(locale, Catalog.For(client).Locale);

    [Theory]
    [InlineData("""{"a": "x"}""", """{"b": "x"}""", "a stands in only one")]
    [InlineData("""{"a": "{count}"}""", """{"a": "{number}"}""", "a has other places")]
    [InlineData("""{"a": """, """{"a": "x"}""", "en.json cannot be read")]
    [InlineData("""{"a": "x"}""", """{"a": 1}""", "ko.json cannot be read")]
    [InlineData("""{"a": "x"}""", null, "ko.json cannot be read")]
    public void A_broken_file_is_named_in_one_line(string english, string? korean, string problem)
    {
        var folder = Directory.CreateTempSubdirectory("studybot-texts-");
        File.WriteAllText(Path.Combine(folder.FullName, "en.json"), english);
        if (korean is not null)
        {
            File.WriteAllText(Path.Combine(folder.FullName, "ko.json"), korean);
        }

        var refused = Assert.Throws<TextsException>(() => TextsCatalog.Load(folder.FullName));
        folder.Delete(recursive: true);

        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Strings that look like a text's key and are something else.</summary>
    private static readonly string[] _notTexts = [];

    private static IEnumerable<string> Literals() => _sources.SelectMany(source => QuotedKey().Matches(source)).Select(match => match.Groups["text"].Value);

    /// <summary>Interpolated keys, each hole standing for one or more words.</summary>
    private static IEnumerable<Regex> Patterns() => _sources
        .SelectMany(source => Interpolated().Matches(source))
        .Select(match => match.Groups["text"].Value)
        .Distinct()
        .Where(text => KeyWithHoles().IsMatch(text))
        .Select(text => new Regex("^" + string.Join(@"[a-z0-9.-]+", Hole().Split(text).Select(Regex.Escape)) + "$"));

    /// <summary>A template with the longest that its dates can be; other values are cut where they are put in.</summary>
    private static string Longest(string locale, TextTemplate template)
    {
        var date = Enumerable.Range(0, 366).Select(day => Catalog.For(locale).Date(new DateOnly(2024, 1, 1).AddDays(day))).MaxBy(text => text.Length)!;
        return template.Fill([.. template.Places.Select(place => (place, (object)(place == "date" ? date : "9")))]);
    }

    [GeneratedRegex(@"""(?<text>[a-z][a-z-]*(\.[a-z-]+)+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex QuotedKey();

    [GeneratedRegex(@"\$""(?<text>[^""\n]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Interpolated();

    [GeneratedRegex(@"^([a-z][a-z-]*|\{key\})(\.([a-z-]+|[a-z-]*\{[^{}]+\}))+$")]
    private static partial Regex KeyWithHoles();

    [GeneratedRegex(@"\{[^{}]+\}")]
    private static partial Regex Hole();

    /// <summary>https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming</summary>
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}\z")]
    private static partial Regex CommandName();

    [GeneratedRegex(@"^(tick|plan|tomorrow|later|page|closing|evening|exam)\.title|^recall\.form-title|\.label(-|$)|^evening\.(page|closing|tomorrow)$")]
    private static partial Regex LabelOrTitle();
}
