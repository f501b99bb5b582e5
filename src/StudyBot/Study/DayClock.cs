namespace StudyBot.Study;

/// <summary>A time zone and the time at which a day starts in it: 02:30 on the 27th is still the 26th with a start at 04:00.</summary>
internal sealed record DayClock(TimeZoneInfo Zone, TimeOnly DayStart)
{
    /// <summary>The latest hour and minute a day may start at.</summary>
    public static TimeOnly LatestStart { get; } = new(11, 59);

    /// <summary>The date whose turn was the last one at or before <paramref name="instant"/>.</summary>
    public DateOnly DateAt(DateTimeOffset instant)
    {
        var local = instant.ToOffset(TimeSpan.Zero).Add(Zone.GetUtcOffset(instant));
        var date = DateOnly.FromDateTime(local.DateTime).AddDays(1);
        while (TurnOf(date) > instant)
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    /// <summary>
    /// The instant <paramref name="date"/> begins: the first at which the wall clock stands at or after the day start of
    /// that date. So a start that is skipped is the instant of the change, and of a doubled one it is the first.
    /// </summary>
    public DateTimeOffset TurnOf(DateOnly date)
    {
        // Only instant to offset is asked of the zone: what the runtime says of local times is wrong where a zone changed
        // its standard offset (Samoa's missing 30 December 2011).
        var wall = new DateTimeOffset(date.ToDateTime(DayStart), TimeSpan.Zero);
        var from = wall.AddHours(-15);
        var until = wall.AddHours(15);
        while (true)
        {
            var turn = wall - Zone.GetUtcOffset(from);
            if (turn <= from)
            {
                return from;
            }

            if (NextChange(from, turn < until ? turn : until) is not { } change)
            {
                return turn;
            }

            from = change;
        }
    }

    /// <summary>Reads a clock as it is typed: an IANA id in any case, and a start between 00:00 and 11:59.</summary>
    public static ParseClock Parse(string zone, string dayStart)
    {
        if (FindZone(zone.Trim()) is not { } found)
        {
            return new ParseClock.UnknownZone(zone);
        }

        return TryParseStart(dayStart, out var start)
            ? new ParseClock.Parsed(new DayClock(found, start))
            : new ParseClock.BadDayStart(dayStart);
    }

    /// <summary>An IANA zone, in any case; null if there is none of that name.</summary>
    public static TimeZoneInfo? FindZone(string id)
    {
        // The runtime would read any file below the zone folder, and Windows' names too.
        if (!id.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+')
            || id.Length == 0
            || !char.IsAsciiLetter(id[0])
            || !(id.Contains('/', StringComparison.Ordinal) || id.Equals("UTC", StringComparison.OrdinalIgnoreCase))
            || id.StartsWith("right/", StringComparison.OrdinalIgnoreCase)
            || id.StartsWith("posix/", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId && zone.Id == id)
        {
            return zone;
        }

        return TimeZoneInfo.GetSystemTimeZones()
            .FirstOrDefault(known => known.HasIanaId && known.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Reads <c>4:00</c> or <c>04:00</c>, at most 11:59.</summary>
    public static bool TryParseStart(string text, out TimeOnly start) =>
        TimeOnly.TryParseExact(text.Trim(), ["HH:mm", "H:mm"], out start) && start <= LatestStart;

    /// <summary>The first instant after <paramref name="from"/>, up to <paramref name="until"/>, at which the zone's offset changes.</summary>
    private DateTimeOffset? NextChange(DateTimeOffset from, DateTimeOffset until)
    {
        var offset = Zone.GetUtcOffset(from);
        for (var before = from; before < until;)
        {
            var after = before.AddHours(1) < until ? before.AddHours(1) : until;
            if (Zone.GetUtcOffset(after) != offset)
            {
                return Bisect(before, after, offset);
            }

            before = after;
        }

        return null;
    }

    private DateTimeOffset Bisect(DateTimeOffset before, DateTimeOffset after, TimeSpan offset)
    {
        while (after.Ticks - before.Ticks > 1)
        {
            var middle = before.AddTicks((after.Ticks - before.Ticks) / 2);
            if (Zone.GetUtcOffset(middle) == offset)
            {
                before = middle;
            }
            else
            {
                after = middle;
            }
        }

        return after;
    }
}
