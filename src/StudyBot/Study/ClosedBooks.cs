namespace StudyBot.Study;

/// <summary>
/// The days whose books are closed: a page about them was asked for and is being written from memory, so its writer sees none of what was
/// written on them. Until it is saved, the book is opened by a press, or half an hour has passed: Discord says nothing when a form
/// is dismissed. Checklists are never hidden.
/// </summary>
internal sealed record ClosedBooks(IReadOnlySet<DateOnly> On)
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    public static ClosedBooks None { get; } = new(new HashSet<DateOnly>());

    /// <param name="asked">The days that pages were asked for about, and when.</param>
    public static ClosedBooks At(DateTimeOffset now, IEnumerable<(DateOnly On, DateTimeOffset AskedAt)> asked) =>
        asked.Where(book => IsClosed(book.AskedAt, now)).Select(book => book.On).ToHashSet() is { Count: > 0 } days ? new ClosedBooks(days) : None;

    /// <summary>An instant that is still to come is no reason: the host's clock went back.</summary>
    public static bool IsClosed(DateTimeOffset askedAt, DateTimeOffset now) => askedAt <= now && now - askedAt < Longest;

    public bool Hides(DateOnly on) => On.Contains(on);

    /// <summary>Whether a page or closing is hidden: what was written on such a day about it, and what was written later about it.</summary>
    /// <param name="writtenOn">The day it was written on.</param>
    /// <param name="kind">A page about yesterday is about another day than it was written on.</param>
    /// <param name="aboutOn">The day it is about, where that is known.</param>
    public bool Hides(DateOnly writtenOn, WritingKind kind, DateOnly? aboutOn) =>
        Hides(kind == WritingKind.YesterdayPage ? aboutOn ?? writtenOn.AddDays(-1) : writtenOn);

    /// <summary>Whether a remark is hidden: it stands on such a day, or came over from there.</summary>
    public bool HidesRemark(DateOnly on, StudyTask task) => Hides(on) || On.Any(closed => closed < on && task.FirstOn <= closed);

    /// <summary>The day as its writer sees it; the same one where nothing of it is hidden.</summary>
    public Day Hide(Day day)
    {
        if (On.Count == 0)
        {
            return day;
        }

        var shown = day with
        {
            Tasks = Hide(day.On, day.Tasks),
            Tomorrow = Hide(day.On, day.Tomorrow),
            YesterdayPage = Hide(day.On, WritingKind.YesterdayPage, day.YesterdayPage, day.OpenedFrom),
            TodayPage = Hide(day.On, WritingKind.TodayPage, day.TodayPage),
            Closing = Hide(day.On, WritingKind.Closing, day.Closing),
        };
        return shown == day ? day : shown;
    }

    private TaskList Hide(DateOnly on, TaskList tasks) => tasks.Any(task => task.Remark is not null && HidesRemark(on, task))
        ? TaskList.Of(tasks.Select(task => HidesRemark(on, task) ? task with { Remark = null } : task))
        : tasks;

    private Writing? Hide(DateOnly on, WritingKind kind, Writing? writing, DateOnly? otherwise = null) =>
        writing is not null && Hides(on, kind, writing.AboutOn ?? otherwise)
            ? writing with { Text = "", FilledIn = null, Photos = PhotoList.Empty, IsHidden = true }
            : writing;
}
