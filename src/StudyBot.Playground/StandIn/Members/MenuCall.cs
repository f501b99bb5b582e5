using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Model;
using StudyBot.Playground.StandIn.Wire;

namespace StudyBot.Playground.StandIn.Members;

/// <summary>A message command, chosen from the menu of a message (developers/interactions/application-commands, message commands).</summary>
internal static class MenuCall
{
    public const int MessageCommand = 3;

    /// <exception cref="PlayRefusedException">Discord's client would not offer it.</exception>
    public static JsonObject Data(World world, User user, Message target, string name)
    {
        var command = world.Commands.All.FirstOrDefault(each => JsonText.Int(each["type"]) == MessageCommand && JsonText.Text(each["name"]) == name)
            ?? throw new PlayRefusedException($"There is no message command \"{name}\".");
        if (target.EphemeralTo is not null)
        {
            throw new PlayRefusedException("A private message has no commands.");
        }

        var channel = world.Places.GetChannel(target.ChannelId);
        CommandPlace.Check(world, command, user, channel, $"\"{name}\"");
        var resolved = new ResolvedShapes(world, channel, user.Id);
        resolved.AddMessage(target);
        return new JsonObject
        {
            ["id"] = command["id"]!.DeepClone(),
            ["name"] = name,
            ["type"] = MessageCommand,
            ["target_id"] = target.Id.ToString(),
            ["resolved"] = resolved.Body,
        };
    }
}
