using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.HttpApi;

namespace StudyBot.Playground.StandIn.PlayApi;

/// <summary>Trouble, as the page asks for it and shows it.</summary>
internal static class PlayFaults
{
    private const int HitsShown = 30;

    private static readonly (string Name, FaultTarget Target)[] Targets =
        [("all", FaultTarget.All), ("answers", FaultTarget.Answers), ("posts", FaultTarget.Posts), ("edits", FaultTarget.Edits), ("files", FaultTarget.Files)];

    public static void Map(RouteGroupBuilder play, World world)
    {
        play.MapGet("/faults", () => JsonAnswer.Ok(Shape(world.Faults)));
        play.MapPost("/faults", async (HttpRequest request) =>
        {
            Ask(world.Faults, await PlayRequest.ReadAsync(request));
            return JsonAnswer.Ok(Shape(world.Faults));
        });
        play.MapPost("/faults/clear", () =>
        {
            world.Faults.Clear();
            return JsonAnswer.Ok(Shape(world.Faults));
        });
    }

    private static void Ask(Faults faults, PlayRequest asked)
    {
        var kind = asked.Text("kind");
        if (FaultKinds.FindSocketFault(kind) is { } socketFault)
        {
            faults.Strike(socketFault);
            return;
        }

        var milliseconds = asked.FindWhole("milliseconds");
        if (milliseconds is < 0 or > 600_000)
        {
            throw new PlayRefusedException("A fault lasts at most ten minutes.");
        }

        var fault = FaultKinds.Find(kind, milliseconds is { } time ? TimeSpan.FromMilliseconds(time) : null)
            ?? throw new PlayRefusedException($"There is no fault \"{kind}\".");
        var name = asked.FindText("target") ?? "all";
        var target = Targets.FirstOrDefault(each => each.Name == name).Target ?? throw new PlayRefusedException($"There are no requests \"{name}\".");
        var times = asked.FindWhole("times");
        faults.Add(fault, target, times is null or (> 0 and <= 1000) ? (int?)times : throw new PlayRefusedException("A fault strikes 1 to 1000 times."));
    }

    private static JsonObject Shape(Faults faults) => new()
    {
        ["noAcks"] = faults.WithholdHeartbeatAcks,
        ["random"] = faults.IsRandom,
        ["pending"] = JsonText.Array(faults.Pending.Select(each => new JsonObject
        {
            ["kind"] = each.Fault.Kind,
            ["target"] = Targets.FirstOrDefault(target => target.Target == each.Target).Name ?? "other",
            ["left"] = each.Left,
        })),
        ["hits"] = JsonText.Array(faults.Hits.TakeLast(HitsShown).Reverse().Select(hit => new JsonObject
        {
            ["at"] = PlayShapes.Instant(hit.At),
            ["kind"] = hit.Kind,
            ["request"] = hit.Request,
        })),
    };
}
