using StudyBot.Study;

namespace StudyBot.Tests.Study;

/// <summary>Tuesday, 3 March 2026 is the open day.</summary>
public sealed class RecallPlanTests
{
    private static readonly DateOnly _today = new(2026, 3, 3);

    /// <summary>The day a page is about, when it was written down and how well it was remembered (w, p, h, or - for unsaid), and when it comes.</summary>
    [Theory]
    [InlineData("a page and nothing said", "0-", 2)]
    [InlineData("the first interval follows the press: well", "0w", 2)]
    [InlineData("hardly: still not on the day of the page about yesterday", "0h", 2)]
    [InlineData("both pages about a day are one day's knowledge", "0w 1w", 8)]
    [InlineData("the morning after only half of it was left", "0w 1p", 6)]
    [InlineData("and hardly anything", "0w 1h", 2)]
    [InlineData("only the page about yesterday was written", "1w", 3)]
    [InlineData("a first recall that went well", "0w 1w 9w", 43)]
    [InlineData("and one that did not", "0w 1w 9h", 10)]
    [InlineData("of two times on one day the first counts", "0w 1w 9w 9h", 43)]
    [InlineData("in whatever order they are told", "9w 1w 0w", 43)]
    [InlineData("late by a month, and still known", "0w 1w 39w", 111)]
    public void A_page_comes_back_after(string story, string times, int day)
    {
        var card = Card(0, times);
        var plan = new RecallPlan([card], new RecallPlanRequest(_today, RecallDays.Every));
        Assert.True(_today.AddDays(day) == plan.DueOn(card), $"{story}: {plan.DueOn(card).DayNumber - _today.DayNumber}, not {day}");
    }

    [Fact]
    public void A_day_that_was_never_written_down_does_not_come_back() => Assert.Null(RecallSchedule.Replay(_today, []));

    [Fact]
    public void A_few_a_day_the_most_at_risk_first_and_the_others_wait_without_a_word()
    {
        RecallCard[] cards = [Card(-40, "-40w"), Card(-9, "-9w"), Card(-80, "-80w -79w -70w"), Card(-50, "-50h"), Card(-3, "-3w -2w")];
        var plan = new RecallPlan(cards, new RecallPlanRequest(_today, RecallDays.Every));
        Assert.Equal([-50, -40, -9], Days(plan.Due()));
        Assert.Equal(_today.AddDays(1), plan.NextOn());

        var after = new RecallPlan(cards, new RecallPlanRequest(_today, RecallDays.Every) { RecalledToday = 2 });
        Assert.Equal([-50], Days(after.Due()));
        Assert.Empty(new RecallPlan(cards, new RecallPlanRequest(_today, RecallDays.Every) { RecalledToday = 3 }).Due());
    }

    [Fact]
    public void What_was_written_today_and_what_the_page_about_yesterday_is_for_do_not_come_up()
    {
        var plan = new RecallPlan(
            [Card(-1, "-1h"), Card(-5, "-5h"), Card(-20, "-20w 0w")],
            new RecallPlanRequest(_today, RecallDays.Every) { Yesterday = _today.AddDays(-5) });
        Assert.Empty(plan.Due());
        Assert.Equal(_today.AddDays(1), plan.NextOn());
    }

    [Fact]
    public void Days_away_push_everything_and_nothing_falls_on_a_day_of_rest()
    {
        var card = Card(0, "0w 1w");
        Assert.Equal(8, DueIn(card, RecallDays.Every));
        Assert.Equal(8 + 7, DueIn(card, Away((3, 9))));
        Assert.Equal(8 + 7, DueIn(card, Away((-30, -20), (3, 9), (60, 70))));
        Assert.Equal(8 + 5, DueIn(card, Away((3, 5), (5, 7))));
        Assert.Equal(8 + 2 + 2, DueIn(card, Away((7, 8), (9, 10))));

        // Day 8 is a Wednesday.
        Assert.Equal(8, DueIn(card, Resting(DayOfWeek.Saturday, DayOfWeek.Sunday)));
        Assert.Equal(9, DueIn(card, Resting(DayOfWeek.Wednesday)));
        Assert.Empty(new RecallPlan([Card(-30, "-30w")], new RecallPlanRequest(_today, Resting(DayOfWeek.Tuesday))).Due());
        Assert.Equal(_today.AddDays(1), new RecallPlan([Card(-30, "-30w")], new RecallPlanRequest(_today, Resting(DayOfWeek.Tuesday))).NextOn());
    }

    [Fact]
    public void Friday_is_not_recalled_on_Monday_whose_page_is_about_it()
    {
        // Day 3 is a Friday.
        var card = Card(3, "3h");
        Assert.Equal(7, DueIn(card, Resting(DayOfWeek.Saturday, DayOfWeek.Sunday)));
    }

    [Fact]
    public void Towards_an_exam_the_last_recall_falls_a_day_or_two_before()
    {
        RecallCard[] cards = [Card(-30, "-30w -29w -21w"), Card(-20, "-20w -19w -11w"), Card(-12, "-12w -11w -3w"), Card(-9, "-9w -8w 0w")];
        Assert.All(cards, card => Assert.True(DueIn(card, RecallDays.Every) > 12));

        // Three fit on the day before, the ones that would be forgotten most by then; the one that holds best comes a day earlier.
        Assert.Equal([10, 11, 11, 11], Due(cards, RecallDays.Every, exam: 12));

        // The days before it are off: the last two study days it is.
        Assert.Equal([7, 8, 8, 8], Due(cards, Away((9, 11)), exam: 12));

        // What comes up before that anyway comes up, and then once more.
        Assert.Equal([6, 10, 11, 11], Due([.. cards[..3], Card(-2, "-2w -1w")], RecallDays.Every, exam: 12));
        Assert.Equal(6, Due([Card(-2, "-2w -1w")], RecallDays.Every, exam: 12).Single());

        // Recalled two days before it, a page is done with, and comes back as ever afterwards.
        var done = Card(-9, "-9w -8w -1w");
        Assert.Equal(DueIn(done, RecallDays.Every), Due([done], RecallDays.Every, exam: 1).Single());
        Assert.Equal(0, Due([Card(-9, "-9w -8w -2w")], RecallDays.Every, exam: 1).Single());
    }

    [Fact]
    public void An_exam_that_has_passed_changes_nothing()
    {
        var card = Card(-9, "-9w -8w 0w");
        var natural = DueIn(card, RecallDays.Every);
        foreach (var exam in new[] { -300, -1, 0 })
        {
            var plan = new RecallPlan([card], new RecallPlanRequest(_today, RecallDays.Every) { ExamOn = _today.AddDays(exam) });
            Assert.Equal(natural, plan.DueOn(card).DayNumber - _today.DayNumber);
        }
    }

    private static RecallCard Card(int about, string times) => RecallSchedule.Replay(_today.AddDays(about), times.Split(' ').Select(time =>
        new Recollection(_today.AddDays(int.Parse(time[..^1])), time[^1] switch
        {
            'w' => Remembered.Well,
            'p' => Remembered.Partly,
            'h' => Remembered.Hardly,
            _ => null,
        })))!;

    private static int DueIn(RecallCard card, RecallDays days) =>
        new RecallPlan([card], new RecallPlanRequest(_today, days)).DueOn(card).DayNumber - _today.DayNumber;

    private static IEnumerable<int> Due(RecallCard[] cards, RecallDays days, int exam)
    {
        var plan = new RecallPlan(cards, new RecallPlanRequest(_today, days) { ExamOn = _today.AddDays(exam) });
        return cards.Select(card => plan.DueOn(card).DayNumber - _today.DayNumber).Order();
    }

    private static IEnumerable<int> Days(IEnumerable<RecallCard> cards) => cards.Select(card => card.AboutOn.DayNumber - _today.DayNumber);

    private static RecallDays Away(params (int From, int To)[] spans)
    {
        List<(DateOnly From, DateOnly To)> away = [.. spans.Select(span => (_today.AddDays(span.From), _today.AddDays(span.To)))];
        return new RecallDays(away, date => away.Exists(span => span.From <= date && date <= span.To));
    }

    private static RecallDays Resting(params DayOfWeek[] weekdays) => new([], date => weekdays.Contains(date.DayOfWeek));
}
