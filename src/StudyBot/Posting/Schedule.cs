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

    /// <summary>The next occurrences after an instant, for a preview, the nearest first.</summary>
    public static IEnumerable<DateTimeOffset> Upcoming(string cron, string zone, DateTimeOffset now)
    {
        for (var next = Next(cron, zone, now); next is { } at; next = Next(cron, zone, at))
        {
            yield return at;
        }
    }

    /// <summary>
    /// The latest occurrence in (<paramref name="after"/>, <paramref name="until"/>]; null when there is none. After a year down this
    /// is one post, not a flood; nothing older than a week is looked at.
    /// </summary>
    /// <param name="cron">Five fields.</param>
    /// <param name="zone">In which they are read.</param>
    /// <param name="after">The last one that was handled.</param>
    /// <param name="until">Now.</param>
    /// <param name="isWanted">Whether anything is to be posted at such an instant.</param>
    public static DateTimeOffset? Latest(
        string cron, string zone, DateTimeOffset after, DateTimeOffset until, Func<DateTimeOffset, bool> isWanted)
    {
        var from = until - TimeSpan.FromDays(8) is var horizon && after < horizon ? horizon : after;
        return CronExpression.Parse(cron, CronFormat.Standard)
            .GetOccurrences(from, until, TimeZoneInfo.FindSystemTimeZoneById(zone), fromInclusive: false, toInclusive: true)
            .Where(isWanted)
            .Select(occurrence => (DateTimeOffset?)occurrence)
            .LastOrDefault();
    }
}
