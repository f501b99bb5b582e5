using StudyBot.Flow;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary>Today: the panel, the plan, the ticks, single tasks.</summary>
internal static class ChecklistsFeature
{
    private const int TextLength = 6000;

    public static IServiceCollection AddChecklists(this IServiceCollection services, RouteTable routes)
    {
        AddToday(routes);
        AddPlanAndTick(routes);
        AddTasks(routes);
        return services.AddScoped<TodayCommand>().AddScoped<TickCommand>().AddScoped<PlanCommand>().AddScoped<TaskCommand>().AddScoped<TakeUpCommand>().AddScoped<ReceiptCommand>();
    }

    private static void AddToday(RouteTable routes) => routes
        .Command<TodayCommand>(new CommandDefinition("today"), (feature, call, token) => feature.ShowAsync(call, token))
        .Press<TodayCommand>("today", (feature, call, token) => feature.ShowAsync(call, token))
        .Press<TodayCommand>("do", (feature, call, token) => feature.TickOneAsync(call, token))
        .Press<TodayCommand>("late", (feature, call, token) => feature.ShowLateAsync(call, token))
        .Press<ReceiptCommand>("receipt", (feature, call, token) => feature.ShowAsync(call, token))
        .Press<ReceiptCommand>("take-back", (feature, call, token) => feature.TakeBackAsync(call, token))
        .Press<TakeUpCommand>("take-up", (feature, call, token) => feature.AnswerAsync(call, token))
        .Press<TakeUpCommand>("take-up-choose", (feature, call, token) => feature.ChooseAsync(call, token))
        .Form<TakeUpCommand>("take-up", (feature, call, token) => feature.SubmitAsync(call, token))
        .Press<TodayCommand>("steps", (feature, call, token) => feature.ShowStepsAsync(call, token));

    private static void AddPlanAndTick(RouteTable routes) => routes
        .Command<PlanCommand>(new CommandDefinition("plan"), (feature, call, token) => feature.OpenAsync(call, token))
        .Press<PlanCommand>("plan", (feature, call, token) => feature.OpenAsync(call, token))
        .Form<PlanCommand>("plan", (feature, call, token) => feature.SubmitAsync(call, token))
        .Command<TickCommand>(
            new CommandDefinition("tick", CommandOption.Completed("day")), (feature, call, token) => feature.OpenAsync(call, token))
        .Completion<DayCompletion>("tick", (feature, call, token) => feature.CompleteAsync(call, token))
        .Press<TickCommand>("tick", (feature, call, token) => feature.OpenAsync(call, token))
        .Form<TickCommand>("tick", (feature, call, token) => feature.SubmitAsync(call, token));

    private static void AddTasks(RouteTable routes) => routes
        .Command<TaskCommand>(
            new CommandDefinition(
                "task add",
                CommandOption.Text("text", TextLength),
                CommandOption.OneOf("slot", "morning", "afternoon"),
                CommandOption.Completed("day"),
                CommandOption.Completed("under")),
            (feature, call, token) => feature.AddAsync(call, token))
        .Completion<TaskCommand>("task add", (feature, call, token) => feature.CompleteAsync(call, token))
        .Press<TaskCommand>("add", (feature, call, token) => feature.OpenAddAsync(call, token))
        .Form<TaskCommand>("add", (feature, call, token) => feature.SubmitAddAsync(call, token))
        .Command<TaskCommand>(
            new CommandDefinition("task done", CommandOption.Completed("task").Required()), (feature, call, token) => feature.DoneAsync(call, token))
        .Completion<TaskCommand>("task done", (feature, call, token) => feature.CompleteAsync(call, token))
        .Command<TaskCommand>(
            new CommandDefinition("task reopen", CommandOption.Completed("task").Required()),
            (feature, call, token) => feature.ReopenAsync(call, token))
        .Completion<TaskCommand>("task reopen", (feature, call, token) => feature.CompleteAsync(call, token));
}
