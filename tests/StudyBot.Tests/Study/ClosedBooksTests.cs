using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class ClosedBooksTests
{
    private static readonly DateTimeOffset _asked = new(2026, 3, 4, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly _on = new(2026, 3, 3);
    private static readonly ClosedBooks _closed = ClosedBooks.At(_asked, [(_on, _asked)]);

    [Theory]
    [InlineData(0, true)]
    [InlineData(29 * 60 + 59, true)]
    [InlineData(30 * 60, false)]
    [InlineData(24 * 60 * 60, false)]
    // The host's clock went back: nobody is kept waiting for longer than was said.
    [InlineData(-1, false)]
    public void A_book_is_closed_for_half_an_hour_at_most(int seconds, bool isClosed) =>
        Assert.Equal(isClosed, ClosedBooks.At(_asked.AddSeconds(seconds), [(_on, _asked)]).Hides(_on));

    [Fact]
    public void Only_the_days_that_were_asked_for_are_hidden()
    {
        var books = ClosedBooks.At(_asked, [(_on, _asked), (_on.AddDays(-5), _asked.AddHours(-1))]);
        Assert.True(books.Hides(_on));
        Assert.False(books.Hides(_on.AddDays(-5)));
        Assert.False(books.Hides(_on.AddDays(1)));
    }

    [Fact]
    public void The_writings_and_remarks_of_the_day_are_hidden_and_its_checklist_is_not()
    {
        var shown = _closed.Hide(Day(_on));
        Assert.Equal(("", true, null), (shown.TodayPage!.Text, shown.TodayPage.IsHidden, shown.TodayPage.FilledIn));
        Assert.True(shown.Closing!.IsHidden);
        Assert.All(shown.Tasks.Concat(shown.Tomorrow), task => Assert.Null(task.Remark));
        Assert.Equal(["AWS", "Go"], shown.Tasks.Concat(shown.Tomorrow).Select(task => task.Text));
        Assert.Equal(TaskState.Done, shown.Tasks[0].State);

        // Its page about the day before is about another book.
        Assert.False(shown.YesterdayPage!.IsHidden);
    }

    [Fact]
    public void What_was_written_the_day_after_about_it_and_what_came_over_with_its_remark_is_hidden_too()
    {
        var day = Day(_on.AddDays(1)) with
        {
            OpenedFrom = _on,
            Tasks = TaskList.Of([
                new StudyTask(new TaskId(1), "AWS") { Remark = "carried", FirstOn = _on },
                new StudyTask(new TaskId(2), "Go") { Remark = "of today" },
            ]),
        };
        var shown = _closed.Hide(day);
        Assert.True(shown.YesterdayPage!.IsHidden);
        Assert.False(shown.TodayPage!.IsHidden);
        Assert.Equal([null, "of today"], shown.Tasks.Select(task => task.Remark));
    }

    [Fact]
    public void A_day_of_which_nothing_is_hidden_stays_the_very_same()
    {
        var day = Day(_on.AddDays(-1));
        Assert.Same(day, _closed.Hide(day));
        Assert.Same(day, ClosedBooks.None.Hide(day));
    }

    [Theory]
    [InlineData("TodayPage", 0, null, true)]
    [InlineData("Closing", 0, null, true)]
    [InlineData("YesterdayPage", 0, null, false)]
    [InlineData("YesterdayPage", 1, null, true)]
    // Monday's page about Friday.
    [InlineData("YesterdayPage", 3, 0, true)]
    [InlineData("TodayPage", 1, null, false)]
    public void A_page_is_known_by_the_day_it_is_about(string kind, int writtenLater, int? aboutLater, bool isHidden) => Assert.Equal(
        isHidden, _closed.Hides(_on.AddDays(writtenLater), Enum.Parse<WritingKind>(kind), aboutLater is { } days ? _on.AddDays(days) : null));

    private static Day Day(DateOnly on) => new(on)
    {
        Tasks = TaskList.Of([new StudyTask(new TaskId(1), "AWS") { Remark = "a word", State = TaskState.Done }]),
        Tomorrow = TaskList.Of([new StudyTask(new TaskId(2), "Go") { Remark = "another" }]),
        YesterdayPage = new Writing("about the day before", Visibility.Written, _asked) { AboutOn = on.AddDays(-1) },
        TodayPage = new Writing("about today", Visibility.Shared, _asked) { FilledIn = "and more" },
        Closing = new Writing("good night", Visibility.Private, _asked),
    };
}
