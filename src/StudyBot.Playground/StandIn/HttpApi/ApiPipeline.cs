using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn.HttpApi;

/// <summary>What stands before every call: faults, the bot's credentials, rate limits, and the one place where refusals become answers.</summary>
internal sealed class ApiPipeline(World world, RequestDelegate next)
{
    private static readonly string[] MajorParts = ["channel", "guild", "webhook", "token"];

    private readonly RateLimits _limits = new(world);

    public async Task RunAsync(HttpContext context)
    {
        var fault = world.Faults.Take(context.Request.Method, context.Request.Path, out var cleared);
        await new FaultyAnswers(world, ServeAsync, cleared).RunAsync(context, fault);

        var served = context.GetEndpoint() is not null;
        world.Requests.Add(new SeenRequest(context.Request.Method, context.Request.Path, context.Response.StatusCode, served));
    }

    private async Task ServeAsync(HttpContext context)
    {
        try
        {
            Admit(context);
            var endpoint = context.GetEndpoint() as RouteEndpoint
                ?? throw (context.GetEndpoint() is null ? Refusals.NotFound() : Refusals.MethodNotAllowed());
            if (await _limits.EnterAsync(context, Route(endpoint), MajorId(context)))
            {
                await next(context);
            }
        }
        catch (ApiRefusedException refused)
        {
            await JsonAnswer.WriteAsync(context, refused.Status, refused.Body());
        }
        catch (BadHttpRequestException bad)
        {
            var refused = bad.StatusCode == 413 ? Refusals.RequestTooLarge() : new ApiRefusedException(bad.StatusCode, 0, bad.Message);
            await JsonAnswer.WriteAsync(context, refused.Status, refused.Body());
        }
    }

    private void Admit(HttpContext context)
    {
        if (!context.Request.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal))
        {
            throw Refusals.BadUserAgent();
        }

        // The gateway's address needs no token; interactions and their webhooks carry theirs in the path.
        var path = context.Request.Path.Value ?? "";
        var open = path.EndsWith("/gateway", StringComparison.Ordinal)
            || path.Contains("/interactions/", StringComparison.Ordinal)
            || path.Contains("/webhooks/", StringComparison.Ordinal);
        const string Scheme = "Bot ";
        var header = context.Request.Headers.Authorization.ToString();
        if (!open && !(header.StartsWith(Scheme, StringComparison.Ordinal) && world.Gateway.IsRightToken(header[Scheme.Length..])))
        {
            throw Refusals.Unauthorized();
        }
    }

    private static string Route(RouteEndpoint endpoint) => (endpoint.RoutePattern.RawText ?? "").Replace("/api/v10", "", StringComparison.Ordinal);

    private static string MajorId(HttpContext context)
    {
        var values = context.Request.RouteValues;
        return string.Join('/', MajorParts.Select(name => values.GetValueOrDefault(name)));
    }
}
