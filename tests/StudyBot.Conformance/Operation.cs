using System.Text.Json;

namespace StudyBot.Conformance;

/// <summary>One call of the description: a method on a path template.</summary>
internal sealed record Operation(string Method, string Template, JsonElement PathItem, JsonElement Body)
{
    public string Id => Body.At("operationId").Text() ?? $"{Method} {Template}";

    public JsonElement RequestSchema => Body.At("requestBody").At("content").At("application/json").At("schema");

    public IEnumerable<JsonElement> QueryParameters =>
        PathItem.At("parameters").Items().Concat(Body.At("parameters").Items()).Where(parameter => parameter.At("in").Text() == "query");
}
