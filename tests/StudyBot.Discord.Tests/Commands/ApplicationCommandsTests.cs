namespace StudyBot.Discord.Tests;

public sealed class ApplicationCommandsTests
{
    private static readonly ApplicationCommand Wanted = new()
    {
        Name = "task",
        NameLocalizations = new Dictionary<string, string> { ["ko"] = "과제", ["en-US"] = "task" },
        Description = "Tasks",
        Contexts = [InteractionContextType.Guild, InteractionContextType.BotDm],
        Options =
        [
            new()
            {
                Type = ApplicationCommandOptionType.String,
                Name = "kind",
                Description = "Which",
                Required = false,
                Choices = [new("Add", "add") { NameLocalizations = new Dictionary<string, string> { ["ko"] = "추가" } }],
            },
        ],
    };

    public static TheoryData<string, ApplicationCommand> Same => new()
    {
        { "its own copy", Wanted },
        { "with id and version", Wanted with { Id = new Snowflake(1), Version = new Snowflake(2), Nsfw = false } },
        { "without the localization that equals the default", Wanted with { NameLocalizations = new Dictionary<string, string> { ["ko"] = "과제" } } },
        { "with empty localizations for none", Wanted with { DescriptionLocalizations = new Dictionary<string, string>() } },
        { "with the contexts in another order", Wanted with { Contexts = [InteractionContextType.BotDm, InteractionContextType.Guild] } },
        { "with integration types filled in", Wanted with { IntegrationTypes = [ApplicationIntegrationType.GuildInstall] } },
        { "with false left out", Wanted with { Options = [Wanted.Options![0] with { Required = null, Options = [], ChannelTypes = [] }] } },
    };

    public static TheoryData<string, ApplicationCommand> Different => new()
    {
        { "name", Wanted with { Name = "tasks" } },
        { "description", Wanted with { Description = "Task" } },
        { "localization", Wanted with { NameLocalizations = new Dictionary<string, string> { ["ko"] = "작업" } } },
        { "contexts", Wanted with { Contexts = [InteractionContextType.Guild] } },
        { "permissions", Wanted with { DefaultMemberPermissions = Permissions.None } },
        { "options", Wanted with { Options = [] } },
        { "a required option", Wanted with { Options = [Wanted.Options![0] with { Required = true }] } },
        { "autocomplete", Wanted with { Options = [Wanted.Options![0] with { Autocomplete = true }] } },
        { "a length", Wanted with { Options = [Wanted.Options![0] with { MaxLength = 100 }] } },
        { "a choice's value", Wanted with { Options = [Wanted.Options![0] with { Choices = [Wanted.Options![0].Choices![0] with { Value = "new" }] }] } },
        { "a choice's localization", Wanted with { Options = [Wanted.Options![0] with { Choices = [new("Add", "add")] }] } },
        { "type", Wanted with { Type = ApplicationCommandType.Message } },
    };

    [Theory]
    [MemberData(nameof(Same), DisableDiscoveryEnumeration = true)]
    public void What_Discord_fills_in_or_drops_is_no_difference(string what, ApplicationCommand existing) =>
        Assert.True(ApplicationCommands.AreSame([Wanted], [existing]), what);

    [Theory]
    [MemberData(nameof(Different), DisableDiscoveryEnumeration = true)]
    public void What_a_person_would_see_is_a_difference(string what, ApplicationCommand existing) =>
        Assert.False(ApplicationCommands.AreSame([Wanted], [existing]), what);

    [Fact]
    public void The_order_of_commands_is_no_difference_but_their_number_is()
    {
        var other = Wanted with { Name = "day" };
        Assert.True(ApplicationCommands.AreSame([Wanted, other], [other, Wanted]));
        Assert.False(ApplicationCommands.AreSame([Wanted, other], [Wanted]));
        Assert.False(ApplicationCommands.AreSame([Wanted], [Wanted, other]));
    }

    [Fact]
    public void What_Discord_gives_back_is_the_same_as_what_was_sent()
    {
        IReadOnlyList<ApplicationCommand> wanted = [Wanted with { DefaultMemberPermissions = Permissions.ManageGuild }];

        var json = Any.Written(wanted);

        Assert.Contains("\"default_member_permissions\":\"32\"", json, StringComparison.Ordinal);
        Assert.True(ApplicationCommands.AreSame(wanted, Any.Read<IReadOnlyList<ApplicationCommand>>(json)));
    }
}
