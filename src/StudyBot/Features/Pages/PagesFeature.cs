using StudyBot.Flow;
using StudyBot.Views;

namespace StudyBot.Features.Pages;

/// <summary>Blank pages, the closing, and the evening in one form.</summary>
internal static class PagesFeature
{
    public static IServiceCollection AddPages(this IServiceCollection services, RouteTable routes)
    {
        routes
            .Command<PageCommand>(
                new CommandDefinition("review", CommandOption.OneOf("of", "yesterday", "today"), CommandOption.Completed("day")),
                (feature, call, token) => feature.OpenPageAsync(call, token))
            .Completion<DayCompletion>("review", (feature, call, token) => feature.CompleteAsync(call, token))
            .Press<PageCommand>("page", (feature, call, token) => feature.OpenPageAsync(call, token))
            .Form<PageCommand>("page", (feature, call, token) => feature.SubmitPageAsync(call, token))
            .Press<PhotoCommand>("photos-drop", (feature, call, token) => feature.OpenAsync(call, token))
            .Form<PhotoCommand>("photos-drop", (feature, call, token) => feature.SubmitAsync(call, token))
            .Command<KeepCommand>(
                new CommandDefinition(KeepCommand.Name) { MenuWords = "menu.save-page" }, (feature, call, token) => feature.KeepAsync(call, token))
            .Press<KeepCommand>("keep", (feature, call, token) => feature.ChooseAsync(call, token))
            .Press<FillCommand>("fill", (feature, call, token) => feature.OpenAsync(call, token))
            .Form<FillCommand>("fill", (feature, call, token) => feature.SubmitAsync(call, token))
            .Press<RememberCommand>("remember", (feature, call, token) => feature.PressAsync(call, token))
            .Press<RememberCommand>("open-book", (feature, call, token) => feature.OpenBookAsync(call, token))
            .Press<ClosingCommand>("closing", (feature, call, token) => feature.OpenAsync(call, token))
            .Form<ClosingCommand>("closing", (feature, call, token) => feature.SubmitAsync(call, token))
            .Command<CloseCommand>(
                new CommandDefinition("close", CommandOption.Completed("day")), (feature, call, token) => feature.OpenAsync(call, token))
            .Completion<DayCompletion>("close", (feature, call, token) => feature.CompleteAsync(call, token))
            .Press<CloseCommand>("close", (feature, call, token) => feature.OpenAsync(call, token))
            .Form<CloseCommand>("close", (feature, call, token) => feature.SubmitAsync(call, token));
        return services
            .AddScoped<PageCommand>()
            .AddScoped<FillCommand>()
            .AddScoped<RememberCommand>()
            .AddScoped<ClosingCommand>()
            .AddScoped<CloseCommand>()
            .AddScoped<PhotoCommand>()
            .AddScoped<KeepCommand>()
            .AddScoped<AfterPages>();
    }
}
