namespace StudyBot.Discord.Tests.Conformance;

/// <summary>One of everything that can be sent, with every field that it has.</summary>
internal static class Full
{
    private static readonly SelectOption[] _options =
    [
        new("One", "1") { Description = "first", Emoji = new Emoji("📌"), Default = true },
        new("Two", "2"),
    ];

    /// <summary>Radio and checkbox options have no emoji.</summary>
    private static readonly SelectOption[] _plainOptions = [new("One", "1") { Description = "first", Default = true }, new("Two", "2")];

    public static FileUpload File { get; } = new("day.md", "# Day"u8.ToArray(), "text/markdown");

    public static MessageCreate Message { get; } = new()
    {
        Content = "x",
        Flags = MessageFlags.SuppressEmbeds,
        Components = [new ActionRow([Button.Of(ButtonStyle.Primary, "a", "x")])],
        AllowedMentions = AllowedMentions.OnlyUsers([new Snowflake(5)]),
        Attachments = [new AttachmentReference(new Snowflake(0), "day.md", "the day")],
        Files = [File],
    };

    public static MessageCreate ChannelMessage { get; } = Message with { Nonce = new string('n', 25), EnforceNonce = true };

    public static MessageCreate V2 { get; } = new() { Flags = MessageFlags.ComponentsV2, Components = MessageComponents, Files = [File] };

    public static MessageEdit Edit { get; } = new()
    {
        Content = "x",
        Flags = MessageFlags.SuppressEmbeds,
        Components = [new ActionRow([Button.Of(ButtonStyle.Primary, "a", "x")])],
        AllowedMentions = AllowedMentions.None,
        Attachments = [new AttachmentReference(new Snowflake(1234567890123)), new AttachmentReference(new Snowflake(0))],
        Files = [File],
    };

    public static MessageEdit EditV2 { get; } = new() { Flags = MessageFlags.ComponentsV2, Components = MessageComponents, Files = [File] };

    public static IReadOnlyList<ApplicationCommand> Commands { get; } =
    [
        new()
        {
            Type = ApplicationCommandType.ChatInput,
            Name = "task",
            NameLocalizations = Words("할일"),
            Description = "Your tasks",
            DescriptionLocalizations = Words("내 할 일"),
            DefaultMemberPermissions = Permissions.ManageGuild,
            IntegrationTypes = [ApplicationIntegrationType.GuildInstall],
            Contexts = [InteractionContextType.Guild, InteractionContextType.BotDm],
            Nsfw = false,
            Options = Options,
        },
        new() { Name = "nested", Description = "x", Options = [Group] },
        new() { Type = ApplicationCommandType.User, Name = "Their Day" },
        new() { Type = ApplicationCommandType.Message, Name = "Keep This" },
    ];

    public static IReadOnlyList<InteractionResponse> Answers { get; } =
    [
        new InteractionResponse.Pong(),
        new InteractionResponse.Message(Message with { Flags = MessageFlags.Ephemeral }),
        new InteractionResponse.Message(V2),
        new InteractionResponse.DeferredMessage(Ephemeral: true),
        new InteractionResponse.DeferredMessage(Ephemeral: false),
        new InteractionResponse.DeferredUpdate(),
        new InteractionResponse.UpdateMessage(Edit),
        new InteractionResponse.UpdateMessage(EditV2),
        new InteractionResponse.Choices([new ApplicationCommandOptionChoice("x", "x") { NameLocalizations = Words("ㅎ") }]),
        new InteractionResponse.Choices([new ApplicationCommandOptionChoice("x", 1.5)]),
        new InteractionResponse.Choices([]),
        new InteractionResponse.Modal("form", "Title", ModalComponents[..5]),
        new InteractionResponse.Modal("form", "Title", ModalComponents[5..]),
    ];

    public static IEnumerable<Component> Components => MessageComponents.Concat(ModalComponents);

    private static Component[] MessageComponents =>
    [
        new Container(
        [
            new TextDisplay("x") { Id = 7 },
            new Section([new TextDisplay("y")], Button.Of(ButtonStyle.Secondary, "side", "x")),
            new Separator { Divider = false, Spacing = SeparatorSpacing.Large },
            new ActionRow(
            [
                new Button { Style = ButtonStyle.Danger, CustomId = "b", Emoji = new Emoji("name", new Snowflake(6)), Disabled = true },
                Button.Link("https://example.org", "x"),
            ]),
        ]) { AccentColor = 0xFFFFFF },
        new ActionRow([new StringSelect("s", _options) { Placeholder = "x", MinValues = 0, MaxValues = 2, Disabled = true }]),
        new ActionRow([EntitySelect.Users("u") with { MinValues = 0, MaxValues = 25, Placeholder = "x", Disabled = true }]),
        new ActionRow([EntitySelect.Roles("r")]),
        new ActionRow([EntitySelect.Channels("c", [ChannelType.GuildText, ChannelType.PublicThread])]),
        ComponentFile.Attached("day.md"),
        new MediaGallery([MediaItem.Attached("day.md") with { Description = "x", Spoiler = true }]),
    ];

    private static Component[] ModalComponents =>
    [
        new TextDisplay("x"),
        new Label("x", new TextInput("t", TextInputStyle.Paragraph) { MinLength = 0, MaxLength = 4000, Required = false, Value = "x", Placeholder = "x" }) { Description = "x" },
        new Label("x", new CheckboxGroup("c", _plainOptions) { MinValues = 0, MaxValues = 2, Required = false }),
        new Label("x", new RadioGroup("r", _plainOptions) { Required = false }),
        new Label("x", new StringSelect("s", _options) { Placeholder = "x", MinValues = 1, MaxValues = 2, Required = true }),
        new Label("x", EntitySelect.Users("u") with { MinValues = 0, MaxValues = 25, Required = false }),
        new Label("x", new CheckboxGroup("m", _plainOptions)),
        new Label("x", new TextInput("n", TextInputStyle.Short)),
        new Label("x", new FileInput("f") { MinValues = 0, MaxValues = 10, Required = false, FileTypes = [".png", "image"] }),
    ];

    private static ApplicationCommandOption Group => new()
    {
        Type = ApplicationCommandOptionType.SubCommandGroup,
        Name = "group",
        Description = "x",
        Options = [new() { Type = ApplicationCommandOptionType.SubCommand, Name = "sub", Description = "x", Options = [.. Options.Take(1)] }],
    };

    private static IReadOnlyList<ApplicationCommandOption> Options =>
    [
        new()
        {
            Type = ApplicationCommandOptionType.String, Name = "text", NameLocalizations = Words("글"), Description = "x", DescriptionLocalizations = Words("글"),
            Required = true, MinLength = 0, MaxLength = 300, Choices = [new("x", "x") { NameLocalizations = Words("ㅎ") }],
        },
        new() { Type = ApplicationCommandOptionType.Integer, Name = "whole", Description = "x", MinValue = 1, MaxValue = 5, Autocomplete = true },
        new() { Type = ApplicationCommandOptionType.Integer, Name = "wholes", Description = "x", Choices = [new("one", 1)] },
        new() { Type = ApplicationCommandOptionType.Number, Name = "number", Description = "x", MinValue = 0.5, MaxValue = 1.5 },
        new() { Type = ApplicationCommandOptionType.Channel, Name = "channel", Description = "x", ChannelTypes = [ChannelType.GuildText] },
        .. Enum.GetValues<ApplicationCommandOptionType>()
            .Where(type => type is ApplicationCommandOptionType.Boolean or >= ApplicationCommandOptionType.Role or ApplicationCommandOptionType.User)
            .Select(type => new ApplicationCommandOption { Type = type, Name = $"a{(int)type}", Description = "x" }),
    ];

    private static Dictionary<string, string> Words(string korean) => new(StringComparer.Ordinal) { ["ko"] = korean };
}
