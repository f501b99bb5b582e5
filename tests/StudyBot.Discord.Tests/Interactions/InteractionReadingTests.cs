namespace StudyBot.Discord.Tests;

public sealed class InteractionReadingTests
{
    private const string Command = """
        {"id":"1","application_id":"2","type":2,"version":1,"token":"tok","guild_id":"3","guild":{"id":"3","locale":"ko","features":[]},"channel_id":"4","channel":{"id":"4","type":0,"name":"study"},
         "member":{"user":{"id":"5","username":"u","discriminator":"0","global_name":"U","avatar":null},"roles":["9"],"permissions":"2248473465835073","joined_at":"2025-05-16T22:51:16.692000+00:00","nick":null,"deaf":false,"mute":false,"flags":0,"pending":false},
         "app_permissions":"309237763072","locale":"ko","guild_locale":"en-US","entitlements":[],"authorizing_integration_owners":{"0":"3"},"context":0,"attachment_size_limit":10485760,
         "data":{"id":"77","name":"task","type":1,"options":[{"name":"admin","type":2,"options":[{"name":"add","type":1,"options":[
           {"name":"title","type":3,"value":"x","focused":true},{"name":"count","type":4,"value":3},{"name":"who","type":6,"value":"123"},{"name":"sure","type":5,"value":false}]}]}],
           "resolved":{"users":{"123":{"id":"123","username":"w"}},"members":{"123":{"roles":[]}},"channels":{"4":{"id":"4","type":0,"permissions":"2048","app_permissions":"1024"}},"roles":{"9":{}}}}}
        """;

    [Fact]
    public void A_command_in_a_server_tells_who_where_and_what()
    {
        var interaction = Any.Read<Interaction>(Command);

        Assert.Equal(InteractionType.ApplicationCommand, interaction.Type);
        Assert.Equal(new Snowflake(5), interaction.Invoker?.Id);
        Assert.Equal("study", interaction.Channel?.Name);
        Assert.Equal("3", interaction.AuthorizingIntegrationOwners?["0"]);
        Assert.Equal(InteractionContextType.Guild, interaction.Context);
        Assert.Equal(10_485_760, interaction.AttachmentSizeLimit);
        Assert.True(interaction.AppPermissions?.HasFlag(Permissions.CreatePublicThreads));
        Assert.Equal("ko", interaction.Locale);
    }

    [Fact]
    public void Options_are_a_tree_with_typed_leaves()
    {
        var data = Any.Read<Interaction>(Command).Data!;
        var leaves = data.Options!.Single().Options!.Single().Options!;

        Assert.Equal("x", leaves[0].Text());
        Assert.True(leaves[0].Focused);
        Assert.Equal(3, leaves[1].Integer());
        Assert.Equal(new Snowflake(123), leaves[2].Id());
        Assert.False(leaves[3].Boolean());
        Assert.Null(leaves[1].Text());
    }

    [Fact]
    public void Resolved_things_are_found_by_their_id()
    {
        var resolved = Any.Read<Interaction>(Command).Data!.Resolved!;

        Assert.Equal("w", resolved.Users![new Snowflake(123)].Username);
        Assert.Empty(resolved.Members![new Snowflake(123)].Roles!);
        Assert.Equal(Permissions.SendMessages, resolved.Channels![new Snowflake(4)].Permissions);
        Assert.Equal(Permissions.ViewChannel, resolved.Channels![new Snowflake(4)].AppPermissions);
    }

    [Fact]
    public void A_modals_files_are_found_by_the_ids_that_came_with_it()
    {
        var data = Any.Read<Interaction>("""
            {"id":"1","type":5,"token":"t","user":{"id":"5"},"data":{"custom_id":"m","components":[
              {"type":18,"id":1,"component":{"type":19,"id":2,"custom_id":"photos","values":["900","901"]}}],
              "resolved":{"attachments":{
                "900":{"id":"900","filename":"IMG.jpg","title":"수업 노트","size":12,"url":"https://cdn.discordapp.com/ephemeral-attachments/1/900/IMG.jpg?ex=1","proxy_url":"x","content_type":"image/jpeg","ephemeral":true},
                "901":{"id":"901","filename":"b.png","size":7,"url":"u","proxy_url":"u"}}}}}
            """).Data!;

        var files = data.Components.Find("photos")!.Values!.Select(id => data.Resolved!.Attachments![Snowflake.Parse(id)]).ToList();

        Assert.Equal(["수업 노트.jpg", "b.png"], files.Select(file => file.ShownName));
        Assert.Equal([12, 7], files.Select(file => file.Size));
        Assert.Equal("image/jpeg", files[0].ContentType);
    }

    [Fact]
    public void A_message_command_brings_the_message_it_was_used_on()
    {
        var data = Any.Read<Interaction>("""
            {"id":"1","type":2,"token":"t","user":{"id":"5"},"data":{"id":"7","name":"Keep This","type":3,"target_id":"42","resolved":{"messages":{
              "42":{"id":"42","channel_id":"4","type":0,"content":"캐싱","author":{"id":"5","username":"u"},"timestamp":"2025-05-16T22:51:16.692000+00:00","flags":0,
                "webhook_id":"8","attachments":[{"id":"900","filename":"IMG.jpg","size":12,"url":"u","proxy_url":"u"}]}}}}}
            """).Data!;
        var message = data.Resolved!.Messages![data.TargetId!.Value];

        Assert.Equal(ApplicationCommandType.Message, data.Type);
        Assert.Equal(("캐싱", new Snowflake(5), new Snowflake(8)), (message.Content, message.Author!.Id, message.WebhookId!.Value));
        Assert.Equal("IMG.jpg", Assert.Single(message.Attachments!).ShownName);
        Assert.Equal(DateTimeOffset.Parse("2025-05-16T22:51:16.692Z"), message.Timestamp);
    }

    [Fact]
    public void A_modals_answer_is_found_by_custom_id_whatever_stands_around_it()
    {
        var interaction = Any.Read<Interaction>("""
            {"id":"1","type":5,"token":"t","user":{"id":"5"},"data":{"custom_id":"m","components":[
              {"type":10,"id":1},
              {"type":18,"id":2,"component":{"type":22,"id":3,"custom_id":"done","values":["a","b"]}},
              {"type":18,"id":4,"component":{"type":4,"id":5,"custom_id":"text","value":"- a\n  - b"}},
              {"type":18,"id":6,"component":{"type":21,"id":7,"custom_id":"radio","value":null}},
              {"type":18,"id":8,"component":{"type":23,"id":9,"custom_id":"box","value":true}},
              {"type":1,"id":10,"components":[{"type":4,"id":11,"custom_id":"old","value":"x"}]},
              {"type":99,"id":12,"custom_id":"new","value":{"some":["thing"]},"components":[]}]}}
            """);
        var components = interaction.Data!.Components;

        Assert.Equal(["a", "b"], components.Find("done")!.Values!);
        Assert.Equal("- a\n  - b", components.Find("text")!.Text());
        Assert.Null(components.Find("radio")!.Text());
        Assert.True(components.Find("box")!.Value!.Value.GetBoolean());
        Assert.Equal("x", components.Find("old")!.Text());
        Assert.Equal((ComponentType)99, components.Find("new")!.Type);
        Assert.Equal(new Snowflake(5), interaction.Invoker?.Id);
    }

    [Fact]
    public void A_press_brings_its_message_along()
    {
        var interaction = Any.Read<Interaction>("""
            {"id":"1","type":3,"token":"t","data":{"id":4,"custom_id":"tick:1","component_type":2},
             "message":{"id":"8","channel_id":"4","content":"","flags":32768,"timestamp":"2026-03-02T00:00:00.000000+00:00","edited_timestamp":null,"embeds":[],
               "components":[{"type":17,"id":1,"accent_color":null,"spoiler":false,"components":[{"type":10,"id":2,"content":"hello"}]}]}}
            """);

        Assert.Equal("tick:1", interaction.Data?.CustomId);
        Assert.Equal(ComponentType.Button, interaction.Data?.ComponentType);
        Assert.Equal(MessageFlags.ComponentsV2, interaction.Message?.Flags);
        Assert.Equal("hello", interaction.Message?.Components.Walk().Last().Content);
    }

    [Fact]
    public void An_interaction_never_shows_its_token() =>
        Assert.DoesNotContain("tok", Any.Read<Interaction>(Command).ToString(), StringComparison.Ordinal);
}
