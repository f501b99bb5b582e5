using System.Diagnostics;
using StudyBot.Playground.StandIn;

namespace StudyBot.Benchmarks;

/// <summary>The bot in a process of its own.</summary>
internal static class BotStart
{
    public static Process Begin(StandInHost standIn, string folder) => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList =
        {
            Path.Combine(AppContext.BaseDirectory, "StudyBot.dll"),
            $"--Discord:ApiUrl={standIn.ApiUrl}",
            "--Discord:Token=benchmark",
            $"--Database:ConnectionString=Data Source={Path.Combine(folder, "studybot.db")}",
            "--Urls=http://127.0.0.1:0",
            "--Logging:LogLevel:Default=Information",
            "--Logging:LogLevel:Microsoft=Warning",
        },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;
}
