using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Model;
using StudyBot.Playground.StandIn.Wire;

namespace StudyBot.Playground.StandIn.PlayApi;

/// <summary>The world as the page wants it: camelCase, ids as strings, study time.</summary>
internal static class PlayShapes
{
    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    public static JsonObject Clock(World world) => new()
    {
        ["now"] = Instant(world.StudyTime.GetUtcNow()),
        ["offsetMs"] = (long)world.StudyTime.Offset.TotalMilliseconds,
    };

    public static JsonObject World(World world, User me, bool canStep)
    {
        var clock = Clock(world);
        clock["zone"] = "Asia/Seoul";
        clock["canStep"] = canStep;
        var guilds = world.Places.Guilds.Where(guild => world.Places.FindMember(guild.Id, me.Id) is not null);
        return new JsonObject
        {
            ["me"] = me.Id.ToString(),
            ["users"] = JsonText.Array(world.Places.Users.Select(user => User(world, user))),
            ["guilds"] = JsonText.Array(guilds.Select(guild => Guild(world, guild))),
            ["dms"] = new JsonArray(new JsonObject { ["id"] = world.Places.DirectChannel(me.Id).Id.ToString(), ["userId"] = me.Id.ToString() }),
            ["bot"] = new JsonObject { ["id"] = world.BotId.ToString(), ["name"] = world.Bot.Name, ["online"] = world.Gateway.IsOnline },
            ["clock"] = clock,
            ["commands"] = JsonText.Array(world.Commands.All),
        };
    }

    public static JsonObject Message(World world, Message message)
    {
        var author = world.Places.GetUser(message.AuthorId);
        var thread = world.Places.FindChannel(message.Id);
        return new JsonObject
        {
            ["id"] = message.Id.ToString(),
            ["channelId"] = message.ChannelId.ToString(),
            ["author"] = new JsonObject { ["id"] = author.Id.ToString(), ["name"] = author.ShownName, ["color"] = author.Color, ["bot"] = author.Bot },
            ["content"] = message.Content,
            ["flags"] = message.Flags,
            ["ephemeral"] = message.EphemeralTo is not null,
            ["components"] = MessageShapes.Components(world, message),
            ["attachments"] = JsonText.Array(message.Attachments.Select(attachment => new JsonObject
            {
                ["filename"] = attachment.FileName,
                ["url"] = MessageShapes.AttachmentUrl(world, message.ChannelId, attachment),
                ["size"] = attachment.Content.Length,
                ["contentType"] = attachment.ContentType,
            })),
            ["timestamp"] = Instant(message.StudyCreatedAt),
            ["editedTimestamp"] = message.StudyEditedAt is { } edited ? Instant(edited) : null,
            ["interaction"] = message.Interaction is { } trace ? Trace(world, trace) : null,
            ["threadId"] = thread?.Id.ToString(),
            ["threadName"] = thread?.Name,
            ["threadMessages"] = thread is null ? 0 : world.Messages.CountIn(thread.Id),
            ["state"] = message.State.ToString().ToLowerInvariant(),
        };
    }

    private static JsonObject Trace(World world, InteractionTrace trace) => new()
    {
        ["userId"] = trace.UserId.ToString(),
        ["userName"] = world.Places.GetUser(trace.UserId).ShownName,
        ["commandName"] = trace.CommandName,
    };

    private static JsonObject User(World world, User user) => new()
    {
        ["id"] = user.Id.ToString(),
        ["name"] = user.Name,
        ["globalName"] = user.ShownName,
        ["color"] = user.Color,
        ["locale"] = user.Locale,
        ["bot"] = user.Bot,
        ["manageServer"] = world.Places.Guilds.Any(guild => world.Places.FindMember(guild.Id, user.Id) is { ManageServer: true }),
    };

    private static JsonObject Guild(World world, Guild guild) => new()
    {
        ["id"] = guild.Id.ToString(),
        ["name"] = guild.Name,
        ["preferredLocale"] = guild.PreferredLocale,
        ["channels"] = JsonText.Array(world.Places.ChannelsOf(guild.Id).Select(channel => new JsonObject
        {
            ["id"] = channel.Id.ToString(),
            ["name"] = channel.Name,
            ["type"] = channel.Type,
            ["parentId"] = channel.ParentId?.ToString(),
            ["archived"] = channel.Archived,
            ["locked"] = channel.Locked,
        })),
    };
}
