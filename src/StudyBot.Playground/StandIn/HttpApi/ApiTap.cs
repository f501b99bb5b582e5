using Microsoft.AspNetCore.Http.Features;

namespace StudyBot.Playground.StandIn.HttpApi;

/// <summary>Keeps the bytes of request and answer for the observer; stands before everything else, and only where there is one.</summary>
internal sealed class ApiTap(IStandInObserver observer, RequestDelegate next)
{
    public async Task RunAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        }
        catch (IOException)
        {
            // Too large, or broken off: whoever reads it next finds that out as well.
            await next(context);
            return;
        }

        var watch = new AbortWatch(context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>());
        context.Features.Set<IHttpRequestLifetimeFeature>(watch);
        var wire = context.Response.Body;
        using var answer = new MemoryStream();
        context.Request.Body = new MemoryStream(body.ToArray());
        context.Response.Body = answer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = wire;
        }

        Tell(context, body.ToArray(), answer.ToArray(), watch.IsAborted);
        if (!watch.IsAborted)
        {
            answer.Position = 0;
            await answer.CopyToAsync(wire, context.RequestAborted);
        }
    }

    private void Tell(HttpContext context, byte[] body, byte[] answer, bool isLost) => observer.Served(new SeenExchange(
        context.Request.Method,
        context.Request.Path + context.Request.QueryString,
        context.Request.ContentType,
        body,
        isLost ? null : context.Response.StatusCode,
        context.Response.ContentType,
        answer));

    /// <summary>Kestrel tells of an abort some time later; this knows at once.</summary>
    private sealed class AbortWatch(IHttpRequestLifetimeFeature inner) : IHttpRequestLifetimeFeature
    {
        public bool IsAborted { get; private set; }

        public CancellationToken RequestAborted { get => inner.RequestAborted; set => inner.RequestAborted = value; }

        public void Abort()
        {
            IsAborted = true;
            inner.Abort();
        }
    }
}
