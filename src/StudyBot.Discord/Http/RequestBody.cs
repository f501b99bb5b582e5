using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StudyBot.Discord;

/// <summary>
/// What is sent; it is made anew for every try, for a try uses it up.
/// <see href="https://docs.discord.com/developers/reference#uploading-files"/>
/// </summary>
internal sealed class RequestBody
{
    private readonly byte[] _json;
    private readonly IReadOnlyList<FileUpload> _files;

    private RequestBody(byte[] json, IReadOnlyList<FileUpload> files)
    {
        _json = json;
        _files = files;
    }

    public bool HasFiles => _files.Count > 0;

    public static RequestBody Json<T>(T value, JsonTypeInfo<T> type) => WithFiles(value, type, files: null);

    public static RequestBody WithFiles<T>(T value, JsonTypeInfo<T> type, IReadOnlyList<FileUpload>? files) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, type), files ?? []);

    public HttpContent ToContent()
    {
        var json = new ByteArrayContent(_json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        if (_files.Count == 0)
        {
            return json;
        }

        var parts = new MultipartFormDataContent { { json, "payload_json" } };
        for (var place = 0; place < _files.Count; place++)
        {
            var file = _files[place];
            var content = new ReadOnlyMemoryContent(file.Content);
            content.Headers.ContentType = new MediaTypeHeaderValue(file.ContentType ?? "application/octet-stream");
            parts.Add(content, $"files[{place}]", file.Name);
        }

        return parts;
    }
}
