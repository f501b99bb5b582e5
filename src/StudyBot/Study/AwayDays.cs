namespace StudyBot.Study;

/// <summary>
/// The rules of days off: named ahead or from today on, never for what has been. Doing the same again changes nothing, so that a
/// delivery that comes twice is answered alike.
/// </summary>
internal static class AwayDays
{
    /// <summary>Nobody plans further ahead.</summary>
    public const int Ahead = 731;

    public static (SetAway Outcome, IReadOnlyList<Away> After) Set(
        IReadOnlyList<Away> known, DateOnly from, DateOnly to, string? reason, DateOnly today)
    {
        var wanted = new Away(known.Select(away => away.Id).DefaultIfEmpty().Max() + 1, from, to, Clean(reason));
        var same = known.FirstOrDefault(away => away.From == from && away.To == to);
        wanted = same is null ? wanted : wanted with { Id = same.Id, Reason = wanted.Reason ?? same.Reason };
        var others = known.Where(away => away != same).ToList();
        SetAway? refusal = from < today && to >= from ? new SetAway.Past(from)
            : same is null && known.Count(away => away.To >= today) >= Limits.AwaySpans ? new SetAway.TooMany(Limits.AwaySpans)
            : null;
        return Save(wanted, known, others, refusal, today);
    }

    /// <param name="known">All there are.</param>
    /// <param name="which">The first day of those that are changed.</param>
    /// <param name="wanted">What they are to be; the number does not matter.</param>
    /// <param name="today">The open day. What has begun already may end with yesterday, or later.</param>
    public static (SetAway Outcome, IReadOnlyList<Away> After) Change(IReadOnlyList<Away> known, DateOnly which, Away wanted, DateOnly today)
    {
        if (known.FirstOrDefault(away => away.From == which) is not { } before)
        {
            return (new SetAway.Gone(), known);
        }

        var others = known.Where(away => away != before).ToList();
        SetAway? refusal = before switch
        {
            _ when before.To < today => new SetAway.Over(before),
            _ when wanted.To < wanted.From => null,
            _ when before.From < today && wanted.From != before.From => new SetAway.Begun(before),
            _ when before.From < today && wanted.To < today.AddDays(-1) => new SetAway.Past(wanted.To),
            _ when before.From >= today && wanted.From < today => new SetAway.Past(wanted.From),
            _ => null,
        };
        return Save(wanted with { Id = before.Id, Reason = Clean(wanted.Reason) }, known, others, refusal, today);
    }

    /// <summary>Days off that have begun end with yesterday; what is still ahead goes.</summary>
    public static (CancelAway Outcome, IReadOnlyList<Away> After) Cancel(IReadOnlyList<Away> known, DateOnly which, DateOnly today)
    {
        if (known.FirstOrDefault(away => away.From == which) is not { } away)
        {
            return (new CancelAway.Gone(), known);
        }

        var others = known.Where(other => other != away).ToList();
        var ended = away with { To = today.AddDays(-1) };
        return away switch
        {
            _ when away.To < today => (new CancelAway.Over(away), known),
            _ when away.From < today => (new CancelAway.Ended(ended), Sorted([.. others, ended])),
            _ => (new CancelAway.Removed(away), others),
        };
    }

    private static (SetAway Outcome, IReadOnlyList<Away> After) Save(
        Away wanted, IReadOnlyList<Away> known, List<Away> others, SetAway? refusal, DateOnly today)
    {
        var outcome = refusal ?? wanted switch
        {
            { Reason.Length: > Limits.AwayReasonLength and var length } => new SetAway.ReasonTooLong(length, Limits.AwayReasonLength),
            _ when wanted.To < wanted.From => new SetAway.Reversed(wanted.From, wanted.To),
            { Days: > Limits.AwayDays and var days } => new SetAway.TooLong(days, Limits.AwayDays),
            _ when wanted.To > today.AddDays(Ahead) => new SetAway.TooFar(wanted.To, today.AddDays(Ahead)),
            _ when others.Find(wanted.Overlaps) is { } other => new SetAway.Overlaps(other),
            _ => new SetAway.Set(wanted),
        };
        return (outcome, outcome is SetAway.Set ? Sorted([.. others, wanted]) : known);
    }

    private static IReadOnlyList<Away> Sorted(IEnumerable<Away> spans) => [.. spans.OrderBy(away => away.From)];

    private static string? Clean(string? reason) => string.IsNullOrWhiteSpace(reason) ? null : RawLine.Clean(reason);
}
