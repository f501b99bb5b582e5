using System.Text.Json.Nodes;
using System.Threading.Channels;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Playground.StandIn.PlayApi;

/// <summary>News for the page, each only to whom it concerns. Called under the world's lock, so the order is the world's.</summary>
internal sealed class PlayEvents(World world)
{
    private readonly List<(ulong UserId, ChannelWriter<PlayEvent> Writer)> _readers = [];

    public ChannelReader<PlayEvent> Subscribe(ulong userId, CancellationToken until)
    {
        var channel = System.Threading.Channels.Channel.CreateUnbounded<PlayEvent>();
        var reader = (userId, channel.Writer);
        lock (world.Gate)
        {
            _readers.Add(reader);
        }

        until.Register(() =>
        {
            lock (world.Gate)
            {
                _readers.Remove(reader);
            }

            channel.Writer.TryComplete();
        });
        return channel.Reader;
    }

    public void Message(string type, Message message)
    {
        var data = new JsonObject { ["type"] = type, ["channelId"] = message.ChannelId.ToString(), ["id"] = message.Id.ToString() };
        if (type != "deleted" && HasReaders)
        {
            data["message"] = PlayShapes.Message(world, message);
        }

        Publish(new PlayEvent("message", data), userId => message.EphemeralTo is { } only ? only == userId : world.Places.CanSee(userId, message.ChannelId));
    }

    public void Modal(Interaction interaction, JsonObject modal) => Publish(
        new PlayEvent("modal", new JsonObject { ["interactionId"] = interaction.Id.ToString(), ["modal"] = modal.DeepClone() }),
        userId => userId == interaction.UserId);

    public void Failed(Interaction interaction, string reason) => Publish(
        new PlayEvent("failed", new JsonObject { ["interactionId"] = interaction.Id.ToString(), ["channelId"] = interaction.ChannelId.ToString(), ["reason"] = reason }),
        userId => userId == interaction.UserId);

    public void WorldChanged() => Publish(new PlayEvent("world", []), _ => true);

    public void ClockMoved() => Publish(new PlayEvent("clock", PlayShapes.Clock(world)), _ => true);

    /// <summary>Faults were asked for, struck or were cleared; the page asks what they are.</summary>
    public void FaultsChanged() => Publish(new PlayEvent("faults", []), _ => true);

    private bool HasReaders
    {
        get
        {
            lock (world.Gate)
            {
                return _readers.Count > 0;
            }
        }
    }

    private void Publish(PlayEvent news, Func<ulong, bool> concerns)
    {
        lock (world.Gate)
        {
            foreach (var (_, writer) in _readers.Where(reader => concerns(reader.UserId)))
            {
                writer.TryWrite(news);
            }
        }
    }
}
