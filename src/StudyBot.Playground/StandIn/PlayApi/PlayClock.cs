using System.Globalization;
using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.HttpApi;

namespace StudyBot.Playground.StandIn.PlayApi;

/// <summary>Study time: read, set and moved.</summary>
internal static class PlayClock
{
    public static void Map(RouteGroupBuilder play, World world, PlaySteps steps)
    {
        play.MapGet("/clock", () => JsonAnswer.Ok(PlayShapes.Clock(world)));
        play.MapPost("/clock", async (HttpRequest request, CancellationToken cancellationToken) =>
        {
            var asked = await PlayRequest.ReadAsync(request);
            if (asked.FindText("set") is { } text)
            {
                world.StudyTime.Set(Instant(text));
            }
            else if (asked.FindWhole("moveMs") is { } milliseconds)
            {
                world.StudyTime.Move(TimeSpan.FromMilliseconds(milliseconds));
            }
            else if (await StepAsync(asked.Text("to"), steps, cancellationToken) is { } instant)
            {
                world.StudyTime.Set(instant);
            }
            else
            {
                return JsonAnswer.Ok(new JsonObject { ["error"] = "There is no such step to go to." }, 409);
            }

            return JsonAnswer.Ok(PlayShapes.Clock(world));
        });
    }

    private static async Task<DateTimeOffset?> StepAsync(string to, PlaySteps steps, CancellationToken cancellationToken)
    {
        var step = to switch
        {
            "next-post" => steps.NextPost,
            "next-day" => steps.NextDay,
            _ => throw new PlayRefusedException($"\"{to}\" is no step."),
        };
        return step is null ? null : await step(cancellationToken);
    }

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw new PlayRefusedException($"\"{text}\" is no instant.");
}
