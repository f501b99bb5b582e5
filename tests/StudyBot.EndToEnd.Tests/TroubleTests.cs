using Microsoft.Extensions.DependencyInjection;
using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Screens;
using StudyBot.Flow;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Model;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.EndToEnd.Tests;

/// <summary>Discord refuses a group's posts: that group's pause, whoever set it up is told once, and all goes on by itself.</summary>
public sealed class TroubleTests
{
    [Theory]
    [InlineData("gone", "채널을 찾을 수 없어서 알림 글을 멈췄어요")]
    [InlineData("write", "글을 쓸 권한이 없어서 알림 글을 멈췄어요. 채널 편집 → 권한에서 **메시지 보내기**를 켜 주세요")]
    [InlineData("see", "채널을 볼 수 없어서 알림 글을 멈췄어요. 채널 편집 → 권한에서 **채널 보기**를 켜 주세요")]
    public async Task A_channel_that_refuses_pauses_its_group_alone_and_is_told_once(string what, string why)
    {
        await using var day = await JoinedAsync();
        var other = await AddOtherGroupAsync(day);
        var study = day.Study;
        Refuse(day, what);
        day.MoveTo("09:00");

        var notice = await day.Jimin.SeesPostAsync(why, Direct(day));
        Assert.Equal(["다시 시도", "다른 채널 고르기"], MessageText.Buttons(notice));
        await day.Jimin.SeesPostAsync("☀️ 2월 26일 (수)", other);

        // Neither the afternoon's nor the evening's post asks again before the pause is over, and nobody is told twice.
        day.MoveTo("13:00");
        await day.Jimin.SeesPostAsync("⛅", other);
        day.MoveTo("21:00");
        await day.Jimin.SeesPostAsync("🌙", other);
        Assert.Single(day.Requests("POST", $"/channels/{study}/messages"));
        Assert.Single(day.World.VisibleMessages(day.Jimin.Id, Direct(day)));
        (await day.Jimin.In(Chat(day)).UseAsync("setup")).Says(why, "[다시 시도*]");
    }

    [Fact]
    public async Task Mended_it_goes_on_at_a_press_in_the_message_that_told_of_it()
    {
        await using var day = await JoinedAsync();
        day.World.Places.DenyBot(day.Study, Permissions.SendMessages);
        day.MoveTo("09:00");
        var notice = await day.Jimin.SeesPostAsync("글을 쓸 권한이 없어서", Direct(day));

        (await day.Jimin.InDirectMessages().PressAsync("다른 채널 고르기", notice)).Says("서버에서 고를 수 있어요", "[서버로 가기");
        day.World.Places.DenyBot(day.Study, 0);
        (await day.Jimin.PressAsync("다시 시도", notice)).Says("다시 올려 볼게요");
        await day.Jimin.SeesPostAsync("☀️ 2월 26일 (수)");
        (await day.Jimin.In(day.Study).UseAsync("setup")).DoesNotSay("다시 시도");
    }

    [Fact]
    public async Task Whoever_did_not_set_it_up_cannot_use_its_buttons()
    {
        await using var day = await JoinedAsync();
        await day.Sol.UseAsync("join");
        (await day.Sol.ForgePressAsync($"1.setup-retry.{CustomId.WriteNumber(day.GuildId)}")).Says("Only somebody who may manage the server");
        (await day.Sol.InDirectMessages().ForgePressAsync($"1.setup-channels.{CustomId.WriteNumber(day.GuildId)}")).Says("Only somebody who may manage the server");
    }

    [Fact]
    public async Task Closed_direct_messages_are_left_at_that_and_the_settings_say_it()
    {
        await using var day = await JoinedAsync();
        day.World.Places.GetUser(day.Jimin.Id).DirectMessagesClosed = true;
        day.World.Places.DenyBot(day.Study, Permissions.SendMessages);
        day.MoveTo("09:00");
        await TestDay.UntilAsync(() => day.Requests("POST", $"/channels/{Direct(day)}/messages").Count > 0, () => "a direct message that is refused");
        (await day.Jimin.UseAsync("setup")).Says("글을 쓸 권한이 없어서 알림 글을 멈췄어요");
        day.MoveTo("13:00");
        (await day.Jimin.UseAsync("today")).Says("2월 26일");
        Assert.Single(day.Requests("POST", $"/channels/{Direct(day)}/messages"));
        Assert.Single(day.Requests("POST", $"/channels/{day.Study}/messages"));
    }

    [Theory]
    [InlineData("limit", "서버에 열린 스레드가 너무 많아서")]
    [InlineData("permission", "스레드를 쓸 권한이 없어서")]
    [InlineData("locked", "오늘 스레드가 잠겨 있어서")]
    [InlineData("gone", "오늘 스레드가 없어져서")]
    public async Task Where_no_thread_can_be_written_in_shared_pages_go_to_the_channel(string what, string why)
    {
        await using var day = await JoinedAsync();
        day.MoveTo("09:00");
        var post = await day.Jimin.SeesPostAsync("☀️ 2월 26일 (수)");
        if (what is "locked" or "gone")
        {
            await ShareAsync(day, "첫 글");
            await day.Jimin.SeesPostAsync("첫 글", (await day.Jimin.SeesThreadAsync(post)).Id);
        }

        RefuseThreads(day, post, what);
        await ShareAsync(day, "둘째 글", what is "locked" or "gone" ? day.Haneul : day.Jimin);
        await day.Jimin.SeesPostAsync("둘째 글");
        await day.Jimin.SeesPostAsync(why, Direct(day));
        (await day.Jimin.In(day.Study).UseAsync("setup")).Says(why, "[다시 시도*]");
        day.MoveTo("13:00");
        await day.Jimin.SeesPostAsync("⛅");
        Assert.Single(day.World.VisibleMessages(day.Jimin.Id, Direct(day)));
    }

    [Fact]
    public async Task A_thread_that_was_archived_is_opened_again_for_an_edit()
    {
        await using var day = await JoinedAsync();
        day.MoveTo("09:00");
        var post = await day.Jimin.SeesPostAsync("☀️ 2월 26일 (수)");
        await ShareAsync(day, "캐싱");
        var thread = await day.Jimin.SeesThreadAsync(post);
        var page = await day.Jimin.SeesPostAsync("캐싱", thread.Id);
        day.World.Places.ChangeThread(thread.Id, archived: true);
        await ShareAsync(day, "캐싱 서버");
        await day.Jimin.SeesAsync(page, "캐싱 서버");
    }

    [Fact]
    public async Task An_outage_of_the_server_is_waited_for()
    {
        await using var day = await JoinedAsync();
        var other = await AddOtherGroupAsync(day);
        var guild = day.GuildId;
        day.World.Places.SetOutage(guild, true);
        await TestDay.UntilAsync(() => Group(day, guild).PausedFor is not null, () => "a pause");
        day.MoveTo("09:00");
        await day.Jimin.SeesPostAsync("☀️ 2월 26일 (수)", other);
        Assert.Empty(day.Requests("POST", $"/channels/{day.Study}/messages"));

        day.World.Places.SetOutage(day.GuildId, false);
        await day.Jimin.SeesPostAsync("☀️ 2월 26일 (수)");
        Assert.Empty(day.World.VisibleMessages(day.Jimin.Id, Direct(day)));
    }

    [Fact]
    public async Task A_group_that_hangs_holds_up_no_other_neither_its_posts_nor_its_ticks()
    {
        await using var day = await JoinedAsync();
        var other = await AddOtherGroupAsync(day);
        day.World.Faults.Add(new Fault.Hangs(AtMost: null), new FaultTarget("POST", $"/channels/{day.Study}/messages"), times: null);
        day.MoveTo("09:00");
        var post = await day.Jimin.SeesPostAsync("☀️ 2월 26일 (수)", other);
        await day.Jimin.UseAsync("task add", ("text", "독서"));
        var since = TimeProvider.System.GetTimestamp();
        await day.Jimin.SeesAsync(post, "0/2");
        day.MoveTo("13:00");
        await day.Jimin.SeesPostAsync("⛅", other);
        Assert.InRange(TimeProvider.System.GetElapsedTime(since), TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.DoesNotContain(day.World.VisibleMessages(day.Jimin.Id, day.Study), message => message.EphemeralTo is null);
        day.World.Faults.Clear();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_removed_bot_asks_for_nothing_and_posts_again_when_it_is_back(bool listens)
    {
        await using var day = await JoinedAsync();
        var other = await AddOtherGroupAsync(day);
        var (study, guild) = (day.Study, day.GuildId);
        if (listens)
        {
            day.World.Places.SetHasBot(guild, false);
            await TestDay.UntilAsync(() => Group(day, guild).RemovedAt is not null, () => "the removal");
        }
        else
        {
            await day.RestartBotAsync(() => day.World.Places.SetHasBot(guild, false));
            await TestDay.UntilAsync(() => Group(day, guild).RemovedAt is not null, () => "the removal");
        }

        day.MoveTo("09:00");
        await day.Jimin.SeesPostAsync("☀️ 2월 26일 (수)", other);
        Assert.Empty(day.Requests("POST", $"/channels/{study}/messages"));

        day.World.Places.SetHasBot(guild, true);
        await TestDay.UntilAsync(() => Group(day, guild).RemovedAt is null, () => "the group's return");
        day.MoveTo("13:00");
        await day.Jimin.SeesPostAsync("⛅", study);
    }

    private static async Task<TestDay> JoinedAsync()
    {
        var day = await TestDay.StartAsync();
        await day.Jimin.UseAsync("join");
        await day.Haneul.UseAsync("join");
        await day.Jimin.UseAsync("task add", ("text", "운동"));
        return day;
    }

    /// <summary>지민's second group, whose posts nothing keeps away.</summary>
    private static async Task<ulong> AddOtherGroupAsync(TestDay day)
    {
        var guild = day.World.Places.AddGuild("저녁 스터디", "ko", day.Jimin.Id);
        var room = day.World.Places.AddChannel(guild.Id, "room").Id;
        await day.Jimin.In(room).UseAsync("setup", ("channel", $"{room}"));
        await day.Jimin.UseAsync("join");
        day.Jimin.In(day.Study);
        return room;
    }

    private static async Task ShareAsync(TestDay day, string text, Person? writer = null)
    {
        var person = writer ?? day.Jimin;
        await person.UseAsync("settings", ("pages", "shared"));
        await person.UseAsync("review", ("of", "today"));
        await person.FillAsync(form => form.Write(text));
    }

    private static void Refuse(TestDay day, string what)
    {
        switch (what)
        {
            case "gone":
                day.World.Places.RemoveChannel(day.Study);
                break;
            case "write":
                day.World.Places.DenyBot(day.Study, Permissions.SendMessages);
                break;
            default:
                day.World.Places.DenyBot(day.Study, Permissions.ViewChannel);
                break;
        }
    }

    private static void RefuseThreads(TestDay day, Message post, string what)
    {
        switch (what)
        {
            case "limit":
                day.World.Places.GetGuild(day.GuildId).MostThreads = 0;
                break;
            case "permission":
                day.World.Places.DenyBot(day.Study, Permissions.CreatePublicThreads);
                break;
            case "locked":
                day.World.Places.ChangeThread(post.Id, locked: true);
                break;
            default:
                day.World.Places.RemoveChannel(post.Id);
                break;
        }
    }

    private static GroupRow Group(TestDay day, ulong guild)
    {
        using var scope = day.Bot.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<StudyDb>().Groups.Single(group => group.Id == new GroupId(guild));
    }

    private static ulong Chat(TestDay day) => day.World.Places.GetChannel(day.GuildId, "chat").Id;

    private static ulong Direct(TestDay day) => day.World.Places.DirectChannel(day.Jimin.Id).Id;
}
