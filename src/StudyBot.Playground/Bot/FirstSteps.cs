using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;

namespace StudyBot.Playground.Bot;

/// <summary>What an owner does right after inviting the bot: say where it may post. Done here so that the page starts with a group that is set up.</summary>
internal static class FirstSteps
{
    public static async Task TakeAsync(StandInHost standIn, RealBot bot, CancellationToken cancellationToken)
    {
        if (await bot.FindNextPostAsync(cancellationToken) is not null || standIn.World.Places.Guilds is not [var guild, ..])
        {
            return;
        }

        var study = standIn.World.Places.GetChannel(guild.Id, "study");
        await standIn.World.As(guild.OwnerId).UseCommandAsync(
            study.Id, "setup", new JsonObject { ["channel"] = study.Id.ToString() }, cancellationToken);
    }
}
