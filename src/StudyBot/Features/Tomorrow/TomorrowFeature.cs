using StudyBot.Flow;

namespace StudyBot.Features.Tomorrow;

internal static class TomorrowFeature
{
    public static IServiceCollection AddTomorrow(this IServiceCollection services, RouteTable routes)
    {
        routes
            .Command<TomorrowCommand>(new CommandDefinition("tomorrow"), (feature, call, token) => feature.OpenAsync(call, token))
            .Press<TomorrowCommand>("tomorrow", (feature, call, token) => feature.OpenAsync(call, token))
            .Form<TomorrowCommand>("tomorrow", (feature, call, token) => feature.SubmitAsync(call, token));
        return services.AddScoped<TomorrowCommand>();
    }
}
