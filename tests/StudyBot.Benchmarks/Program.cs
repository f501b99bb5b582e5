using System.Globalization;
using StudyBot.Benchmarks;
using StudyBot.Benchmarks.Compare;
using StudyBot.Benchmarks.Echo;
using StudyBot.Benchmarks.Kill;
using StudyBot.Benchmarks.Load;
using StudyBot.Benchmarks.Simulate;
using StudyBot.Benchmarks.Soak;
using StudyBot.Benchmarks.Turn;

// Measurements, see docs/performance.md: of the whole bot over the stand-in (press, grown, start, turn, notes, and soak, which runs bot), and of the
// library alone (posts; compare, which runs echo and load). fuzz-notes changes the tests' notes at random and reads them.
if (args is ["echo"])
{
    await EchoBot.RunAsync();
    return 0;
}

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var count = args is [_, var text, ..] && int.TryParse(text, out var given) ? given : (int?)null;
switch (args.FirstOrDefault())
{
    case "press":
        await PressMeasurement.RunAsync(count ?? 2000, CancellationToken.None);
        return 0;
    case "turn":
        await TurnMeasurement.RunAsync(count ?? 100_000, MakeAsync, CancellationToken.None);
        return 0;
    case "grown":
        await GrownMeasurement.RunAsync(count ?? 1000, MakeAsync, CancellationToken.None);
        return 0;
    case "start":
        await StartMeasurement.RunAsync(count ?? 10, CancellationToken.None);
        return 0;
    case "compare":
        await Comparison.RunAsync(count ?? 5, args.ElementAtOrDefault(2) ?? "1", CancellationToken.None);
        return 0;
    case "load":
        await LoadServer.RunAsync(CancellationToken.None);
        return 0;
    case "posts":
        await PostsMeasurement.RunAsync(count ?? 5, CancellationToken.None);
        return 0;
    case "wave":
        await WaveMeasurement.RunAsync(count ?? 3000, CancellationToken.None);
        return 0;
    case "idle":
        await IdleMeasurement.RunAsync(count ?? 10_000, CancellationToken.None);
        return 0;
    case "kill":
        return await KillMeasurement.RunAsync(count ?? 200, await MakeAsync(), CancellationToken.None);
    case "simulate":
        await SimulateMeasurement.RunAsync(count ?? 5000, args.Length > 2 ? int.Parse(args[2]) : 1, CancellationToken.None);
        return 0;
    case "notes":
        await NotesMeasurement.RunAsync(count ?? 3650, CancellationToken.None);
        return 0;
    case "soak":
        return await SoakMeasurement.RunAsync(
            args.Length > 1 ? double.Parse(args[1]) : 20, args.Length > 2 ? int.Parse(args[2]) : 1, CancellationToken.None);
    case "fuzz-notes":
        return NoteFuzzing.Run(args.Length > 1 ? double.Parse(args[1]) : 10, args.ElementAtOrDefault(3), args.Length > 2 ? int.Parse(args[2]) : 1);
    case "bot":
        return await SoakBot.RunAsync(args[1..]);
    default:
        await Console.Error.WriteLineAsync(
            "usage: press [count] | grown [count [sqlite|postgres]] | start [count] | turn [members [sqlite|postgres]] | posts [rounds] | wave [groups] | idle [groups] | kill [kills [sqlite|postgres]] | simulate [groups [minutes]] | notes [count] | soak [minutes [seed]] | compare [turns [intents]] | fuzz-notes [minutes [seed [folder]]] | echo | load");
        return 1;
}

Task<BenchmarkDatabase> MakeAsync() => BenchmarkDatabase.MakeAsync(args.Contains("postgres"), args.SkipWhile(argument => argument != "--postgres").ElementAtOrDefault(1));
