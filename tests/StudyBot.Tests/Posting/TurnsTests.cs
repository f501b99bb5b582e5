using Microsoft.EntityFrameworkCore;
using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Tests.Posting;

public class TurnsTests
{
    [Fact]
    public async Task The_days_of_the_active_are_opened_at_their_turn_and_nobody_elses()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.PlanAsync(11, "하나");
        await world.InScopeAsync<Turns>(async turns => Assert.Empty(await turns.GetDueAsync(10, [], PostingWorld.Token)));

        world.Advance(TimeSpan.FromHours(20));
        await world.InScopeAsync<Turns>(async turns =>
        {
            var due = Assert.Single(await turns.GetDueAsync(10, [], PostingWorld.Token));
            await turns.OpenAsync(due, PostingWorld.Token);
        });
        await world.InScopeAsync<DayStore>(async days =>
            Assert.NotNull(await days.FindAsync(new MemberId(11), new DateOnly(2026, 3, 4), PostingWorld.Token)));
        await world.InScopeAsync<Turns>(async turns => Assert.Empty(await turns.GetDueAsync(10, [], PostingWorld.Token)));

        world.Advance(TimeSpan.FromDays(8));
        await world.InScopeAsync<Turns>(async turns =>
        {
            Assert.Empty(await turns.GetDueAsync(10, [], PostingWorld.Token));
            await turns.ForgetAwayAsync(PostingWorld.Token);
        });
        await world.InScopeAsync<StudyDb>(async db => Assert.Null((await db.Members.SingleAsync(PostingWorld.Token)).TurnsAt));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Turning_is_seen_by_what_was_read_before_it_and_is_only_being_posted(bool together)
    {
        // The story: after a night without the bot the morning post is composed while the days still turn.
        await using var world = await PostingWorld.StartAsync();
        var on = new DateOnly(2026, 3, 4);
        await world.InScopeAsync<StudyDb>(async db =>
        {
            db.DuePosts.AddRange(Enum.GetValues<DuePostState>().Select(state => new DuePostRow
            {
                GroupId = new GroupId(1),
                On = on,
                State = state,
                Part = $"{state}",
            }));
            await db.SaveChangesAsync(PostingWorld.Token);
            await (together
                ? PostMarks.MarkDayAsync(db, [new GroupId(1)], on, PostingWorld.Token)
                : PostMarks.MarkDayAsync(db, new MemberId(11), on, PostingWorld.Token));
        });
        var marked = (await world.PostsAsync()).Where(post => post.IsDirty).Select(post => post.State);
        Assert.Equal([DuePostState.Due, DuePostState.Claimed, DuePostState.Posted], marked.Order());
    }

    [Fact]
    public async Task Working_minutes_are_one_stretch_and_a_gap_begins_another()
    {
        await using var world = await PostingWorld.StartAsync();
        foreach (var (seconds, unbroken) in new[] { (60, false), (60, false), (80, false), (3600, true), (600, false) })
        {
            world.Advance(TimeSpan.FromSeconds(seconds));
            await world.InScopeAsync<InputSpans>(spans => spans.ExtendAsync(world.Study.GetUtcNow(), unbroken, PostingWorld.Token));
        }

        await world.InScopeAsync<StudyDb>(async db =>
        {
            var spans = await db.InputSpans.OrderBy(span => span.From).ToListAsync(PostingWorld.Token);
            Assert.Equal([TimeSpan.FromSeconds(140 + 3600), TimeSpan.Zero], spans.Select(span => span.Until - span.From));
        });
    }
}
