using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>Suggestions as checkboxes below a list's text, each with its reason.</summary>
internal static class SuggestionBoxes
{
    private const string Field = "suggested";
    private const int LabelLength = 100;
    private const int QuotedLength = 60;

    /// <summary>None where there is nothing to suggest.</summary>
    public static IReadOnlyList<Component> Build(LocaleTexts texts, IReadOnlyList<Suggestion> suggestions) => suggestions.Count == 0
        ? []
        :
        [
            new Label(
                texts["suggest.label"],
                new CheckboxGroup(CustomId.Of(Field).ToString(), [.. suggestions.Select(suggestion => Box(texts, suggestion))])
                {
                    Required = false,
                    MinValues = 0,
                }),
        ];

    /// <summary>What was chosen, as <see cref="ValueOf"/> names it.</summary>
    public static IReadOnlySet<string> Read(Call call) =>
        call.Fields.Where(field => field.Id.Verb == Field).SelectMany(field => field.Values).ToHashSet();

    /// <summary>Whether the form that was sent showed any.</summary>
    public static bool AreIn(Call call) => call.Fields.Any(field => field.Id.Verb == Field);

    public static string ValueOf(Suggestion suggestion) => $"{suggestion.GetType().Name.ToLowerInvariant()}-{CustomId.WriteNumber((ulong)suggestion.Id)}";

    private static SelectOption Box(LocaleTexts texts, Suggestion suggestion) =>
        new(Markdown.Cut(Markdown.Plain(suggestion.Text), LabelLength), ValueOf(suggestion))
        {
            Description = Markdown.Cut(Reason(texts, suggestion), LabelLength),
        };

    private static string Reason(LocaleTexts texts, Suggestion suggestion) => suggestion switch
    {
        Suggestion.Next next => texts.Say("suggest.next", ("task", Markdown.Cut(Markdown.Plain(next.After), QuotedLength))),
        Suggestion.LookAgain look => texts.Say("suggest.look-again", ("date", texts.Date(look.On))),
        Suggestion.Unfinished unfinished => texts.Say("suggest.unfinished", ("date", texts.Date(unfinished.On))),
        Suggestion.Later => texts["suggest.later"],
        _ => throw new NotSupportedException(suggestion.GetType().Name),
    };
}
