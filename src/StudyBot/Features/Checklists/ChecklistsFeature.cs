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
        AddMore(routes);
        return services
            .AddScoped<TodayCommand>()
            .AddScoped<TickCommand>()
            .AddScoped<PlanCommand>()
            .AddScoped<TaskCommand>()
            .AddScoped<TaskVerbCommand>()
            .AddScoped<TaskFinder>()
            .AddScoped<UndoCommand>()
            .AddScoped<MoreCommand>()
            .AddScoped<SlipCommand>()
            .AddScoped<TakeUpCommand>()
            .AddScoped<ReceiptCommand>();
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
        .Press<SlipCommand>("slip", (feature, call, token) => feature.AnswerAsync(call, token))
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

    private static void AddTasks(RouteTable routes)
    {
        var task = CommandOption.Completed("task").Required();
        routes
            .Command<TaskCommand>(
                new CommandDefinition(
                    "task add",
                    CommandOption.Text("text", TextLength),
                    CommandOption.OneOf("slot", "morning", "afternoon"),
                    CommandOption.Completed("day") with { Words = "plan-day" },
                    CommandOption.Completed("under")),
                (feature, call, token) => feature.AddAsync(call, token))
            .Completion<TaskCommand>("task add", (feature, call, token) => feature.CompleteAsync(call, token))
            .Press<TaskCommand>("add", (feature, call, token) => feature.OpenAddAsync(call, token))
            .Form<TaskCommand>("add", (feature, call, token) => feature.SubmitAddAsync(call, token));
        AddVerb(routes, TaskVerb.Done, task);
        AddVerb(routes, TaskVerb.Reopen, task);
        AddVerb(routes, TaskVerb.Drop, task);
        AddVerb(routes, TaskVerb.History, task);
        AddVerb(routes, TaskVerb.Edit, task, CommandOption.Text("text", TextLength) with { Words = "new-text" });
        AddVerb(
            routes,
            TaskVerb.Move,
            task,
            CommandOption.OneOf("slot", "morning", "afternoon"),
            CommandOption.Completed("day") with { Words = "new-day" },
            CommandOption.Completed("before"));
        AddVerb(routes, TaskVerb.Remark, task, CommandOption.Text("text", TextLength) with { Words = "remark" });
        routes
            .Press<TaskVerbCommand>(TaskWish.Press, (feature, call, token) => feature.PressAsync(call, token))
            .Press<TaskVerbCommand>(TaskWish.Pick, (feature, call, token) => feature.PressAsync(call, token))
            .Form<TaskVerbCommand>(TaskWish.Text, (feature, call, token) => feature.SubmitAsync(call, token));
    }

    private static void AddVerb(RouteTable routes, TaskVerb verb, params IReadOnlyList<CommandOption> options)
    {
        var name = $"task {verb.ToString().ToLowerInvariant()}";
        routes
            .Command<TaskVerbCommand>(new CommandDefinition(name, options), (feature, call, token) => feature.CommandAsync(call, verb, token))
            .Completion<TaskVerbCommand>(name, (feature, call, token) => feature.CompleteAsync(call, verb, token));
    }

    private static void AddMore(RouteTable routes) => routes
        .Press<MoreCommand>("more", (feature, call, token) => feature.ShowAsync(call, token))
        .Press<MoreCommand>("later", (feature, call, token) => feature.ShowLaterAsync(call, token))
        .Press<MoreCommand>("task-card", (feature, call, token) => feature.ShowTaskAsync(call, token))
        .Command<UndoCommand>(new CommandDefinition("undo"), (feature, call, token) => feature.LastAsync(call, token))
        .Press<UndoCommand>("undo", (feature, call, token) => feature.PressAsync(call, token));
}
