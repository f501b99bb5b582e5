using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace StudyBot.Playground.Tests.DiscordJs;

/// <summary>The bot on discord.js in a process of its own: it is asked things in lines of JSON, and tells what happens to it.</summary>
internal sealed class NodeBot : IAsyncDisposable
{
    /// <summary>Far more than anything takes.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly Channel<JsonObject> _events = Channel.CreateUnbounded<JsonObject>();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> _asked = new();
    private readonly ConcurrentQueue<string> _lines = new();
    private int _lastAsked;

    private NodeBot(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What discord.js complained of by itself.</summary>
    public ConcurrentQueue<JsonObject> Trouble { get; } = new();

    public static NodeBot Start(string folder, Uri standIn, string token) => new(new ProcessStartInfo("node", ["bot.js", new Uri(standIn, "api").ToString(), token])
    {
        WorkingDirectory = folder,
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    });

    public async Task<JsonNode?> AskAsync(string ask, JsonObject? about = null)
    {
        var answer = await TryAskAsync(ask, about);
        Assert.True(answer["error"] is null, $"{ask}: {answer}\n{Said}");
        return answer["answer"];
    }

    /// <summary>The whole line, with <c>answer</c> or with <c>error</c>.</summary>
    public async Task<JsonObject> TryAskAsync(string ask, JsonObject? about = null)
    {
        var id = Interlocked.Increment(ref _lastAsked);
        var answered = _asked[id] = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        var line = about ?? [];
        (line["id"], line["ask"]) = (id, ask);
        await _process.StandardInput.WriteLineAsync(line.ToJsonString().AsMemory(), Cancel);
        await _process.StandardInput.FlushAsync(Cancel);
        return await WithinLimitAsync(answered.Task, ask);
    }

    /// <summary>The next event of this name; others before it are passed over.</summary>
    public async Task<JsonObject> NextAsync(string name)
    {
        while (true)
        {
            var next = await WithinLimitAsync(_events.Reader.ReadAsync(Cancel).AsTask(), name);
            if ((string?)next["event"] == name)
            {
                return next;
            }
        }
    }

    /// <summary>What the bot itself returned from answering the next interaction.</summary>
    public async Task<JsonNode?> AnsweredAsync(string name)
    {
        var answered = await NextAsync("answered");
        Assert.Equal(name, (string?)answered["name"]);
        return answered["result"];
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Kill();
        }

        _process.Dispose();
    }

    private string Said => string.Join('\n', _lines);

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            _lines.Enqueue(exception.Message);
        }
    }

    private void Hear(string? text)
    {
        if (text is null)
        {
            _events.Writer.TryComplete(new InvalidOperationException($"The bot has ended.\n{Said}"));
            return;
        }

        _lines.Enqueue(text);
        var line = JsonNode.Parse(text)!.AsObject();
        switch ((string?)line["event"])
        {
            case null when _asked.TryRemove((int)line["id"]!, out var asked):
                asked.SetResult(line);
                break;
            case "trouble":
                Trouble.Enqueue(line);
                break;
            default:
                _events.Writer.TryWrite(line);
                break;
        }
    }

    private async Task<T> WithinLimitAsync<T>(Task<T> task, string what)
    {
        try
        {
            return await task.WaitAsync(Limit, Cancel);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{what} never came.\n{Said}", late);
        }
    }
}
