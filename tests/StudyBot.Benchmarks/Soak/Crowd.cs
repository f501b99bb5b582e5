using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Members;

namespace StudyBot.Benchmarks.Soak;

/// <summary>Members with a planned day, and what they press at random.</summary>
internal sealed class Crowd
{
    private const int Members = 24;
    private const int Tasks = 9;

    private readonly StandInHost _standIn;
    private readonly Random _random;
    private readonly ulong _channel;
    private readonly List<Actor> _members = [];
    private readonly ConcurrentDictionary<ulong, (ulong InteractionId, JsonObject Modal)> _forms = [];

    public Crowd(StandInHost standIn, int seed)
    {
        (_standIn, _random) = (standIn, new Random(seed));
        var guild = standIn.World.Places.Guilds[0];
        _channel = standIn.World.Places.GetChannel(guild.Id, "study").Id;
        for (var member = 0; member < Members; member++)
        {
            var user = standIn.World.Places.AddUser($"Member {member}", "en-US");
            standIn.World.Places.AddMember(guild.Id, user.Id);
            _members.Add(standIn.World.As(user.Id));
        }
    }

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        foreach (var member in _members)
        {
            await UseAsync(member, "join", null, cancellationToken);
            for (var task = 1; task <= Tasks; task++)
            {
                await UseAsync(member, "task add", new JsonObject { ["text"] = $"Chapter {task}" }, cancellationToken);
            }
        }
    }

    /// <summary>Somebody presses something; the answer is waited for elsewhere.</summary>
    public (Interaction Interaction, string Action, Func<InteractionOutcome, bool> IsRight) Press()
    {
        var member = _members[_random.Next(Members)];
        var draw = _random.NextDouble();
        if (draw < 0.3 && _forms.TryRemove(member.UserId, out var form))
        {
            return (Send(member, form), "/tick, sent", outcome => Text(outcome).Contains($"/{Tasks}", StringComparison.Ordinal));
        }

        return draw < 0.65
            ? (member.BeginCommand(_channel, "tick", []), "/tick, its form", outcome => Keep(member, outcome))
            : (member.BeginCommand(_channel, "today", []), "/today", outcome => Text(outcome).Contains($"/{Tasks}", StringComparison.Ordinal));
    }

    /// <summary>The channel would fill with private answers that nobody reads.</summary>
    public void Forget(InteractionOutcome outcome)
    {
        if (outcome is InteractionOutcome.Posted { Ephemeral: true } posted)
        {
            _standIn.World.Messages.Remove(posted.Message.Id);
        }
    }

    private Interaction Send(Actor member, (ulong InteractionId, JsonObject Modal) form)
    {
        var boxes = form.Modal["components"]![0]!["component"]!;
        var options = (JsonArray)boxes["options"]!;
        var ticked = options.Where(_ => _random.Next(2) == 0).Select(option => option!["value"]!.DeepClone()).ToArray();
        return member.BeginSubmit(form.InteractionId, new JsonObject { [(string)boxes["custom_id"]!] = new JsonArray(ticked) });
    }

    private bool Keep(Actor member, InteractionOutcome outcome)
    {
        if (outcome is not InteractionOutcome.ModalOpened opened)
        {
            return false;
        }

        _forms[member.UserId] = (opened.InteractionId, opened.Modal);
        return true;
    }

    private static string Text(InteractionOutcome outcome) => outcome switch
    {
        InteractionOutcome.Posted posted => posted.Message.Components.ToJsonString(),
        InteractionOutcome.Updated updated => updated.Message.Components.ToJsonString(),
        _ => "",
    };

    private async Task UseAsync(Actor member, string command, JsonObject? options, CancellationToken cancellationToken)
    {
        var outcome = await member.UseCommandAsync(_channel, command, options, cancellationToken);
        if (outcome is InteractionOutcome.Failed failed)
        {
            throw new InvalidOperationException($"/{command}: {failed.Reason}");
        }
    }
}
