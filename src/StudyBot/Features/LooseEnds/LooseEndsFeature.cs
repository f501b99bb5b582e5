using StudyBot.Flow;

namespace StudyBot.Features.LooseEnds;

/// <summary>The questions that pages leave open, until they are closed with a sentence.</summary>
internal static class LooseEndsFeature
{
    public static IServiceCollection AddLooseEnds(this IServiceCollection services, RouteTable routes)
    {
        routes
            .Press<LooseEndCommand>("ends", (feature, call, token) => feature.ShowAsync(call, token))
            .Press<LooseEndCommand>("end", (feature, call, token) => feature.OpenAsync(call, token))
            .Form<LooseEndCommand>("end", (feature, call, token) => feature.SubmitAsync(call, token))
            .Press<LooseEndCommand>("end-reopen", (feature, call, token) => feature.ReopenAsync(call, token));
        return services.AddScoped<LooseEndCommand>();
    }
}
