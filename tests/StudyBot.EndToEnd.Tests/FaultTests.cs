using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Members;

namespace StudyBot.EndToEnd.Tests;

/// <summary>Discord has a bad day: the answer arrives or a polite word, nothing comes twice, nothing is lost.</summary>
public sealed class FaultTests
{
    /// <summary>As long as Discord waits for an answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    [Theory]
    [InlineData("429-user")]
    [InlineData("429-shared")]
    [InlineData("500")]
    [InlineData("502")]
    [InlineData("503")]
    [InlineData("502-page")]
    [InlineData("503-page")]
    [InlineData("hang")]
    [InlineData("reset")]
    [InlineData("lost-answer")]
    [InlineData("delay")]
    public async Task An_answer_that_meets_one_fault_arrives_once_and_in_time(string kind)
    {
        await using var day = await JoinedAsync();
        day.World.Faults.Add(Once(kind), FaultTarget.Answers, times: 1);

        var adding = day.Jimin.Begin("task add", ("text", "운동"));
        (await day.Jimin.SeeAsync(adding)).Says("운동");

        Assert.Equal(1, day.World.Faults.Counts[kind]);
        Assert.InRange((await adding.First.Task).Elapsed, TimeSpan.Zero, Patience);
        (await day.Jimin.UseAsync("today")).Says("0/1", "운동");
        Assert.Single(day.World.VisibleMessages(day.Jimin.Id, day.Study), message => message.Interaction?.Id == adding.Id);
    }

    [Fact]
    public async Task An_answer_that_hangs_without_end_is_given_again_in_time()
    {
        await using var day = await JoinedAsync();
        day.World.Faults.Add(new Fault.Hangs(AtMost: null), FaultTarget.Answers, times: 1);
        var adding = day.Jimin.Begin("task add", ("text", "운동"));
        (await day.Jimin.SeeAsync(adding)).Says("운동");
        Assert.InRange((await adding.First.Task).Elapsed, TimeSpan.FromSeconds(0.9), Patience);
    }

    [Fact]
    public async Task What_was_saved_is_kept_when_its_answer_never_arrives()
    {
        await using var day = await JoinedAsync();
        day.World.Faults.Add(Once("500"), FaultTarget.Answers, times: null);
        var adding = day.Jimin.Begin("task add", ("text", "운동"));
        await TestDay.UntilAsync(() => day.World.Faults.Counts.GetValueOrDefault("500") > 0, () => "an answer that is refused");
        Assert.False(adding.First.Task.IsCompleted);

        day.World.Faults.Clear();
        (await day.Jimin.UseAsync("today")).Says("0/1", "운동");
    }

    [Theory]
    [InlineData("500")]
    [InlineData("502-page")]
    [InlineData("reset")]
    [InlineData("lost-answer")]
    [InlineData("429-shared")]
    public async Task An_edit_that_meets_one_fault_is_made(string kind)
    {
        await using var day = await JoinedAsync();
        day.MoveTo("09:00");
        var post = await day.Jimin.SeesPostAsync("☀️ 2월 26일 (수)");
        day.World.Faults.Add(Once(kind), FaultTarget.Edits, times: 1);
        await day.Jimin.UseAsync("task add", ("text", "운동"));
        await day.Jimin.SeesAsync(post, "0/1");
        Assert.Equal(1, day.World.Faults.Counts[kind]);
    }

    [Theory]
    [InlineData("500")]
    [InlineData("502-page")]
    [InlineData("503")]
    [InlineData("hang")]
    [InlineData("reset")]
    [InlineData("lost-answer")]
    [InlineData("429-user")]
    [InlineData("429-shared")]
    [InlineData("429-global")]
    public async Task A_post_goes_out_exactly_once(string kind)
    {
        await using var day = await JoinedAsync();
        day.World.Faults.Add(Once(kind), FaultTarget.Posts, times: 2);
        day.MoveTo("09:00");
        await day.Jimin.SeesPostAsync("☀️ 2월 26일 (수)");
        await TestDay.UntilAsync(() => day.World.Faults.Counts.GetValueOrDefault(kind) == 2 && day.World.Faults.Pending.Count == 0, () => "both faults");

        // The evening's post comes after whatever the morning's still had to do.
        day.MoveTo("21:00");
        await day.Jimin.SeesPostAsync("마무리할 시간");
        Assert.Single(day.World.VisibleMessages(day.Jimin.Id, day.Study), message => day.Jimin.Read(message).Contains("☀️ 2월 26일 (수)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("drop")]
    [InlineData("op-7")]
    [InlineData("op-9-resumable")]
    public async Task A_press_during_a_lost_connection_is_answered_in_time_after_the_session_is_resumed(string kind)
    {
        await using var day = await JoinedAsync();
        day.World.Faults.Strike(FaultKinds.FindSocketFault(kind)!.Value);
        var pressed = day.Jimin.Begin("task add", ("text", "운동"));
        var started = TimeProvider.System.GetTimestamp();
        (await day.Jimin.SeeAsync(pressed)).Says("운동");

        // A resumable op 9 asks the bot to wait up to five seconds; whoever pressed then sees Discord's own word.
        var limit = kind == "op-9-resumable" ? TestDay.Limit : Patience;
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, limit);
        await TestDay.UntilAsync(() => day.World.Gateway is { Resumes: 1, IsOnline: true }, () => "a resumed session");
        Assert.Equal(1, day.World.Gateway.Identifies);
        (await day.Jimin.UseAsync("today")).Says("0/1");
    }

    [Fact]
    public async Task After_a_lost_session_the_bot_comes_back_with_a_new_one()
    {
        await using var day = await JoinedAsync();
        day.World.Faults.Strike(SocketFault.Invalid);
        await TestDay.UntilAsync(() => day.World.Gateway is { Identifies: 2, IsOnline: true }, () => "a new session");
        (await day.Jimin.UseAsync("task add", ("text", "운동"))).Says("운동");
    }

    [Fact]
    public async Task On_a_day_of_random_faults_nothing_is_done_twice_and_nothing_lost()
    {
        await using var day = await JoinedAsync();
        var rates = new RandomFaultRates { Requests = 0.3, Drops = TimeSpan.FromSeconds(3), LongestHang = TimeSpan.FromMilliseconds(300) };
        var answered = 0;
        using (day.World.Faults.Random(seed: 3, rates))
        {
            for (var task = 1; task <= 25; task++)
            {
                var adding = day.Jimin.Begin("task add", ("text", $"일 {task:00}."));
                await TestDay.UntilAsync(() => adding.First.Task.IsCompleted || IsAnswerLost(day, adding.Id), () => $"an answer to task {task}");
                answered += adding.First.Task.IsCompleted && await adding.First.Task is not InteractionOutcome.Failed ? 1 : 0;
            }
        }

        Assert.InRange(answered, 15, 25);
        Assert.InRange(day.World.Faults.Counts.Values.Sum(), 4, 50);
        var list = (await day.Jimin.UseAsync("plan")).Form;
        Assert.All(Enumerable.Range(1, 25), task => Assert.Equal(1, list.Text.Split($"일 {task:00}.").Length - 1));
    }

    /// <summary>It was answered twice in vain: a bot has no more tries than that within three seconds.</summary>
    private static bool IsAnswerLost(TestDay day, ulong interaction) => day.Requests("POST", $"/interactions/{interaction}/").Count >= 2;

    private static Fault Once(string kind) => FaultKinds.Find(kind, TimeSpan.FromSeconds(0.3))!;

    private static async Task<TestDay> JoinedAsync()
    {
        var day = await TestDay.StartAsync();
        await day.Jimin.UseAsync("join");
        return day;
    }
}
