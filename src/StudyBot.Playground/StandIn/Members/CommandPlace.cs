using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Playground.StandIn.Members;

/// <summary>Whether Discord's client shows a command to somebody in a place.</summary>
internal static class CommandPlace
{
    /// <exception cref="PlayRefusedException">It does not.</exception>
    public static void Check(World world, JsonObject command, User user, Channel channel, string shown)
    {
        var context = channel.GuildId is null ? 1 : 0;
        if (command["contexts"] is JsonArray contexts && !contexts.Any(allowed => JsonText.Int(allowed, -1) == context))
        {
            throw new PlayRefusedException($"{shown} cannot be used here.");
        }

        if (channel.GuildId is not { } guild || JsonText.Text(command["default_member_permissions"]) is not { } text)
        {
            return;
        }

        var needed = ulong.Parse(text);
        var member = world.Places.FindMember(guild, user.Id) ?? throw Refusals.UnknownMember();
        if ((Places.MemberPermissions(member) & needed) != needed || (needed == 0 && !member.ManageServer))
        {
            throw new PlayRefusedException($"{shown} is not shown to this member.");
        }
    }
}
