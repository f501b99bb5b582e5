using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;

namespace StudyBot.Playground.Tests.Bots;

/// <summary>The page's event stream, read one by one.</summary>
internal sealed class PageEvents(Stream stream) : IDisposable
{
    private readonly IAsyncEnumerator<SseItem<string>> _items = SseParser.Create(stream).EnumerateAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator();

    /// <summary>Passes over "world": it only says that something changed.</summary>
    public async Task<JsonNode> NextAsync(string name)
    {
        do
        {
            Assert.True(await _items.MoveNextAsync());
        }
        while (_items.Current.EventType == "world");

        Assert.Equal(name, _items.Current.EventType);
        return JsonNode.Parse(_items.Current.Data)!;
    }

    public void Dispose() => stream.Dispose();
}
