using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>The field of a form that takes photographs of a page.</summary>
internal static class PhotoField
{
    /// <summary>Nothing where the page has as many as it may.</summary>
    public static IEnumerable<Label> Build(LocaleTexts texts, Writing? page)
    {
        var room = Math.Min(Limits.PhotosAtOnce, Limits.PhotosAPage - (page?.Photos.Count ?? 0));
        return room <= 0 ? [] :
        [
            new Label(
                texts["photos.label"],
                new FileInput(CustomId.Of(PhotoIntake.Field).ToString())
                {
                    Required = false,
                    MinValues = 0,
                    MaxValues = room,
                    FileTypes = PhotoType.Endings,
                })
            {
                Description = page is { Photos.Count: > 0 and var count }
                    ? texts.Say("photos.description-more", ("count", count), ("room", room))
                    : texts.Say("photos.description", ("room", room), ("limit", PhotoWords.Size(Limits.PhotoSize))),
            },
        ];
    }
}
