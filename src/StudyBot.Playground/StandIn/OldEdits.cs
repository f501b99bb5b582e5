using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Playground.StandIn;

/// <summary>
/// Messages older than an hour can be edited only so often (30046). Discord tells no numbers: here it is
/// <see cref="StandInOptions.OldMessageEdits"/> for each channel, by transport time.
/// </summary>
internal sealed class OldEdits(World world)
{
    private static readonly TimeSpan Old = TimeSpan.FromHours(1);
    private readonly Dictionary<ulong, (DateTimeOffset EndsAt, int Used)> _windows = [];

    public void Enter(Message message)
    {
        lock (world.Gate)
        {
            var (now, rule) = (world.Now, world.Options.OldMessageEdits);
            if (now - message.CreatedAt <= Old)
            {
                return;
            }

            var window = _windows.GetValueOrDefault(message.ChannelId);
            window = window.EndsAt <= now ? (now + rule.Window, 0) : window;
            if (window.Used == rule.Limit)
            {
                throw Refusals.TooManyOldEdits();
            }

            _windows[message.ChannelId] = (window.EndsAt, window.Used + 1);
        }
    }
}
