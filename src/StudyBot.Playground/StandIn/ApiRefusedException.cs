using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn;

/// <summary>A request that Discord would refuse, with its status, code and words.</summary>
internal sealed class ApiRefusedException(int status, int code, string message, JsonObject? errors = null) : Exception(message)
{
    public int Status { get; } = status;

    public int Code { get; } = code;

    public JsonObject Body()
    {
        var body = new JsonObject { ["message"] = Message, ["code"] = Code };
        if (errors is not null)
        {
            body["errors"] = errors.DeepClone();
        }

        return body;
    }
}
