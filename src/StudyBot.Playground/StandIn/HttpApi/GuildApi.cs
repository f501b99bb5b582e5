using StudyBot.Playground.StandIn.Model;
using StudyBot.Playground.StandIn.Wire;

namespace StudyBot.Playground.StandIn.HttpApi;

/// <summary>developers/resources/guild.</summary>
internal static class GuildApi
{
    public static void Map(RouteGroupBuilder api, World world)
    {
        api.MapGet("/guilds/{guild}", (string guild) => JsonAnswer.Ok(PlaceShapes.Guild(Guild(world, guild))));
        api.MapGet("/guilds/{guild}/channels", (string guild) => JsonAnswer.Ok(JsonText.Array(
            world.Places.ChannelsOf(Guild(world, guild).Id).Where(channel => !channel.IsThread).Select(channel => PlaceShapes.Channel(world, channel)))));
        api.MapGet("/guilds/{guild}/members/{user}", (string guild, string user) =>
        {
            var place = Guild(world, guild);
            var userId = RouteIds.Snowflake("user_id", user);
            if (userId == world.BotId)
            {
                return JsonAnswer.Ok(PlaceShapes.Member(new Member { UserId = userId, JoinedAt = place.BotJoinedAt }, world.Bot));
            }

            var member = world.Places.FindMember(place.Id, userId)
                ?? throw (world.Places.FindUser(userId) is null ? Refusals.UnknownUser() : Refusals.UnknownMember());
            return JsonAnswer.Ok(PlaceShapes.Member(member, world.Places.GetUser(userId)));
        });
    }

    private static Guild Guild(World world, string guildId) =>
        world.Places.FindGuild(RouteIds.Snowflake("guild_id", guildId)) is { HasBot: true } guild ? guild : throw Refusals.UnknownGuild();
}
