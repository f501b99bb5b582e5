using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn.PlayApi;

internal sealed record PlayEvent(string Name, JsonObject Data);
