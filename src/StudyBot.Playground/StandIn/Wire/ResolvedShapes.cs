using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Playground.StandIn.Wire;

/// <summary>The <c>resolved</c> objects of an interaction: what the ids in its values stand for.</summary>
internal sealed class ResolvedShapes(World world, ulong? guildId, ulong invoker)
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
        if (guildId is { } guild && world.Places.FindMember(guild, id) is { } member)
        {
            var shape = PlaceShapes.Member(member, user: null);
            shape["permissions"] = Places.MemberPermissions(member).ToString();
            Group("members")[id.ToString()] = shape;
        }

        return true;
    }

    public bool AddChannel(ulong id)
    {
        if (world.Places.FindChannel(id) is not { GuildId: { } guild } channel || guild != guildId)
        {
            return false;
        }

        var shape = PlaceShapes.Channel(world, channel);
        var member = world.Places.FindMember(guild, invoker);
        shape["permissions"] = (member is null ? 0 : Places.MemberPermissions(member)).ToString();
        shape["app_permissions"] = world.Places.BotPermissions(channel).ToString();
        Group("channels")[id.ToString()] = shape;
        return true;
    }

    public bool AddRole(ulong id)
    {
        if (guildId is not { } guild || world.Places.FindGuild(guild)?.Roles.Find(candidate => candidate.Id == id) is not Role role)
        {
            return false;
        }

        Group("roles")[id.ToString()] = PlaceShapes.Role(role);
        return true;
    }

    private JsonObject Group(string name)
    {
        if (_resolved[name] is not JsonObject group)
        {
            _resolved[name] = group = [];
        }

        return group;
    }
}
