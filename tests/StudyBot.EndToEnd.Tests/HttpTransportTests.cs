using System.Globalization;
using System.Net;
using System.Text;
using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.Ops;
using StudyBot.Playground.Bot;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Delivery;

namespace StudyBot.EndToEnd.Tests;

/// <summary>The way of an interaction over HTTP: who is let in, and which way the answer takes.</summary>
public sealed class HttpTransportTests
{
    private const string Ping = """{"id":"1","application_id":"2","type":1,"token":"ping","version":1}""";

    [Fact]
    public async Task A_ping_is_answered_and_whatever_is_not_signed_just_now_is_401()
    {
        await using var day = await TestDay.StartBeforeSetupAsync(TestDay.OverHttp);
        using var http = new HttpClient();
        using var key = new SigningKey(day.World.State.SigningSeed);
        using var other = new SigningKey(SigningKey.NewSeed());
        var now = Seconds(TimeSpan.Zero);

        using (var pong = await PostAsync(key.Sign(now, Ping), now, Ping))
        {
            Assert.Equal((HttpStatusCode.OK, "application/json"), (pong.StatusCode, pong.Content.Headers.ContentType?.ToString()));
            Assert.Equal("""{"type":1}""", await pong.Content.ReadAsStringAsync(TestDay.Token));
        }

        await RefusedAsync(null, now, Ping);
        await RefusedAsync(key.Sign(now, Ping), null, Ping);
        await RefusedAsync(null, null, "");
        await RefusedAsync("not hexadecimal", now, Ping);
        await RefusedAsync(key.Sign(now, Ping)[..^2], now, Ping);
        await RefusedAsync(other.Sign(now, Ping), now, Ping);
        await RefusedAsync(key.Sign(now, Ping), now, Ping.Replace("ping", "pong", StringComparison.Ordinal));
        await RefusedAsync(key.Sign(now, "{}"), now, "{}");
        foreach (var stale in (string[])[Seconds(TimeSpan.FromMinutes(-6)), Seconds(TimeSpan.FromMinutes(6))])
        {
            await RefusedAsync(key.Sign(stale, Ping), stale, Ping);
        }

        async Task RefusedAsync(string? signature, string? timestamp, string body)
        {
            using var answer = await PostAsync(signature, timestamp, body);
            Assert.Equal((HttpStatusCode.Unauthorized, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestDay.Token)));
        }

        async Task<HttpResponseMessage> PostAsync(string? signature, string? timestamp, string body)
        {
            using var request = Request(day, signature, timestamp, body);
            return await http.SendAsync(request, TestDay.Token);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_no_interaction_has_is_401_and_not_read(bool saysItsLength)
    {
        await using var day = await TestDay.StartBeforeSetupAsync(TestDay.OverHttp);
        using var http = new HttpClient();
        using var key = new SigningKey(day.World.State.SigningSeed);
        var (now, body) = (Seconds(TimeSpan.Zero), new string(' ', 2 * 1024 * 1024) + Ping);
        using var request = Request(day, key.Sign(now, body), now, body);
        request.Headers.TransferEncodingChunked = !saysItsLength;
        using var answer = await http.SendAsync(request, TestDay.Token);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_quick_answer_needs_no_request_of_the_bot_and_one_with_a_file_does()
    {
        await using var day = await TestDay.StartAsync(TestDay.OverHttp);
        await day.Jimin.UseAsync("join");
        Assert.Equal([200], (await QuickAsync(day, () => day.Jimin.Begin("today"))).Deliveries);
        Assert.Equal([200], (await QuickAsync(day, () => day.Jimin.Begin("plan"))).Deliveries);

        var adding = day.Jimin.Begin("task add", ("text", "물리"), ("day", "어느 맑은 날"));
        await day.Jimin.SeeAsync(adding);
        Assert.Equal("물리", day.Jimin.Last.File);
        Assert.Single(day.Requests("POST", $"/interactions/{adding.Id}/"));

        // The response may end after the callback has arrived.
        await TestDay.UntilAsync(() => adding.Deliveries.Count > 0, () => "the end of the response");
        Assert.Equal([202], adding.Deliveries);
    }

    [Fact]
    public async Task Another_applications_key_ends_the_start()
    {
        var folder = Directory.CreateTempSubdirectory("studybot-key-");
        await using var standIn = await StandInHost.StartAsync(new StandInOptions(), TestDay.Token);
        using var other = new SigningKey(SigningKey.NewSeed());
        var refused = await Assert.ThrowsAsync<StartException>(() => RealBot.StartAsync(
            standIn, folder.FullName, TestDay.Token, TestDay.OverHttp, $"--Discord:PublicKey={other.VerifyKey}"));
        Assert.Contains("Discord:PublicKey", refused.Message, StringComparison.Ordinal);
        Assert.Contains(standIn.World.InteractionsUrl.VerifyKey, refused.Message, StringComparison.Ordinal);

        await using (await RealBot.StartAsync(
            standIn, folder.FullName, TestDay.Token, TestDay.OverHttp, $"--Discord:PublicKey={standIn.World.InteractionsUrl.VerifyKey.ToUpperInvariant()}"))
        {
            Assert.NotNull(standIn.World.InteractionsUrl.Current);
        }

        folder.Delete(recursive: true);
    }

    /// <summary>A press that was answered in the response, as any is but on a machine that is very busy.</summary>
    private static async Task<Interaction> QuickAsync(TestDay day, Func<Interaction> press)
    {
        while (true)
        {
            var interaction = press();
            await day.Jimin.SeeAsync(interaction);
            await TestDay.UntilAsync(() => interaction.Deliveries.Count == 1, () => "the delivery");
            if (day.Requests("POST", $"/interactions/{interaction.Id}/").Count == 0)
            {
                return interaction;
            }
        }
    }

    private static string Seconds(TimeSpan off) => (TimeProvider.System.GetUtcNow() + off).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static HttpRequestMessage Request(TestDay day, string? signature, string? timestamp, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, day.World.InteractionsUrl.Current) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("X-Signature-Ed25519", signature is null ? [] : [signature]);
        request.Headers.TryAddWithoutValidation("X-Signature-Timestamp", timestamp is null ? [] : [timestamp]);
        return request;
    }
}
