using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>That something is hidden while a page is being written, with the press that opens the book.</summary>
internal static class ClosedBookLine
{
    public static IReadOnlyList<Component> Build(LocaleTexts texts, MemberId owner, ClosedBooks books) => books.On.Count == 0 ? [] :
    [
        new Section(
            [new TextDisplay(Layout.Small(texts.Say("book.closed", ("date", texts.Date(books.On.Max())))))],
            Open(texts, owner, books.On.Max())),
    ];

    public static Button Open(LocaleTexts texts, MemberId owner, DateOnly about) => Buttons.Of(texts["button.open-book"], CustomId.Of("open-book", about, owner));
}
