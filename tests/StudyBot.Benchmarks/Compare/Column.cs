namespace StudyBot.Benchmarks.Compare;

/// <summary>What is measured. <paramref name="Target"/> is the best other library's value, as a ratio to discord.js.</summary>
internal sealed record Column(string Name, string Format, double Target, bool MoreIsBetter = false)
{
    public static readonly Column Start = new("start to READY, ms", "0", 1);
    public static readonly Column First = new("first answer after start, ms", "0.0", 1);
    public static readonly Column ResidentWithOne = new("resident with 1 guild, MB", "0.0", 70.0 / 95);
    public static readonly Column ResidentWithMany = new("resident with 2,500 guilds, MB", "0.0", 110.0 / 154);
    public static readonly Column Cpu = new("CPU s per 10,000 answers, closed loop", "0.00", 1);
    public static readonly Column Rate = new("answers a second, closed loop", "0", 1, MoreIsBetter: true);
    public static readonly Column P99 = new("p99 at 100 a second, ms", "0.00", 3.4 / 3.7);

    public static readonly IReadOnlyList<Column> All = [Start, First, ResidentWithOne, ResidentWithMany, Cpu, Rate, P99];

    public bool IsMet(double ratio) => MoreIsBetter ? ratio > Target : ratio < Target || (this == First && ratio <= Target);
}
