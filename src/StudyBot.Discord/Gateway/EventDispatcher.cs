using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace StudyBot.Discord;

/// <summary>
/// Brings events to those who hear them, never on the way of the next frame: interactions each by itself, the others in order.
/// It is the gateway's error boundary.
/// </summary>
internal sealed partial class EventDispatcher : IAsyncDisposable
{
    // What is under way at the end may finish, if it is quick.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private static readonly FrozenDictionary<string, Entry> Table = new Dictionary<string, Entry>
    {
        ["READY"] = Entry.Of(DiscordJson.Default.Ready, (to, ready) => to._events.OnReadyAsync(ready, to._end.Token)),
        ["INTERACTION_CREATE"] = Entry.Of(DiscordJson.Default.Interaction, (to, interaction) => to.TellOnceAsync(interaction)) with { IsAtOnce = true },
        ["GUILD_CREATE"] = Entry.Of(DiscordJson.Default.GuildCreate, (to, guild) => to._events.OnGuildCreateAsync(guild, to._end.Token)),
        ["GUILD_DELETE"] = Entry.Of(DiscordJson.Default.GuildDelete, (to, guild) => to._events.OnGuildDeleteAsync(guild, to._end.Token)),
        ["CHANNEL_DELETE"] = Entry.Of(DiscordJson.Default.Channel, (to, channel) => to._events.OnChannelDeleteAsync(channel, to._end.Token)),
        ["THREAD_DELETE"] = Entry.Of(DiscordJson.Default.Channel, (to, thread) => to._events.OnThreadDeleteAsync(thread, to._end.Token)),
    }.ToFrozenDictionary();

    private readonly IGatewayEvents _events;
    private readonly SeenInteractions _seen;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _end = new();
    private readonly Channel<Func<Task>> _inOrder = System.Threading.Channels.Channel.CreateUnbounded<Func<Task>>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<Task, string> _underWay = new();
    private readonly Task _worker;

    public EventDispatcher(IGatewayEvents events, SeenInteractions seen, TimeProvider clock, ILogger logger)
    {
        _events = events;
        _seen = seen;
        _clock = clock;
        _logger = logger;
        _worker = Task.Run(WorkAsync);
    }

    /// <summary>The events that somebody hears of.</summary>
    public static IEnumerable<string> Names => Table.Keys;

    /// <summary>Reads the event before it returns, for the bytes are the receive buffer's.</summary>
    public void Dispatch(string name, ReadOnlySpan<byte> body)
    {
        if (!Table.TryGetValue(name, out var entry) || Read(name, entry, body) is not { } tell)
        {
            return;
        }

        if (!entry.IsAtOnce)
        {
            _inOrder.Writer.TryWrite(() => TellAsync(name, tell));
            return;
        }

        var telling = Task.Run(() => TellAsync(name, tell));
        _underWay[telling] = name;
        _ = telling.ContinueWith(
            static (done, all) => ((ConcurrentDictionary<Task, string>)all!).TryRemove(done, out _),
            _underWay,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    public async ValueTask DisposeAsync()
    {
        _inOrder.Writer.TryComplete();
        var all = Task.WhenAll(_underWay.Keys.Append(_worker));
        await all.WaitAsync(Grace, _clock, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _end.CancelAsync().ConfigureAwait(false);
    }

    private async Task WorkAsync()
    {
        await foreach (var tell in _inOrder.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            await tell().ConfigureAwait(false);
        }
    }

    private Tell? Read(string name, Entry entry, ReadOnlySpan<byte> body)
    {
        try
        {
            return entry.Read(body);
        }
#pragma warning disable CA1031 // The same boundary: an event that cannot be read is passed over like one that cannot be handled.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogUnreadable(failure, name);
            return null;
        }
    }

    private Task TellOnceAsync(Interaction interaction)
    {
        if (_seen.TryAdd(interaction.Id))
        {
            return _events.OnInteractionAsync(interaction, _end.Token);
        }

        LogSeen(interaction.Id);
        return Task.CompletedTask;
    }

    private async Task TellAsync(string name, Tell tell)
    {
        try
        {
            await tell(this).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            LogCutOff(name);
        }
#pragma warning disable CA1031 // The error boundary of this entrance: whoever hears an event must not end the connection.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailed(failure, name);
        }
    }

    [LoggerMessage(LogLevel.Error, "Handling the event {Name} failed.")]
    private partial void LogFailed(Exception failure, string name);

    [LoggerMessage(LogLevel.Warning, "Handling the event {Name} was cut off by the end of the program.")]
    private partial void LogCutOff(string name);

    [LoggerMessage(LogLevel.Error, "The event {Name} cannot be read.")]
    private partial void LogUnreadable(Exception failure, string name);

    [LoggerMessage(LogLevel.Information, "The interaction {InteractionId} was delivered again; it is done already.")]
    private partial void LogSeen(Snowflake interactionId);

    private delegate Task Tell(EventDispatcher to);

    private delegate Tell ReadEvent(ReadOnlySpan<byte> body);

    private sealed record Entry(ReadEvent Read)
    {
        public bool IsAtOnce { get; init; }

        public static Entry Of<T>(JsonTypeInfo<T> type, Func<EventDispatcher, T, Task> tell) => new(body =>
        {
            var read = JsonSerializer.Deserialize(body, type) ?? throw new JsonException("The event is null.");
            return to => tell(to, read);
        });
    }
}
