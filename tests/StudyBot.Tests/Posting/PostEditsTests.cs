using System.Net;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Tests.Posting;

public class PostEditsTests
{
    [Fact]
    public async Task Many_ticks_within_five_seconds_are_one_edit()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.PlanAsync(11, "하나", "둘", "셋");
        world.AdvanceTo("09:00");
        await world.PassAsync();
        for (var task = 0; task < 3; task++)
        {
            await world.TickAsync(11, task);
            await world.PassAsync();
        }

        Assert.Equal(0, world.Discord.Messages[0].Edits);
        world.Advance(TimeSpan.FromSeconds(6));
        await world.PassAsync();
        Assert.Equal(1, world.Discord.Messages[0].Edits);
        Assert.Contains("3/3", world.Discord.Messages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changes_nothing_to_be_seen_is_not_edited()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.PlanAsync(11, "하나");
        world.AdvanceTo("09:00");
        await world.PassAsync();
        await world.WriteAsync(11, "오늘 배운 것", Visibility.Private);
        world.Advance(TimeSpan.FromSeconds(6));
        await world.PassAsync();
        Assert.Equal(0, world.Discord.Messages[0].Edits);
        Assert.False((await world.PostsAsync())[0].IsDirty);
    }

    [Fact]
    public async Task A_message_older_than_an_hour_is_edited_at_most_once_a_minute()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.PlanAsync(11, "하나", "둘", "셋");
        world.AdvanceTo("09:00");
        await world.PassAsync();
        world.AdvanceTo("10:30");
        for (var task = 0; task < 3; task++)
        {
            await world.TickAsync(11, task);
            await world.PassAsync();
            world.Advance(TimeSpan.FromSeconds(20));
        }

        Assert.Equal(1, world.Discord.Messages[0].Edits);
        world.Advance(TimeSpan.FromSeconds(20));
        await world.PassAsync();
        Assert.Equal(2, world.Discord.Messages[0].Edits);
    }

    [Fact]
    public async Task Edited_too_often_it_waits_ten_minutes_and_stays_dirty()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.PlanAsync(11, "하나");
        world.AdvanceTo("09:00");
        await world.PassAsync();
        await world.TickAsync(11, 0);
        world.Discord.Faults = (_, _) => new Fault.Refuses(HttpStatusCode.BadRequest, 30046);
        world.Advance(TimeSpan.FromSeconds(6));
        await world.PassAsync();
        world.Discord.Faults = (_, _) => null;
        world.Advance(TimeSpan.FromMinutes(9));
        await world.PassAsync();
        Assert.Equal(0, world.Discord.Messages[0].Edits);
        world.Advance(TimeSpan.FromMinutes(2));
        await world.PassAsync();
        Assert.Equal(1, world.Discord.Messages[0].Edits);
    }

    [Fact]
    public async Task A_post_that_somebody_deleted_is_left_at_that()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.PlanAsync(11, "하나");
        world.AdvanceTo("09:00");
        await world.PassAsync();
        world.Discord.Messages.Clear();
        await world.TickAsync(11, 0);
        world.Advance(TimeSpan.FromSeconds(6));
        await world.PassAsync();
        world.Advance(TimeSpan.FromMinutes(1));
        await world.PassAsync();
        Assert.Empty(world.Discord.Messages);
        Assert.Equal(DuePostState.Final, Assert.Single(await world.PostsAsync()).State);
    }

    [Fact]
    public async Task The_morning_post_is_final_at_the_turn_and_the_summary_when_the_door_has_closed()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.PlanAsync(11, "하나");
        world.AdvanceTo("09:00");
        await world.PassAsync();
        world.AdvanceTo("23:50");
        await world.PassAsync();
        world.Advance(TimeSpan.FromHours(4) + TimeSpan.FromMinutes(20));
        await PassTwiceAsync(world);
        Assert.Equal(DuePostState.Final, (await world.PostsAsync()).Find(post => post.Kind == PostKind.Morning)!.State);
        Assert.Equal(DuePostState.Posted, (await world.PostsAsync()).Find(post => post.Kind == PostKind.Summary)!.State);

        var summary = world.Discord.Messages[^1];
        var edits = summary.Edits;
        world.Advance(TimeSpan.FromHours(8));
        await PassTwiceAsync(world);
        var row = (await world.PostsAsync()).Find(post => post.Kind == PostKind.Summary)!;
        Assert.Equal(DuePostState.Final, row.State);
        Assert.Equal(edits + 1, summary.Edits);
    }

    [Fact]
    public async Task Killed_while_editing_the_change_is_not_forgotten()
    {
        for (var write = 1; ; write++)
        {
            await using var world = await PostingWorld.StartAsync();
            await world.PlanAsync(11, "하나");
            world.AdvanceTo("09:00");
            await world.PassAsync();
            await world.TickAsync(11, 0);
            world.Advance(TimeSpan.FromSeconds(6));
            world.Process.KillBefore(write);
            var wasKilled = await world.PassUntilKilledAsync();
            world.Restart();
            world.Advance(TimeSpan.FromMinutes(2));
            await world.PassAsync();
            Assert.Contains("1/1", world.Discord.Messages[0].Text, StringComparison.Ordinal);
            if (!wasKilled)
            {
                return;
            }
        }
    }

    private static async Task PassTwiceAsync(PostingWorld world)
    {
        await world.PassAsync();
        world.Advance(TimeSpan.FromMinutes(2));
        await world.PassAsync();
    }
}
