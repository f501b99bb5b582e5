using CsCheck;
using StudyBot.Study;

namespace StudyBot.Tests.Study;

/// <summary>Random members over some months: they write pages, go away, rest, sit an exam, and recall what comes up, or some of it.</summary>
public sealed class RecallProperties
{
    private const int Length = 90;
    private static readonly DateOnly _start = new(2026, 1, 1);

    private static readonly Gen<Story> _story = Gen.Select(
        Gen.Bool.Array[Length],
        Gen.Int[0, 3].Array[Length],
        Gen.Select(Gen.Int[0, Length], Gen.Int[0, 14]).List[0, 3],
        Gen.Int[0, 127],
        Gen.Int[20, 150],
        Gen.Int[0, 5],
        (writes, presses, away, rest, exam, laziness) => new Story(writes, presses, away, rest, exam > Length ? null : exam, laziness));

    [Fact]
    public void Every_day_of_every_member_keeps_the_rules() => _story.Sample(
        story => Live(story, (plan, today, life) =>
        {
            var due = plan.Due();
            var isOff = life.Days.IsOff(today);
            Assert.True(due.Count + life.RecalledToday <= RecallPlan.MostADay || due.Count == 0, "more than a few");
            Assert.True(!isOff || due.Count == 0, "asked on a day off");
            Assert.DoesNotContain(due, card => card.LastOn >= today || card.AboutOn == life.Yesterday);

            var atRisk = due.Where(card => !life.IsFinal(card)).Select(card => card.RetrievabilityOn(today)).ToList();
            Assert.Equal(atRisk.Order(), atRisk);
            foreach (var card in life.Cards)
            {
                Assert.True(plan.DueOn(card) > card.LastOn, "before tomorrow");
                Assert.True(plan.NextOn(card) > today);
                Assert.False(life.Days.IsOff(plan.NextOn(card)), "it falls on a day off");
                var waits = !isOff && plan.DueOn(card) <= today && card.LastOn < today && card.AboutOn != life.Yesterday && !due.Contains(card);
                Assert.True(
                    !waits || due.All(chosen => life.IsFinal(card) || chosen.RetrievabilityOn(today) <= card.RetrievabilityOn(today)),
                    "what waits is more at risk than what comes up");
            }

            Assert.Equal(due, plan.Due());
        }),
        iter: 150,
        print: story => story.ToString());

    [Fact]
    public void The_days_away_only_ever_push_and_an_exam_only_ever_draws_nearer() => _story.Sample(
        story => Live(story, (_, today, life) =>
        {
            var free = new RecallPlan(life.Cards, new RecallPlanRequest(today, RecallDays.Every));
            var away = new RecallPlan(life.Cards, new RecallPlanRequest(today, life.Days));
            var exam = new RecallPlan(life.Cards, new RecallPlanRequest(today, life.Days) { ExamOn = life.ExamOn });
            Assert.All(life.Cards, card =>
            {
                Assert.True(away.DueOn(card) >= free.DueOn(card));
                Assert.True(exam.DueOn(card) <= away.DueOn(card));
                Assert.True(life.ExamOn > today || exam.DueOn(card) == away.DueOn(card), "an exam that is over");
            });
        }),
        iter: 100,
        print: story => story.ToString());

    /// <summary>Whoever recalls what comes up has each page once more on the last two study days before the exam, as far as these have room.</summary>
    [Fact]
    public void Before_an_exam_everything_comes_once_more() => Gen.Select(
        Gen.Int[1, RecallPlan.MostADay * 2], Gen.Int[0, 2].Array[200], Gen.Int[20, 60], Gen.Int[0, 126], (pages, presses, exam, rest) => (pages, presses, exam, rest)).Sample(
        each =>
        {
            var (pages, presses, examIn, rest) = each;
            var days = new RecallDays([], date => (rest >> (int)date.DayOfWeek & 1) != 0);
            var exam = _start.AddDays(examIn);
            var histories = Enumerable.Range(0, pages).ToDictionary(page => _start.AddDays(-10 - page), page => new List<Recollection> { new(_start.AddDays(-10 - page), (Remembered)presses[page]) });
            for (var today = _start; today < exam; today = today.AddDays(1))
            {
                var cards = histories.Select(history => RecallSchedule.Replay(history.Key, history.Value)!).ToList();
                foreach (var card in new RecallPlan(cards, new RecallPlanRequest(today, days) { ExamOn = exam }).Due())
                {
                    histories[card.AboutOn].Add(new Recollection(today, (Remembered)presses[(card.Repetitions + today.DayNumber) % presses.Length]));
                }
            }

            var final = days.Before(exam, _start).Take(2).Last();
            Assert.All(histories.Values, history => Assert.True(history[^1].On >= final, $"last on {history[^1].On}, exam on {exam}"));
        },
        iter: 500,
        print: each => $"{each.pages} pages, exam in {each.exam}, rest {each.rest:b7}, presses {string.Join("", each.presses.Take(30))}");

    [Fact]
    public void However_often_it_is_recalled_on_one_day_it_is_recalled_once() => Gen.Select(
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 3]).List[1, 12], Gen.Int[0, 3]).Sample((times, press) =>
    {
        var once = times.ConvertAll(time => new Recollection(_start.AddDays(time.Item1), Press(time.Item2)));
        var again = once.Concat(once.Select(time => time with { Press = Press(press) })).ToList();
        Assert.Equal(RecallSchedule.Replay(_start, once), RecallSchedule.Replay(_start, again));
        Assert.Equal(once.Select(time => time.On).Distinct().Count(), RecallSchedule.Replay(_start, once)!.Repetitions);
    });

    private static Remembered? Press(int value) => value == 3 ? null : (Remembered)value;

    private static void Live(Story story, Action<RecallPlan, DateOnly, Life> check)
    {
        var life = new Life(story);
        for (var day = 0; day < Length; day++)
        {
            life.Open(_start.AddDays(day));
            check(life.Plan(), _start.AddDays(day), life);
            life.Study(day);
            check(life.Plan(), _start.AddDays(day), life);
        }
    }

    private sealed record Story(bool[] Writes, int[] Presses, List<(int From, int Days)> Away, int Rest, int? Exam, int Laziness)
    {
        public override string ToString() =>
            $"away {string.Join(", ", Away)}; rest {Rest:b7}; exam {Exam}; lazy {Laziness}\nwrites {string.Concat(Writes.Select(each => each ? 'x' : '.'))}\npresses {string.Concat(Presses)}";
    }

    private sealed class Life
    {
        private readonly Story _story;
        private readonly SortedDictionary<DateOnly, List<Recollection>> _histories = [];
        private readonly SortedDictionary<DateOnly, RecallCard> _cards = [];
        private DateOnly _today;

        public Life(Story story)
        {
            _story = story;
            List<(DateOnly From, DateOnly To)> away = story.Away.ConvertAll(span => (_start.AddDays(span.From), _start.AddDays(span.From + span.Days)));
            Days = new RecallDays(away, date => away.Exists(span => span.From <= date && date <= span.To) || (story.Rest != 127 && (story.Rest >> (int)date.DayOfWeek & 1) != 0));
        }

        public RecallDays Days { get; }

        public DateOnly? ExamOn => _story.Exam is { } exam ? _start.AddDays(exam) : null;

        public DateOnly? Yesterday { get; private set; }

        public int RecalledToday { get; private set; }

        public IReadOnlyList<RecallCard> Cards => [.. _cards.Values];

        public void Open(DateOnly today)
        {
            Yesterday = _today == default ? null : Days.IsOff(_today) ? Yesterday : _today;
            (_today, RecalledToday) = (today, 0);
        }

        public RecallPlan Plan() => new(Cards, new RecallPlanRequest(_today, Days) { ExamOn = ExamOn, Yesterday = Yesterday, RecalledToday = RecalledToday });

        /// <summary>Recalled within the last two study days before the exam.</summary>
        public bool IsFinal(RecallCard card) =>
            ExamOn is { } exam && exam > _today && card.LastOn >= Days.Before(exam, _start).Take(2).DefaultIfEmpty(exam).Last();

        public void Study(int day)
        {
            if (Days.IsOff(_today))
            {
                return;
            }

            foreach (var card in Plan().Due().Skip(_story.Laziness > 3 ? 3 : _story.Laziness))
            {
                Write(card.AboutOn, _story.Presses[(day + card.Repetitions) % Length]);
                RecalledToday++;
            }

            if (_story.Writes[day])
            {
                Write(_today, _story.Presses[day]);
            }

            if (Yesterday is { } yesterday && _story.Writes[(day + 40) % Length])
            {
                Write(yesterday, _story.Presses[(day + 7) % Length]);
            }
        }

        private void Write(DateOnly about, int press)
        {
            _histories.TryAdd(about, []);
            _histories[about].Add(new Recollection(_today, Press(press)));
            _cards[about] = RecallSchedule.Replay(about, _histories[about])!;
        }
    }
}
