namespace StudyBot.Study;

/// <summary>
/// Which turns of a day are plain: they touch nothing but the last day's lists and the new day, so that many of them can be read and written
/// together. The rules are the same for all; only the way to the database differs.
/// </summary>
internal static class PlainTurn
{
    /// <summary>Whether all that the roll forward needs stands on the member's last day.</summary>
    /// <param name="request">What the roll forward is asked.</param>
    /// <param name="waitsElsewhere">Whether anything may be open on an earlier day, or waits on the later list, perhaps for this day.</param>
    /// <param name="isAbsent">Whether the member was away from their lists for so long that they are asked first.</param>
    public static bool Is(RollForwardRequest request, bool waitsElsewhere, bool isAbsent) =>
        request.Earlier is [var last] && last.On < request.On
        && !waitsElsewhere
        && !isAbsent

        // In which half of the day a routine without one stood is looked up by its text.
        && !request.Routines.Any(routine => routine.Slot is null && routine.Days.Has(request.On.DayOfWeek));

    /// <summary>Whether what came of it is copies that say what their origins say: then nothing changes of what can be found.</summary>
    public static bool SaysNothingNew(RollForwardRequest request, RollForwardResult result)
    {
        var before = request.Earlier[^1];
        return result.Opened.Tasks.Concat(result.Opened.Tomorrow).All(copy =>
            copy.Origin is { } origin
            && (before.Tasks.Find(origin) ?? before.Tomorrow.Find(origin)) is { } from
            && from.Text == copy.Text && from.Remark == copy.Remark);
    }
}
