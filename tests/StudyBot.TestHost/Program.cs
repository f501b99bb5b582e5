using System.Globalization;
using StudyBot;
using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.TestHost;

// The production bot in a process of its own, with the study time of a stand-in in another one:
// StudyBot.TestHost --StandIn=http://127.0.0.1:5273/ --Discord:ApiUrl=… --Discord:Token=… (and any other setting)
// With --Tick=100 the posting loops look every 100 ms for what is due.
using var clock = await RemoteStudyTime.StartAsync(new Uri(Argument("--StandIn=") ?? throw new InvalidOperationException("--StandIn= is missing")));
return await StudyBotHost.RunAsync(args, services =>
{
    services.AddSingleton(new StudyTime(clock));
    if (Argument("--Tick=") is { } tick)
    {
        services.AddSingleton(new PostingOptions { Tick = TimeSpan.FromMilliseconds(int.Parse(tick, CultureInfo.InvariantCulture)) });
    }
});

string? Argument(string name) => args.FirstOrDefault(argument => argument.StartsWith(name, StringComparison.Ordinal))?[name.Length..];
