using System.Reflection;
using StudyBot.Conformance;

namespace StudyBot.Discord.Tests.Conformance;

/// <summary>Every request that the client can send, with little and with all, against Discord's own description.</summary>
public sealed class EveryRequestTests
{
    private static readonly Snowflake _id = new(1234567890123);

    private static readonly Dictionary<string, Func<DiscordRest, IEnumerable<Task>>> _calls = new(StringComparer.Ordinal)
    {
        [nameof(DiscordRest.GetGatewayBotAsync)] = rest => [rest.GetGatewayBotAsync(Cancel)],
        [nameof(DiscordRest.GetCurrentApplicationAsync)] = rest => [rest.GetCurrentApplicationAsync(Cancel)],
        [nameof(DiscordRest.GetGlobalCommandsAsync)] = rest => [rest.GetGlobalCommandsAsync(_id, Cancel)],
        [nameof(DiscordRest.PutGlobalCommandsAsync)] = rest =>
        [
            rest.PutGlobalCommandsAsync(_id, Full.Commands, Cancel),
            rest.PutGlobalCommandsAsync(_id, [], Cancel),
            rest.PutGlobalCommandsAsync(_id, [new() { Name = "x", Description = "x" }], Cancel),
        ],
        [nameof(DiscordRest.UnarchiveThreadAsync)] = rest => [rest.UnarchiveThreadAsync(_id, Cancel)],
        [nameof(DiscordRest.StartThreadFromMessageAsync)] = rest => [rest.StartThreadFromMessageAsync(_id, _id, "11월 2일", 1440, Cancel)],
        [nameof(DiscordRest.CreateDmAsync)] = rest => [rest.CreateDmAsync(_id, Cancel)],
        [nameof(DiscordRest.GetChannelAsync)] = rest => [rest.GetChannelAsync(_id, Cancel)],
        [nameof(DiscordRest.GetGuildMemberAsync)] = rest => [rest.GetGuildMemberAsync(_id, _id, Cancel)],
        [nameof(DiscordRest.CreateInteractionResponseAsync)] = rest => Full.Answers
            .Append(new InteractionResponse.Message(new MessageCreate { Content = "x" }))
            .Append(new InteractionResponse.UpdateMessage(new MessageEdit()))
            .Select(answer => rest.CreateInteractionResponseAsync(_id, "token", answer, Cancel)),
        [nameof(DiscordRest.EditOriginalResponseAsync)] = rest =>
            Edits.Select(edit => rest.EditOriginalResponseAsync(_id, "token", edit, Cancel)),
        [nameof(DiscordRest.DeleteOriginalResponseAsync)] = rest => [rest.DeleteOriginalResponseAsync(_id, "token", Cancel)],
        [nameof(DiscordRest.CreateFollowupAsync)] = rest =>
        [
            rest.CreateFollowupAsync(_id, "token", Full.Message with { Flags = MessageFlags.Ephemeral }, Cancel),
            rest.CreateFollowupAsync(_id, "token", Full.V2, Cancel),
            rest.CreateFollowupAsync(_id, "token", new MessageCreate { Content = "x" }, Cancel),
        ],
        [nameof(DiscordRest.CreateMessageAsync)] = rest =>
        [
            rest.CreateMessageAsync(_id, Full.ChannelMessage, Cancel),
            rest.CreateMessageAsync(_id, Full.V2, Cancel),
            rest.CreateMessageAsync(_id, new MessageCreate { Content = "x" }, Cancel),
            rest.CreateMessageAsync(_id, new MessageCreate { Files = [Full.File, Full.File with { ContentType = null }] }, Cancel),
        ],
        [nameof(DiscordRest.EditMessageAsync)] = rest => Edits.Select(edit => rest.EditMessageAsync(_id, _id, edit, Cancel)),
        [nameof(DiscordRest.DeleteMessageAsync)] = rest => [rest.DeleteMessageAsync(_id, _id, Cancel)],
        [nameof(DiscordRest.GetMessagesAsync)] = rest =>
        [
            rest.GetMessagesAsync(_id, new MessagePage(), Cancel),
            rest.GetMessagesAsync(_id, new MessagePage(Before: _id, Limit: 1), Cancel),
            rest.GetMessagesAsync(_id, new MessagePage(After: _id, Limit: 1000), Cancel),
        ],
    };

    private static readonly MessageEdit[] _noEdits = [new(), new() { Content = "x" }, new() { Attachments = [] }];

    public static TheoryData<string> Methods => [.. _calls.Keys];

    private static IEnumerable<MessageEdit> Edits => [Full.Edit, Full.EditV2, .. _noEdits];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task A_request_is_as_Discord_describes_it(string method)
    {
        var clock = new TestClock();
        using var discord = new TappedDiscord(clock);
        await clock.RunAsync(Task.WhenAll(_calls[method](discord.Rest())));
        Assert.NotEmpty(discord.Requests);
        Assert.All(discord.Requests, request => Assert.Equal("", string.Join('\n', RequestCheck.Of(request))));
    }

    [Fact]
    public void No_method_of_the_client_is_left_out() => Assert.Equal(
        typeof(DiscordRest).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName)
            .Select(method => method.Name).Order(StringComparer.Ordinal),
        _calls.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void No_kind_of_answer_or_component_is_left_out()
    {
        Assert.Equal(Kinds(typeof(InteractionResponse)), Full.Answers.Select(answer => answer.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Kinds(typeof(Component)), Full.Components.SelectMany(Within).Select(part => part.GetType().Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_field_is_left_out()
    {
        AssertFilled([Full.ChannelMessage]);
        AssertFilled([Full.Edit]);
        AssertFilled(Full.Commands, nameof(ApplicationCommand.Id), nameof(ApplicationCommand.Version));
        AssertFilled(Full.Commands.SelectMany(command => command.Options ?? []).SelectMany(option => (option.Options ?? []).Prepend(option)));
        foreach (var kind in Full.Components.SelectMany(Within).GroupBy(component => component.GetType()))
        {
            AssertFilled(kind);
        }
    }

    private static IEnumerable<string> Kinds(Type root) => root.Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(root) && !type.IsAbstract)
        .Select(type => type.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<Component> Within(Component component) => component switch
    {
        Container container => container.Components.SelectMany(Within).Prepend(component),
        ActionRow row => row.Components.SelectMany(Within).Prepend(component),
        Section section => section.Components.SelectMany(Within).Append(section.Accessory).Prepend(component),
        Label label => [component, label.Component],
        _ => [component],
    };

    /// <summary>Each property has a value in one of them at least. An id may stand on any component: it is tried on one.</summary>
    private static void AssertFilled(IEnumerable<object> objects, params string[] except)
    {
        var all = objects.ToList();
        Assert.DoesNotContain(
            all[0].GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance),
            property => !except.Contains(property.Name)
                && (property.Name != nameof(Component.Id) || all[0] is not Component)
                && all.TrueForAll(one => property.GetValue(one) is null));
    }
}
