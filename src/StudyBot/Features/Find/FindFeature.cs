using StudyBot.Flow;
using StudyBot.Study;

namespace StudyBot.Features.Find;

/// <summary>Everything one has written, found again.</summary>
internal static class FindFeature
{
    public static IServiceCollection AddFind(this IServiceCollection services, RouteTable routes)
    {
        routes
            .Command<FindCommand>(
                new CommandDefinition("find", (CommandOption.Text("text", SearchQuery.MaxLength) with { Words = "find-text" }).Required()),
                (feature, call, token) => feature.FindAsync(call, token))
            .Press<FindCommand>("find", (feature, call, token) => feature.TurnAsync(call, token));
        return services.AddScoped<FindCommand>();
    }
}
