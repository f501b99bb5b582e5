using System.Net;
using StudyBot.Posting;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Tests.Posting;

public class SharedPagesTests
{
    [Fact]
    public async Task Shared_pages_go_to_one_thread_started_from_the_days_first_post()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.JoinAsync(12, "하늘", 1);
        await world.WriteAsync(11, "캐싱 서버", Visibility.Shared);
        await world.PassAsync();
        Assert.Empty(world.Discord.Messages);

        world.AdvanceTo("09:00");
        await world.PassAsync();
        await world.WriteAsync(12, "로드 밸런서", Visibility.Shared);
        await world.PassAsync();

        var thread = Assert.Single(world.Discord.Threads);
        Assert.Equal(world.Discord.Messages[0].Id, thread.Thread);
        Assert.Equal("3월 3일 (화)", thread.Name);
        Assert.Equal(["캐싱 서버", "로드 밸런서"], world.Discord.In(thread.Thread).Select(message => message.Text.Split('\n')[^1]));
    }

    [Fact]
    public async Task A_thread_that_is_there_already_is_taken()
    {
        await using var world = await PostingWorld.StartAsync();
        world.AdvanceTo("09:00");
        await world.PassAsync();
        world.Discord.Threads.Add((world.Discord.Messages[0].Id, "by hand"));
        await world.WriteAsync(11, "캐싱 서버", Visibility.Shared);
        await world.PassAsync();
        Assert.Single(world.Discord.In(world.Discord.Messages[0].Id));
    }

    [Fact]
    public async Task Without_threads_pages_go_to_the_channel()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.ChangeAsync(1, group => group.Threads = false);
        await world.WriteAsync(11, "캐싱 서버", Visibility.Shared);
        await world.PassAsync();
        Assert.Single(world.Discord.In(PostingWorld.Room));
    }

    [Fact]
    public async Task Where_no_thread_may_be_started_pages_go_to_the_channel()
    {
        await using var world = await PostingWorld.StartAsync();
        world.AdvanceTo("09:00");
        await world.PassAsync();
        world.Discord.Faults = (_, path) => path.EndsWith("/threads", StringComparison.Ordinal)
            ? new Fault.Refuses(HttpStatusCode.Forbidden, 50013)
            : null;
        await world.WriteAsync(11, "캐싱 서버", Visibility.Shared);
        await world.PassAsync();
        Assert.Equal(2, world.Discord.In(PostingWorld.Room).Count());
    }

    [Fact]
    public async Task A_page_that_is_no_longer_shared_disappears_from_its_message()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.ChangeAsync(1, group => group.Threads = false);
        await world.WriteAsync(11, "캐싱 서버", Visibility.Shared);
        await world.PassAsync();
        await world.WriteAsync(11, "캐싱 서버", Visibility.Private);
        world.Advance(TimeSpan.FromSeconds(6));
        await world.PassAsync();
        var message = Assert.Single(world.Discord.Messages);
        Assert.DoesNotContain("캐싱", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("지민", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_made_private_before_it_was_posted_is_never_posted()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.WriteAsync(11, "캐싱 서버", Visibility.Shared);
        await world.WriteAsync(11, "캐싱 서버", Visibility.Written);
        world.AdvanceTo("09:00");
        await world.PassAsync();
        Assert.Single(world.Discord.Messages);
        Assert.Contains(await world.PostsAsync(), post => post.State == DuePostState.Skipped);
    }

    [Fact]
    public async Task The_longest_page_is_posted_whole_over_several_messages_in_order()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.ChangeAsync(1, group => group.Threads = false);
        var page = string.Join("\n\n", Enumerable.Range(0, 40).Select(number => $"{number:00} " + new string('가', 90)));
        await world.WriteAsync(11, page[..3700] + new string('나', 300), Visibility.Shared);
        await world.PassAsync();
        Assert.InRange(world.Discord.Messages.Count, 2, 3);
        Assert.All(world.Discord.Messages, message => Assert.InRange(message.Text.Length, 1, 4000));
        var all = string.Concat(world.Discord.Messages.Select(message => message.Text));
        Assert.Equal(300, all.Count(character => character == '나'));
        Assert.True(all.IndexOf("10 가", StringComparison.Ordinal) < all.IndexOf("30 가", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_of_a_text_is_lost_by_cutting_it_and_every_piece_fits()
    {
        var text = string.Join(' ', Enumerable.Range(0, 700).Select(number => $"낱말{number}"))[..4000];
        var pieces = SharedText.Split(text + "\n\n" + text);
        Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, 3600));
        Assert.Equal((text + text).Replace(" ", "", StringComparison.Ordinal), string.Concat(pieces).Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
    }
}
