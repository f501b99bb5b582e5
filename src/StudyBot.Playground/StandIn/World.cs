using StudyBot.Playground.StandIn.Delivery;
using StudyBot.Playground.StandIn.Gateway;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.StandIn.Model;
using StudyBot.Playground.StandIn.PlayApi;

namespace StudyBot.Playground.StandIn;

/// <summary>Everything the stand-in knows. Its parts share one lock, so that each step is seen whole.</summary>
internal sealed class World
{
    public World(StandInOptions options, WorldState state)
    {
        Options = options;
        State = state;
        Snowflakes = new Snowflakes(options.Transport, state.LastId);
        StudyTime = new MovableTime(options.Transport);
        StudyTime.Move(TimeSpan.FromMilliseconds(state.StudyOffsetMilliseconds));
        Events = new PlayEvents(this);
        Gateway = new GatewayHub(this);
        Places = new Places(this);
        state.SigningSeed = state.SigningSeed.Length > 0 ? state.SigningSeed : SigningKey.NewSeed();
        Attachments = new AttachmentBook(this);
        Messages = new MessageBook(this);
        OldEdits = new OldEdits(this);
        Commands = new CommandBook(this);
        Interactions = new InteractionDesk(this);
        InteractionsUrl = new InteractionsUrl(this);
        Delivery = new InteractionDelivery(this);
        Faults = new Faults(this);
        Requests = new RequestLog();
        StudyTime.Changed += (_, _) => OnStudyTimeChanged();
    }

    /// <summary>The state was changed and is worth saving.</summary>
    public event EventHandler? Changed;

    public StandInOptions Options { get; }

    public MovableTime StudyTime { get; }

    public Places Places { get; }

    public AttachmentBook Attachments { get; }

    public MessageBook Messages { get; }

    public OldEdits OldEdits { get; }

    public CommandBook Commands { get; }

    public InteractionDesk Interactions { get; }

    public InteractionsUrl InteractionsUrl { get; }

    public InteractionDelivery Delivery { get; }

    public GatewayHub Gateway { get; }

    public Faults Faults { get; }

    public RequestLog Requests { get; }

    public PlayEvents Events { get; }

    public Snowflakes Snowflakes { get; }

    public Lock Gate { get; } = new();

    public WorldState State { get; }

    /// <summary>The stand-in's own address, without a slash at its end.</summary>
    public string Address { get; set; } = "http://127.0.0.1";

    public ulong BotId => State.BotId;

    public User Bot => Places.GetUser(BotId);

    public DateTimeOffset Now => Options.Transport.GetUtcNow();

    /// <summary>The world through one member's hands and eyes.</summary>
    public Actor As(ulong userId) => new(this, Places.GetUser(userId).Id);

    public IReadOnlyList<Message> VisibleMessages(ulong userId, ulong channelId) => Messages.VisibleTo(userId, channelId);

    public void Touch() => Changed?.Invoke(this, EventArgs.Empty);

    private void OnStudyTimeChanged()
    {
        lock (Gate)
        {
            State.StudyOffsetMilliseconds = (long)StudyTime.Offset.TotalMilliseconds;
            Events.ClockMoved();
            Touch();
        }
    }
}
