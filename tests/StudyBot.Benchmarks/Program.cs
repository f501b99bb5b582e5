using System.Globalization;
using StudyBot.Benchmarks;

// Measurements over the stand-in: "start [count]", "press [count]" and "posts [rounds]". See docs/performance.md.
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
    case "posts":
        await PostsMeasurement.RunAsync(count ?? 5, CancellationToken.None);
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: press [count] | start [count] | posts [rounds]");
        return 1;
}
