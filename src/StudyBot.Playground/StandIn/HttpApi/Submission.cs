using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Validation;

namespace StudyBot.Playground.StandIn.HttpApi;

/// <summary>A request's body: JSON, or multipart with <c>payload_json</c> and <c>files[n]</c>.</summary>
internal sealed record Submission(JsonNode? Json, IReadOnlyList<Upload> Files)
{
    public JsonObject Body => Json as JsonObject ?? throw FormErrors.One("", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");

    public static async Task<Submission> ReadAsync(HttpRequest request)
    {
        try
        {
            if (request.HasFormContentType && request.ContentType!.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            {
                return await ReadMultipartAsync(request);
            }

            if (!request.HasJsonContentType())
            {
                throw FormErrors.One("", "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.");
            }

            using var reader = new StreamReader(request.Body);
            return new Submission(JsonText.Read(await reader.ReadToEndAsync(request.HttpContext.RequestAborted)), []);
        }
        catch (JsonException)
        {
            throw Refusals.InvalidJson();
        }
    }

    /// <summary>The same, where it is the body of a response.</summary>
    public static Task<Submission> ReadAsync(Stream body, string? contentType, CancellationToken cancellationToken) =>
        ReadAsync(new DefaultHttpContext { Request = { Body = body, ContentType = contentType }, RequestAborted = cancellationToken }.Request);

    private static async Task<Submission> ReadMultipartAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var files = new List<Upload>();
        foreach (var file in form.Files)
        {
            if (!file.Name.StartsWith("files[", StringComparison.Ordinal) || !int.TryParse(file.Name["files[".Length..].TrimEnd(']'), out var number))
            {
                throw FormErrors.One(file.Name, "UNKNOWN_FIELD", $"The stand-in knows no part \"{file.Name}\".");
            }

            using var content = new MemoryStream();
            await file.CopyToAsync(content, request.HttpContext.RequestAborted);
            var type = file.Headers.ContainsKey("Content-Type") ? file.ContentType : "application/octet-stream";
            files.Add(new Upload(number, file.FileName, type, content.ToArray()));
        }

        var payload = form["payload_json"].ToString();
        return new Submission(payload.Length == 0 ? new JsonObject() : JsonText.Read(payload), files);
    }
}
