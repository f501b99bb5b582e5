namespace StudyBot.Study;

/// <summary>Some of the seven days of a week.</summary>
internal readonly record struct Weekdays(int Mask)
{
    public static Weekdays None { get; }

    public static Weekdays All { get; } = new(0b1111111);

    public static Weekdays Working { get; } = new(0b0111110);

    public static Weekdays Weekend { get; } = new(0b1000001);

    /// <summary>The days in it, Monday first.</summary>
    public IEnumerable<DayOfWeek> Days
    {
        get
        {
            var days = this;
            return Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7)).Where(day => days.Has(day));
        }
    }

    public bool IsNone => Mask == 0;

    public bool Has(DayOfWeek day) => (Mask & (1 << (int)day)) != 0;

    public Weekdays With(DayOfWeek day) => new(Mask | (1 << (int)day));

    public Weekdays With(Weekdays days) => new(Mask | days.Mask);

    /// <summary>The days that are in both.</summary>
    public Weekdays And(Weekdays days) => new(Mask & days.Mask);
}
