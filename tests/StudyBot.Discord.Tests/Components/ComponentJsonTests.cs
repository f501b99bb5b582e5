namespace StudyBot.Discord.Tests;

public sealed class ComponentJsonTests
{
    public static TheoryData<Component, string> Shapes => new()
    {
        { new TextDisplay("## 09:00"), """{"type":10,"content":"## 09:00"}""" },
        { new TextDisplay("x") { Id = 7 }, """{"type":10,"id":7,"content":"x"}""" },
        { Button.Of(ButtonStyle.Primary, "tick", "Tick"), """{"type":2,"style":1,"label":"Tick","custom_id":"tick"}""" },
        { Button.Link("https://a.test", "Open"), """{"type":2,"style":5,"label":"Open","url":"https://a.test"}""" },
        {
            Button.Of(ButtonStyle.Danger, "x", "X") with { Disabled = true, Emoji = new Emoji("✅") },
            """{"type":2,"style":4,"label":"X","emoji":{"name":"✅"},"custom_id":"x","disabled":true}"""
        },
        {
            new ActionRow([Button.Of(ButtonStyle.Secondary, "a", "A")]),
            """{"type":1,"components":[{"type":2,"style":2,"label":"A","custom_id":"a"}]}"""
        },
        {
            new StringSelect("s", [new SelectOption("A", "a") { Default = true }, new SelectOption("B", "b") { Description = "b." }]) { Placeholder = "p", MinValues = 0, MaxValues = 2 },
            """{"type":3,"custom_id":"s","options":[{"label":"A","value":"a","default":true},{"label":"B","value":"b","description":"b."}],"placeholder":"p","min_values":0,"max_values":2}"""
        },
        {
            EntitySelect.Channels("c", [ChannelType.GuildText, ChannelType.GuildAnnouncement]),
            """{"type":8,"custom_id":"c","channel_types":[0,5]}"""
        },
        {
            new Section([new TextDisplay("t")], Button.Of(ButtonStyle.Primary, "a", "A")),
            """{"type":9,"components":[{"type":10,"content":"t"}],"accessory":{"type":2,"style":1,"label":"A","custom_id":"a"}}"""
        },
        { new Separator(), """{"type":14}""" },
        { new Separator { Divider = false, Spacing = SeparatorSpacing.Large }, """{"type":14,"divider":false,"spacing":2}""" },
        {
            new Container([new TextDisplay("t"), new Separator()]) { AccentColor = 0x57F287 },
            """{"type":17,"components":[{"type":10,"content":"t"},{"type":14}],"accent_color":5763719}"""
        },
        { ComponentFile.Attached("day.md"), """{"type":13,"file":{"url":"attachment://day.md"}}""" },
        {
            new Label("Tasks", new TextInput("tasks", TextInputStyle.Paragraph) { MaxLength = 4000, Required = false, Value = "- a" }) { Description = "One a line" },
            """{"type":18,"label":"Tasks","component":{"type":4,"custom_id":"tasks","style":2,"max_length":4000,"required":false,"value":"- a"},"description":"One a line"}"""
        },
        {
            new CheckboxGroup("done", [new SelectOption("A", "1")]) { MinValues = 0, Required = false },
            """{"type":22,"custom_id":"done","options":[{"label":"A","value":"1"}],"min_values":0,"required":false}"""
        },
        {
            new RadioGroup("r", [new SelectOption("A", "1"), new SelectOption("B", "2")]) { Required = true },
            """{"type":21,"custom_id":"r","options":[{"label":"A","value":"1"},{"label":"B","value":"2"}],"required":true}"""
        },
    };

    [Theory]
    [MemberData(nameof(Shapes), DisableDiscoveryEnumeration = true)]
    public void A_component_is_written_as_Discord_documents_it(Component component, string json) =>
        Assert.Equal(Any.Json(json).ToString(), Any.Json(Any.Written(component)).ToString().Replace("\\u2705", "✅", StringComparison.Ordinal));

    [Fact]
    public void What_was_sent_can_be_read_as_received()
    {
        var sent = Any.Written<Component>(new Container([new Section([new TextDisplay("t")], Button.Of(ButtonStyle.Primary, "a", "A"))]));

        var received = Any.Read<ReceivedComponent>(sent);

        Assert.Equal(
            [ComponentType.Container, ComponentType.Section, ComponentType.TextDisplay, ComponentType.Button],
            received.SelfAndDescendants().Select(component => component.Type));
        Assert.Equal("A", new[] { received }.Find("a")?.Label);
        Assert.Null(new[] { received }.Find("b"));
    }
}
