using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace StudyBot.EndToEnd.Tests.Processes;

/// <summary>A bot in a process of its own. It never outlives the tests.</summary>
internal sealed partial class BotProcess : IAsyncDisposable
{
    private const int SigTerm = 15;
    private const int SigContinue = 18;
    private const int SigStop = 19;
    private static readonly ConcurrentDictionary<BotProcess, bool> Running = new();
    private static readonly string[] OwnSettings = ["Discord", "Database", "StudyBot", "Urls", "Logging", "ASPNETCORE_", "DOTNET_ENVIRONMENT"];

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    static BotProcess() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var bot in Running.Keys)
        {
            bot.Kill();
        }
    };

    private BotProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        _process.Start();
        Running[this] = true;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Exited = WaitAsync();
    }

    /// <summary>Its exit code, when everything it wrote has been read.</summary>
    public Task<int> Exited { get; }

    /// <summary>Where it listens, once it does.</summary>
    public Task<Uri> Address => _address.Task;

    public string Output => string.Join('\n', _output);

    public string Errors => string.Join('\n', _errors);

    public static BotProcess Start(string program, string folder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => OwnSettings.Any(own => name.StartsWith(own, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        // A process that lives for seconds gains nothing from being measured for a better compilation.
        start.Environment["DOTNET_TieredPGO"] = "0";
        return new BotProcess(start);
    }

    /// <summary>Waits until <c>/readyz</c> says so.</summary>
    public async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(_address.Task, Exited).WaitAsync(cancellationToken);
        Assert.False(Exited.IsCompleted, $"The bot ended at once.\n{Errors}\n{Output}");
        using var http = new HttpClient { BaseAddress = await _address.Task };
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        do
        {
            using var answer = await http.GetAsync(new Uri("/readyz", UriKind.Relative), cancellationToken);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                return;
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
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
            Running.TryRemove(this, out _);
        }
    }

    /// <summary>SIGTERM, as a supervisor sends it.</summary>
    public void Terminate() => Assert.Equal(0, SendSignal(_process.Id, SigTerm));

    /// <summary>It lives, and does nothing: as on a machine that hangs.</summary>
    public void Freeze() => Assert.Equal(0, SendSignal(_process.Id, SigStop));

    public void Thaw() => Assert.Equal(0, SendSignal(_process.Id, SigContinue));

    public async ValueTask DisposeAsync()
    {
        Kill();
        await Exited;
        _process.Dispose();
    }

    private async Task<int> WaitAsync()
    {
        await _process.WaitForExitAsync(CancellationToken.None);
        Running.TryRemove(this, out _);
        return _process.ExitCode;
    }

    private void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is null)
        {
            return;
        }

        lines.Enqueue(line);
        if (Listening().Match(line) is { Success: true } match)
        {
            _address.TrySetResult(new Uri(match.Groups["url"].Value));
        }
    }

    [GeneratedRegex("Now listening on: (?<url>http://[^ ]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SendSignal(int process, int signal);
}
