using CsCheck;
using StudyBot.Study;
using static StudyBot.Tests.Study.TaskListTextTests;

namespace StudyBot.Tests.Study;

public sealed class SuggestionsTests
{
    private static readonly DateOnly _today = new(2026, 3, 3);
    private static readonly DateTimeOffset _opened = new(2026, 3, 2, 19, 0, 0, TimeSpan.Zero);

    [Theory]
    // The next of what was done; of several of one series only that of the last.
    [InlineData("AWS 16(1)!|b!", "", "", "AWS 16(2)")]
    [InlineData("AWS 16(1)|b!", "", "", "")]
    [InlineData("AWS 16(1)!|AWS 16(2)!|6장(9)!", "", "", "AWS 16(3)|6장(10)")]
    // Not when it stands on a list already, done or not, whatever its marks are.
    [InlineData("AWS 16(1)!|**aws16** (2)", "", "", "")]
    [InlineData("AWS 16(1)!", "AWS 16(2)", "", "")]
    [InlineData("AWS 16(1)!", "", "AWS 16(2)", "")]
    // A year in an address is no number of a series.
    [InlineData("https://a.example/2025(1)!", "", "", "")]
    public void The_next_of_a_series_is_suggested_once(string today, string tomorrow, string later, string expected) => Assert.Equal(
        expected,
        Show(Suggestions.Find(TaskPlace.Tomorrow, Sources(today, later, tomorrow)).Where(suggestion => suggestion is Suggestion.Next)));

    [Theory]
    // Done late, while today is open: once, even where it is done today, too.
    [InlineData("6장(1)*", "a", "6장(2)")]
    [InlineData("6장(1)*", "6장(1)!", "6장(2)")]
    // Done in time, so yesterday's list was asked about it.
    [InlineData("6장(1)!", "a", "")]
    // The second was done yesterday, before the first was done late.
    [InlineData("6장(2)!|6장(1)*", "a", "")]
    [InlineData("6장(1)*", "6장(2)!", "6장(3)")]
    public void What_was_done_late_counts_from_the_opening_of_the_day(string yesterday, string today, string expected) => Assert.Equal(
        expected,
        Show(Suggestions.Find(TaskPlace.Tomorrow, Sources(today) with { Yesterday = DayOf(_today.AddDays(-1), yesterday) })));

    [Fact]
    public void Every_kind_says_why_and_each_text_comes_once()
    {
        var found = Suggestions.Find(TaskPlace.Tomorrow, Sources("AWS 16(1)!", later: "이사|-집 찾기|CAP 정리") with
        {
            LooseEnds = [new LooseEnd(7, _today.AddDays(-1), "cap 정리"), new LooseEnd(8, _today.AddDays(-5), "PACELC\n의 E")],
            Held = [DayOf(_today.AddDays(-1), "청소|-창문|운동!"), DayOf(_today.AddDays(-3), "이사")],
        });

        Assert.Equal(
            [
                new Suggestion.Next(1, "AWS 16(2)", "AWS 16(1)"),
                new Suggestion.LookAgain(8, "PACELC 의 E", _today.AddDays(-5)),
                new Suggestion.Unfinished(1, "청소", _today.AddDays(-1)),
                new Suggestion.Unfinished(1, "이사", _today.AddDays(-3)),
                new Suggestion.Later(3, "CAP 정리"),
            ],
            found);
    }

    [Fact]
    public void Today_is_offered_what_was_written_as_a_task_before()
    {
        var found = Suggestions.Find(TaskPlace.Today, Sources("AWS 16(1)!|이사", later: "이사|산책") with
        {
            LooseEnds = [new LooseEnd(7, _today, "CAP")],
            Held = [DayOf(_today.AddDays(-1), "청소")],
        });

        Assert.Equal("청소|산책", Show(found));
    }

    [Fact]
    public void What_waits_for_a_date_comes_by_itself()
    {
        var later = TaskList.Of([new(new(1), "발표") { WaitsFor = _today.AddDays(9) }, new(new(2), "산책")]);

        Assert.Equal("산책", Show(Suggestions.Find(TaskPlace.Tomorrow, new SuggestionSources(new Day(_today), later))));
    }

    [Fact]
    public void A_long_line_of_a_page_is_cut_to_a_task()
    {
        var found = Suggestions.Find(TaskPlace.Tomorrow, Sources("a") with { LooseEnds = [new LooseEnd(1, _today, new string('가', 299) + "😀😀")] });

        Assert.Equal(new string('가', 299) + "…", Assert.Single(found).Text);
    }

    [Theory]
    [InlineData(3, 2, "N0 N1 N2 L0 L1")]
    // Ten, of each kind in turn, shown kind by kind.
    [InlineData(1, 30, "N0 L0 L1 L2 L3 L4 L5 L6 L7 L8")]
    [InlineData(30, 30, "N0 N1 N2 N3 N4 L0 L1 L2 L3 L4")]
    [InlineData(30, 2, "N0 N1 N2 N3 N4 N5 N6 N7 L0 L1")]
    public void Ten_are_shown_and_no_kind_hides_another(int next, int later, string expected)
    {
        IReadOnlyList<Suggestion> all =
        [
            .. Enumerable.Range(0, next).Select(number => new Suggestion.Next(number, $"N{number}", "")),
            .. Enumerable.Range(0, later).Select(number => new Suggestion.Later(number, $"L{number}")),
        ];

        Assert.Equal(expected, string.Join(' ', Suggestions.Pick(all).Select(suggestion => suggestion.Text)));
    }

    [Fact]
    public void Nothing_is_suggested_twice_or_stands_on_the_list_it_is_for() =>
        Gen.Select(StudyGen.Day(), StudyGen.Day(-1, 300), StudyGen.List(8, false, 600), Gen.Bool).Sample((today, yesterday, later, isToday) =>
        {
            var place = isToday ? TaskPlace.Today : TaskPlace.Tomorrow;
            var found = Suggestions.Find(place, new SuggestionSources(today, later) { Yesterday = yesterday, Held = [yesterday] });
            var target = isToday ? today.Tasks : today.Tomorrow;

            Assert.Equal(found.Count, found.Select(suggestion => TaskKey.Of(suggestion.Text)).Distinct().Count());
            Assert.All(found, suggestion => Assert.DoesNotContain(target, task => task.Key == TaskKey.Of(suggestion.Text)));
            Assert.True(Suggestions.Pick(found).Count == Math.Min(found.Count, Suggestions.Most));
        });

    [Fact]
    public void A_later_task_moves_whole_and_what_is_new_becomes_a_task()
    {
        var later = TaskList.Of(
        [
            new(new(1), "이사") { Remark = "봄에", Origin = new TaskId(70), Slips = 2, FirstOn = _today.AddDays(-9) },
            new(new(2), "집 찾기") { Depth = 1 },
            new(new(3), "산책"),
        ]);
        IReadOnlyList<Suggestion> chosen = [new Suggestion.Later(1, "이사"), new Suggestion.Next(9, "AWS 16(2)", "AWS 16(1)")];

        var taken = Take(new TaskLists(TaskList.Empty, TaskList.Of([new(new(50), "b")]), later), chosen);

        Assert.Equal((2, 0), (taken.Count, taken.NoRoom));
        Assert.Equal(["산책"], taken.Lists.Later.Select(task => task.Text));
        Assert.Contains(later[0], taken.Lists.Tomorrow);
        Assert.Contains(later[1], taken.Lists.Tomorrow);
        Assert.Equal("AWS 16(2)", taken.Lists.Tomorrow.Find(new TaskId(100))?.Text);

        var again = Take(taken.Lists, chosen);
        Assert.Equal((0, 0, taken.Lists), (again.Count, again.NoRoom, again.Lists));
    }

    [Fact]
    public void What_finds_no_room_stays_where_it_is()
    {
        var lists = new TaskLists(TaskList.Empty, ListOf([.. Enumerable.Range(0, 50).Select(number => $"a{number}")]), TaskList.Of([new(new(900), "이사")]));

        var taken = Take(lists, [new Suggestion.Later(900, "이사"), new Suggestion.LookAgain(1, "CAP", _today)]);

        Assert.Equal((0, 2, lists), (taken.Count, taken.NoRoom, taken.Lists));
    }

    private static TakenSuggestions Take(TaskLists lists, IReadOnlyList<Suggestion> chosen)
    {
        var id = 100;
        return TakeSuggestions.Take(lists, chosen, TaskPlace.Tomorrow, _today, () => new TaskId(id++));
    }

    private static string Show(IEnumerable<Suggestion> suggestions) => string.Join('|', suggestions.Select(suggestion => suggestion.Text));

    private static SuggestionSources Sources(string today, string later = "", string tomorrow = "") => new(
        DayOf(_today, today) with { OpenedAt = _opened, Tomorrow = Listed(tomorrow) }, Listed(later));

    private static TaskList Listed(string texts) => texts.Length == 0 ? TaskList.Empty : TaskList.Of(ListOf(texts.Split('|')).Select(task => task with { Slot = null }));

    /// <summary>! is done in time, * while today was open.</summary>
    private static Day DayOf(DateOnly on, string tasks) => new(on)
    {
        Tasks = TaskList.Of(ListOf(tasks.Split('|')).Select(task => task with
        {
            Text = task.Text.TrimEnd('!', '*'),
            State = task.Text[^1] is '!' or '*' ? TaskState.Done : TaskState.Open,
            DoneAt = task.Text[^1] switch { '*' => _opened.AddHours(1), '!' => _opened.AddHours(-1), _ => null },
        })),
    };
}
