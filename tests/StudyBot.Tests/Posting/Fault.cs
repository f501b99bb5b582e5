using System.Net;

namespace StudyBot.Tests.Posting;

/// <summary>What goes wrong with a request to Discord.</summary>
internal abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>Discord did it, and nobody hears of it.</summary>
    internal sealed record LosesAnswer : Fault;

    internal sealed record NeverArrives : Fault;

    internal sealed record Refuses(HttpStatusCode Status, int Code) : Fault;
}
