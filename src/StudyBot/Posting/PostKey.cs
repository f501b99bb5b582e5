using System.Text;
using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;

namespace StudyBot.Posting;

/// <summary>
/// What a sent message is known by. The nonce makes a repeated send harmless while Discord remembers it
/// (https://docs.discord.com/developers/resources/message#create-message); afterwards the message is found in the channel by
/// the key in the <c>custom_id</c> of its first button.
/// </summary>
internal static class PostKey
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>Cannot be taken for a number or a date by whoever reads the arguments before it.</summary>
    private const char Mark = '~';

    public static string OfPost(long id) => Mark + CustomId.WriteNumber((ulong)id);

    public static string OfNudge(long id) => $"{Mark}{Mark}{CustomId.WriteNumber((ulong)id)}";

    public static string OfNotice(long id) => $"{Mark}{Mark}{Mark}{CustomId.WriteNumber((ulong)id)}";

    public static string OfLetter(long id) => $"{Mark}{Mark}{Mark}{Mark}{CustomId.WriteNumber((ulong)id)}";

    /// <summary>At most 23 characters. The group is in it because nonces are remembered over all channels of the bot.</summary>
    public static string Nonce(long id, GroupId groupId) => $"{Write((ulong)id)}.{Write(groupId.Value)}";

    /// <summary>The same for what goes to one member.</summary>
    public static string Nonce(long id, MemberId memberId) => $"n{Write((ulong)id)}.{Write(memberId.Value)}";

    public static string NoticeNonce(long id, MemberId memberId) => $"t{Write((ulong)id)}.{Write(memberId.Value)}";

    public static string LetterNonce(long id, MemberId memberId) => $"l{Write((ulong)id)}.{Write(memberId.Value)}";

    /// <summary>The view with the key as the last argument of its first button.</summary>
    public static View Stamp(View view, string key)
    {
        var isStamped = false;
        return new View(Stamp(view.Components, key, ref isStamped));
    }

    public static bool IsIn(Message message, string key) => message.Components.Walk().Any(component =>
        CustomId.TryParse(component.CustomId)?.Arguments is [.., var last] && last == key);

    private static Component Stamp(Component component, string key, ref bool isStamped)
    {
        switch (component)
        {
            case Container container:
                return container with { Components = Stamp(container.Components, key, ref isStamped) };
            case ActionRow row:
                return row with { Components = Stamp(row.Components, key, ref isStamped) };
            case Button button when !isStamped && CustomId.TryParse(button.CustomId) is { } customId:
                isStamped = true;
                return button with { CustomId = (customId with { Arguments = [.. customId.Arguments, key] }).ToString() };
            default:
                return component;
        }
    }

    private static List<Component> Stamp(IReadOnlyList<Component> components, string key, ref bool isStamped)
    {
        var stamped = new List<Component>(components.Count);
        foreach (var component in components)
        {
            stamped.Add(Stamp(component, key, ref isStamped));
        }

        return stamped;
    }

    private static string Write(ulong number)
    {
        var text = new StringBuilder();
        do
        {
            text.Insert(0, Digits[(int)(number % 62)]);
            number /= 62;
        }
        while (number > 0);
        return text.ToString();
    }
}
