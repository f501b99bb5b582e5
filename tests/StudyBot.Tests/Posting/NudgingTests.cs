using System.Net;
using Microsoft.EntityFrameworkCore;
using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Tests.Posting;

/// <summary>지민 asked for nudges; by a day that starts at 04:00 they come at 09:30, 15:00 and 21:30.</summary>
public class NudgingTests
{
    private const ulong Jimin = 11;
    private const ulong Direct = Jimin + FakeDiscord.DirectOffset;

    [Fact]
    public async Task Whoever_asked_is_told_once_and_aloud_what_is_missing()
    {
        await using var world = await StartAsync(1);
        await PassAtAsync(world, "21:29");
        Assert.Empty(world.Discord.In(Direct));
        await PassAtAsync(world, "21:30");
        await PassAtAsync(world, "21:45");

        var nudge = Assert.Single(world.Discord.In(Direct));
        Assert.Equal("📄 오늘 뭘 배웠나요? 생각나는 만큼만 적어도 돼요.", (string?)nudge.Body["content"]);
        Assert.Null(nudge.Body["flags"]);
    }

    [Fact]
    public async Task Nobody_is_told_who_did_not_ask_or_lacks_nothing()
    {
        await using var world = await StartAsync(1);
        await world.JoinAsync(12, "하늘", 1);
        await world.ChangeDayAsync(Jimin, edit => edit.Day = Closed(edit));
        await PassAtAsync(world, "21:30");
        Assert.DoesNotContain(world.Discord.Messages, message => message.Channel > FakeDiscord.DirectOffset);
    }

    [Fact]
    public async Task On_days_off_nobody_is_told_anything()
    {
        await using var world = await StartAsync(3);
        await world.InScopeAsync<StudyDb>(async db =>
        {
            var on = new DateOnly(2026, 3, 3);
            db.Away.Add(new AwayRow { MemberId = new MemberId(Jimin), Id = 1, From = on, To = on });
            await db.SaveChangesAsync(PostingWorld.Token);
        });
        await PassAtAsync(world, "09:30");
        await PassAtAsync(world, "15:00");
        await PassAtAsync(world, "21:30");
        Assert.Empty(world.Discord.In(Direct));

        world.Advance(TimeSpan.FromHours(12));
        await world.PassAsync();
        Assert.Single(world.Discord.In(Direct));
    }

    [Fact]
    public async Task As_many_a_day_as_they_want_and_each_only_while_the_thing_is_missing()
    {
        await using var world = await StartAsync(3);
        await PassAtAsync(world, "09:30");
        await world.PlanAsync(Jimin, "AWS", "Go");
        await PassAtAsync(world, "15:00");
        await world.TickAsync(Jimin, 0);
        await PassAtAsync(world, "21:30");
        Assert.Equal(
            ["3월 3일 (화) 계획이 아직 없어요. 한 줄이면 돼요.", "오늘 할 일 2개 중에 아직 체크한 게 없어요. 끝낸 게 있나요?", "📄 오늘 뭘 배웠나요? 생각나는 만큼만 적어도 돼요."],
            world.Discord.In(Direct).Select(message => (string?)message.Body["content"]));
    }

    [Fact]
    public async Task A_refused_direct_message_goes_to_the_thread_and_is_not_tried_again_for_a_week()
    {
        await using var world = await StartAsync(2);
        world.Discord.Faults = (method, path) => method == HttpMethod.Post && path == $"channels/{Direct}/messages"
            ? new Fault.Refuses(HttpStatusCode.Forbidden, 50007)
            : null;
        await world.PlanAsync(Jimin, "AWS");
        await PassAtAsync(world, "09:00");
        await PassAtAsync(world, "12:00");
        await world.WriteAsync(Jimin, "배운 것", Visibility.Private);
        await PassAtAsync(world, "21:30");
        await world.PassAsync();

        var nudge = Assert.Single(world.Discord.Messages, message => ((string?)message.Body["content"])?.StartsWith("<@11> ", StringComparison.Ordinal) == true);
        Assert.Equal("<@11> 🌱 오늘을 한 줄로 마무리해 볼까요?", (string?)nudge.Body["content"]);
        Assert.Equal("""{"parse":[],"users":["11"]}""", nudge.Body["allowed_mentions"]!.ToJsonString());
        Assert.Contains(world.Discord.Threads, thread => thread.Thread == nudge.Channel);

        var tries = world.Discord.Requests.Count(request => request == $"POST channels/{Direct}/messages");
        world.Advance(TimeSpan.FromDays(1));
        await world.PassAsync();
        Assert.Equal(tries, world.Discord.Requests.Count(request => request == $"POST channels/{Direct}/messages"));
    }

    [Fact]
    public async Task A_server_error_is_a_retry_and_a_lost_answer_no_second_nudge()
    {
        await using var world = await StartAsync(1);
        world.Discord.Faults = (_, path) => path.Contains($"{Direct}", StringComparison.Ordinal) ? new Fault.LosesAnswer() : null;
        await PassAtAsync(world, "21:30");
        world.Discord.Faults = (_, _) => null;

        // Beyond Discord's memory of nonces the channel itself is looked through.
        world.Advance(TimeSpan.FromMinutes(10));
        await world.PassAsync();
        await world.PassAsync();
        Assert.Single(world.Discord.In(Direct));
        Assert.Equal(DuePostState.Posted, Assert.Single(await RowsAsync(world)).State);
    }

    [Fact]
    public async Task What_was_done_before_it_could_be_sent_is_not_asked_for()
    {
        await using var world = await StartAsync(1);
        world.Discord.Faults = (_, path) => path == "users/@me/channels" ? new Fault.Refuses(HttpStatusCode.InternalServerError, 0) : null;
        await PassAtAsync(world, "21:30");
        world.Discord.Faults = (_, _) => null;
        await world.ChangeDayAsync(Jimin, edit => edit.Day = Closed(edit));
        world.Advance(TimeSpan.FromMinutes(5));
        await world.PassAsync();
        Assert.Empty(world.Discord.In(Direct));
        Assert.Equal(DuePostState.Skipped, Assert.Single(await RowsAsync(world)).State);
    }

    [Fact]
    public async Task Killed_at_any_step_it_is_sent_once()
    {
        var wasKilled = true;
        for (var write = 1; wasKilled; write++)
        {
            await using var world = await StartAsync(1);
            await PassAtAsync(world, "21:29");
            world.AdvanceTo("21:30");
            world.Process.KillBefore(write);
            wasKilled = await world.PassUntilKilledAsync();
            world.Restart();
            world.Advance(TimeSpan.FromSeconds(100));
            await world.PassAsync();
            await world.PassAsync();
            Assert.True(world.Discord.In(Direct).Count() == 1, $"killed before write {write}");
        }
    }

    [Fact]
    public async Task Ignored_ones_come_every_second_day_and_an_answer_brings_them_back()
    {
        await using var world = await StartAsync(1);
        for (var day = 0; day < 6; day++)
        {
            await PassAtAsync(world, "21:30");
            world.Advance(TimeSpan.FromHours(12));
        }

        // The 3rd, the 4th, and from two ignored ones on every second day.
        Assert.Equal([3, 4, 6, 8], await DaysAsync(world));
        await world.PlanAsync(Jimin, "AWS");
        await PassAtAsync(world, "21:30");
        Assert.Equal([3, 4, 6, 8, 9], await DaysAsync(world));
    }

    private static async Task<PostingWorld> StartAsync(int aDay)
    {
        var world = await PostingWorld.StartAsync();
        await world.InScopeAsync<MemberStore>(members => members.RememberAsync(new MemberId(Jimin), member => member.Nudges = aDay, PostingWorld.Token));
        await world.PassAsync();
        return world;
    }

    private static async Task PassAtAsync(PostingWorld world, string time)
    {
        world.AdvanceTo(time);
        await world.PassAsync();
    }

    private static Day Closed(DayEdit edit)
    {
        var writing = new Writing("…", Visibility.Private, edit.Now);
        return edit.Day with { TodayPage = writing, Closing = writing, Tomorrow = TaskList.Of([new StudyTask(edit.NextId(), "내일")]) };
    }

    private static async Task<List<NudgeRow>> RowsAsync(PostingWorld world)
    {
        List<NudgeRow> rows = [];
        await world.InScopeAsync<StudyDb>(async db => rows = await db.Nudges.AsNoTracking().OrderBy(row => row.Id).ToListAsync(PostingWorld.Token));
        return rows;
    }

    private static async Task<IEnumerable<int>> DaysAsync(PostingWorld world) => (await RowsAsync(world)).Select(row => row.On.Day);
}
