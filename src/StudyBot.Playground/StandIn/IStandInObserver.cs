namespace StudyBot.Playground.StandIn;

/// <summary>Sees what the bot and the stand-in say to each other as the wire has it. Called from any thread, in no order between the two.</summary>
internal interface IStandInObserver
{
    /// <summary>A request and its answer; an answer in an HTTP response as the callback it stands for.</summary>
    void Served(SeenExchange exchange);

    /// <summary>A frame of the gateway to the bot; an interaction that goes by HTTP as the frame it would have been.</summary>
    void Sent(string frame);
}
