using StudyBot.Flow;
using StudyBot.Study;

namespace StudyBot.Features.Routines;

/// <summary>What is made anew on its weekdays.</summary>
internal static class RoutinesFeature
{
    private const int DaysLength = 100;

    public static IServiceCollection AddRoutines(this IServiceCollection services, RouteTable routes)
    {
        var text = CommandOption.Text("text", Limits.TaskLength);
        var days = CommandOption.Text("days", DaysLength);
        var slot = CommandOption.OneOf("slot", "morning", "afternoon");
        var routine = CommandOption.Completed("routine").Required();
        routes
            .Command<RoutineCommand>(
                new CommandDefinition("routine add", text.Required(), days.Required(), slot), (feature, call, token) => feature.AddAsync(call, token))
            .Command<RoutineCommand>(new CommandDefinition("routine list"), (feature, call, token) => feature.ListAsync(call, token))
            .Command<RoutineCommand>(
                new CommandDefinition("routine edit", routine, text, days, slot), (feature, call, token) => feature.EditAsync(call, token))
            .Completion<RoutineCommand>("routine edit", (feature, call, token) => feature.CompleteAsync(call, token))
            .Command<RoutineCommand>(new CommandDefinition("routine remove", routine), (feature, call, token) => feature.RemoveAsync(call, token))
            .Completion<RoutineCommand>("routine remove", (feature, call, token) => feature.CompleteAsync(call, token))
            .Press<RoutineCommand>("routines", (feature, call, token) => feature.ListAsync(call, token))
            .Press<RoutineCommand>("routine-edit", (feature, call, token) => feature.OpenAsync(call, token))
            .Form<RoutineCommand>("routine-edit", (feature, call, token) => feature.SubmitAsync(call, token));
        return services.AddScoped<RoutineCommand>();
    }
}
