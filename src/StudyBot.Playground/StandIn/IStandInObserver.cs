namespace StudyBot.Playground.StandIn;

/// <summary>Sees what the bot and the stand-in say to each other as the wire has it. Called from any thread, in no order between the two.</summary>
internal interface IStandInObserver
{
    void Served(SeenExchange exchange);

    /// <summary>A frame of the gateway to the bot.</summary>
    void Sent(string frame);
}
