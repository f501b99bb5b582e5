using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn.HttpApi;

internal static class JsonAnswer
{
    public static IResult Ok(JsonNode body, int status = 200) => Results.Text(JsonText.Write(body), "application/json", statusCode: status);

    public static Task WriteAsync(HttpContext context, int status, JsonNode body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(JsonText.Write(body), context.RequestAborted);
    }
}
