using System.Text;
using StudyBot.Conformance;

namespace StudyBot.Discord.Tests.Conformance;

public sealed class TrafficCheckTests
{
    private const string Refused = """{"code":50035,"message":"Invalid Form Body"}""";

    private readonly TrafficCheck _traffic = new(checksRequests: true);

    [Fact]
    public async Task A_wrong_request_a_wrong_answer_and_a_wrong_frame_are_told_without_ids()
    {
        Serve("POST", "/api/v10/channels/1234567890123/messages", """{"contnet":"x"}""", 400, Refused);
        Serve("GET", "/api/v10/users/@me", "", 200, """{"id":"1"}""");
        _traffic.Sent("""{"op":10,"d":{},"s":null,"t":null}""");
        var lines = await FindAsync();
        Assert.Contains("request POST /channels/{channel_id}/messages /contnet: no such field is known here (found: string of 1)", lines);
        Assert.Contains("answer GET /users/@me 200 /username: is required (found: nothing)", lines);
        Assert.Contains("frame op 10 /d/heartbeat_interval: is a number of milliseconds (found: object)", lines);
        Assert.DoesNotContain(lines, line => line.Contains("1234567890123", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_allowed_passes_and_an_allowance_that_nothing_needs_is_told()
    {
        Serve("POST", "/api/v10/channels/1234567890123/messages", """{"content":"x","tpyo":1}""", 400, Refused);
        _traffic.Allow("/tpyo", "a typing error on purpose");
        Assert.Empty(await FindAsync());
        _traffic.Allow("/other", "no reason");
        Assert.Equal(["nothing needed to be allowed: /other (no reason)"], await FindAsync());
    }

    [Fact]
    public async Task A_lost_answer_is_not_held_against_anything_but_its_request_is()
    {
        _traffic.Served("POST", "/api/v10/channels/1234567890123/messages", "application/json", "{}"u8.ToArray(), status: null, answerType: null, answer: []);
        Assert.StartsWith("request ", Assert.Single(await FindAsync()), StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<string>> FindAsync() => _traffic.FindAsync(TestContext.Current.CancellationToken);

    private void Serve(string method, string path, string request, int status, string answer) => _traffic.Served(
        method, path, "application/json", Encoding.UTF8.GetBytes(request), status, "application/json", Encoding.UTF8.GetBytes(answer));
}
