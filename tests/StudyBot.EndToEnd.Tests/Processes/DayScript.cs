using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.EndToEnd.Tests.Processes;

/// <summary>A whole day of two members, step by step. A step says whether it was answered; one that was not is done again.</summary>
internal sealed class DayScript
{
    public const string First = "2025-02-26";

    private readonly ProcessWorld _world;
    private readonly Person _owner;

    public DayScript(ProcessWorld world)
    {
        _world = world;
        var places = world.StandIn.World.Places;
        var guild = places.Guilds[0];
        Channel = places.GetChannel(guild.Id, "study");
        _owner = new Person(world.StandIn.World, places.GetUser(guild.OwnerId), Channel);
        Haneul = new Person(world.StandIn.World, places.GetUser("하늘"), Channel);
        Sol = new Person(world.StandIn.World, places.GetUser("Sol"), Channel);
        Steps =
        [
            Say("setup", _owner, "setup", new() { ["channel"] = Channel.Id.ToString() }),
            Say("하늘 joins", Haneul, "join", []),
            Say("Sol joins", Sol, "join", []),
            Fill("하늘 plans", Haneul, "plan", [], ("list", "# 오전\nAWS Chapter 16 (1)\n - 노트 정리\n영단어 30개\n# 오후\n코테 2문제")),
            Fill("Sol plans", Sol, "plan", [], ("list", "# Morning\nRead chapter 3\n - take notes\n# Afternoon\nGo for a run")),
            At("the morning post", "2025-02-26T09:00:05+09:00", posts: 1),
            Add("하늘 adds a task", Haneul, "운동 30분", "afternoon"),
            Add("Sol adds a task", Sol, "Call the library", "morning"),
            Page("Sol shares yesterday's page", Sol, "yesterday", "OSI layers one to seven", "shared"),
            Page("하늘 keeps yesterday's page", Haneul, "yesterday", "어제는 서브넷을 배웠다", "private"),
            Tick("하늘 ticks", Haneul, "노트 정리", "영단어"),
            Tick("Sol ticks", Sol, "take notes"),
            At("the afternoon post", "2025-02-26T13:00:05+09:00", posts: 2),
            Tick("하늘 ticks again", Haneul, "운동"),
            Fill("하늘 lists tomorrow", Haneul, "tomorrow", [], ("list", "Terraform network\n - 모듈 이름 정하기\n회고")),
            Page("하늘 shares today's page", Haneul, "today", "라우팅 테이블과 NAT", "shared"),
            At("the evening post", "2025-02-26T21:00:05+09:00", posts: 3),
            Fill("Sol closes", Sol, "close", [], ("page", "Spanning tree, slowly"), ("closing", "A calm day"), ("list", "Read chapter 4")),
            Fill("하늘 closes", Haneul, "close", [], ("closing", "내일은 더 일찍")),
            At("the summary", "2025-02-26T23:50:05+09:00", posts: 4),
            See("하늘's day turns", Haneul, "2025-02-27T04:01:00+09:00", "Terraform network"),
            See("Sol's day turns", Sol, "2025-02-27T04:01:00+09:00", "Read chapter 4"),
            Tick("하늘 ticks on the next day", Haneul, "회고"),
            At("the next morning post", "2025-02-27T09:00:05+09:00", posts: 5),
        ];
    }

    public IReadOnlyList<(string Name, Func<CancellationToken, Task<bool>> Try)> Steps { get; }

    public Person Haneul { get; }

    public Person Sol { get; }

    public Channel Channel { get; }

    public IReadOnlyList<Message> Posts => [.. _world.StandIn.World.Messages.Shared(Channel.Id)];

    private static (string, Func<CancellationToken, Task<bool>>) Say(string name, Person who, string command, JsonObject options) =>
        (name, async token => await who.UseAsync(command, options.DeepClone().AsObject(), token) is not null);

    private static (string, Func<CancellationToken, Task<bool>>) Fill(
        string name, Person who, string command, JsonObject options, params (string Field, string Text)[] fields) =>
        (name, async token => await who.FillInAsync(command, options.DeepClone().AsObject(), fields.ToDictionary(field => field.Field, field => field.Text), token) is not null);

    private static (string, Func<CancellationToken, Task<bool>>) Page(string name, Person who, string of, string text, string audience) =>
        Fill(name, who, "review", new() { ["of"] = of }, ("text", text), ("who", audience));

    private static (string, Func<CancellationToken, Task<bool>>) Tick(string name, Person who, params string[] texts) =>
        (name, async token => await who.TickAsync(texts, token) is not null);

    /// <summary>Whoever got no answer looks first whether the task is there: adding is the one step that could be done twice.</summary>
    private static (string, Func<CancellationToken, Task<bool>>) Add(string name, Person who, string text, string slot) => (name, async token =>
        await who.UseAsync("today", options: null, token) is { } today
        && (today.Contains(text, StringComparison.Ordinal)
            || await who.UseAsync("task add", new() { ["text"] = text, ["slot"] = slot }, token) is not null));

    /// <summary>The clock moves, and the post that is due then comes.</summary>
    private (string, Func<CancellationToken, Task<bool>>) At(string name, string instant, int posts) =>
        (name, token => SetAsync(instant, () => Task.FromResult(Posts.Count >= posts), token));

    /// <summary>The clock moves, and the member sees what is new on that day.</summary>
    private (string, Func<CancellationToken, Task<bool>>) See(string name, Person who, string instant, string text) =>
        (name, token => SetAsync(instant, async () => await who.UseAsync("today", options: null, token) is { } today && today.Contains(text, StringComparison.Ordinal), token));

    private async Task<bool> SetAsync(string instant, Func<Task<bool>> isSeen, CancellationToken token)
    {
        _world.StandIn.StudyTime.Set(DateTimeOffset.Parse(instant));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(25));
        try
        {
            while (!await isSeen())
            {
                await timer.WaitForNextTickAsync(token);
            }

            return true;
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
