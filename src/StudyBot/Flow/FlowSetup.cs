namespace StudyBot.Flow;

internal static class FlowSetup
{
    public static IServiceCollection AddFlow(this IServiceCollection services, RouteTable routes) => services
        .AddSingleton(routes)
        .AddSingleton<Router>()
        .AddSingleton<LateAnswers>()
        .AddSingleton<InteractionFlow>();
}
