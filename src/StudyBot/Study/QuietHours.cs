using System.Globalization;

namespace StudyBot.Study;

/// <summary>The part of a day in which a member is left alone, by their own clock; from the evening into the morning it goes over midnight.</summary>
/// <param name="From">The first quiet minute.</param>
/// <param name="To">The first minute that is not.</param>
internal sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    private static readonly string[] _formats = ["H:mm", "HH:mm", "%H"];

    /// <summary>For whoever has not said otherwise.</summary>
    public static QuietHours Usual { get; } = new(new TimeOnly(22, 0), new TimeOnly(8, 0));

    /// <summary>From and to the same minute is no time at all.</summary>
    public static QuietHours None { get; } = new(TimeOnly.MinValue, TimeOnly.MinValue);

    public bool Covers(TimeOnly time) => From != To && time.IsBetween(From, To);

    /// <summary><c>22:00-08:00</c>, <c>22-8</c>, with any dash or tilde between; <c>off</c> for none; null for anything else.</summary>
    public static QuietHours? TryParse(string text)
    {
        var plain = text.Trim().ToLowerInvariant();
        if (plain is "off" or "none" or "끄기" or "없음")
        {
            return None;
        }

        return plain.Split('-', '–', '~', '∼') is [var from, var to] && TryTime(from) is { } first && TryTime(to) is { } last && first != last
            ? new QuietHours(first, last)
            : null;
    }

    public override string ToString() => From == To ? "off" : string.Create(CultureInfo.InvariantCulture, $"{From:HH:mm}-{To:HH:mm}");

    private static TimeOnly? TryTime(string text) => text.Trim() is "24" or "24:00" ? TimeOnly.MinValue
        : TimeOnly.TryParseExact(text.Trim(), _formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
