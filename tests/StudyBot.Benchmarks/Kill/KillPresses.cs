using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Members;

namespace StudyBot.Benchmarks.Kill;

/// <summary>Members who add tasks and write pages while the bot is killed, and who believe what they are answered.</summary>
internal sealed class KillPresses(KillWorld world)
{
    private const string NotSaved = "nothing was saved";

    /// <summary>While the bot is dead a press waits for its answer in vain; others go on.</summary>
    private const int AtOnce = 3;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(100);

    private int _count;

    public int Count => _count;

    /// <summary>What was answered as saved.</summary>
    public ConcurrentBag<(ulong Member, string Text)> Tasks { get; } = [];

    /// <summary>Pages are numbered in their texts; a member writes one a run.</summary>
    public ConcurrentBag<(ulong Member, string Text)> Pages { get; } = [];

    public Task PressAsync(CancellationToken cancellationToken)
    {
        var random = new Random(world.Setup.Seed + 1);
        var writers = new ConcurrentQueue<(ulong Id, ulong Channel)>(world.Members.OrderBy(_ => random.Next()));
        return Task.WhenAll(Enumerable.Range(0, AtOnce).Select(number => PressAsync(writers, new Random(world.Setup.Seed + 2 + number), cancellationToken)));
    }

    private async Task PressAsync(ConcurrentQueue<(ulong Id, ulong Channel)> writers, Random random, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(_between, TimeProvider.System);
        while (!cancellationToken.IsCancellationRequested)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(_patience);
            try
            {
                await timer.WaitForNextTickAsync(cancellationToken);
                var number = Interlocked.Increment(ref _count);
                if (number % 3 == 0 && writers.TryDequeue(out var writer))
                {
                    await WriteAsync(writer, $"page {number} of this member", patience.Token);
                }
                else
                {
                    await AddAsync(world.Members[random.Next(world.Members.Count)], $"pressed {number}", patience.Token);
                }
            }
            catch (OperationCanceledException) when (patience.IsCancellationRequested)
            {
                // No answer: nobody knows whether it is there, and nobody said so.
                continue;
            }
        }
    }

    private async Task AddAsync((ulong Id, ulong Channel) member, string text, CancellationToken cancellationToken)
    {
        var outcome = await world.StandIn.World.As(member.Id).UseCommandAsync(member.Channel, "task add", new JsonObject { ["text"] = text }, cancellationToken);
        if (await IsSavedAsync(outcome, cancellationToken))
        {
            Tasks.Add((member.Id, text));
        }
    }

    private async Task WriteAsync((ulong Id, ulong Channel) member, string text, CancellationToken cancellationToken)
    {
        var actor = world.StandIn.World.As(member.Id);
        if (await actor.UseCommandAsync(member.Channel, "review", new JsonObject { ["of"] = "today" }, cancellationToken) is not InteractionOutcome.ModalOpened form)
        {
            return;
        }

        var values = new JsonObject();
        foreach (var input in ComponentFinder.All(form.Modal["components"]!.AsArray()).Where(input => input["custom_id"] is not null))
        {
            var name = input["custom_id"]!.GetValue<string>();
            switch (Flow.CustomId.TryParse(name)?.Verb)
            {
                case "text":
                    values[name] = text;
                    break;
                case "who":
                    values[name] = "shared";
                    break;
            }
        }

        if (await IsSavedAsync(await actor.SubmitAsync(form.InteractionId, values, cancellationToken), cancellationToken))
        {
            Pages.Add((member.Id, text));
        }
    }

    private static async Task<bool> IsSavedAsync(InteractionOutcome outcome, CancellationToken cancellationToken) =>
        (outcome is InteractionOutcome.Deferred deferred ? await deferred.Final.WaitAsync(cancellationToken) : outcome) switch
        {
            InteractionOutcome.Posted { Message: var message } => Says(message),
            InteractionOutcome.Updated { Message: var message } => Says(message),
            _ => false,
        };

    private static bool Says(Playground.StandIn.Model.Message message) =>
        !(message.Content + message.Components.ToJsonString()).Contains(NotSaved, StringComparison.OrdinalIgnoreCase);
}
