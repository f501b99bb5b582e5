using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Validation;

namespace StudyBot.Playground.StandIn.Delivery;

/// <summary>
/// The application's Interactions Endpoint URL, as the developer portal keeps it: asked before it is saved, by a ping that must
/// be answered and by one with a false signature that must be refused (developers/interactions/overview).
/// </summary>
internal sealed class InteractionsUrl(World world) : IDisposable
{
    private const string Field = "interactions_endpoint_url";

    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly SigningKey _key = new(world.State.SigningSeed);

    public string? Current => world.State.InteractionsUrl;

    public string VerifyKey => _key.VerifyKey;

    /// <param name="url">Null brings interactions back to the gateway.</param>
    /// <param name="cancellationToken">Gives up asking.</param>
    /// <exception cref="ApiRefusedException">It is no address, or what answers there is no bot that checks signatures.</exception>
    public async Task SaveAsync(string? url, CancellationToken cancellationToken)
    {
        if (url is not null)
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            {
                throw FormErrors.One(Field, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
            }

            if (!await IsAnsweredAsync(url, cancellationToken) || !await IsGuardedAsync(url, cancellationToken))
            {
                throw FormErrors.One(Field, "APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID", "The specified interactions endpoint url could not be verified.");
            }
        }

        lock (world.Gate)
        {
            world.State.InteractionsUrl = url;
            world.Touch();
        }
    }

    /// <summary>Sends a signed body; to be disposed of by the caller.</summary>
    /// <param name="url">The endpoint.</param>
    /// <param name="body">What is signed.</param>
    /// <param name="signature">Null signs as it ought to be.</param>
    /// <param name="cancellationToken">Breaks the connection off.</param>
    public async Task<HttpResponseMessage> PostAsync(string url, string body, string? signature, CancellationToken cancellationToken)
    {
        var timestamp = world.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("User-Agent", "Discord-Interactions/1.0 (+https://discord.com)");
        request.Headers.TryAddWithoutValidation("X-Signature-Ed25519", signature ?? _key.Sign(timestamp, body));
        request.Headers.TryAddWithoutValidation("X-Signature-Timestamp", timestamp);
        return await _http.SendAsync(request, cancellationToken);
    }

    public void Dispose()
    {
        _http.Dispose();
        _key.Dispose();
    }

    private async Task<bool> IsAnsweredAsync(string url, CancellationToken cancellationToken)
    {
        using var response = await TryPingAsync(url, signature: null, cancellationToken);
        return response is { StatusCode: HttpStatusCode.OK, Content.Headers.ContentType.MediaType: "application/json" }
            && IsPong(await response.Content.ReadAsStringAsync(cancellationToken));
    }

    private async Task<bool> IsGuardedAsync(string url, CancellationToken cancellationToken)
    {
        using var response = await TryPingAsync(url, new string('a', 128), cancellationToken);
        return response is { StatusCode: HttpStatusCode.Unauthorized };
    }

    private async Task<HttpResponseMessage?> TryPingAsync(string url, string? signature, CancellationToken cancellationToken)
    {
        var ping = new JsonObject
        {
            ["id"] = world.Snowflakes.Next().ToString(),
            ["application_id"] = world.BotId.ToString(),
            ["type"] = InteractionType.Ping,
            ["version"] = 1,
            ["token"] = "ping",
        };
        using var patience = new CancellationTokenSource(world.Options.AnswerWithin, world.Options.Transport);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await PostAsync(url, JsonText.Write(ping), signature, either.Token);
        }
        catch (Exception exception) when (exception is HttpRequestException || patience.IsCancellationRequested)
        {
            return null;
        }
    }

    private static bool IsPong(string body)
    {
        try
        {
            return JsonText.Read(body) is JsonObject pong && JsonText.Int(pong["type"]) == InteractionType.Ping;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
