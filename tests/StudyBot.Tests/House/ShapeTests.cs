using System.Text.RegularExpressions;
using StudyBot.Discord;

namespace StudyBot.Tests.House;

/// <summary>The rules of the house that no compiler keeps.</summary>
public sealed partial class ShapeTests
{
    private const int LongestFile = 300;

    /// <summary>Files that may be longer, each for a reason.</summary>
    private static readonly Dictionary<string, int> _longer = [];

    [Fact]
    public void No_feature_uses_another() => AssertNone(
        from file in Repository.Sources("src/StudyBot/Features")
        let feature = file.Split('/')[3]
        from Match other in FeatureName().Matches(Repository.Read(file))
        where other.Groups["name"].Value != feature
        select $"{file} knows {other.Value}");

    [Fact]
    public void Only_the_table_of_contents_knows_the_features() => AssertNone(
        from file in Repository.Sources("src/StudyBot")
        where !file.StartsWith("src/StudyBot/Features/", StringComparison.Ordinal) && file != "src/StudyBot/StudyBotSetup.cs"
        where FeatureName().IsMatch(Repository.Read(file))
        select file);

    [Fact]
    public void The_rules_of_the_study_day_are_pure() => AssertNone(
        from file in Repository.Sources("src/StudyBot/Study")
        from Match use in Using().Matches(Repository.Read(file))
        let name = use.Groups["name"].Value
        where !PureNamespace().IsMatch(name)
        select $"{file} uses {name}");

    [Fact]
    public void The_rules_of_the_study_day_reach_for_nothing_outside() => AssertNone(
        from file in Repository.Sources("src/StudyBot/Study")
        from Match reach in Outside().Matches(Repository.Read(file))
        select $"{file}: {reach.Value}");

    [Fact]
    public void The_Discord_layer_knows_no_study_bot()
    {
        AssertNone(
            from file in Repository.Sources("src/StudyBot.Discord")
            from Match own in OwnNamespace().Matches(Repository.Read(file))
            where own.Groups["name"].Value != "Discord"
            select $"{file} knows {own.Value}");
        Assert.DoesNotContain(typeof(DiscordRest).Assembly.GetReferencedAssemblies(), IsOurs);
    }

    [Fact]
    public void The_bot_knows_no_playground() => Assert.Equal(
        ["StudyBot.Discord"],
        typeof(StudyBotHost).Assembly.GetReferencedAssemblies().Where(IsOurs).Select(assembly => assembly.Name));

    [Fact]
    public void Nothing_is_left_to_do_in_a_comment() => AssertNone(
        from file in Sources()
        where file != "tests/StudyBot.Tests/House/ShapeTests.cs" && ToDo().IsMatch(Repository.Read(file))
        select file);

    [Fact]
    public void No_source_file_is_long() => AssertNone(
        from file in Repository.Sources("src")
        let lines = Repository.Read(file).Count(character => character == '\n')
        where lines > _longer.GetValueOrDefault(file, LongestFile)
        select $"{file} has {lines} lines");

    [Fact]
    public void A_file_holds_one_type_and_is_named_like_it() => AssertNone(
        from file in Repository.Sources("src")
        let name = Path.GetFileName(file).Split('.')[0]
        let types = TopLevelType().Matches(Repository.Read(file)).Select(type => type.Groups["name"].Value).ToList()
        where name == "Program" ? types.Count > 0 : types is not [var only] || only != name
        select $"{file} holds {string.Join(", ", types)}");

    [Fact]
    public void Names_say_what_a_thing_is() => AssertNone(
        from file in Sources()
        where EmptyName().IsMatch(Path.GetFileNameWithoutExtension(file))
        select file);

    [Fact]
    public void Nothing_catches_everything_and_stays_silent() => AssertNone(
        from file in Sources()
        where SilentCatch().IsMatch(Repository.Read(file))
        select file);

    private static IEnumerable<string> Sources() => Repository.Sources("src").Concat(Repository.Sources("tests"));

    private static bool IsOurs(System.Reflection.AssemblyName assembly) => assembly.Name!.StartsWith("StudyBot", StringComparison.Ordinal);

    private static void AssertNone(IEnumerable<string> wrongs) => Assert.Equal([], wrongs);

    [GeneratedRegex(@"\bFeatures\.(?<name>\w+)")]
    private static partial Regex FeatureName();

    [GeneratedRegex(@"^using (static )?(?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Using();

    /// <summary>The packages turn a text into values or values into a text, and reach for nothing.</summary>
    [GeneratedRegex(
        @"^(System|System\.(Collections|Globalization|Text)(\.[\w.]+)?|StudyBot\.Study(\.Notes)?|(Markdig|YamlDotNet|Fluid)(\.[\w.]+)?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex PureNamespace();

    [GeneratedRegex(@"\b(File|Directory|Console|Environment|HttpClient|Process|Random|Microsoft|DbContext)\.\w+")]
    private static partial Regex Outside();

    [GeneratedRegex(@"\bStudyBot\.(?<name>\w+)")]
    private static partial Regex OwnNamespace();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex ToDo();

    [GeneratedRegex(
        @"^((public|internal|file|sealed|static|abstract|readonly|partial|ref) )*(class|record struct|record|struct|interface|enum|delegate) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"(Manager|Helper|Helpers|Util|Utils|Utility|Utilities)$")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"catch(\s*\(Exception( \w+)?\))?\s*\{\s*\}")]
    private static partial Regex SilentCatch();
}
