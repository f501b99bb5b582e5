using System.Globalization;
using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Features.Settings;

/// <summary>Reads what <c>/setup</c> was given, as options or by its channel select.</summary>
internal static class SetupOptions
{
    public const int MostDoorHours = 24;

    /// <summary>So that it finds room in the button that saves it.</summary>
    private const int LongestCron = 60;

    public static ReadSetup Read(Call call, GroupRow group)
    {
        var change = new SetupChange { Locale = call.Option("locale") };
        if (FindChannel(call) is { } channel)
        {
            if (Refuse(call, channel) is { } refusal)
            {
                return refusal;
            }

            change = change with { Channel = channel };
        }

        if (ReadClock(call, group, ref change) is { } clockProblem)
        {
            return clockProblem;
        }

        change = change with
        {
            Threads = call.Option("threads") is { } threads ? threads == "on" : null,
            Kept = Enum.TryParse<Kept>(call.Option("kept"), ignoreCase: true, out var kept) ? kept : null,
            Pages = Enum.TryParse<Visibility>(call.Option("pages"), ignoreCase: true, out var pages) ? pages : null,
        };
        return ReadRest(call, ref change) ?? ReadDoor(call, ref change) ?? ReadPost(call, change);
    }

    private static ChannelId? FindChannel(Call call) =>
        ulong.TryParse(call.Option("channel") ?? (call.Chosen is [var chosen, ..] ? chosen : null), out var id) ? new ChannelId(id) : null;

    private static ReadSetup? Refuse(Call call, ChannelId id)
    {
        if (call.Resolved?.Channels?.GetValueOrDefault(new Snowflake(id.Value)) is not { } channel)
        {
            return null;
        }

        if (channel.Type is { } type && type is not (ChannelType.GuildText or ChannelType.GuildAnnouncement))
        {
            return new ReadSetup.NotATextChannel(channel.Name ?? id.ToString());
        }

        return channel.AppPermissions switch
        {
            null => null,
            { } all when all.HasFlag(Permissions.Administrator) => null,
            { } some when !some.HasFlag(Permissions.ViewChannel) => new ReadSetup.CannotPost(id.Value, "permission.view"),
            { } some when !some.HasFlag(Permissions.SendMessages) => new ReadSetup.CannotPost(id.Value, "permission.send"),
            _ => null,
        };
    }

    private static ReadSetup? ReadClock(Call call, GroupRow group, ref SetupChange change)
    {
        var (zone, dayStart) = (call.Option("zone"), call.Option("day-start"));
        if (zone is null && dayStart is null)
        {
            return null;
        }

        var latest = group.Clocks.MaxBy(clock => clock.From)!;
        switch (DayClock.Parse(zone ?? latest.Zone, dayStart ?? latest.DayStart.ToString("HH:mm")))
        {
            case ParseClock.Parsed { Clock: var clock }:
                change = change with { Clock = clock };
                return null;
            case ParseClock.UnknownZone unknown:
                return new ReadSetup.UnknownZone(unknown.Zone);
            case ParseClock.BadDayStart bad:
                return new ReadSetup.BadDayStart(bad.DayStart);
            default:
                throw new NotSupportedException();
        }
    }

    private static ReadSetup? ReadRest(Call call, ref SetupChange change)
    {
        if (call.Option("rest") is not { } text)
        {
            return null;
        }

        if (!WeekdayWords.TryParseOrNone(text, out var days))
        {
            return new ReadSetup.BadRest(text);
        }

        change = change with { Rest = days };
        return days == Weekdays.All ? new ReadSetup.RestsAlways() : null;
    }

    private static ReadSetup? ReadDoor(Call call, ref SetupChange change)
    {
        if (call.Option("door") is not { } text)
        {
            return null;
        }

        change = change with { Door = int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var hours) ? hours : -1 };
        return change.Door is >= 0 and <= MostDoorHours ? null : new ReadSetup.BadDoor(text);
    }

    private static ReadSetup ReadPost(Call call, SetupChange change) => ReadPost(call.Option("post"), call.Option("cron")) switch
    {
        ReadSetup.Understood { Change: var read } => new ReadSetup.Understood(change with { Post = read.Post, Cron = read.Cron }),
        var refused => refused,
    };

    /// <summary>A post and its schedule, as they were typed, or as a button carries them.</summary>
    public static ReadSetup ReadPost(string? post, string? cron)
    {
        if (post is null && cron is null)
        {
            return new ReadSetup.Understood(new SetupChange());
        }

        if (cron is null || !Enum.TryParse<PostKind>(post, ignoreCase: true, out var kind) || !PostPlan.IsScheduled(kind))
        {
            return new ReadSetup.PostAndCronBelongTogether();
        }

        var isOff = Schedule.Off(cron);
        string? problem = null;
        return isOff || (cron.Trim().Length <= LongestCron && Schedule.TryParse(cron, out problem) is not null)
            ? new ReadSetup.Understood(new SetupChange { Post = kind, Cron = isOff ? null : cron.Trim() })
            : new ReadSetup.BadCron(cron, problem ?? "");
    }
}
