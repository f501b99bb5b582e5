using StudyBot.Discord;

namespace StudyBot.Flow;

/// <summary>The few shapes all views are made of, and their colours.</summary>
internal static class Layout
{
    public const int Morning = 0xF5B93A;
    public const int Afternoon = 0x4C9BE8;
    public const int Evening = 0x8E6FD8;
    public const int Summary = 0x3BA55D;
    public const int Trouble = 0xED4245;
    public const int Private = 0x5865F2;

    /// <summary>A message's text in all its components, in UTF-16 units; Discord states no total, so its limit for one is taken for all.</summary>
    public const int TextBudget = 4000;

    /// <summary>Components in one message, nested ones counted. https://discord.com/developers/docs/components/overview#component-object</summary>
    public const int MostComponents = 40;

    private const int ButtonsARow = 5;

    public static Container Box(int colour, params IReadOnlyList<Component> components) => new(components) { AccentColor = colour };

    /// <summary>How many components these are with all that is inside them.</summary>
    public static int Count(IEnumerable<Component> components) => components.Sum(component => component switch
    {
        Container box => 1 + Count(box.Components),
        ActionRow row => 1 + Count(row.Components),
        Section section => 2 + Count(section.Components),
        _ => 1,
    });

    /// <summary>Buttons in as few rows as they fit.</summary>
    public static IEnumerable<ActionRow> Rows(IReadOnlyList<Component> buttons) =>
        buttons.Chunk(ButtonsARow).Select(row => new ActionRow(row));

    /// <summary>Subtext (Discord's Markdown: <c>-#</c>), line by line.</summary>
    public static string Small(string text) => string.Join('\n', text.Split('\n').Select(line => "-# " + line));
}
