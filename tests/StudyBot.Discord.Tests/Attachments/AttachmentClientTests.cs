using System.Net;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;

namespace StudyBot.Discord.Tests.Attachments;

public sealed class AttachmentClientTests
{
    private const string Cdn = "https://cdn.discordapp.com/attachments/1/2/a.png?ex=3&is=4&hm=5";

    private readonly TestClock _clock = new();
    private readonly List<HttpRequestMessage> _requests = [];
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_there_whole_and_the_token_is_not_told()
    {
        Answers("picture");

        var (download, content) = await DownloadAsync();

        Assert.Equal(new AttachmentDownload.Done(7), download);
        Assert.Equal("picture", content);
        var request = Assert.Single(_requests);
        Assert.Equal(Cdn, request.RequestUri!.AbsoluteUri);
        Assert.Null(request.Headers.Authorization);
        Assert.StartsWith("DiscordBot (", request.Headers.UserAgent.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://media.discordapp.net/ephemeral-attachments/1/2/a.png", true)]
    [InlineData("http://cdn.discordapp.com/attachments/1/2/a.png", false)]
    [InlineData("https://cdn.discordapp.com:8443/attachments/1/2/a.png", false)]
    [InlineData("https://cdn.discordapp.com.example.org/a.png", false)]
    [InlineData("https://cdn.discordapp.com@example.org/a.png", false)]
    [InlineData("https://example.org/cdn.discordapp.com/a.png", false)]
    [InlineData("http://169.254.169.254/latest/meta-data", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("a.png", false)]
    [InlineData(null, false)]
    public async Task Only_Discords_own_hosts_are_asked(string? url, bool isAsked)
    {
        Answers("x");

        var (download, _) = await DownloadAsync(url);

        Assert.Equal(isAsked ? 1 : 0, _requests.Count);
        Assert.Equal(isAsked, download is AttachmentDownload.Done);
        Assert.Equal(!isAsked, download is AttachmentDownload.NotDiscords);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000/api/v10/", "http://127.0.0.1:5000/attachments/1/2/a.png", true)]
    [InlineData("http://127.0.0.1:5000/api/v10/", "http://127.0.0.1:5001/attachments/1/2/a.png", false)]
    [InlineData("http://discord.test/api/v10/", "http://discord.test/attachments/1/2/a.png", false)]
    public async Task A_stand_in_serves_its_own_files_on_this_machine_alone(string api, string url, bool isAsked)
    {
        Answers("x");

        var (download, _) = await DownloadAsync(url, api: api);

        Assert.Equal(isAsked, download is AttachmentDownload.Done);
        Assert.Equal(isAsked ? 1 : 0, _requests.Count);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        _answers.Enqueue(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("http://127.0.0.1/") } }));

        Assert.IsType<AttachmentDownload.NotDiscords>((await DownloadAsync()).Download);
        Assert.Single(_requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.Gone)]
    public async Task An_address_that_has_expired_is_not_asked_again(HttpStatusCode status)
    {
        Answers("This content is no longer available.", status);

        Assert.IsType<AttachmentDownload.Gone>((await DownloadAsync()).Download);
        Assert.Single(_requests);
    }

    [Fact]
    public async Task What_Discord_says_is_too_large_is_not_even_asked_for()
    {
        Assert.Equal(new AttachmentDownload.TooLarge(101), (await DownloadAsync(size: 101, limit: 100)).Download);
        Assert.Empty(_requests);
    }

    [Fact]
    public async Task What_is_larger_than_it_says_is_read_no_further_than_the_limit()
    {
        var read = new EndlessContent();
        _answers.Enqueue(_ => Task.FromResult(new HttpResponseMessage { Content = read }));

        Assert.IsType<AttachmentDownload.TooLarge>((await DownloadAsync(size: 5, limit: 100_000)).Download);
        Assert.InRange(read.Given, 100_001, 1_000_000);
    }

    [Fact]
    public async Task A_length_over_the_limit_is_believed()
    {
        Answers(new string('x', 101));

        Assert.Equal(new AttachmentDownload.TooLarge(101), (await DownloadAsync(size: 0, limit: 100)).Download);
    }

    [Fact]
    public async Task A_broken_connection_is_tried_again_from_the_start()
    {
        _answers.Enqueue(_ => Task.FromResult(new HttpResponseMessage { Content = new BrokenContent() }));
        Answers("whole");

        var (download, content) = await DownloadAsync();

        Assert.Equal((new AttachmentDownload.Done(5), "whole"), (download, content));
    }

    [Fact]
    public async Task What_stays_broken_is_lost()
    {
        Answers("", HttpStatusCode.BadGateway);
        Answers("", HttpStatusCode.TooManyRequests);

        Assert.IsType<AttachmentDownload.Lost>((await DownloadAsync()).Download);
        Assert.Equal(2, _requests.Count);
    }

    [Fact]
    public async Task Whoever_never_answers_is_not_waited_for()
    {
        _answers.Enqueue(async token =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            throw new InvalidOperationException("This is never reached.");
        });

        var (download, _) = await _clock.RunAsync(DownloadAsync());

        Assert.IsType<AttachmentDownload.Lost>(download);
        Assert.Equal(TimeSpan.FromSeconds(30), _clock.Elapsed);
        Assert.Single(_requests);
    }

    [Fact]
    public async Task Who_gives_up_is_obeyed()
    {
        using var giveUp = new CancellationTokenSource();
        _answers.Enqueue(async token =>
        {
            await giveUp.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            throw new InvalidOperationException("This is never reached.");
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DownloadAsync(cancellationToken: giveUp.Token));
    }

    private void Answers(string content, HttpStatusCode status = HttpStatusCode.OK) => _answers.Enqueue(
        _ => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(content, Encoding.UTF8, "image/png") }));

    private async Task<(AttachmentDownload Download, string Content)> DownloadAsync(
        string? url = Cdn, long size = 5, long limit = 1000, string api = "https://discord.com/api/v10/", CancellationToken? cancellationToken = null)
    {
        using var http = new HttpClient(new Handler(this));
        var client = new AttachmentClient(http, Any.Options(api), _clock, NullLogger<AttachmentClient>.Instance);
        using var into = new MemoryStream();
        var attachment = new Attachment { Id = new Snowflake(2), Filename = "a.png", Size = size, Url = url };
        var download = await client.DownloadAsync(attachment, into, limit, cancellationToken ?? Cancel);
        return (download, Encoding.UTF8.GetString(into.ToArray()));
    }

    private sealed class Handler(AttachmentClientTests test) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            test._requests.Add(request);
            return test._answers.Dequeue()(cancellationToken);
        }
    }

    /// <summary>A few bytes, then the connection is gone.</summary>
    private sealed class BrokenContent : HttpContent
    {
        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new BrokenStream());

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

        protected override bool TryComputeLength(out long length) => (length = -1) > 0;

        private sealed class BrokenStream() : MemoryStream("broken"u8.ToArray(), writable: false)
        {
            public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
                Position < Length ? base.ReadAsync(buffer, cancellationToken) : throw new IOException("The connection was reset.");
        }
    }

    /// <summary>Never ends, and says no length.</summary>
    private sealed class EndlessContent : HttpContent
    {
        public long Given { get; private set; }

        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new EndlessStream(this));

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

        protected override bool TryComputeLength(out long length) => (length = -1) > 0;

        private sealed class EndlessStream(EndlessContent content) : MemoryStream
        {
            public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            {
                content.Given += buffer.Length;
                return ValueTask.FromResult(buffer.Length);
            }
        }
    }
}
