using System.Globalization;
using StudyBot.Benchmarks;

// Measurements of the whole bot over the stand-in: "start [count]" and "press [count]". See docs/performance.md.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var count = args is [_, var text, ..] && int.TryParse(text, out var given) ? given : (int?)null;
switch (args.FirstOrDefault())
{
    case "press":
        await PressMeasurement.RunAsync(count ?? 2000, CancellationToken.None);
        return 0;
    case "start":
        await StartMeasurement.RunAsync(count ?? 10, CancellationToken.None);
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: press [count] | start [count]");
        return 1;
}
