using Microsoft.Playwright;

namespace StudyBot.EndToEnd.Tests.Browser;

/// <summary>
/// One browser for a class of tests: the system's Chromium, or the one STUDYBOT_TEST_CHROMIUM names. Without any the tests are skipped,
/// but with STUDYBOT_TEST_EVERYTHING=1 they fail.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-quic",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string ExecutablePath => Environment.GetEnvironmentVariable("STUDYBOT_TEST_CHROMIUM") ?? "/usr/bin/chromium";

    internal IBrowser Browser
    {
        get
        {
            if (_browser is null && Environment.GetEnvironmentVariable("STUDYBOT_TEST_EVERYTHING") != "1")
            {
                Assert.Skip($"There is no Chromium at {ExecutablePath}; STUDYBOT_TEST_CHROMIUM names another.");
            }

            return _browser ?? throw new InvalidOperationException($"There is no Chromium at {ExecutablePath}.");
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(ExecutablePath))
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = ExecutablePath, Args = Arguments });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
