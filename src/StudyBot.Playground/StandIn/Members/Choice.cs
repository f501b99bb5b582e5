using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn.Members;

internal sealed record Choice(string Name, JsonNode Value);
