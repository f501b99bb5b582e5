using System.Collections.Concurrent;
using Microsoft.Playwright;
using StudyBot.EndToEnd.Tests.Bots;

namespace StudyBot.EndToEnd.Tests.Browser;

/// <summary>The playground's page, used with keyboard and mouse; what goes wrong in it is remembered.</summary>
internal sealed class PlaygroundPage : IAsyncDisposable
{
    private const float Patience = 60_000;
    private readonly ConcurrentQueue<string> _trouble = [];
    private readonly IBrowserContext _context;

    private PlaygroundPage(IBrowserContext context, IPage page, Uri home)
    {
        (_context, Page) = (context, page);
        page.Console += (_, line) =>
        {
            if (line.Type == "error")
            {
                _trouble.Enqueue($"console: {line.Text}");
            }
        };
        page.PageError += (_, error) => _trouble.Enqueue($"error: {error}");
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not "data" } url && url.Authority != home.Authority)
            {
                _trouble.Enqueue($"another host: {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Errors in the console, and requests that left the playground.</summary>
    public IReadOnlyCollection<string> Trouble => _trouble;

    public ILocator LastMessage => Page.GetByTestId("message").Last;

    public ILocator Modal => Page.GetByTestId("modal");

    public static async Task<PlaygroundPage> OpenAsync(
        Chromium chromium, TestDay day, Person person, int width = 1280, int height = 800, float scale = 1, ulong? channel = null)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = (int)Math.Ceiling(width / scale), Height = (int)Math.Ceiling(height / scale) },
            DeviceScaleFactor = scale,
            Locale = person.Locale,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        var page = new PlaygroundPage(context, await context.NewPageAsync(), day.StandIn.PageUrl);
        await page.Page.GotoAsync(new Uri(day.StandIn.PageUrl, $"?as={person.Id}&channel={channel ?? day.Study}").ToString());
        await Assertions.Expect(page.Page.GetByTestId("command-box")).ToBeVisibleAsync();
        return page;
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    /// <summary>Types the command, takes it from the list, and runs it.</summary>
    public async Task UseAsync(string command)
    {
        await Page.GetByTestId("command-box").FillAsync($"/{command}");
        await Page.Locator($"[data-testid=command-suggestion][data-command='{command}']").ClickAsync();
        await Page.GetByTestId("command-run").ClickAsync();
    }

    public Task PressAsync(string label) => Page.GetByTestId("button").Filter(new() { HasText = label }).Last.ClickAsync();

    public async Task SendAsync()
    {
        await Page.GetByTestId("modal-submit").ClickAsync();
        await Assertions.Expect(Modal).ToBeHiddenAsync();
    }

    public Task SeesAsync(string text) => Assertions.Expect(LastMessage).ToContainTextAsync(text);

    public async Task BecomeAsync(Person person)
    {
        var id = person.Id;
        await Page.GetByTestId("member-switch").ClickAsync();
        await Page.Locator($"[data-testid=member-option][data-user-id='{id}']").ClickAsync();
        await Assertions.Expect(Page.Locator($"[data-testid=member-switch][data-user-id='{id}']")).ToBeVisibleAsync();
    }
}
