using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Posting.Views;

/// <summary>A page or a closing that its writer shares, in the day's thread.</summary>
internal static class SharedView
{
    /// <param name="part">Which text, and which message of it.</param>
    /// <param name="on">The day it was written on.</param>
    /// <param name="about">The date it is about.</param>
    /// <param name="author">The writer's name as Discord shows it.</param>
    /// <param name="text">Null when it is not, or no longer, shared.</param>
    /// <param name="texts">The group's language.</param>
    public static View Render(SharedPart part, DateOnly on, DateOnly about, string author, string? text, LocaleTexts texts)
    {
        var pieces = text is null || TextLimits.IsEmpty(text) ? [] : SharedText.Split(text);
        var (heading, body) = part.Number switch
        {
            _ when text is null => (null, Layout.Small(texts["post.shared-no-more"])),
            1 when pieces.Count > 0 => ($"**{Heading(part.Kind, about, author, texts)}**", pieces[0]),
            _ when part.Number <= pieces.Count => (Layout.Small(Heading(part.Kind, about, author, texts)), pieces[part.Number - 1]),
            _ => ((string?)null, Layout.Small(texts["post.shared-shorter"])),
        };
        return new View(Layout.Box(
            part.Kind == WritingKind.Closing ? Layout.Evening : Layout.Private,
            [.. PostLines.Texts(heading, body), new ActionRow([Own(part.Kind, on, texts)])]));
    }

    /// <summary>The photographs of a page, in a message of their own; none when it is not, or no longer, shared.</summary>
    public static View RenderPhotos(SharedPart part, DateOnly on, DateOnly about, string author, IReadOnlyList<Photo> photos, LocaleTexts texts) =>
        new(Layout.Box(
            Layout.Private,
            [
                .. photos.Count == 0
                    ? (Component[])[new TextDisplay(Layout.Small(texts["photos.shared-no-more"]))]
                    :
                    [
                        new TextDisplay($"**{Heading(part.Kind, about, author, texts)}** · 📷"),
                        MediaGallery.Attached(photos.Select(photo => photo.FileName)),
                    ],
                new ActionRow([Own(part.Kind, on, texts)]),
            ]));

    private static string Heading(WritingKind kind, DateOnly about, string author, LocaleTexts texts)
    {
        var (emoji, what) = kind switch
        {
            WritingKind.YesterdayPage => ("📄", texts["post.shared-yesterday"]),
            WritingKind.TodayPage => ("📄", texts["post.shared-today"]),
            _ => ("🌱", texts["post.shared-closing"]),
        };
        return $"{emoji} {PostLines.Name(author)} · {what} · {texts.Date(about)}";
    }

    /// <summary>Whoever has read it may write their own.</summary>
    private static Button Own(WritingKind kind, DateOnly on, LocaleTexts texts) => kind switch
    {
        WritingKind.YesterdayPage => Buttons.Page(texts, on, PageOf.Yesterday),
        WritingKind.TodayPage => Buttons.Page(texts, on, PageOf.Today),
        _ => Buttons.Closing(texts, on),
    };
}
