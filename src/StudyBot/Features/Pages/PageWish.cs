using StudyBot.Study;

namespace StudyBot.Features.Pages;

/// <summary>A page as it was sent.</summary>
/// <param name="Of">What it is about.</param>
/// <param name="Mode">What is to be done with what is written already.</param>
/// <param name="Text">As it was typed.</param>
/// <param name="Visibility">Who is to see it.</param>
/// <param name="Shown">The page as the form was made from; null when there was none yet.</param>
internal sealed record PageWish(PageOf Of, PageMode Mode, string Text, Visibility Visibility, string? Shown)
{
    /// <summary>What came with it.</summary>
    public IReadOnlyList<Photo> Photos { get; init; } = [];

    /// <summary>The whole page, with what has become of it since the form was made; null when both changed the same lines.</summary>
    public string? Merge(string? now)
    {
        if (Mode == PageMode.Replace)
        {
            return Text;
        }

        if (Mode != PageMode.Continue || now is null)
        {
            return TextMerge.Merge(Shown ?? "", Text, now ?? "");
        }

        // The same delivery once more has nothing to add.
        return Shown is not null && now == Continued(Shown) ? now : Continued(now);
    }

    private string Continued(string before) =>
        Text.Length == 0 ? before : TextLimits.IsEmpty(before) ? Text : $"{before.TrimEnd()}\n{Text}";
}
