using StudyBot.Flow;
using StudyBot.Study;

namespace StudyBot.Features.Attendance;

/// <summary>Days off.</summary>
internal static class AttendanceFeature
{
    public static IServiceCollection AddAttendance(this IServiceCollection services, RouteTable routes)
    {
        routes
            .Command<AwayCommand>(
                new CommandDefinition(
                    "away set",
                    CommandOption.Completed("from").Required(),
                    CommandOption.Completed("to"),
                    CommandOption.Text("reason", Limits.AwayReasonLength)),
                (feature, call, token) => feature.SetAsync(call, token))
            .Completion<AwayCommand>("away set", (feature, call, token) => feature.CompleteDateAsync(call, token))
            .Command<AwayCommand>(new CommandDefinition("away list"), (feature, call, token) => feature.ListAsync(call, token))
            .Command<AwayCommand>(
                new CommandDefinition("away cancel", CommandOption.Completed("away").Required()), (feature, call, token) => feature.CancelAsync(call, token))
            .Completion<AwayCommand>("away cancel", (feature, call, token) => feature.CompleteAwayAsync(call, token))
            .Press<AwayCommand>("away", (feature, call, token) => feature.ListAsync(call, token))
            .Press<AwayCommand>("away-card", (feature, call, token) => feature.ShowAsync(call, token))
            .Press<AwayCommand>("away-cancel", (feature, call, token) => feature.PressCancelAsync(call, token))
            .Press<AwayCommand>("away-bring", (feature, call, token) => feature.BringAsync(call, token))
            .Press<AwayFormCommand>("away-form", (feature, call, token) => feature.OpenAsync(call, token))
            .Form<AwayFormCommand>("away-form", (feature, call, token) => feature.SubmitAsync(call, token));
        return services.AddScoped<AwayCommand>().AddScoped<AwayFormCommand>();
    }
}
