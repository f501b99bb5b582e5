using StudyBot.Discord;
using StudyBot.Flow;

namespace StudyBot.Tests.Posting;

/// <summary>A view as text: its colour, its Markdown, its buttons in rows.</summary>
internal static class ViewText
{
    public static string Of(View? view) => view is null ? "(nothing)\n" : string.Concat(view.Components.Select(Write));

    private static string Write(Component component) => component switch
    {
        Container box => $"#{box.AccentColor:X6}\n{string.Concat(box.Components.Select(Write))}",
        TextDisplay text => text.Content + "\n",
        ActionRow row => string.Join(' ', row.Components.Cast<Button>().Select(Write)) + "\n",
        _ => throw new NotSupportedException(component.GetType().Name),
    };

    private static string Write(Button button) =>
        $"[{(button.Style == ButtonStyle.Primary ? "*" : "")}{button.Label}]({button.CustomId})";
}
