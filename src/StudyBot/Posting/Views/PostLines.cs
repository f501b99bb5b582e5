using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Posting.Views;

/// <summary>The lines that the posts share.</summary>
internal static class PostLines
{
    private const int NameLength = 32;
    private const int TaskLength = 120;

    /// <summary>Somebody's checklists are their own affair.</summary>
    public const string Lock = "🔒";

    /// <summary>How far a member is; without cells where only the numbers are for others.</summary>
    public static string Meter(MemberOnDay member, Progress progress) => member.Tasks == TaskVisibility.Count
        ? $"{Lock} {progress.Done}/{progress.Planned}"
        : StudyBot.Views.Meter.Of(progress, StudyBot.Views.Meter.Line);

    public static string Name(MemberOnDay member) => Name(member.Name);

    public static string Name(string name) => Markdown.Name(Markdown.Cut(name, NameLength));

    /// <summary>A task on a post: whole up to a length at which a link could be cut in two.</summary>
    public static string Task(string text) =>
        text.Length <= TaskLength ? Markdown.Line(text) : Markdown.Line(Markdown.Cut(Markdown.Plain(text), TaskLength));

    /// <summary>What there is to say of somebody who has nothing on this date.</summary>
    public static string WithoutPlan(MemberOnDay member, GroupDay day, LocaleTexts texts) => member switch
    {
        _ when member.BeginsAt <= day.Now => texts["post.not-planned"],
        { Waiting: > 0, Tasks: not TaskVisibility.Private } => texts.Say("post.not-begun-list", ("count", member.Waiting)),
        _ => texts["post.not-begun"],
    };

    public static string Time(DateTimeOffset instant) => $"<t:{instant.ToUnixTimeSeconds()}:t>";

    public static TextDisplay Footer(string text) => new(Layout.Small(text));

    /// <summary>Texts as components, without the empty ones: Discord wants at least a character.</summary>
    public static IEnumerable<Component> Texts(params IEnumerable<string?> texts) =>
        texts.Where(text => !string.IsNullOrEmpty(text)).Select(text => new TextDisplay(text!));
}
