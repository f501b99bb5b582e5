using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>A task list as text in a form; a text too long for one input goes on in the next, split between lines.</summary>
internal static class ListForm
{
    public const string Verb = "list";

    private const int InputLength = 4000;
    private const int TitleLength = 45;
    private const int LabelLength = 45;
    private const int PlaceholderLength = 100;

    /// <param name="Texts">The member's language.</param>
    /// <param name="Id">What the form is, with the version of the day it was made from.</param>
    /// <param name="Open">The press that opens it again.</param>
    /// <param name="Title">At most 45 characters are shown.</param>
    /// <param name="Text">The list as it is.</param>
    /// <param name="Placeholder">An example, shown while the input is empty.</param>
    internal sealed record Request(LocaleTexts Texts, CustomId Id, CustomId Open, string Title, string Text, string Placeholder)
    {
        /// <summary>What stands small above the text, where it is not how a list is written.</summary>
        public string? Description { get; init; }

        /// <summary>What stands below the text in the same form.</summary>
        public IReadOnlyList<Component> Below { get; init; } = [];
    }

    public static Reply Build(Request request) => new Reply.Form(new FormView(
        request.Id, request.Open, Markdown.Cut(request.Title, TitleLength), [.. Inputs(request), .. request.Below]));

    public static IReadOnlyList<Label> Inputs(Request request, string? label = null)
    {
        var parts = Split(request.Text) ?? throw new InvalidOperationException("a line of the list has no room in an input");
        return [.. parts.Select((part, index) => new Label(
            Markdown.Cut(
                parts.Count == 1 ? label ?? request.Texts["list.label"]
                    : label is null ? request.Texts.Say("list.label-part", ("part", index + 1), ("parts", parts.Count))
                    : $"{label} ({index + 1}/{parts.Count})",
                LabelLength),
            new TextInput(CustomId.Of(Verb, index).ToString(), TextInputStyle.Paragraph)
            {
                Required = false,
                MaxLength = InputLength,
                Value = part.Length > 0 ? part : null,
                Placeholder = Markdown.Cut(request.Placeholder, PlaceholderLength),
            })
        {
            Description = index == 0 ? request.Description ?? request.Texts["list.description"] : null,
        })];
    }

    /// <summary>Whether a text has room in so many inputs.</summary>
    public static bool Fits(string text, int inputs) => text.Length <= InputLength || Split(text)?.Count <= inputs;

    public static string ReadText(Call call) => string.Join('\n', call.Fields.Where(input => input.Id.Verb == Verb).Select(input => input.Text ?? ""));

    /// <summary>Parts that fit an input each, broken between tasks at the top where that takes no more of them; null when a line alone is too long.</summary>
    private static List<string>? Split(string text)
    {
        var anywhere = Split(text, isAtTop: false);
        var atTop = Split(text, isAtTop: true);
        return atTop?.Count == anywhere?.Count ? atTop : anywhere;
    }

    private static List<string>? Split(string text, bool isAtTop)
    {
        var parts = new List<string>();
        while (text.Length > InputLength)
        {
            var line = text.LastIndexOf('\n', InputLength);
            var end = line;
            while (isAtTop && end > 0 && text[end + 1] == ' ')
            {
                end = text.LastIndexOf('\n', end - 1);
            }

            end = end > 0 ? end : line;
            if (end <= 0)
            {
                return null;
            }

            parts.Add(text[..end]);
            text = text[end..].TrimStart('\n');
        }

        parts.Add(text);
        return parts;
    }
}
