using System.Diagnostics;
using System.Globalization;
using StudyBot.Playground.StandIn;

namespace StudyBot.Benchmarks;

/// <summary>The production bot in a process of its own (the verb <c>bot</c>), connected to the stand-in and, if asked to, on its study time.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly Process _process;

    private BotProcess(Process process) => _process = process;

    /// <summary>Megabytes it holds now, as the system counts them.</summary>
    public double Resident => ReadStatus("VmRSS") / 1024;

    public Process Process => _process;

    /// <param name="standIn">The Discord it connects to.</param>
    /// <param name="database">Its connection string.</param>
    /// <param name="settings">Further settings, as <c>--key=value</c>.</param>
    public static BotProcess Start(StandInHost standIn, string database, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "StudyBot.Benchmarks.dll"),
                "bot",
                $"--Discord:ApiUrl={standIn.ApiUrl}",
                "--Discord:Token=benchmark",
                $"--Database:ConnectionString={database}",
                "--Urls=http://127.0.0.1:0",
                "--Logging:LogLevel:Default=Information",
                "--Logging:LogLevel:Microsoft=Warning",
            },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        settings.ToList().ForEach(start.ArgumentList.Add);
        return new BotProcess(Process.Start(start)!);
    }

    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Contains("connected to Discord's gateway", StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException("the bot did not start");
    }

    /// <summary>Shows what it logs from now on: without a reader it would wait for one. The vitals it is asked for are not to be read then.</summary>
    public void FollowLog() => _ = Task.Run(async () =>
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("fail:", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal))
            {
                await Console.Error.WriteLineAsync(line);
            }
        }
    });

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <returns>Kilobytes.</returns>
    private double ReadStatus(string name) => File.ReadLines($"/proc/{_process.Id}/status")
        .Where(line => line.StartsWith(name, StringComparison.Ordinal))
        .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture))
        .First();
}
