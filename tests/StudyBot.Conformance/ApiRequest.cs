using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace StudyBot.Conformance;

/// <summary>A request as it went over the wire, its body read.</summary>
/// <param name="Path">Below the version, beginning with a slash.</param>
/// <param name="Query">With its question mark, or empty.</param>
/// <param name="Body">The JSON, or a multipart request's <c>payload_json</c>; of kind Undefined where none was sent.</param>
/// <param name="Files">The names of <c>files[n]</c>, by n.</param>
/// <param name="Wrong">What is wrong with the form of it, before any rule of Discord's.</param>
internal sealed record ApiRequest(
    string Method,
    string Path,
    string Query,
    JsonElement Body,
    IReadOnlyDictionary<int, string> Files,
    IReadOnlyList<Finding> Wrong)
{
    private const string Base = "/api/v10";
    private const int MostBytes = 25 * 1024 * 1024;

    public static async Task<ApiRequest> ReadAsync(string method, string pathAndQuery, string? contentType, byte[] body, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        var (path, query) = pathAndQuery.Split('?', 2) is [var before, var after] ? (before, $"?{after}") : (pathAndQuery, "");
        if (!path.StartsWith($"{Base}/", StringComparison.Ordinal))
        {
            findings.Add("", $"is below {Base}", "another path");
        }

        if (body.Length > MostBytes)
        {
            findings.Add("", $"has at most {MostBytes} bytes", $"{body.Length} bytes");
        }

        var files = new Dictionary<int, string>();
        JsonElement json = default;
        if (MediaTypeHeaderValue.TryParse(contentType, out var media) && media.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            json = await ReadPartsAsync(HeaderUtilities.RemoveQuotes(media.Boundary).ToString(), body, files, findings, cancellationToken);
        }
        else if (body.Length > 0)
        {
            json = ReadJson(contentType, body, findings);
        }

        return new ApiRequest(method, path.StartsWith(Base, StringComparison.Ordinal) ? path[Base.Length..] : path, query, json, files, findings.All);
    }

    private static JsonElement ReadJson(string? contentType, ReadOnlySpan<byte> body, Findings findings)
    {
        if (contentType is null || !contentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            findings.Add("", "is sent as application/json or multipart/form-data", "another content type");
        }

        try
        {
            return Json.Parse(body);
        }
        catch (JsonException)
        {
            findings.Add("", "is JSON", "something else");
            return default;
        }
    }

    private static async Task<JsonElement> ReadPartsAsync(
        string boundary, byte[] body, Dictionary<int, string> files, Findings findings, CancellationToken cancellationToken)
    {
        JsonElement json = default;
        using var stream = new MemoryStream(body);
        var reader = new MultipartReader(boundary, stream);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            using var content = new MemoryStream();
            await part.Body.CopyToAsync(content, cancellationToken);
            var disposition = part.GetContentDispositionHeader();
            var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).ToString();
            var fileName = HeaderUtilities.RemoveQuotes(disposition?.FileName ?? default).ToString();
            if (name == "payload_json")
            {
                json = ReadJson(part.ContentType, content.ToArray(), findings);
            }
            else if (PlaceOf(name) is { } place && fileName.Length > 0)
            {
                files[place] = fileName;
                if (content.Length > 10 * 1024 * 1024)
                {
                    findings.Add($"?{name}", "a file has at most 10 MiB", $"{content.Length} bytes");
                }
            }
            else
            {
                findings.Add($"?{name}", "a part is payload_json, or files[0] to files[9] with a file name", "another part");
            }
        }

        return json;
    }

    private static int? PlaceOf(string name) =>
        name.StartsWith("files[", StringComparison.Ordinal) && name.EndsWith(']') && int.TryParse(name["files[".Length..^1], out var place) && place is >= 0 and <= 9
            ? place
            : null;
}
