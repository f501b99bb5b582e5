using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Playground.StandIn.Wire;

/// <summary>The <c>resolved</c> objects of an interaction: what the ids in its values stand for.</summary>
internal sealed class ResolvedShapes(World world, Channel channel, ulong invoker)
{
    private readonly JsonObject _resolved = [];

    /// <summary>Null where nothing was to be resolved.</summary>
    public JsonObject? Body => _resolved.Count == 0 ? null : _resolved;

    public bool AddUser(ulong id)
    {
        if (world.Places.FindUser(id) is not { } user)
        {
            return false;
        }

        Group("users")[id.ToString()] = PlaceShapes.User(user);
        if (channel.GuildId is { } guild && world.Places.FindMember(guild, id) is { } member)
        {
            var shape = PlaceShapes.Member(member, user: null);
            shape["permissions"] = Places.MemberPermissions(member).ToString();
            Group("members")[id.ToString()] = shape;
        }

        return true;
    }

    public bool AddChannel(ulong id)
    {
        if (world.Places.FindChannel(id) is not { GuildId: { } guild } found || guild != channel.GuildId)
        {
            return false;
        }

        var shape = PlaceShapes.Channel(world, found);
        var member = world.Places.FindMember(guild, invoker);
        shape["permissions"] = (member is null ? 0 : Places.MemberPermissions(member)).ToString();
        shape["app_permissions"] = world.Places.BotPermissions(found).ToString();
        Group("channels")[id.ToString()] = shape;
        return true;
    }

    public bool AddRole(ulong id)
    {
        if (channel.GuildId is not { } guild || world.Places.FindGuild(guild)?.Roles.Find(candidate => candidate.Id == id) is not Role role)
        {
            return false;
        }

        Group("roles")[id.ToString()] = PlaceShapes.Role(role);
        return true;
    }

    public void AddMessage(Message message) => Group("messages")[message.Id.ToString()] = MessageShapes.Message(world, message);

    /// <param name="id">Of a file that the invoker has uploaded.</param>
    /// <param name="types">What of it the client lets in by its name; null for all.</param>
    public bool AddUpload(ulong id, JsonArray? types)
    {
        if (world.Attachments.FindUpload(invoker, id) is not { } file || (types is { Count: > 0 } && !types.Any(type => Fits(file, JsonText.Text(type)!))))
        {
            return false;
        }

        var shape = MessageShapes.Attachment(world, channel.Id, file);
        shape["ephemeral"] = true;
        Group("attachments")[id.ToString()] = shape;
        return true;
    }

    private static bool Fits(Attachment file, string type) => type.StartsWith('.')
        ? file.FileName.EndsWith(type, StringComparison.OrdinalIgnoreCase)
        : file.ContentType.StartsWith($"{type}/", StringComparison.Ordinal);

    private JsonObject Group(string name)
    {
        if (_resolved[name] is not JsonObject group)
        {
            _resolved[name] = group = [];
        }

        return group;
    }
}
