using System.Text;
using StudyBot.Conformance;

namespace StudyBot.Discord.Tests.Conformance;

/// <summary>The checks themselves: each rule that the description lacks, broken once.</summary>
public sealed class RequestCheckTests
{
    private const string Messages = "POST /channels/1/messages";
    private const string Callback = "POST /interactions/1/t/callback";
    private const string Commands = "PUT /applications/1/commands";

    public static TheoryData<string, string, string> Wrong => new()
    {
        { Messages, """{"contents":"x"}""", "/contents" },
        { Messages, """{"content":"x","embeds":[{"titel":"x"}]}""", "/embeds/0/titel" },
        { Messages, V2("""{"type":10,"content":"x","markdown":true}"""), "/components/0/markdown" },
        { Messages, """{}""", "" },
        { Messages, """{"content":"x","flags":64}""", "/flags" },
        { Messages, """{"content":"x","flags":32768,"components":[{"type":10,"content":"x"}]}""", "/content" },
        { Messages, """{"components":[{"type":10,"content":"x"}]}""", "/components/0/type" },
        { Messages, """{"content":"x","nonce":12345678901234567890123456}""", "/nonce" },
        { Messages, """{"content":"x","enforce_nonce":true}""", "/nonce" },
        { Messages, """{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""", "/allowed_mentions/users" },
        { Messages, """{"content":"x","attachments":[{"id":0}]}""", "/attachments/0/id" },
        { Messages, """{"content":"x","embeds":[{"fields":[{"name":"x","value":""}]},{"color":-1}]}""", "/embeds/1/color" },
        { Messages, V2("""{"type":13,"file":{"url":"attachment://none.md"}}"""), "/components/0/file/url" },
        { Messages, V2("""{"type":13,"file":{"url":"https://example.org/a.md"}}"""), "/components/0/file/url" },
        { Messages, Row("""{"type":2,"style":1,"label":"x"}"""), "/components/0/components/0/custom_id" },
        { Messages, Row("""{"type":2,"style":5,"label":"x","url":"https://example.org","custom_id":"x"}"""), "/components/0/components/0/custom_id" },
        { Messages, Row("""{"type":2,"style":1,"custom_id":"x"}"""), "/components/0/components/0" },
        { Messages, Row("""{"type":2,"style":1,"custom_id":"x","label":"x"},{"type":2,"style":1,"custom_id":"x","label":"x"}"""), "/components/0/components/1/custom_id" },
        { Messages, Row("""{"type":2,"style":1,"custom_id":"x","label":"x"},{"type":5,"custom_id":"y"}"""), "/components/0/components" },
        { Messages, Row("""{"type":3,"custom_id":"x","options":[{"label":"a","value":"a"}],"max_values":2}"""), "/components/0/components/0/max_values" },
        { "POST /webhooks/1/t", """{"content":"x","nonce":"1"}""", "/nonce" },
        { "POST /channels/1/pigeons", """{}""", "" },
        { "GET /channels/1/messages?limit=101", "", "?limit" },
        { "GET /channels/1/messages?limt=1", "", "?limt" },
        { "GET /channels/1/messages?before=1234567890123&after=1234567890123", "", "?around" },
        { Callback, """{"type":5,"data":{"flags":32832}}""", "/data/flags" },
        { Callback, """{"type":5,"data":{"content":"x"}}""", "/data" },
        { Callback, """{"type":4,"data":{}}""", "/data" },
        { Callback, """{"type":10}""", "/type" },
        { Callback, """{"type":8,"data":{"choices":[{"name":"x","value":""}]}}""", "/data/choices/0/value" },
        { Callback, Modal("""{"type":22,"custom_id":"x","options":[{"label":"a","value":"a"}],"min_values":0}"""), "/data/components/0/component/min_values" },
        { Callback, Modal("""{"type":4,"custom_id":"x","style":1,"label":"x"}"""), "/data/components/0/component/label" },
        { Callback, Modal("""{"type":4,"custom_id":"x","style":1,"max_length":1,"value":"ab"}"""), "/data/components/0/component/value" },
        { Callback, Modal("""{"type":3,"custom_id":"x","disabled":false,"options":[{"label":"a","value":"a"}]}"""), "/data/components/0/component/disabled" },
        { Callback, Modal("""{"type":21,"custom_id":"x","options":[{"label":"a","value":"a"}]}"""), "/data/components/0/component/options" },
        { Commands, """[{"name":"Task","description":"x"}]""", "/0/name" },
        { Commands, """[{"name":"task list","description":"x"}]""", "/0/name" },
        { Commands, """[{"name":"task"}]""", "/0/description" },
        { Commands, """[{"name":"task","description":"x"},{"name":"task","description":"x"}]""", "/1/name" },
        { Commands, """[{"name":"task","description":"x","name_localizations":{"kr":"x"}}]""", "/0/name_localizations/kr" },
        { Commands, """[{"name":"task","description":"x","default_member_permissions":"x"}]""", "/0/default_member_permissions" },
        { Commands, """[{"name":"task","description":"x","contexts":[2]}]""", "/0/contexts" },
        { Commands, Option("""{"type":3,"name":"a","description":"x"},{"type":3,"name":"b","description":"x","required":true}"""), "/0/options/1/required" },
        { Commands, Option("""{"type":3,"name":"a","description":"x","autocomplete":true,"choices":[{"name":"x","value":"x"}]}"""), "/0/options/0/choices" },
        { Commands, Option("""{"type":3,"name":"a","description":"x","name_localizations":{"ko":"b"}},{"type":3,"name":"b","description":"x"}"""), "/0/options/0/name_localizations/ko" },
        { Commands, Option("""{"type":1,"name":"a","description":"x"},{"type":3,"name":"b","description":"x"}"""), "/0/options" },
        { Commands, Option("""{"type":1,"name":"a","description":"x","options":[{"type":1,"name":"b","description":"x"}]}"""), "/0/options/0/options/0" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_request_is_found_where_it_is_wrong(string line, string body, string where)
    {
        var findings = await CheckAsync(line, body);
        Assert.True(findings.Any(finding => finding.Where == where), $"{where} is not among\n{string.Join('\n', findings)}");
    }

    [Theory]
    [InlineData(Messages, """{"content":"x","attachments":null,"flags":4,"allowed_mentions":{"parse":["everyone"],"users":["1"]}}""")]
    [InlineData("PATCH /channels/1/messages/2", """{"content":null,"attachments":[{"id":"12345"}],"components":[{"type":10,"content":"x"}]}""")]
    [InlineData("PATCH /webhooks/1/t/messages/@original", """{"components":[]}""")]
    [InlineData(Commands, """[{"name":"체크인","description":"x","default_member_permissions":"0","nsfw":false},{"type":3,"name":"To Do"}]""")]
    [InlineData(Callback, """{"type":6}""")]
    [InlineData("DELETE /channels/1/messages/2", "")]
    [InlineData("GET /channels/1/messages?limit=100&before=1234567890123", "")]
    public async Task A_right_request_is_left_alone(string line, string body) => Assert.Empty(await CheckAsync(line, body));

    [Fact]
    public async Task The_sums_over_a_whole_message_are_kept()
    {
        Assert.Empty(await CheckAsync(Messages, V2(Many(40, """{"type":14}"""))));
        Assert.Contains(await CheckAsync(Messages, V2($$"""{"type":17,"components":[{{Many(40, """{"type":14}""")}}]}""")), finding => finding.Where == "/components");
        Assert.Contains(await CheckAsync(Messages, V2(Many(2, Text(2001)))), finding => finding.Where == "/components");
        Assert.Contains(await CheckAsync(Messages, $$"""{"content":"{{new string('x', 2001)}}"}"""), finding => finding.Where == "/content");
        Assert.Contains(await CheckAsync(Messages, $$"""{"embeds":[{{Many(2, $$"""{"description":"{{new string('x', 3001)}}"}""")}}]}"""), finding => finding.Where == "/embeds");
        Assert.Contains(await CheckAsync(Callback, $$$"""{"type":9,"data":{"custom_id":"x","title":"x","components":[{{{Many(6, Text(1))}}}]}}"""), finding => finding.Where == "/data/components");
        var choices = Many(25, $$"""{"name":"{{new string('x', 100)}}","value":"{{new string('x', 100)}}"}""");
        var large = Option(string.Join(',', "ab".Select(name => $$"""{"type":3,"name":"{{name}}","description":"x","choices":[{{choices}}]}""")));
        Assert.Contains(await CheckAsync(Commands, large), finding => finding.Rule.Contains("8000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Literal_steps_of_a_path_go_before_ids()
    {
        Assert.Equal("update_original_webhook_message", DiscordDescription.One.Find("PATCH", "/webhooks/1/t/messages/@original")!.Id);
        Assert.Equal("bulk_delete_messages", DiscordDescription.One.Find("POST", "/channels/1/messages/bulk-delete")!.Id);
        Assert.Equal("get_my_application", DiscordDescription.One.Find("GET", "/applications/@me")!.Id);
        Assert.Null(DiscordDescription.One.Find("PATCH", "/gateway"));
        Assert.NotEmpty(await CheckAsync("GET /users/@me", """{}"""));
    }

    [Fact]
    public void A_nested_error_body_is_of_Discords_form()
    {
        Assert.Empty(Answer(400, """{"code":50035,"message":"x","errors":{"embeds":{"0":{"title":{"_errors":[{"code":"BASE_TYPE_REQUIRED","message":"x"}]}}}}}"""));
        Assert.NotEmpty(Answer(400, """{"code":50035,"message":"x","errors":{"embeds":{"0":{"title":{"_errors":[{"code":1,"message":"x"}]}}}}}"""));
        Assert.NotEmpty(Answer(400, """{"message":"x"}"""));
        Assert.Empty(Answer(429, """{"message":"x","retry_after":0.5,"global":false}"""));
        Assert.NotEmpty(Answer(429, """{"message":"x","code":0}"""));
    }

    private static IReadOnlyList<Finding> Answer(int status, string body) =>
        ResponseCheck.Of("GET", "/gateway", status, "application/json", Encoding.UTF8.GetBytes(body));

    private static async Task<IReadOnlyList<Finding>> CheckAsync(string line, string body)
    {
        var (method, path) = line.Split(' ') is [var verb, var rest] ? (verb, rest) : throw new ArgumentException(line, nameof(line));
        return RequestCheck.Of(await ApiRequest.ReadAsync(
            method, $"/api/v10{path}", "application/json", Encoding.UTF8.GetBytes(body), TestContext.Current.CancellationToken));
    }

    private static string V2(string components) => $$"""{"flags":32768,"components":[{{components}}]}""";

    private static string Row(string components) => V2($$"""{"type":1,"components":[{{components}}]}""");

    private static string Text(int length) => $$"""{"type":10,"content":"{{new string('x', length)}}"}""";

    private static string Modal(string input) =>
        $$$"""{"type":9,"data":{"custom_id":"x","title":"x","components":[{"type":18,"label":"x","component":{{{input}}}}]}}""";

    private static string Option(string options) => $$"""[{"name":"task","description":"x","options":[{{options}}]}]""";

    private static string Many(int count, string one) => string.Join(',', Enumerable.Repeat(one, count));
}
