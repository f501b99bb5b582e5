using CsCheck;
using StudyBot.Study;

namespace StudyBot.Tests.Study.Histories;

/// <summary>Random histories: few words, so that the same text comes up often; gaps, seldom long ones; now and then a full day.</summary>
internal static class HistoryGen
{
    private static readonly string[] _texts = ["a", "A", "**a**", "b", "c (1)", "c(1)", "c(2)", "d"];

    private static readonly (string Zone, string Start)[] _clocks =
    [
        ("Asia/Seoul", "04:00"), ("Asia/Seoul", "00:00"), ("Asia/Seoul", "11:59"), ("America/Los_Angeles", "04:00"), ("Europe/Berlin", "02:30"),
        ("America/Santiago", "00:00"), ("Pacific/Kiritimati", "05:00"), ("Pacific/Pago_Pago", "04:00"), ("Asia/Kathmandu", "06:15"),
    ];

    private static readonly Weekdays[] _days = [Weekdays.All, Weekdays.Working, Weekdays.Weekend];

    private static readonly Weekdays[] _rests = [Weekdays.None, Weekdays.Weekend, Weekdays.None.With(DayOfWeek.Sunday), Weekdays.Working];

    private static readonly Gen<int?> _ahead = Gen.Int[0, 8].Select(days => days == 0 ? (int?)null : days);

    private static readonly Gen<Step> _step = Gen.Frequency(
        (6, Lines(5).Select(lines => (Step)new Step.Plan(lines))),
        (1, Lines(45).Select(lines => (Step)new Step.Plan(lines))),
        (4, Lines(4).Select(lines => (Step)new Step.Tomorrow(lines))),
        (1, Lines(40).Select(lines => (Step)new Step.Tomorrow(lines))),
        (6, Gen.Select(Gen.Int[0, 9], Gen.Int[0, 3], (index, done) => (Step)new Step.Tick(index, done > 0))),
        (4, Gen.Select(Gen.Int[0, 9], Gen.Int[0, 2], (index, done) => (Step)new Step.LateTick(index, done > 0))),
        (2, Gen.Int[0, 9].Select(index => (Step)new Step.Drop(index))),
        (3, Gen.Select(Lines(3), _ahead, (lines, ahead) => (Step)new Step.Later(lines, ahead))),
        (6, Gen.Select(Gen.Int[0, 12], Gen.Int[0, 2], _ahead, (index, place, ahead) => (Step)new Step.Move(index, (TaskPlace)place, ahead))),
        (2, Gen.Select(Gen.Int[0, 12], Gen.Int[0, 9], (index, word) => (Step)new Step.Remark(index, $"said {word}"))),
        (1, Gen.Select(Gen.Int[0, 12], StudyGen.OneOf(_texts), (index, text) => (Step)new Step.Reword(index, text))),
        (3, Gen.Select(Gen.Int[0, 4], Gen.Int[1, 6], (ahead, days) => (Step)new Step.Away(ahead, days))),
        (1, Gen.Int[0, 2].Select(index => (Step)new Step.CancelAway(index))),
        (1, StudyGen.OneOf(_rests).Select(days => (Step)new Step.Rest(days))),
        (14, Gen.Int[1, 30].Select(hours => (Step)new Step.Wait(hours))),
        (1, Gen.Int[30, 24 * 9].Select(hours => (Step)new Step.Wait(hours))),
        (2, Gen.Int[0, 2].Select(policy => (Step)new Step.Policy((CarryPolicy)policy))),
        (2, StudyGen.OneOf(_clocks).Select(clock => (Step)new Step.Clock(((ParseClock.Parsed)DayClock.Parse(clock.Zone, clock.Start)).Clock))),
        (2, Gen.Select(StudyGen.OneOf(_texts), StudyGen.OneOf(_days), (text, days) => (Step)new Step.Routine(text, days))),
        (3, Gen.Const((Step)new Step.TakeBack())),
        (3, Gen.Int[0, 2].Select(every => (Step)new Step.TakeUp(every))));

    /// <summary>They begin shortly before Berlin's and after Los Angeles' clocks go forward, or before they go back.</summary>
    public static Gen<History> History { get; } = Gen.Select(
        StudyGen.OneOf<DateTimeOffset>([DateTimeOffset.Parse("2026-03-06T20:00:00Z"), DateTimeOffset.Parse("2026-10-22T20:00:00Z")]),
        _step.List[1, 28],
        (start, steps) => new History(start, steps));

    private static Gen<IReadOnlyList<TaskLine>> Lines(int most) =>
        Gen.Select(StudyGen.OneOf(_texts), Gen.Int[0, 3], Gen.Bool).List[1, most].Select(lines =>
        {
            var tree = new List<TaskLine>();
            foreach (var (text, depth, isLate) in lines)
            {
                var fits = Math.Min(depth == 3 ? 0 : depth, tree.Count == 0 ? 0 : tree[^1].Depth + 1);
                var slot = fits > 0 ? tree[^1].Slot : isLate ? Slot.Afternoon : Slot.Morning;
                tree.Add(new TaskLine(text, fits, slot));
            }

            return (IReadOnlyList<TaskLine>)tree;
        });
}
