using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using StudyBot.Playground.StandIn;

namespace StudyBot.Playground.Tests.Bots;

/// <summary>The barest bot: a socket, an HTTP client, and every frame it was sent.</summary>
internal sealed class PlainBot : IAsyncDisposable
{
    /// <summary>What has not come by then is not coming: a test that waits for it fails instead of hanging.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly StandInHost _host;
    private readonly HttpClient _http;
    private readonly Channel<JsonObject> _frames = Channel.CreateUnbounded<JsonObject>();
    private ClientWebSocket _socket = new();
    private Task _reading = Task.CompletedTask;

    public PlainBot(StandInHost host, string token = "secret")
    {
        _host = host;
        Token = token;
        _http = new HttpClient { BaseAddress = host.ApiUrl };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", token);
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org, 1.0)");
    }

    public HttpClient Http => _http;

    public string Token { get; }

    public string SessionId { get; private set; } = "";

    public int UnreadFrames => _frames.Reader.Count;

    public long Sequence { get; private set; }

    public WebSocketCloseStatus? ClosedWith => _socket.CloseStatus;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Connects and identifies; returns READY.</summary>
    public async Task<JsonObject> IdentifyAsync(int shard = 0, int shards = 1)
    {
        await ConnectAsync();
        await SendIdentifyAsync(shard, shards);
        var ready = await NextAsync("READY");
        SessionId = (string)ready["session_id"]!;
        return ready;
    }

    public Task SendIdentifyAsync(int shard = 0, int shards = 1) => SendAsync(2, new JsonObject
    {
        ["token"] = Token,
        ["intents"] = 1,
        ["properties"] = new JsonObject { ["os"] = "linux" },
        ["shard"] = new JsonArray(shard, shards),
    });

    public async Task ConnectAsync()
    {
        _socket = new ClientWebSocket();
        await _socket.ConnectAsync(new Uri(_host.World.Gateway.Url + "?v=10&encoding=json"), Cancel);
        _reading = ReadAllAsync(_socket);
        var hello = await FrameAsync();
        Assert.Equal(10, (int)hello["op"]!);
    }

    public async Task ResumeAsync(string? session = null, long? sequence = null)
    {
        await ConnectAsync();
        await SendAsync(6, new JsonObject { ["token"] = Token, ["session_id"] = session ?? SessionId, ["seq"] = sequence ?? Sequence });
    }

    public Task SendAsync(int opcode, JsonNode? data) => SendTextAsync(new JsonObject { ["op"] = opcode, ["d"] = data }.ToJsonString());

    public Task SendTextAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, Cancel);

    /// <summary>The next frame of any kind.</summary>
    public async Task<JsonObject> FrameAsync() => await _frames.Reader.ReadAsync(Cancel).AsTask().WaitAsync(Longest, Cancel);

    /// <summary>The next dispatch, which must be this one.</summary>
    public async Task<JsonObject> NextAsync(string name)
    {
        var frame = await FrameAsync();
        Assert.Equal(name, (string?)frame["t"]);
        return frame["d"]!.AsObject();
    }

    /// <summary>Passes over other dispatches until this one.</summary>
    public async Task<JsonObject> UntilAsync(string name)
    {
        while (true)
        {
            var frame = await FrameAsync();
            if ((string?)frame["t"] == name)
            {
                return frame["d"]!.AsObject();
            }
        }
    }

    public async Task<int> WaitForCloseAsync()
    {
        await _reading.WaitAsync(Longest, Cancel);
        return _socket.CloseStatus is { } status ? (int)status : 0;
    }

    /// <summary>As a process that dies.</summary>
    public async Task CutAsync()
    {
        _socket.Abort();
        await _reading;
    }

    public async Task<(int Status, JsonNode? Body)> CallAsync(string method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        using var response = await _http.SendAsync(request, Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public Task<(int Status, JsonNode? Body)> AnswerAsync(JsonObject interaction, int type, JsonObject? data = null, bool withResponse = false)
    {
        var body = new JsonObject { ["type"] = type };
        if (data is not null)
        {
            body["data"] = data;
        }

        return CallAsync("POST", $"interactions/{interaction["id"]}/{interaction["token"]}/callback{(withResponse ? "?with_response=true" : "")}", body);
    }

    public Task<(int Status, JsonNode? Body)> RegisterAsync(params JsonObject[] commands) =>
        CallAsync("PUT", $"applications/{_host.World.BotId}/commands", new JsonArray([.. commands]));

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
        _http.Dispose();
    }

    private async Task ReadAllAsync(ClientWebSocket socket)
    {
        var buffer = new byte[1 << 18];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult result;
                do
                {
                    result = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                    length += result.Count;
                }
                while (!result.EndOfMessage);

                if (result.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                var frame = JsonNode.Parse(buffer.AsSpan(0, length))!.AsObject();
                Sequence = (long?)frame["s"] ?? Sequence;
                _frames.Writer.TryWrite(frame);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
    }
}
