using System.Text.Json;

namespace StudyBot.TestHost;

/// <summary>The study time of a stand-in in another process, asked for many times a second; between the answers real time goes on.</summary>
internal sealed class RemoteStudyTime : TimeProvider, IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(50);
    private readonly CancellationTokenSource _ending = new();
    private readonly HttpClient _http;
    private long _offset;

    private RemoteStudyTime(Uri standIn) => _http = new HttpClient { BaseAddress = standIn };

    public static async Task<RemoteStudyTime> StartAsync(Uri standIn)
    {
        var clock = new RemoteStudyTime(standIn);
        await clock.AskAsync();
        _ = clock.FollowAsync();
        return clock;
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromMilliseconds(Interlocked.Read(ref _offset));

    public void Dispose()
    {
        _ending.Cancel();
        _ending.Dispose();
        _http.Dispose();
    }

    private async Task FollowAsync()
    {
        using var timer = new PeriodicTimer(Every);
        while (!_ending.IsCancellationRequested && await timer.WaitForNextTickAsync())
        {
            try
            {
                await AskAsync();
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or ObjectDisposedException)
            {
                // The stand-in is gone or this process is ending: the last offset holds.
                continue;
            }
        }
    }

    private async Task AskAsync()
    {
        using var answer = JsonDocument.Parse(await _http.GetStringAsync(new Uri("play/clock", UriKind.Relative), _ending.Token));
        Interlocked.Exchange(ref _offset, (long)answer.RootElement.GetProperty("offsetMs").GetDouble());
    }
}
