using StudyBot.Ops;
using StudyBot.Playground.Bot;
using StudyBot.Playground.StandIn;

namespace StudyBot.Playground;

/// <summary>One run of the playground, from the command line to Ctrl+C.</summary>
internal sealed class PlaygroundRun(int port, string? folder, bool standInOnly, DateTimeOffset? clock)
{
    private const int Failed = 1;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var temporary = folder is null && !standInOnly ? Directory.CreateTempSubdirectory("studybot-playground-").FullName : null;
        try
        {
            var standIn = await StandInHost.StartAsync(new StandInOptions { Port = port, Folder = folder ?? temporary }, cancellationToken);
            await using (standIn)
            {
                SetClock(standIn);
                return standInOnly ? await StandAsync(standIn, cancellationToken) : await PlayAsync(standIn, folder ?? temporary!, cancellationToken);
            }
        }
        catch (IOException exception)
        {
            return Fail($"--port {port}: {exception.Message}");
        }
        catch (StartException exception)
        {
            return Fail(exception.Message);
        }
        finally
        {
            if (temporary is not null)
            {
                Directory.Delete(temporary, recursive: true);
            }
        }
    }

    private static async Task<int> StandAsync(StandInHost standIn, CancellationToken cancellationToken)
    {
        await Console.Out.WriteLineAsync($"""
            A stand-in for Discord is running. Start the bot against it:
              Discord__ApiUrl={standIn.ApiUrl} Discord__Token=any dotnet run --project src/StudyBot
            The page: {standIn.PageUrl}
            """);
        await WaitAsync(cancellationToken);
        return 0;
    }

    private static async Task<int> PlayAsync(StandInHost standIn, string folder, CancellationToken cancellationToken)
    {
        var bot = await RealBot.StartAsync(standIn, folder, cancellationToken);
        await using (bot)
        {
            await FirstSteps.TakeAsync(standIn, bot, cancellationToken);
            await Console.Out.WriteLineAsync($"""

                StudyBot's playground is ready. Open this page in a browser:

                  {standIn.PageUrl}

                Type / in the box at the bottom and choose /join. Ctrl+C ends it.

                """);
            await WaitAsync(cancellationToken);
            return 0;
        }
    }

    /// <summary>A new world begins a little before the morning post of the day it is in Seoul.</summary>
    private void SetClock(StandInHost standIn)
    {
        if (clock is { } instant)
        {
            standIn.StudyTime.Set(instant);
        }
        else if (standIn.StudyTime.Offset == TimeSpan.Zero)
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");
            var local = TimeZoneInfo.ConvertTime(standIn.StudyTime.GetUtcNow(), zone);
            standIn.StudyTime.Set(new DateTimeOffset(local.Date.AddHours(8).AddMinutes(30), local.Offset));
        }
    }

    private static async Task WaitAsync(CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource();
        await using (cancellationToken.Register(ended.SetResult))
        {
            await ended.Task;
        }
    }

    private static int Fail(string line)
    {
        Console.Error.WriteLine(line);
        return Failed;
    }
}
