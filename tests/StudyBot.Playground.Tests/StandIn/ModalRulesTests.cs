using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Validation;
using StudyBot.Playground.Tests.Bots;

namespace StudyBot.Playground.Tests.StandIn;

public sealed class ModalRulesTests
{
    public static TheoryData<string> Refused =>
    [
        """{"title":"t","components":[LABEL]}""",
        """{"custom_id":"m","title":"TOO-LONG","components":[LABEL]}""",
        """{"custom_id":"m","title":"t","components":[]}""",
        """{"custom_id":"m","title":"t","components":[LABEL,LABEL]}""",
        """{"custom_id":"m","title":"t","components":[{"type":1,"components":[]}]}""",
        Input("""{"type":4,"custom_id":"x","style":1,"label":"inside"}"""),
        Input("""{"type":4,"custom_id":"x"}"""),
        Input("""{"type":4,"custom_id":"x","style":1,"disabled":true}"""),
        Input("""{"type":4,"custom_id":"x","style":1,"max_length":3,"value":"four"}"""),
        Input("""{"type":22,"custom_id":"x","options":[]}"""),
        Input("""{"type":22,"custom_id":"x","min_values":0,"options":[{"label":"a","value":"a"}]}"""),
        Input("""{"type":22,"custom_id":"x","max_values":2,"options":[{"label":"a","value":"a"}]}"""),
        Input("""{"type":22,"custom_id":"x","options":[{"label":"a","value":"a"},{"label":"b","value":"a"}]}"""),
        Input("""{"type":21,"custom_id":"x","options":[{"label":"a","value":"a"}]}"""),
        Input("""{"type":23,"custom_id":"x","required":false}"""),
        Input("""{"type":3,"custom_id":"x","min_values":0,"options":[{"label":"a","value":"a"}]}"""),
        Input("""{"type":2,"custom_id":"x","style":1,"label":"b"}"""),
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_bad_modal_is_refused(string modal)
    {
        var label = """{"type":18,"label":"l","component":{"type":4,"custom_id":"a","style":1}}""";
        var body = JsonNode.Parse(modal.Replace("LABEL", label, StringComparison.Ordinal).Replace("TOO-LONG", new string('t', 46), StringComparison.Ordinal))!.AsObject();
        Assert.True(Errors(body).Any, modal);
    }

    [Fact]
    public void Ten_checks_pass_and_eleven_do_not()
    {
        Assert.False(Errors(Parts.Modal(Parts.Label(Parts.Checks("a", 10)))).Any);
        Assert.True(Errors(Parts.Modal(Parts.Label(Parts.Checks("a", 11)))).Any);
    }

    [Fact]
    public void Five_labels_pass_and_six_do_not()
    {
        Assert.False(Errors(Parts.Modal([.. Labels(5)])).Any);
        Assert.True(Errors(Parts.Modal([.. Labels(6)])).Any);
    }

    [Fact]
    public void A_label_is_at_most_forty_five_long()
    {
        var label = Parts.Label(Parts.Input("a"));
        label["label"] = new string('l', 46);
        Assert.True(Errors(Parts.Modal(label)).Any);
    }

    private static string Input(string input) => $$"""{"custom_id":"m","title":"t","components":[{"type":18,"label":"l","component":{{input}}}]}""";

    private static IEnumerable<JsonObject> Labels(int count) => Enumerable.Range(0, count).Select(n => Parts.Label(Parts.Input($"i{n}")));

    private static FormErrors Errors(JsonObject modal)
    {
        var errors = new FormErrors();
        ModalRules.Check(new Form(JsonNode.Parse(modal.ToJsonString())!.AsObject(), "", errors));
        return errors;
    }
}
