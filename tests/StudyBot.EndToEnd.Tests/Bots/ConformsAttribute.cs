using System.Collections.Concurrent;
using System.Reflection;
using StudyBot.Conformance;
using Xunit.v3;

[assembly: StudyBot.EndToEnd.Tests.Bots.Conforms]

namespace StudyBot.EndToEnd.Tests.Bots;

/// <summary>
/// When a test is over, all that its bot and its stand-in said is held against Discord's rules. It is looked at here and not
/// where the stand-in ends, so that a test that fails for another reason still tells that reason.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ConformsAttribute : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<TrafficCheck>> _byTest = new(StringComparer.Ordinal);

    /// <summary>Traffic of the running test; it is checked when the test ends.</summary>
    internal static TrafficCheck Watch()
    {
        var traffic = new TrafficCheck(checksRequests: true);
        _byTest.GetOrAdd(TestContext.Current.Test!.UniqueID, _ => new ConcurrentQueue<TrafficCheck>()).Enqueue(traffic);
        return traffic;
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (!_byTest.TryRemove(test.UniqueID, out var watched))
        {
            return;
        }

        var breaches = new List<string>();
        foreach (var traffic in watched)
        {
            // It only reads memory: nothing here waits.
            breaches.AddRange(traffic.FindAsync(CancellationToken.None).GetAwaiter().GetResult());
        }

        Assert.True(breaches.Count == 0, $"Not as Discord's documents have it:\n{string.Join('\n', breaches)}");
    }
}
