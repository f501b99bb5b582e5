using CsCheck;
using StudyBot.Study;

namespace StudyBot.Tests.Study;

/// <summary>Random values of the study day.</summary>
internal static class StudyGen
{
    /// <summary>Few words, so that the same text comes up often, and the texts that have broken such software.</summary>
    private static readonly string[] _texts =
    [
        "AWS", "aws", "**AWS**", "Go", "Go Chapter 1개만", "AWS Chapter 16(1)", "AWS **Chapter16**(1)", "6장(2)", "- [x] inside", "- dash",
        "[ ] box", "1. one", "1.5배", "-5도", "*강조*", "> quote", "ㄴㄴ 안함", "ㄴㅇㄱ", "└ corner", "오전", "PM", "# 오후:", "☐ box", "✅", "📌 pin", "---", "*",
        "[x]", "https://docs.ansible.com/a_b/2025(1)", "`- [ ]`", "@everyone", "👨‍👩‍👧 가족", "\u200Fשלום", ">_<", ">=5", "•tight", "☀️ 오전", "a   b", "가각",
    ];

    private static readonly string[] _zones =
    [
        "Asia/Seoul", "UTC", "America/Los_Angeles", "America/Santiago", "Europe/Berlin", "Pacific/Apia", "Pacific/Kiritimati",
        "Pacific/Pago_Pago", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kathmandu", "America/St_Johns",
    ];

    public static Gen<DayClock> Clock { get; } = Gen.Select(
        OneOf(_zones), Gen.Int[0, (12 * 60) - 1], (zone, minute) => new DayClock(DayClock.FindZone(zone)!, TimeOnly.MinValue.AddMinutes(minute)));

    public static Gen<DateTimeOffset> Instant { get; } =
        Gen.Long[0, 20L * 366 * 24 * 60 * 60].Select(second => new DateTimeOffset(2011, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(second));

    public static Gen<string> Text { get; } = Gen.Frequency(
        (8, OneOf(_texts)),
        (2, Gen.String[Gen.OneOf(Gen.Char[' ', '~'], OneOf<char>([.. "가나ㄴ└>-*☐✅️‍\u3000\t"])), 1, 12].Select(RawLine.Clean).Where(text => !TextLimits.IsEmpty(text))));

    public static Gen<T> OneOf<T>(IReadOnlyList<T> values) => Gen.Int[0, values.Count - 1].Select(index => values[index]);

    /// <summary>Lines of a valid tree: the depths never jump.</summary>
    public static Gen<List<TaskLine>> Lines(int most, bool withSlots) =>
        Gen.Select(Text, Gen.Int[0, 2], Gen.Int[0, 2]).List[0, most].Select(lines =>
        {
            var tree = new List<TaskLine>();
            foreach (var (text, depth, slot) in lines)
            {
                var fits = Math.Min(depth, tree.Count == 0 ? 0 : tree[^1].Depth + 1);
                var last = tree.Count == 0 ? -1 : tree[^1].Slot is { } known ? (int)known : -1;
                var next = fits > 0 ? last : Math.Max(last, slot - 1);
                tree.Add(new TaskLine(text, fits, withSlots && next >= 0 ? (Slot)next : null));
            }

            return tree;
        });

    public static Gen<TaskList> List(int most, bool withSlots, int firstId = 1) => Gen.Select(
        Lines(most, withSlots), Gen.Int[0, 9].Array[most], (lines, dice) => TaskList.Of(lines.Select((line, index) =>
            new StudyTask(new TaskId(firstId + index), line.Text)
            {
                Depth = line.Depth,
                Slot = line.Slot,
                Remark = dice[index] == 0 ? $"remark {index}\nof two lines" : null,
                Slips = dice[index] == 1 ? 2 : 0,
            })));

    /// <summary>A day whose checklist keeps the tick rule, some of it done.</summary>
    public static Gen<Day> Day(int on = 0, int firstId = 1) => Gen.Select(
        List(14, withSlots: false, firstId), List(8, withSlots: true, firstId + 100), Gen.Bool.Array[14], (tasks, tomorrow, done) =>
        {
            var day = new StudyBot.Study.Day(new DateOnly(2026, 3, 2).AddDays(on))
            {
                Tasks = TaskList.Of(tasks.Select(task => task with { Slot = Slot.Morning })),
                Tomorrow = tomorrow,
            };
            var ticks = day.Tasks.Where((_, index) => done[index]).Select(task => (task.Id, true)).ToList();
            return Checklist.Tick(day, ticks, DateTimeOffset.UnixEpoch).Day;
        });
}
