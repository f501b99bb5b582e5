using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Members;

namespace StudyBot.Benchmarks;

/// <summary>A member with a planned day in the stand-in's server, and what they press.</summary>
/// <param name="standIn">The server.</param>
/// <param name="name">Whose day it is; null for the server's owner.</param>
/// <param name="tasks">How many stand on it.</param>
internal sealed class Group(StandInHost standIn, string? name = null, int tasks = 9)
{
    private readonly ulong _channel = standIn.World.Places.GetChannel(standIn.World.Places.Guilds[0].Id, "study").Id;

    public Actor Member { get; } = standIn.World.As(name is null ? standIn.World.Places.Guilds[0].OwnerId : standIn.World.Places.GetUser(name).Id);

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await UseAsync("join", null, cancellationToken);
        for (var task = 1; task <= tasks; task++)
        {
            await UseAsync("task add", new JsonObject { ["text"] = $"Chapter {task}" }, cancellationToken);
        }
    }

    public async Task<InteractionOutcome> TodayAsync(CancellationToken cancellationToken) =>
        Must(await UseAsync("today", null, cancellationToken), outcome => Text(outcome).Contains($"/{tasks}", StringComparison.Ordinal));

    /// <summary>Opens the form: the day is read and its checkboxes are built.</summary>
    public async Task<InteractionOutcome> TickAsync(CancellationToken cancellationToken) =>
        Must(await UseAsync("tick", null, cancellationToken), outcome => outcome is InteractionOutcome.ModalOpened);

    /// <summary>Sends the form with one box ticked, or with none: a change that is on the disk before it is answered.</summary>
    public async Task<InteractionOutcome> SendTickAsync(bool done, CancellationToken cancellationToken)
    {
        var form = (InteractionOutcome.ModalOpened)await TickAsync(cancellationToken);
        var boxes = form.Modal["components"]![0]!["component"]!;
        var ticked = done ? new JsonArray(boxes["options"]![0]!["value"]!.DeepClone()) : [];
        return Must(
            await Member.SubmitAsync(form.InteractionId, new JsonObject { [(string)boxes["custom_id"]!] = ticked }, cancellationToken),
            outcome => Text(outcome).Contains($"{(done ? 1 : 0)}/{tasks}", StringComparison.Ordinal));
    }

    /// <summary>The baseline: an option that completes nothing goes the whole way and is answered with nothing read from the database but the membership.</summary>
    public Task<InteractionOutcome> EmptyAsync(CancellationToken cancellationToken) =>
        Member.AutocompleteAsync(_channel, "setup", new JsonObject { ["zone"] = "no such zone" }, "zone", cancellationToken);

    private static string Text(InteractionOutcome outcome) =>
        outcome is InteractionOutcome.Posted posted ? posted.Message.Components.ToJsonString() : "";

    /// <summary>A wrong answer is no measurement.</summary>
    private static InteractionOutcome Must(InteractionOutcome outcome, Func<InteractionOutcome, bool> holds) =>
        holds(outcome) ? outcome : throw new InvalidOperationException($"not the answer that was to be measured: {outcome.GetType().Name}");

    private async Task<InteractionOutcome> UseAsync(string command, JsonObject? options, CancellationToken cancellationToken)
    {
        var outcome = await Member.UseCommandAsync(_channel, command, options, cancellationToken);

        // The first press of all may be slow: what comes next builds on it.
        outcome = outcome is InteractionOutcome.Deferred deferred ? await deferred.Final.WaitAsync(cancellationToken) : outcome;
        return outcome is InteractionOutcome.Failed failed ? throw new InvalidOperationException($"/{command}: {failed.Reason}") : outcome;
    }
}
