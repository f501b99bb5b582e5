namespace StudyBot.Views;

internal static class ViewsSetup
{
    /// <summary>What several features share and that needs the stores.</summary>
    public static IServiceCollection AddViews(this IServiceCollection services) =>
        services.AddScoped<DayCompletion>().AddScoped<WrittenLists>().AddScoped<ListSuggestions>().AddScoped<PhotoIntake>();
}
