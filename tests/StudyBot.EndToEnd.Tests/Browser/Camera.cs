using Microsoft.Playwright;
using StudyBot.EndToEnd.Tests.Bots;

namespace StudyBot.EndToEnd.Tests.Browser;

/// <summary>
/// Pictures to be looked at, of what one member sees in one language on a page of one width: STUDYBOT_SCREENSHOTS names the folder
/// they are put in. Without one they are taken only when everything is to be tested, into a temporary one, and of each language on
/// one width: then what is tested is that every screen can be reached.
/// </summary>
internal sealed class Camera : IAsyncDisposable
{
    private const int Phone = 390;
    private const int Desktop = 1280;

    private static readonly string? _asked = Environment.GetEnvironmentVariable("STUDYBOT_SCREENSHOTS");

    private static readonly string? _folder = _asked
        ?? (Environment.GetEnvironmentVariable("STUDYBOT_TEST_EVERYTHING") == "1" ? Directory.CreateTempSubdirectory("studybot-screens-").FullName : null);

    private readonly Chromium _chromium;
    private readonly string _language;
    private readonly int _width;
    private readonly bool _isOn;

    private Camera(Chromium chromium, TestDay day, string language, int width, bool isOn)
    {
        (_chromium, Day, _language, _width, _isOn) = (chromium, day, language, width, isOn);
        (Reader, Other) = IsKorean ? (day.Jimin, day.Haneul) : (day.Sol, day.Jimin);
    }

    /// <summary>Both languages, on both widths where somebody wants to look at them.</summary>
    public static TheoryData<string, int> Views { get; } = _asked is null
        ? new() { { "ko", Phone }, { "en", Desktop } }
        : new() { { "ko", Desktop }, { "ko", Phone }, { "en", Desktop }, { "en", Phone } };

    /// <summary>For stories that are told without pictures unless somebody wants to look at them: then one language is enough.</summary>
    public static TheoryData<string, int> ViewsIfAsked { get; } = _asked is null ? new() { { "ko", Phone } } : Views;

    public TestDay Day { get; }

    /// <summary>Reads in the language of the pictures.</summary>
    public Person Reader { get; }

    public Person Other { get; }

    public bool IsKorean => _language == "ko";

    /// <summary>Half past eight in a group that speaks the language of the pictures.</summary>
    /// <param name="chromium">Draws the page.</param>
    /// <param name="language">Of the pictures.</param>
    /// <param name="width">Of the page, in pixels.</param>
    /// <param name="onlyIfAsked">Otherwise the story is told without pictures: other tests see these screens, and a page a screen takes its time.</param>
    public static async Task<Camera> StartAsync(Chromium chromium, string language = "ko", int width = Desktop, bool onlyIfAsked = false)
    {
        Assert.SkipWhen(_folder is null, "STUDYBOT_SCREENSHOTS names no folder.");
        var day = await TestDay.StartAsync();
        if (language == "en")
        {
            await day.Jimin.UseAsync("setup", ("locale", language));
            day.World.Places.ChangeUser(day.Jimin.Id, locale: "en-US", name: "Jimin");
        }

        return new Camera(chromium, day, language, width, _asked is not null || !onlyIfAsked);
    }

    public string Say(string korean, string english) => IsKorean ? korean : english;

    /// <summary>A page opened for the picture: what the member opened elsewhere before is not on it.</summary>
    /// <param name="screen">What is to be seen.</param>
    /// <param name="command">Opens the form to be seen; null for the newest message.</param>
    /// <param name="press">Opens it with a button instead.</param>
    /// <param name="channel">Where it is to be seen; null for the study's channel.</param>
    public async Task ShootAsync(string screen, string? command = null, string? press = null, ulong? channel = null)
    {
        if (!_isOn)
        {
            return;
        }

        await using var page = await PlaygroundPage.OpenAsync(_chromium, Day, Reader, _width, Height(_width), channel: channel);
        await Assertions.Expect(page.LastMessage).ToBeVisibleAsync();
        if (command is not null || press is not null)
        {
            await (command is not null ? page.UseAsync(command) : page.PressAsync(press!));
            await Assertions.Expect(page.Modal).ToBeVisibleAsync();
        }
        else
        {
            await GrowAsync(page);
        }

        await KeepAsync(page, $"{screen}.{_language}.{_width}", _folder!);
        Assert.Empty(page.Trouble);
    }

    /// <summary>The same below its usual size: more of the page is seen in as many pixels.</summary>
    public async Task ShootSmallAsync(string name, float scale)
    {
        await using var page = await PlaygroundPage.OpenAsync(_chromium, Day, Reader, _width, Height(_width), scale);
        await Assertions.Expect(page.LastMessage).ToBeVisibleAsync();
        await KeepAsync(page, name, _folder!);
        Assert.Empty(page.Trouble);
    }

    /// <summary>A page that is open already.</summary>
    public async Task ShootAsync(PlaygroundPage page, string screen)
    {
        await KeepAsync(page, $"{screen}.{_language}.{_width}", _folder!);
        Assert.Empty(page.Trouble);
    }

    public Task<PlaygroundPage> OpenAsync() => PlaygroundPage.OpenAsync(_chromium, Day, Reader, _width, Height(_width));

    /// <summary>Of a page that a test uses by itself: only where pictures are asked for.</summary>
    public static Task ShootIfAskedAsync(PlaygroundPage page, string name) => _asked is null ? Task.CompletedTask : KeepAsync(page, name, _asked);

    public static int Height(int width) => width > 600 ? 800 : 844;

    /// <summary>A message that is taller than the screen is to be seen whole.</summary>
    private async Task GrowAsync(PlaygroundPage page)
    {
        const int Bars = 260;
        var box = await page.LastMessage.BoundingBoxAsync();
        var height = Math.Max(Height(_width), (int)(box?.Height ?? 0) + Bars);
        if (height > Height(_width))
        {
            await page.Page.SetViewportSizeAsync(_width, height);
            await page.LastMessage.EvaluateAsync("message => message.scrollIntoView({ block: 'end' })");
        }
    }

    private static async Task KeepAsync(PlaygroundPage page, string name, string folder)
    {
        await page.Page.EvaluateAsync("Promise.all([document.fonts.ready, ...[...document.images].map(image => image.decode().catch(() => {}))]).then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))");
        await page.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
    }

    public ValueTask DisposeAsync() => Day.DisposeAsync();
}
