using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace StudyBot.Benchmarks.Kill;

/// <summary>A bot in a process of its own, which is to be killed. It never outlives this one.</summary>
internal sealed class KilledBot : IAsyncDisposable
{
    private const string Connected = "connected to Discord's gateway";
    private const string Leading = "This process posts, nudges and turns days now";
    private const int LinesKept = 60;

    private static readonly ConcurrentDictionary<KilledBot, bool> _running = new();

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    static KilledBot() => AppDomain.CurrentDomain.ProcessExit += (_, _) => _running.Keys.ToList().ForEach(bot => bot.Kill());

    private KilledBot(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _running[this] = true;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Whether it has begun to post, one of two.</summary>
    public bool Leads { get; private set; }

    public string Output => string.Join('\n', _output);

    public static KilledBot Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // A process that lives for seconds gains nothing from being measured for a better compilation.
        start.Environment["DOTNET_TieredPGO"] = "0";
        return new KilledBot(start);
    }

    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        var ended = _process.WaitForExitAsync(cancellationToken);
        if (await Task.WhenAny(_ready.Task, ended) == ended)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new InvalidOperationException($"the bot does not start again:\n{Output}");
        }
    }

    /// <summary>SIGKILL: no farewell.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself meanwhile.
            _running.TryRemove(this, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await _process.WaitForExitAsync();
        _running.TryRemove(this, out _);
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (_output.Count > LinesKept)
        {
            _output.TryDequeue(out _);
        }

        Leads |= line.Contains(Leading, StringComparison.Ordinal);
        if (line.Contains(Connected, StringComparison.Ordinal))
        {
            _ready.TrySetResult();
        }
    }
}
