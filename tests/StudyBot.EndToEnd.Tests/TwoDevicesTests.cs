using Microsoft.Extensions.DependencyInjection;
using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Store;

namespace StudyBot.EndToEnd.Tests;

/// <summary>A phone and a laptop, a bad connection, a slow disk, a restart: nothing is lost and nothing done twice.</summary>
public sealed class TwoDevicesTests
{
    [Fact]
    public async Task Two_tick_forms_do_not_undo_each_other()
    {
        await using var day = await StartAsync("하나\n둘\n셋");
        var jimin = day.Jimin;
        var phone = (await jimin.UseAsync("tick")).Form;
        var laptop = (await jimin.UseAsync("tick")).Form;

        (await jimin.SendAsync(phone, form => form.Tick("하나"))).Says("1/3");
        (await jimin.SendAsync(laptop, form => form.Tick("둘"))).Says("2/3", "남은 것: 셋");

        var untouched = (await jimin.UseAsync("tick")).Form;
        await jimin.UseAsync("task done", ("task", "셋"));
        (await jimin.SendAsync(untouched, form => form.Untick("하나"))).Says("2/3", "남은 것: 하나");
    }

    [Fact]
    public async Task A_line_added_while_a_plan_is_open_elsewhere_stays()
    {
        await using var day = await StartAsync("하나\n둘");
        var jimin = day.Jimin;
        var phone = (await jimin.UseAsync("plan")).Form;
        var laptop = (await jimin.UseAsync("plan")).Form;

        await jimin.SendAsync(phone, form => form.Write("하나\n둘\n전화로"));
        await jimin.UseAsync("task add", ("text", "명령으로"));
        (await jimin.SendAsync(laptop, form => form.Write("하나\n노트북으로"))).Says("하나", "전화로", "명령으로", "노트북으로", "0/4").DoesNotSay("둘");
    }

    [Fact]
    public async Task A_line_added_while_the_evening_is_open_stays_on_tomorrows_list()
    {
        await using var day = await StartAsync("하나");
        var jimin = day.Jimin;
        var evening = (await jimin.UseAsync("close")).Form;
        await jimin.UseAsync("task add", ("text", "나중에 떠오른 것"), ("day", "tomorrow"));
        await jimin.SendAsync(evening, form => form.Write("📌 내일 할 일 · 2월 27일 (목)", "내일 하나"));
        var list = (await jimin.UseAsync("tomorrow")).Says("나중에 떠오른 것", "내일 하나");
        Assert.True(list.IsForm);
    }

    [Fact]
    public async Task The_same_interaction_delivered_twice_is_done_once()
    {
        await using var day = await StartAsync("하나");
        var adding = day.Jimin.Begin("task add", ("text", "운동"));
        (await day.Jimin.SeeAsync(adding)).Says("운동");

        day.World.Interactions.SendAgain(adding);
        (await day.Jimin.UseAsync("today")).Says("0/2");
        await AnsweredAsync(day, adding.Id, times: 1);

        await day.RestartBotAsync();
        day.World.Interactions.SendAgain(adding);
        await AnsweredAsync(day, adding.Id, times: 2);
        (await day.Jimin.UseAsync("today")).Says("0/2");
    }

    [Fact]
    public async Task A_form_opened_before_a_restart_can_be_sent_after_it()
    {
        await using var day = await StartAsync("하나\n둘");
        var plan = (await day.Jimin.UseAsync("plan")).Form;
        var tick = (await day.Jimin.UseAsync("tick")).Form;
        await day.RestartBotAsync();
        (await day.Jimin.SendAsync(plan, form => form.Write("하나\n둘\n셋"))).Says("셋");
        (await day.Jimin.SendAsync(tick, form => form.Tick("둘"))).Says("1/3");
    }

    [Fact]
    public async Task A_dropped_connection_loses_no_press()
    {
        await using var day = await StartAsync("하나");
        day.World.Faults.DropSockets();
        (await day.Jimin.UseAsync("task done", ("task", "하나"))).Says("다 했어요");
        Assert.True(day.World.Gateway.Resumes > 0);
    }

    [Fact]
    public async Task While_the_database_is_slow_answers_come_late_and_a_form_becomes_a_button()
    {
        await using var day = await StartAsync("하나");
        var jimin = day.Jimin;
        jimin.OpensLateForms = false;
        var slow = await SlowDisk.HoldAsync(day);
        day.MoveTo("04:05", "2025-02-27");
        var adding = jimin.Begin("task add", ("text", "천천히"));
        var planning = jimin.Begin("plan");
        Assert.IsType<InteractionOutcome.Deferred>(await adding.First.Task.WaitAsync(TestDay.Limit, TestDay.Token));
        Assert.IsType<InteractionOutcome.Deferred>(await planning.First.Task.WaitAsync(TestDay.Limit, TestDay.Token));

        await slow.DisposeAsync();
        (await jimin.SeeAsync(adding)).Says("할 일 1개를 더했어요", "천천히");
        Assert.True(jimin.Last.Private);
        (await jimin.SeeAsync(planning)).Says("이제 열 수 있어요", "[열기*]");
        (await jimin.PressAsync("열기")).Says("오늘 계획 · 2월 27일 (목)", "하나", "천천히");
    }

    private static async Task<TestDay> StartAsync(string plan)
    {
        var day = await TestDay.StartAsync();
        await day.Jimin.UseAsync("join");
        await day.Jimin.PressAsync("✏️ 계획");
        (await day.Jimin.FillAsync(form => form.Write(plan))).Says("계획을 저장했어요");
        return day;
    }

    private static Task AnsweredAsync(TestDay day, ulong interaction, int times) => TestDay.UntilAsync(
        () => day.Requests("POST", $"/interactions/{interaction}/").Count >= times, () => $"{times} answers to {interaction}");

    /// <summary>Keeps every writer waiting until it is disposed of.</summary>
    private sealed class SlowDisk : IAsyncDisposable
    {
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Task _held = Task.CompletedTask;

        public static async Task<SlowDisk> HoldAsync(TestDay day)
        {
            var disk = new SlowDisk();
            var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            disk._held = disk.HoldAsync(day.Bot.Services, started);
            await started.Task.WaitAsync(TestDay.Limit, TestDay.Token);
            return disk;
        }

        public async ValueTask DisposeAsync()
        {
            _end.TrySetResult();
            await _held;
        }

        private async Task HoldAsync(IServiceProvider services, TaskCompletionSource started)
        {
            await using var scope = services.CreateAsyncScope();
            await services.GetRequiredService<WriteGate>().WriteAsync(
                scope.ServiceProvider.GetRequiredService<StudyDb>(),
                async _ =>
                {
                    started.SetResult();
                    await _end.Task;
                    return true;
                },
                TestDay.Token);
        }
    }
}
