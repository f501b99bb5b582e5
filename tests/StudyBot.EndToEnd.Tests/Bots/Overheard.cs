using StudyBot.Conformance;
using StudyBot.Playground.StandIn;

namespace StudyBot.EndToEnd.Tests.Bots;

/// <summary>Hands what the stand-in sees to the check.</summary>
internal sealed class Overheard(TrafficCheck traffic) : IStandInObserver
{
    public void Served(SeenExchange exchange) => traffic.Served(
        exchange.Method, exchange.PathAndQuery, exchange.RequestType, exchange.Request, exchange.Status, exchange.AnswerType, exchange.Answer);

    public void Sent(string frame) => traffic.Sent(frame);
}
