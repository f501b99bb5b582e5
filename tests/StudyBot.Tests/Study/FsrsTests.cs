using CsCheck;
using StudyBot.Study;

namespace StudyBot.Tests.Study;

/// <summary>Held against what other implementations of FSRS publish in their tests: fsrs-rs, py-fsrs and ts-fsrs agree on these.</summary>
public sealed class FsrsTests
{
    /// <summary>The parameters of ts-fsrs' tests for the long term: those of version 5, with the two that version 6 added.</summary>
    private static readonly Fsrs _fifth = new(
    [
        0.4197, 1.1869, 3.0412, 15.2441, 7.1434, 0.6477, 1.0007, 0.0674, 1.6597, 0.1712, 1.1178,
        2.0225, 0.0904, 0.3025, 2.1214, 0.2498, 2.9466, 0.4891, 0.6468, 0, 0.5,
    ]);

    private static readonly Gen<Memory> _memory =
        Gen.Select(Gen.Double[-2, 3.5], Gen.Double[1, 10], (power, difficulty) => new Memory(Math.Pow(10, power), difficulty));

    [Theory]
    [InlineData(1, 0.212, 6.4133)]
    [InlineData(2, 1.2931, 5.11217071)]
    [InlineData(3, 2.3065, 2.11810397)]
    [InlineData(4, 8.2956, 1)]
    public void The_first_review_starts_from_its_grade(int grade, double stability, double difficulty)
    {
        var memory = Fsrs.Default.Start((FsrsGrade)grade);
        Assert.Equal(stability, memory.Stability, 1e-8);
        Assert.Equal(difficulty, memory.Difficulty, 1e-8);
    }

    /// <summary>fsrs-rs, test_memory_state with the short term frozen; ts-fsrs, "memory state[long-term]".</summary>
    [Fact]
    public void Six_reviews_leave_the_memory_that_the_reference_has()
    {
        var memory = Fsrs.Default.Start(FsrsGrade.Again);
        foreach (var days in new[] { 0, 1, 3, 8, 21 })
        {
            memory = Fsrs.Default.Next(memory, FsrsGrade.Good, days);
        }

        Assert.Equal(53.335106, memory.Stability, 1e-4);
        Assert.Equal(6.3574867, memory.Difficulty, 1e-4);
    }

    /// <summary>py-fsrs, test_review_card, without its steps within a day.</summary>
    [Fact]
    public void Good_reviews_when_they_are_due_come_at_the_published_intervals()
    {
        var memory = Fsrs.Default.Next(Fsrs.Default.Start(FsrsGrade.Good), FsrsGrade.Good, days: 0);
        var intervals = new List<int> { Fsrs.Default.Interval(memory.Stability) };
        while (intervals.Count < 5)
        {
            memory = Fsrs.Default.Next(memory, FsrsGrade.Good, intervals[^1]);
            intervals.Add(Fsrs.Default.Interval(memory.Stability));
        }

        Assert.Equal([2, 11, 46, 163, 498], intervals);
    }

    /// <summary>ts-fsrs, "Long-term scheduler", test1 to test5: grades, the days between them, and what is known after each.</summary>
    [Theory]
    [InlineData(
        "3333331133333",
        new[] { 3, 13, 48, 155, 445, 1158, 17, 3, 11, 37, 112, 307 },
        new[] { 3.0412, 13.09130698, 48.15848988, 154.93732625, 445.05562739, 1158.07779739, 16.63063166, 3.01732209, 11.42247264, 37.37521902, 111.8752758, 306.5974569, 772.94026648 },
        new[] { 4.49094334, 4.26664289, 4.05746029, 3.86237659, 3.68044154, 3.51076891, 4.69833071, 5.55956298, 5.26323756, 4.98688448, 4.72915759, 4.4888015, 4.26464541 })]
    [InlineData(
        "12341234",
        new[] { 1, 2, 6, 41, 4, 7, 21 },
        new[] { 0.4197, 1.0344317, 5.5356759, 41.0033667, 4.46605519, 6.67743292, 20.88868155, 132.81849454 },
        new[] { 7.1434, 7.03653841, 6.64066485, 5.92312772, 6.44779861, 6.45995078, 6.10293922, 5.36588547 })]
    [InlineData(
        "23412341",
        new[] { 2, 7, 54, 5, 8, 26, 171 },
        new[] { 1.1869, 6.59167572, 53.76078737, 5.0853693, 8.09786749, 25.52991279, 171.16195166, 8.11072373 },
        new[] { 6.23225985, 5.89059466, 5.14583392, 5.884097, 5.99269555, 5.667177, 4.91430736, 5.71619151 })]
    [InlineData(
        "34123412",
        new[] { 3, 33, 4, 7, 26, 193, 9 },
        new[] { 3.0412, 32.65484522, 4.22256838, 7.2325009, 25.52681746, 193.36618775, 8.63899847, 14.31323867 },
        new[] { 4.49094334, 3.69538259, 4.83221448, 5.12078462, 4.85403286, 4.07165035, 5.1050878, 5.34697075 })]
    [InlineData(
        "41234123",
        new[] { 15, 3, 6, 27, 240, 10, 17 },
        new[] { 15.2441, 3.25621013, 6.32684549, 26.56339029, 239.70462771, 9.75621519, 17.06035531, 59.59547542 },
        new[] { 1.16304343, 2.99573557, 3.59851762, 3.43436666, 2.60045771, 4.03816348, 4.46259158, 4.24020203 })]
    public void Long_histories_of_every_grade_go_as_published(string grades, int[] days, double[] stabilities, double[] difficulties)
    {
        var memory = _fifth.Start(Grade(grades[0]));
        for (var index = 0; index < grades.Length; index++)
        {
            memory = index == 0 ? memory : _fifth.Next(memory, Grade(grades[index]), days[index - 1]);
            Assert.Equal(stabilities[index], memory.Stability, 1e-4);
            Assert.Equal(difficulties[index], memory.Difficulty, 1e-4);
        }
    }

    /// <summary>ts-fsrs, "get retrievability": an easy start after its eight days.</summary>
    [Fact]
    public void Forgetting_follows_the_published_curve()
    {
        Assert.Equal(0.9024733, Fsrs.Default.Retrievability(8.2956, 8), 1e-6);
        Assert.Equal(0.9, Fsrs.Default.Retrievability(100, 100), 1e-9);
        Assert.Equal(1, Fsrs.Default.Retrievability(100, 0));
    }

    [Fact]
    public void A_success_when_it_is_due_always_makes_the_interval_longer() => _memory.Sample(memory =>
    {
        var interval = Fsrs.Default.Interval(memory.Stability);
        var next = Fsrs.Default.Next(memory, FsrsGrade.Good, Math.Max(interval, (int)Math.Ceiling(memory.Stability)));
        return next.Stability > memory.Stability && (memory.Stability < 1 || Fsrs.Default.Interval(next.Stability) > interval);
    });

    [Fact]
    public void The_better_the_grade_the_longer_it_holds() => Gen.Select(_memory, Gen.Int[1, 2000]).Sample((memory, days) =>
    {
        var after = Enum.GetValues<FsrsGrade>().Select(grade => Fsrs.Default.Next(memory, grade, days)).ToList();
        Assert.Equal(after.Select(each => each.Stability).Order(), after.Select(each => each.Stability));
        Assert.Equal(after.Select(each => each.Difficulty).OrderDescending(), after.Select(each => each.Difficulty));
        Assert.True(after[0].Stability <= memory.Stability, "what was forgotten holds no longer than before");
        Assert.All(after, each => Assert.InRange(Fsrs.Default.Interval(each.Stability), 1, 36500));
        Assert.All(after, each => Assert.InRange(each.Difficulty, 1, 10));
    });

    [Fact]
    public void Retrievability_only_falls() => Gen.Select(_memory, Gen.Int[0, 2000], Gen.Int[1, 100]).Sample((memory, days, more) =>
        Fsrs.Default.Retrievability(memory.Stability, days + more) < Fsrs.Default.Retrievability(memory.Stability, days));

    private static FsrsGrade Grade(char digit) => (FsrsGrade)(digit - '0');
}
