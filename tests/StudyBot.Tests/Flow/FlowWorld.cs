using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Ops;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Tests.Posting;
using StudyBot.Tests.Postgres;
using StudyBot.Texts;

namespace StudyBot.Tests.Flow;

/// <summary>The flow of interactions over one slow handler, whose end and whose reply the test decides, and a clock it turns.</summary>
internal sealed class FlowWorld : IAsyncDisposable
{
    public const string Callback = "POST interactions/1/secret/callback";
    public const string Edit = "PATCH webhooks/2/secret/messages/@original";
    public const string Beside = "POST webhooks/2/secret";
    public const string OpenDm = "POST users/@me/channels";
    public const string Post = "POST channels/9/messages";
    public const string PostInServer = "POST channels/7/messages";

    private readonly TestDatabase _database;
    private readonly TaskCompletionSource<Reply> _reply = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ServiceProvider _services;

    private FlowWorld(TestDatabase database)
    {
        _database = database;
        Discord = new PlayedDiscord(Clock);
        var routes = new RouteTable()
            .Press<FlowWorld>("slow", (_, _, _) => StartAsync(), forEveryone: true)
            .OpenCompletion<FlowWorld>("setup", (_, _, cancellationToken) => _reply.Task.WaitAsync(cancellationToken));
        _services = new ServiceCollection()
            .AddStore(database.Options)
            .AddFlow(routes)
            .AddSingleton(new SeenInteractions(Clock))
            .AddSingleton(Transport)
            .AddSingleton<InteractionEndpoint>()
            .AddSingleton(this)
            .AddSingleton(Discord.Rest())
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(new StudyTime(Clock))
            .AddSingleton(new StudyBotOptions())
            .AddSingleton<TextsCatalog>(TestTexts.Catalog)
            .AddSingleton<ILogger<InteractionFlow>>(Log)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .BuildServiceProvider();
    }

    /// <summary>What the flow has logged.</summary>
    public KeptLog<InteractionFlow> Log { get; } = new();

    public InteractionTransport Transport { get; } = new(IsHttp: true, PublicKey: null);

    public InteractionEndpoint Endpoint => _services.GetRequiredService<InteractionEndpoint>();

    /// <summary>How often the handler began, and that it did.</summary>
    public int Starts { get; private set; }

    public Task Started => _started.Task;

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.Parse("2026-03-02T23:00:00Z"));

    public PlayedDiscord Discord { get; }

    public DiscordRest Rest => _services.GetRequiredService<DiscordRest>();

    public static async Task<FlowWorld> StartAsync(bool withDatabase = true) => new(await TestDatabase.MakeAsync(isMigrated: withDatabase));

    public static Interaction Press(bool inServer = true, string customId = "1.slow") => new()
    {
        Id = new Snowflake(1),
        ApplicationId = new Snowflake(2),
        Type = InteractionType.MessageComponent,
        Token = "secret",
        Locale = "en-US",
        Data = new InteractionData { CustomId = customId },
        GuildId = inServer ? new Snowflake(6) : null,
        ChannelId = new Snowflake(7),
        User = new User { Id = new Snowflake(5), Username = "sol" },
    };

    /// <summary>On a private message that may be changed in place.</summary>
    public static Interaction PressOnPanel() => Press() with
    {
        Message = new Message { Id = new Snowflake(8), Flags = MessageFlags.Ephemeral | MessageFlags.ComponentsV2 },
    };

    public static Interaction Typing() => Press() with
    {
        Type = InteractionType.Autocomplete,
        Data = new InteractionData { Name = "setup", Options = [new InteractionOption { Name = "zone", Type = ApplicationCommandOptionType.String, Focused = true }] },
    };

    public Task HandleAsync(Interaction interaction) => HandleAsync(interaction, new CallbackAnswer(Rest, interaction));

    public Task HandleAsync(Interaction interaction, IFirstAnswer first) => _services.GetRequiredService<InteractionFlow>().HandleAsync(interaction, first, Token);

    /// <summary>The handler comes to its end.</summary>
    public void Replies(Reply reply) => _reply.SetResult(reply);

    public void Fails(Exception? with = null) => _reply.SetException(with ?? new InvalidOperationException("broken"));

    public static Reply Notice() => new Reply.Notice(View());

    public static View View() => new(Layout.Box(Layout.Private, new TextDisplay("private words")));

    private Task<Reply> StartAsync()
    {
        Starts++;
        _started.TrySetResult();
        return _reply.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Discord.Dispose();
        await _database.DisposeAsync();
    }
}
