using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;

namespace StudyBot.Playground.Tests.DiscordJs;

/// <summary>
/// The folder with the bot on discord.js, installed once. Without Node, or where it cannot be installed, the tests are
/// skipped; with STUDYBOT_TEST_EVERYTHING=1 they fail.
/// </summary>
public sealed class DiscordJsFolder : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>npm writes it last.</summary>
    private static readonly string Installed = Path.Combine("node_modules", ".package-lock.json");

    private string? _missing;

    private static string Folder =>
        typeof(DiscordJsFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "DiscordJs").Value!;

    internal string Ready
    {
        get
        {
            if (_missing is not null && Environment.GetEnvironmentVariable("STUDYBOT_TEST_EVERYTHING") != "1")
            {
                Assert.Skip(_missing);
            }

            return _missing is null ? Folder : throw new InvalidOperationException(_missing);
        }
    }

    public async ValueTask InitializeAsync()
    {
        var (nodeCode, version) = await RunAsync("node", "--version");
        if (nodeCode != 0)
        {
            _missing = $"Node is missing: {version}";
        }
        else if (!File.Exists(Path.Combine(Folder, Installed)))
        {
            var (code, said) = await RunAsync("npm", "ci");
            _missing = code == 0 ? null : $"discord.js could not be installed: {said}";
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<(int Code, string Said)> RunAsync(string program, string argument)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, [argument]) { WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            return (-1, exception.Message);
        }

        var (output, errors) = (process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"{program} {argument} took longer than {Patience}.");
        }

        return (process.ExitCode, $"{await output}\n{await errors}");
    }
}
