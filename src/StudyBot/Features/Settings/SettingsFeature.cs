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
                    CommandOption.Text("rest", 100),
                    CommandOption.Text("door", 2),
                    CommandOption.OneOf("threads", "on", "off") with { ChoiceWords = "threads" },
                    CommandOption.OneOf("kept", "any", "page", "full") with { ChoiceWords = "kept" },
                    CommandOption.OneOf("pages", "written", "shared", "private") with { Words = "group-pages", ChoiceWords = "group-pages" },
                    CommandOption.OneOf("post", "morning", "afternoon", "evening", "summary") with { ChoiceWords = "post-name" },
                    CommandOption.Text("cron", 100))
                {
                    ForEveryone = true,
                    InServersOnly = true,
                },
                (feature, call, token) => feature.SetUpAsync(call, token))
            .OpenCompletion<SetupCommand>("setup", (_, call, token) => SetupCommand.CompleteAsync(call, token))
            .Press<SetupCommand>("setup", (feature, call, token) => feature.SetUpAsync(call, token), forEveryone: true)
            .Press<SetupCommand>("setup-clock", (feature, call, token) => feature.SaveClockAsync(call, token), forEveryone: true)
            .Press<SetupCommand>("setup-post", (feature, call, token) => feature.SavePostAsync(call, token), forEveryone: true)
            .Press<SetupCommand>("setup-retry", (feature, call, token) => feature.RetryAsync(call, token), forEveryone: true)
            .Press<SetupCommand>("setup-channels", (feature, call, token) => feature.GoToChannelsAsync(call, token), forEveryone: true);
        AddOwn(routes);
        return services.AddScoped<SetupCommand>().AddScoped<SettingsCommand>().AddScoped<SettingsStore>();
    }

    private static void AddOwn(RouteTable routes) => routes
        .Command<SettingsCommand>(
            new CommandDefinition(
                "settings",
                CommandOption.Completed("zone"),
                CommandOption.Text("day-start", 5),
                CommandOption.OneOf("locale", "en", "ko"),
                CommandOption.OneOf("carry", "carry", "ask", "leave") with { ChoiceWords = "carry" },
                CommandOption.OneOf("tasks", "shown", "count", "private") with { ChoiceWords = "tasks" },
                CommandOption.OneOf("pages", "written", "shared", "private") with { ChoiceWords = "audience" },
                CommandOption.OneOf("closings", "written", "shared", "private") with { ChoiceWords = "audience" },
                CommandOption.OneOf("nudges", "0", "1", "2", "3") with { ChoiceWords = "nudges" },
                CommandOption.Text("quiet", 20),
                CommandOption.OneOf("vault", "on", "off") with { ChoiceWords = "vault" }),
            (feature, call, token) => feature.ShowAsync(call, token))
        .Completion<SetupCommand>("settings", (_, call, token) => SetupCommand.CompleteAsync(call, token))
        .Press<SettingsCommand>("settings", (feature, call, token) => call.CustomId.FindText(0) is null
            ? feature.ShowAsync(call, token)
            : feature.ChooseAsync(call, token))
        .Press<SettingsCommand>("settings-clock", (feature, call, token) => feature.OpenClockAsync(call, token))
        .Form<SettingsCommand>("settings-clock", (feature, call, token) => feature.SubmitClockAsync(call, token))
        .Press<SettingsCommand>("settings-quiet", (feature, call, token) => feature.OpenQuietAsync(call, token))
        .Form<SettingsCommand>("settings-quiet", (feature, call, token) => feature.SubmitQuietAsync(call, token))
        .Press<SettingsCommand>("nudges", (feature, call, token) => feature.AnswerNudgesAsync(call, token))
        .Press<SettingsCommand>("settings-save", (feature, call, token) => feature.SaveClockAsync(call, token));
}
