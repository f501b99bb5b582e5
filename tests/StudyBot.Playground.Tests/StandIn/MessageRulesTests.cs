using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Validation;
using StudyBot.Playground.Tests.Bots;

namespace StudyBot.Playground.Tests.StandIn;

public sealed class MessageRulesTests
{
    public static TheoryData<string, string> Refused => new()
    {
        { """{"content":"x","flags":32768,"components":[]}""", "errors.content" },
        { """{"content":"x","embed":{}}""", "errors.embed" },
        { """{"content":"x","flags":64}""", "errors.flags" },
        { """{"content":"x","nonce":"12345678901234567890123456"}""", "errors.nonce" },
        { """{"content":"x","components":[{"type":10,"content":"no v2"}]}""", "errors.components.0.type" },
        { V2("""{"type":9,"components":[{"type":10,"content":"x"}]}"""), "errors.components.0.accessory" },
        { V2("""{"type":10}"""), "errors.components.0.content" },
        { V2("""{"type":10,"content":""}"""), "errors.components.0.content" },
        { V2("""{"type":17,"components":[{"type":17,"components":[{"type":10,"content":"x"}]}]}"""), "errors.components.0.components.0.type" },
        { V2("""{"type":1,"components":[]}"""), "errors.components.0.components" },
        { V2("""{"type":1,"components":[{"type":2,"style":1,"label":"x"}]}"""), "errors.components.0.components.0.custom_id" },
        { V2("""{"type":1,"components":[{"type":2,"style":1,"custom_id":"x"}]}"""), "errors.components.0.components.0._errors" },
        { V2("""{"type":1,"components":[{"type":2,"style":5,"label":"x","url":"https://example.org","custom_id":"x"}]}"""), "errors.components.0.components.0.custom_id" },
        { V2("""{"type":13,"file":{"url":"attachment://none.md"}}"""), "errors.components.0.file.url" },
        { """{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""", "errors.allowed_mentions.parse" },
        { """{"content":"x","poll":{}}""", "errors.poll" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_bad_message_is_refused_where_it_is_bad(string body, string path)
    {
        var refused = Assert.Throws<ApiRefusedException>(() => Read(JsonNode.Parse(body)!.AsObject()));
        Assert.Equal(50035, refused.Code);
        JsonNode? node = refused.Body();
        foreach (var step in path.Split('.'))
        {
            Assert.True(node!.AsObject().ContainsKey(step), $"{path} is not in {refused.Body().ToJsonString()}");
            node = node[step];
        }
    }

    [Fact]
    public void Forty_components_pass_and_one_more_does_not()
    {
        Read(Texts(40, 10));
        Assert.Equal(50035, Assert.Throws<ApiRefusedException>(() => Read(Texts(41, 10))).Code);

        // All count, however deep they are.
        Read(Boxed(39));
        Assert.Contains(
            "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
            Assert.Throws<ApiRefusedException>(() => Read(Boxed(40))).Body().ToJsonString(),
            StringComparison.Ordinal);

        static JsonObject Boxed(int count) =>
            Parts.V2(new JsonObject { ["type"] = 17, ["components"] = Texts(count, 10)["components"]!.DeepClone() });
    }

    [Fact]
    public void Four_thousand_characters_pass_and_one_more_does_not()
    {
        Read(Texts(4, 1000));
        Assert.Equal(50035, Assert.Throws<ApiRefusedException>(() => Read(Parts.V2(Parts.Text(new string('x', 4000)), Parts.Text("y")))).Code);
    }

    [Fact]
    public void A_row_holds_five_buttons_or_one_select()
    {
        Read(Parts.V2(Parts.Row([.. Buttons(5)])));
        Read(Parts.V2(Parts.Row(Parts.Select("s", 25))));
        Assert.Throws<ApiRefusedException>(() => Read(Parts.V2(Parts.Row([.. Buttons(6)]))));
        Assert.Throws<ApiRefusedException>(() => Read(Parts.V2(Parts.Row(Parts.Select("s", 2), Parts.Button("b")))));
        Assert.Throws<ApiRefusedException>(() => Read(Parts.V2(Parts.Row(Parts.Select("s", 26)))));
    }

    [Fact]
    public void Custom_ids_are_unique_and_at_most_a_hundred_long()
    {
        Assert.Throws<ApiRefusedException>(() => Read(Parts.V2(Parts.Row(Parts.Button("a"), Parts.Button("a")))));
        Assert.Throws<ApiRefusedException>(() => Read(Parts.V2(Parts.Row(Parts.Button(new string('a', 101))))));
    }

    [Fact]
    public void An_empty_message_is_50006() => Assert.Equal(50006, Assert.Throws<ApiRefusedException>(() => Read([])).Code);

    [Fact]
    public void Components_get_ids_in_order_and_the_fields_answers_carry()
    {
        var sent = JsonNode.Parse("""[{"type":17,"components":[{"type":10,"id":2,"content":"x"},{"type":14}]},{"type":10,"content":"y"}]""")!.AsArray();
        var filled = ComponentFill.Message(sent, [], name => name);
        Assert.Equal(1, (int)filled[0]!["id"]!);
        Assert.Equal(3, (int)filled[0]!["components"]![1]!["id"]!);
        Assert.Equal(4, (int)filled[1]!["id"]!);
        Assert.Equal(1, (int)filled[0]!["components"]![1]!["spacing"]!);
        Assert.False((bool)filled[0]!["spoiler"]!);
    }

    private static string V2(string component) => $$"""{"flags":32768,"components":[{{component}}]}""";

    private static JsonObject Texts(int count, int length) =>
        Parts.V2([.. Enumerable.Range(0, count).Select(_ => Parts.Text(new string('x', length)))]);

    private static IEnumerable<JsonObject> Buttons(int count) => Enumerable.Range(0, count).Select(n => Parts.Button($"b{n}"));

    private static void Read(JsonObject body) => MessageRules.Read(JsonNode.Parse(body.ToJsonString())!.AsObject(), [], MessageUse.ChannelCreate);
}
