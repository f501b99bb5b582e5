using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.StandIn.Model;
using StudyBot.Playground.StandIn.Validation;

namespace StudyBot.EndToEnd.Tests.Screens;

/// <summary>A message as plain text: what a person reads, and nothing of its ids.</summary>
internal static partial class MessageText
{
    private const int Primary = 1;
    private static readonly TimeSpan Korea = TimeSpan.FromHours(9);

    public static string Render(World world, Message message)
    {
        var lines = new List<string>();
        if (message.State != MessageState.Sent)
        {
            lines.Add($"({message.State})");
        }

        if (message.Content.Length > 0)
        {
            lines.Add(message.Content);
        }

        lines.AddRange(Lines(message.Components));
        lines.AddRange(message.Attachments.Select(file => file.ContentType.StartsWith("image/", StringComparison.Ordinal)
            ? $"picture ({file.Content.Length} bytes)"
            : $"file {file.FileName}:\n{Encoding.UTF8.GetString(file.Content)}"));
        if (world.Places.FindChannel(message.Id) is { } thread)
        {
            lines.Add($"thread: {thread.Name}");
        }

        return Shown(world, string.Join('\n', lines));
    }

    public static IReadOnlyList<string> Buttons(Message message) =>
        [.. ComponentFinder.All(message.Components).Where(IsButton).Select(button => JsonText.Text(button["label"]) ?? "")];

    public static string? FindButton(Message message, string label) => ComponentFinder.All(message.Components)
        .Where(component => IsButton(component) && JsonText.Text(component["label"]) == label)
        .Select(button => JsonText.Text(button["custom_id"])).FirstOrDefault();

    public static string? FindSelect(Message message) => ComponentFinder.All(message.Components)
        .Where(component => JsonText.Int(component["type"]) == ComponentType.ChannelSelect)
        .Select(select => JsonText.Text(select["custom_id"])).FirstOrDefault();

    /// <summary>The list that holds a choice whose label begins so, and the choice's value.</summary>
    public static (string Select, string Value)? FindChoice(Message message, string label) => ComponentFinder.All(message.Components)
        .Where(IsSelect)
        .SelectMany(select => Options(select)
            .Where(option => JsonText.Text(option["label"])!.StartsWith(label, StringComparison.Ordinal))
            .Select(option => ((string, string)?)(JsonText.Text(select["custom_id"])!, JsonText.Text(option["value"])!)))
        .FirstOrDefault();

    private static bool IsSelect(JsonObject component) => JsonText.Int(component["type"]) == ComponentType.StringSelect;

    private static IEnumerable<JsonObject> Options(JsonObject select) => select["options"]!.AsArray().OfType<JsonObject>();

    private static bool IsButton(JsonObject component) => JsonText.Int(component["type"]) == ComponentType.Button;

    private static IEnumerable<string> Lines(JsonArray components) => components.OfType<JsonObject>().SelectMany(Lines);

    private static IEnumerable<string> Lines(JsonObject component) => JsonText.Int(component["type"]) switch
    {
        ComponentType.TextDisplay => [JsonText.Text(component["content"]) ?? ""],
        ComponentType.Container => Lines(component["components"]!.AsArray()),
        ComponentType.ActionRow => [string.Join(' ', component["components"]!.AsArray().OfType<JsonObject>().Select(Control))],
        ComponentType.Section => [$"{string.Join('\n', Lines(component["components"]!.AsArray()))}   {Control(component["accessory"]!.AsObject())}"],
        ComponentType.Separator => ["────"],
        ComponentType.MediaGallery => [$"gallery of {component["items"]!.AsArray().Count}"],
        var type => [$"(component {type})"],
    };

    private static string Control(JsonObject control) => IsButton(control)
        ? $"[{JsonText.Text(control["label"])}{(JsonText.Int(control["style"]) == Primary ? "*" : "")}]"
        : IsSelect(control)
            ? $"[{JsonText.Text(control["placeholder"]) ?? Preset(control)} ▾ {string.Join(" | ", Options(control).Select(option => JsonText.Text(option["label"])))}]"
            : $"[{JsonText.Text(control["placeholder"])} ▾]";

    private static string? Preset(JsonObject select) => Options(select)
        .Where(option => option["default"]?.GetValue<bool>() == true)
        .Select(option => JsonText.Text(option["label"])).FirstOrDefault();

    private static string Shown(World world, string text) => User().Replace(
        Channel().Replace(
            Time().Replace(text, match => At(match.Groups["seconds"].Value, match.Groups["style"].Value)),
            match => $"#{world.Places.FindChannel(Number(match))?.Name}"),
        match => $"@{world.Places.FindUser(Number(match))?.ShownName}");

    private static ulong Number(Match match) => ulong.Parse(match.Groups["id"].Value, CultureInfo.InvariantCulture);

    private static string At(string seconds, string style) => DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture))
        .ToOffset(Korea).ToString(style == "t" ? "'‹'HH:mm'›'" : "'‹'yyyy-MM-dd HH:mm'›'", CultureInfo.InvariantCulture);

    [GeneratedRegex("<t:(?<seconds>\\d+)(:(?<style>[a-zA-Z]))?>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Time();

    [GeneratedRegex("<#(?<id>\\d+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Channel();

    [GeneratedRegex("<@(?<id>\\d+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex User();
}
