using System.Diagnostics;

namespace StudyBot.Benchmarks.Compare;

/// <summary>A program bound to one core, and what the system says of it.</summary>
internal sealed class Pinned : IAsyncDisposable
{
    private const double TicksPerSecond = 100;

    private readonly Process _process;
    private readonly Task<string> _errors;

    private Pinned(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public StreamWriter Input => _process.StandardInput;

    public StreamReader Output => _process.StandardOutput;

    /// <summary>User and system time of all its threads, in seconds; the system counts in hundredths.</summary>
    public double CpuSeconds
    {
        get
        {
            // The name, second, is in brackets and may hold anything.
            var stat = File.ReadAllText($"/proc/{_process.Id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (long.Parse(fields[11]) + long.Parse(fields[12])) / TicksPerSecond;
        }
    }

    public double ResidentMegabytes => Kilobytes("VmRSS:") / 1024.0;

    public static Pinned Start(int core, IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("taskset", ["-c", $"{core}", .. command])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new Pinned(Process.Start(start)!);
    }

    public async Task<string> ReadLineAsync(CancellationToken cancellationToken) =>
        await Output.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException($"the program ended: {await _errors}");

    /// <summary>Asks it to end as a supervisor does, and says with which code it did.</summary>
    public async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken).WaitAsync(TimeSpan.FromSeconds(10), cancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private long Kilobytes(string field) => long.Parse(
        File.ReadLines($"/proc/{_process.Id}/status").Single(line => line.StartsWith(field, StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2]);
}
