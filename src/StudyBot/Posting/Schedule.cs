using Cronos;

namespace StudyBot.Posting;

/// <summary>When posts are due: five cron fields in a time zone. https://github.com/HangfireIO/Cronos</summary>
internal static class Schedule
{
    /// <summary>What switches a post off.</summary>
    public const string OffWord = "off";

    public static bool Off(string cron) => cron.Trim().Equals(OffWord, StringComparison.OrdinalIgnoreCase);

    public static CronExpression? TryParse(string cron, out string? problem)
    {
        problem = null;
        try
        {
            return CronExpression.Parse(cron.Trim(), CronFormat.Standard);
        }
        catch (CronFormatException exception)
        {
            problem = exception.Message;
            return null;
        }
    }

    /// <summary>The first occurrence after an instant; null when there is none, such as for 30 February.</summary>
    public static DateTimeOffset? Next(string cron, string zone, DateTimeOffset after) =>
        CronExpression.Parse(cron, CronFormat.Standard).GetNextOccurrence(after, TimeZoneInfo.FindSystemTimeZoneById(zone));

    /// <summary>The next occurrences after an instant, for a preview; fewer where there are no more.</summary>
    public static IReadOnlyList<DateTimeOffset> Upcoming(string cron, string zone, DateTimeOffset now, int count)
    {
        var upcoming = new List<DateTimeOffset>(count);
        for (var next = Next(cron, zone, now); next is { } at && upcoming.Count < count; next = Next(cron, zone, at))
        {
            upcoming.Add(at);
        }

        return upcoming;
    }

    /// <summary>
    /// The latest occurrence in (<paramref name="after"/>, <paramref name="until"/>]; null when there is none. After a year down this
    /// is one post, not a flood; nothing older than a week is looked at.
    /// </summary>
    public static DateTimeOffset? Latest(string cron, string zone, DateTimeOffset after, DateTimeOffset until)
    {
        var from = until - TimeSpan.FromDays(8) is var horizon && after < horizon ? horizon : after;
        return CronExpression.Parse(cron, CronFormat.Standard)
            .GetOccurrences(from, until, TimeZoneInfo.FindSystemTimeZoneById(zone), fromInclusive: false, toInclusive: true)
            .Select(occurrence => (DateTimeOffset?)occurrence)
            .LastOrDefault();
    }
}
