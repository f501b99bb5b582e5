using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NSec.Cryptography;
using StudyBot.Playground.StandIn;

namespace StudyBot.Playground.Tests.Bots;

/// <summary>The barest bot behind a URL: it checks signatures, answers pings, and else what the test says.</summary>
internal sealed class PlainEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly PublicKey _key;
    private readonly Channel<JsonObject> _received = Channel.CreateUnbounded<JsonObject>();

    private PlainEndpoint(WebApplication app, string verifyKey)
    {
        _app = app;
        _key = PublicKey.Import(SignatureAlgorithm.Ed25519, Convert.FromHexString(verifyKey), KeyBlobFormat.RawPublicKey);
    }

    public string Url => $"{_app.Urls.First()}/interactions";

    /// <summary>Whether it looks at signatures at all, and whether it knows pings.</summary>
    public bool ChecksSignatures { get; set; } = true;

    public bool AnswersPings { get; set; } = true;

    /// <summary>What an interaction is answered with.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = context => WriteAsync(context, 202, null);

    public static async Task<PlainEndpoint> StartAsync(string verifyKey)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var endpoint = new PlainEndpoint(builder.Build(), verifyKey);
        endpoint._app.Run(endpoint.ServeAsync);
        await endpoint._app.StartAsync(TestContext.Current.CancellationToken);
        return endpoint;
    }

    public static Task WriteAsync(HttpContext context, int status, JsonObject? body) =>
        WriteAsync(context, status, body?.ToJsonString() ?? "", "application/json");

    public static async Task WriteAsync(HttpContext context, int status, string body, string contentType)
    {
        context.Response.StatusCode = status;
        if (body.Length > 0)
        {
            context.Response.ContentType = contentType;
            await context.Response.WriteAsync(body, context.RequestAborted);
        }
    }

    public async Task<JsonObject> NextAsync() => await _received.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var timestamp = context.Request.Headers["X-Signature-Timestamp"].ToString();
        var signature = Convert.FromHexString(context.Request.Headers["X-Signature-Ed25519"].ToString());
        byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp), .. body.ToArray()];
        if (ChecksSignatures && !SignatureAlgorithm.Ed25519.Verify(_key, signed, signature))
        {
            context.Response.StatusCode = 401;
            return;
        }

        var interaction = JsonNode.Parse(body.ToArray())!.AsObject();
        if ((int)interaction["type"]! == 1)
        {
            await WriteAsync(context, 200, AnswersPings ? new JsonObject { ["type"] = 1 } : []);
            return;
        }

        _received.Writer.TryWrite(interaction);
        await Answer(context);
    }
}
