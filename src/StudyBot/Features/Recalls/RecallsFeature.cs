using StudyBot.Flow;

namespace StudyBot.Features.Recalls;

/// <summary>Past pages, written again from memory when they come up.</summary>
internal static class RecallsFeature
{
    public static IServiceCollection AddRecalls(this IServiceCollection services, RouteTable routes)
    {
        routes
            .Command<RecallCommand>(new CommandDefinition("recall"), (feature, call, token) => feature.ShowAsync(call, token))
            .Press<RecallCommand>("recall", (feature, call, token) => feature.ShowAsync(call, token))
            .Press<RecallCommand>("recall-write", (feature, call, token) => feature.OpenAsync(call, token))
            .Form<RecallCommand>("recall-write", (feature, call, token) => feature.SubmitAsync(call, token))
            .Press<RecallCommand>("recalled", (feature, call, token) => feature.PressAsync(call, token))
            .Press<ExamCommand>("exam", (feature, call, token) => feature.OpenAsync(call, token))
            .Form<ExamCommand>("exam", (feature, call, token) => feature.SubmitAsync(call, token))
            .Press<ExamCommand>("exam-clear", (feature, call, token) => feature.ClearAsync(call, token));
        return services.AddScoped<RecallCommand>().AddScoped<ExamCommand>().AddScoped<RecallPanels>();
    }
}
