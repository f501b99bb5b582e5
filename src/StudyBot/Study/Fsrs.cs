namespace StudyBot.Study;

/// <summary>
/// The Free Spaced Repetition Scheduler, version 6, for reviews that are days apart: its formulas for the long term, and the default
/// parameters that were fitted to some 20,000 people's reviews. Its formulas for a second review on the same day (w17 to w19) are left
/// out, for here a second one moves nothing.
/// </summary>
/// <remarks>
/// https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm; Ye, Su, Cao: A Stochastic Shortest Path Algorithm for
/// Optimizing Spaced Repetition Scheduling, KDD 2022, https://doi.org/10.1145/3534678.3539081.
/// </remarks>
/// <param name="w">Its 21 parameters, w0 to w20, numbered as they are published.</param>
internal sealed class Fsrs(IReadOnlyList<double> w)
{
    /// <summary>A review comes when this is left of a memory: then its interval is its stability.</summary>
    public const double Retention = 0.9;

    /// <summary>A hundred years, as the reference implementations have it.</summary>
    private const int LongestInterval = 36500;

    private const double LeastStability = 0.001;
    private const double LeastDifficulty = 1;
    private const double MostDifficulty = 10;

    /// <summary>The curve of forgetting falls with this power, and is scaled so that after one stability nine tenths are left.</summary>
    private readonly double _decay = -w[20];
    private readonly double _factor = Math.Pow(0.9, 1 / -w[20]) - 1;

    public static Fsrs Default { get; } = new(
    [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ]);

    /// <summary>After the first time: w0 to w3 are the stabilities, one a grade.</summary>
    public Memory Start(FsrsGrade grade) => new(w[(int)grade - 1], Clamp(StartingDifficulty(grade)));

    /// <summary>After another review, so many days after the one before it.</summary>
    public Memory Next(Memory memory, FsrsGrade grade, int days)
    {
        var left = Retrievability(memory.Stability, days);
        var stability = grade == FsrsGrade.Again ? Forgotten(memory, left) : Remembered(memory, grade, left);
        return new Memory(Math.Clamp(stability, LeastStability, LongestInterval), NextDifficulty(memory.Difficulty, grade));
    }

    /// <summary>The chance of remembering after so many days.</summary>
    public double Retrievability(double stability, int days) => Math.Pow(1 + (_factor * days / stability), _decay);

    /// <summary>After how many days the next review comes: never before tomorrow.</summary>
    public int Interval(double stability) => (int)Math.Clamp(
        Math.Round(stability / _factor * (Math.Pow(Retention, 1 / _decay) - 1), MidpointRounding.ToEven), 1, LongestInterval);

    private double StartingDifficulty(FsrsGrade grade) => w[4] - Math.Exp(w[5] * ((int)grade - 1)) + 1;

    /// <summary>Each grade moves it, the less the nearer it is to the hardest; and it is drawn a little towards an easy start.</summary>
    private double NextDifficulty(double difficulty, FsrsGrade grade)
    {
        var moved = difficulty - (w[6] * ((int)grade - 3) * (MostDifficulty - difficulty) / 9);
        return Clamp((w[7] * StartingDifficulty(FsrsGrade.Easy)) + ((1 - w[7]) * moved));
    }

    /// <summary>What was remembered lasts longer: the more so the easier, the younger and the nearer to being forgotten it was.</summary>
    private double Remembered(Memory memory, FsrsGrade grade, double left) => memory.Stability * (1 + (
        Math.Exp(w[8])
        * (11 - memory.Difficulty)
        * Math.Pow(memory.Stability, -w[9])
        * (Math.Exp(w[10] * (1 - left)) - 1)
        * (grade == FsrsGrade.Hard ? w[15] : 1)
        * (grade == FsrsGrade.Easy ? w[16] : 1)));

    /// <summary>What was forgotten starts over from little, but never lasts longer than before.</summary>
    private double Forgotten(Memory memory, double left) => Math.Min(
        memory.Stability,
        w[11] * Math.Pow(memory.Difficulty, -w[12]) * (Math.Pow(memory.Stability + 1, w[13]) - 1) * Math.Exp(w[14] * (1 - left)));

    private static double Clamp(double difficulty) => Math.Clamp(difficulty, LeastDifficulty, MostDifficulty);
}
