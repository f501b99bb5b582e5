namespace StudyBot.Playground.StandIn;

/// <summary>A request of the bot's and its answer.</summary>
/// <param name="PathAndQuery">From <c>/api</c> on.</param>
/// <param name="Status">Null where the bot got no answer: the connection broke.</param>
internal sealed record SeenExchange(
    string Method,
    string PathAndQuery,
    string? RequestType,
    byte[] Request,
    int? Status,
    string? AnswerType,
    byte[] Answer);
