using StudyBot.Study;

namespace StudyBot.Features.Attendance;

/// <summary>The two ends of days off as they were typed; without a last day it is one day.</summary>
internal abstract record ReadSpan
{
    private ReadSpan()
    {
    }

    public static ReadSpan Of(string? from, string? to, DateOnly today)
    {
        if (AwayWords.Find(from ?? "", today) is not { } first)
        {
            return new NoSuchDay(from ?? "");
        }

        return string.IsNullOrWhiteSpace(to) ? new Understood(first, first)
            : AwayWords.Find(to, today) is { } last ? new Understood(first, last)
            : new NoSuchDay(to);
    }

    internal sealed record Understood(DateOnly From, DateOnly To) : ReadSpan;

    internal sealed record NoSuchDay(string Text) : ReadSpan;
}
