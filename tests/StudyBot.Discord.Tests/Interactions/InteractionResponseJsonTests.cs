namespace StudyBot.Discord.Tests;

public sealed class InteractionResponseJsonTests
{
    public static TheoryData<InteractionResponse, string> Shapes => new()
    {
        { new InteractionResponse.Pong(), """{"type":1}""" },
        {
            new InteractionResponse.Message(new MessageCreate { Content = "Hi", Flags = MessageFlags.Ephemeral }),
            """{"type":4,"data":{"content":"Hi","flags":64}}"""
        },
        {
            new InteractionResponse.Message(new MessageCreate { Components = [new TextDisplay("x")], Flags = MessageFlags.ComponentsV2 | MessageFlags.Ephemeral }),
            """{"type":4,"data":{"components":[{"type":10,"content":"x"}],"flags":32832}}"""
        },
        { new InteractionResponse.DeferredMessage(Ephemeral: true), """{"type":5,"data":{"flags":64}}""" },
        { new InteractionResponse.DeferredMessage(Ephemeral: false), """{"type":5,"data":{}}""" },
        { new InteractionResponse.DeferredUpdate(), """{"type":6}""" },
        { new InteractionResponse.UpdateMessage(new MessageEdit { Content = "Done" }), """{"type":7,"data":{"content":"Done"}}""" },
        {
            new InteractionResponse.Choices([new("Read", "1"), new("Two", 2)]),
            """{"type":8,"data":{"choices":[{"name":"Read","value":"1"},{"name":"Two","value":2}]}}"""
        },
        {
            new InteractionResponse.Modal("m", "Plan", [new Label("A", new TextInput("a", TextInputStyle.Short))]),
            """{"type":9,"data":{"custom_id":"m","title":"Plan","components":[{"type":18,"label":"A","component":{"type":4,"custom_id":"a","style":1}}]}}"""
        },
    };

    [Theory]
    [MemberData(nameof(Shapes), DisableDiscoveryEnumeration = true)]
    public void A_response_is_written_as_Discord_documents_it(InteractionResponse response, string json) =>
        Assert.Equal(json, Any.Written(response));
}
