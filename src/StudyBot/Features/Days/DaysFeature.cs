using StudyBot.Flow;

namespace StudyBot.Features.Days;

internal static class DaysFeature
{
    public static IServiceCollection AddDays(this IServiceCollection services, RouteTable routes)
    {
        routes
            .Command<DayCommand>(
                new CommandDefinition("day", CommandOption.Completed("date"), new CommandOption("member", CommandOptionKind.Member)),
                (feature, call, token) => feature.ShowAsync(call, token))
            .Completion<DayCommand>("day", (feature, call, token) => feature.CompleteAsync(call, token))
            .Press<DayCommand>("day", (feature, call, token) => feature.ShowAsync(call, token))
            .Press<DayPhotos>("photos", (feature, call, token) => feature.ShowAsync(call, token))
            .Press<DayCommand>("look", (feature, call, token) => feature.LookAsync(call, token))
            .Press<DayCommand>("text", (feature, call, token) => feature.ShowTextAsync(call, token));
        return services.AddScoped<DayCommand>().AddScoped<DayReader>().AddScoped<DayPhotos>();
    }
}
