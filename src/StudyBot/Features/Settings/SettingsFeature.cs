using StudyBot.Flow;

namespace StudyBot.Features.Settings;

internal static class SettingsFeature
{
    public static IServiceCollection AddSettings(this IServiceCollection services, RouteTable routes)
    {
        routes
            .Command<SetupCommand>(
                new CommandDefinition(
                    "setup",
                    new CommandOption("channel", CommandOptionKind.TextChannel),
                    CommandOption.Completed("zone"),
                    CommandOption.Text("day-start", 5),
                    CommandOption.OneOf("locale", "en", "ko"),
                    CommandOption.OneOf("post", "morning", "afternoon", "evening", "summary") with { ChoiceWords = "post-name" },
                    CommandOption.Text("cron", 100))
                {
                    ForEveryone = true,
                    InServersOnly = true,
                },
                (feature, call, token) => feature.SetUpAsync(call, token))
            .OpenCompletion<SetupCommand>("setup", (_, call, token) => SetupCommand.CompleteAsync(call, token))
            .Press<SetupCommand>("setup", (feature, call, token) => feature.SetUpAsync(call, token), forEveryone: true)
            .Press<SetupCommand>("setup-clock", (feature, call, token) => feature.SaveClockAsync(call, token), forEveryone: true);
        return services.AddScoped<SetupCommand>();
    }
}
