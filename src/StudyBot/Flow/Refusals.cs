using StudyBot.Discord;
using StudyBot.Texts;

namespace StudyBot.Flow;

/// <summary>Polite answers to what cannot be done, with the button that helps.</summary>
internal static class Refusals
{
    /// <summary>A button or form of a version of the bot that is gone.</summary>
    public static Reply TooOld(Call call) => HandBack(call, call.Texts["refusal.too-old"], Buttons.MyDay(call));

    public static Reply NotJoined(Call call) => HandBack(
        call,
        call.Texts[call.Group is null ? "refusal.not-joined-alone" : "refusal.not-joined"],
        Buttons.Join(call.Texts));

    public static Reply NotYours(Call call) => Say(call.Texts["refusal.not-yours"], Buttons.MyDay(call));

    public static Reply ServersOnly(Call call) => Say(call.Texts["refusal.servers-only"]);

    /// <summary>A refusal that gives back whatever was typed: nothing a member wrote is lost.</summary>
    public static Reply HandBack(Call call, string why, params IReadOnlyList<Button> buttons) => call.Typed.Length > 0 || call.Brought.Count > 0
        ? new Reply.HandBack(why, call.Typed, buttons) { Brought = call.Brought }
        : Say(why, buttons);

    public static Reply Say(string text, params IReadOnlyList<Component> buttons) =>
        new Reply.Notice(new View(Layout.Box(Layout.Private, [new TextDisplay(text), .. Layout.Rows(buttons)])));
}
