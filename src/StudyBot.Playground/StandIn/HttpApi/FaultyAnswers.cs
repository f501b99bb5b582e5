using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn.HttpApi;

/// <summary>Carries one fault out; a null fault serves the request.</summary>
internal sealed class FaultyAnswers(World world, Func<HttpContext, Task> serve, Task cleared)
{
    public Task RunAsync(HttpContext context, Fault? fault) => fault switch
    {
        null => serve(context),
        Fault.Limits(var scope, var retryAfter) => RateLimits.RefuseAsync(context, retryAfter, scope),
        Fault.Refuses(var status, AsPage: true) => WritePageAsync(context, status),
        Fault.Refuses(var status, AsPage: false) => JsonAnswer.WriteAsync(context, status, new JsonObject { ["message"] = $"{status}: made by the stand-in", ["code"] = 0 }),
        Fault.Hangs(var atMost) => HangAsync(context, atMost),
        Fault.Resets => ResetAsync(context),
        Fault.LosesAnswer => LoseAnswerAsync(context),
        Fault.Delays(var time) => DelayAsync(context, time),
        _ => throw new InvalidOperationException($"A fault without its branch: {fault.Kind}"),
    };

    private async Task DelayAsync(HttpContext context, TimeSpan time)
    {
        await Task.Delay(time, world.Options.Transport, context.RequestAborted);
        await serve(context);
    }

    private async Task HangAsync(HttpContext context, TimeSpan? atMost)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        await Task.WhenAny(Task.Delay(atMost ?? Timeout.InfiniteTimeSpan, world.Options.Transport, end.Token), cleared);
        await end.CancelAsync();
        context.Abort();
    }

    /// <summary>The server closes with a reset, not with an orderly end.</summary>
    private static Task ResetAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private async Task LoseAnswerAsync(HttpContext context)
    {
        var wire = context.Response.Body;
        using var lost = new MemoryStream();
        context.Response.Body = lost;
        try
        {
            await serve(context);
        }
        finally
        {
            context.Response.Body = wire;
            context.Abort();
        }
    }

    private static Task WritePageAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=UTF-8";
        return context.Response.WriteAsync(
            $"<html>\r\n<head><title>{status}</title></head>\r\n<body>\r\n<center><h1>{status}</h1></center>\r\n<hr><center>made by the stand-in</center>\r\n</body>\r\n</html>\r\n",
            context.RequestAborted);
    }
}
