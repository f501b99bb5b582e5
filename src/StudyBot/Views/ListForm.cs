using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>A task list as text in a form; a list too long for one input goes on in the next, split between tasks.</summary>
internal static class ListForm
{
    public const string Verb = "list";

    private const int InputLength = 4000;
    private const int TitleLength = 45;
    private const int PlaceholderLength = 100;

    /// <param name="Texts">The member's language.</param>
    /// <param name="Id">What the form is, with the version of the day it was made from.</param>
    /// <param name="Open">The press that opens it again.</param>
    /// <param name="Title">At most 45 characters are shown.</param>
    /// <param name="Text">The list as it is.</param>
    /// <param name="Placeholder">An example, shown while the input is empty.</param>
    /// <param name="MaxInputs">How many inputs there is room for.</param>
    internal sealed record Request(
        LocaleTexts Texts, CustomId Id, CustomId Open, string Title, string Text, string Placeholder, int MaxInputs);

    public static Reply Build(Request request) => new Reply.Form(new FormView(
        request.Id, request.Open, Markdown.Cut(request.Title, TitleLength), Inputs(request)));

    public static IReadOnlyList<Label> Inputs(Request request, string? label = null)
    {
        var parts = Split(request.Text).Take(request.MaxInputs).ToList();
        return [.. parts.Select((part, index) => new Label(
            parts.Count == 1 ? label ?? request.Texts["list.label"] : request.Texts.Say("list.label-part", ("part", index + 1), ("parts", parts.Count)),
            new TextInput(CustomId.Of(Verb, index).ToString(), TextInputStyle.Paragraph)
            {
                Required = false,
                MaxLength = InputLength,
                Value = part.Length > 0 ? part : null,
                Placeholder = Markdown.Cut(request.Placeholder, PlaceholderLength),
            })
        {
            Description = index == 0 ? request.Texts["list.description"] : null,
        })];
    }

    public static string ReadText(Call call) => string.Join('\n', call.Fields.Where(input => input.Id.Verb == Verb).Select(input => input.Text ?? ""));

    /// <summary>Parts that fit an input each, broken before lines that are not indented.</summary>
    private static IEnumerable<string> Split(string text)
    {
        while (text.Length > InputLength)
        {
            var end = text.LastIndexOf('\n', InputLength);
            while (end > 0 && text[end + 1] == ' ')
            {
                end = text.LastIndexOf('\n', end - 1);
            }

            end = end > 0 ? end : InputLength;
            yield return text[..end];
            text = text[end..].TrimStart('\n');
        }

        yield return text;
    }
}
