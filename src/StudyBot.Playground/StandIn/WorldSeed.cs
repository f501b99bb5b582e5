using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Playground.StandIn;

/// <summary>The first world: the bot alone, or with one server and three members.</summary>
internal static class WorldSeed
{
    public static World New(StandInOptions options)
    {
        var world = new World(options, new WorldState());
        world.State.BotId = world.Places.AddUser("StudyBot", "en-US", bot: true).Id;
        if (options.Seed)
        {
            AddServer(world.Places);
        }

        return world;
    }

    private static void AddServer(Places places)
    {
        var owner = places.AddUser("지민", "ko");
        var guild = places.AddGuild("새벽 스터디", "ko", owner.Id);
        places.AddMember(guild.Id, places.AddUser("하늘", "ko").Id);
        places.AddMember(guild.Id, places.AddUser("Sol", "en-US").Id);
        places.AddChannel(guild.Id, "study");
        places.AddChannel(guild.Id, "chat");
        places.AddChannel(guild.Id, "notes-forum", ChannelType.Forum);
    }
}
