using StudyBot.Study;

namespace StudyBot.Tests.Study.Histories;

/// <summary>One thing that a member does, or that time does; printed as a line of a script.</summary>
internal abstract record Step
{
    private Step()
    {
    }

    internal sealed record Plan(IReadOnlyList<TaskLine> Lines) : Step
    {
        public override string ToString() => $"plan {Show(Lines)}";
    }

    internal sealed record Tomorrow(IReadOnlyList<TaskLine> Lines) : Step
    {
        public override string ToString() => $"tomorrow {Show(Lines)}";
    }

    /// <summary>Ticks or opens again; a number beyond the list names nothing.</summary>
    internal sealed record Tick(int Index, bool Done) : Step
    {
        public override string ToString() => $"{(Done ? "tick" : "untick")} {Index}";
    }

    /// <summary>The same on the day before, while its door is open.</summary>
    internal sealed record LateTick(int Index, bool Done) : Step
    {
        public override string ToString() => $"late {(Done ? "tick" : "untick")} {Index}";
    }

    internal sealed record Drop(int Index) : Step
    {
        public override string ToString() => $"drop {Index}";
    }

    /// <summary>On the later list; to wait for a date so many days ahead, or for none.</summary>
    internal sealed record Later(IReadOnlyList<TaskLine> Lines, int? Ahead) : Step
    {
        public override string ToString() => $"later{(Ahead is { } days ? $" in {days} days" : "")} {Show(Lines)}";
    }

    /// <summary>Of the three lists one after the other: today's, tomorrow's, the later one.</summary>
    internal sealed record Move(int Index, TaskPlace To, int? Ahead) : Step
    {
        public override string ToString() => $"move {Index} to {To}{(Ahead is { } days ? $" in {days} days" : "")}";
    }

    internal sealed record Remark(int Index, string Text) : Step
    {
        public override string ToString() => $"remark {Index}: {Text}";
    }

    internal sealed record Reword(int Index, string Text) : Step
    {
        public override string ToString() => $"reword {Index}: {Text}";
    }

    /// <summary>Days off from so many days ahead.</summary>
    internal sealed record Away(int Ahead, int Days) : Step
    {
        public override string ToString() => $"away in {Ahead} days for {Days} days";
    }

    /// <summary>Those that were named first; back at once where they have begun.</summary>
    internal sealed record CancelAway(int Index) : Step
    {
        public override string ToString() => $"cancel away {Index}";
    }

    /// <summary>The member's only group rests on these weekdays from now on.</summary>
    internal sealed record Rest(Weekdays Days) : Step
    {
        public override string ToString() => $"rest on {(Days.IsNone ? "nothing" : string.Join(',', Days.Days))}";
    }

    internal sealed record Wait(int Hours) : Step
    {
        public override string ToString() => $"wait {Hours} hours";
    }

    internal sealed record Policy(CarryPolicy Carry) : Step
    {
        public override string ToString() => $"policy {Carry}";
    }

    internal sealed record Clock(DayClock To) : Step
    {
        public override string ToString() => $"clock {To.Zone.Id} {To.DayStart:HH:mm}";
    }

    internal sealed record Routine(string Text, Weekdays Days) : Step
    {
        public override string ToString() => $"routine {Text} on {string.Join(',', Days.Days)}";
    }

    internal sealed record TakeBack : Step
    {
        public override string ToString() => "take back";
    }

    /// <summary>Takes up every task whose number leaves no remainder by this; 0 leaves all behind.</summary>
    internal sealed record TakeUp(int Every) : Step
    {
        public override string ToString() => $"take up {(Every == 0 ? "nothing" : $"every {Every}.")}";
    }

    private static string Show(IReadOnlyList<TaskLine> lines) =>
        string.Join(" | ", lines.Select(line => $"{new string('-', line.Depth)}{line.Text}{(line.Slot == Slot.Afternoon ? " pm" : "")}"));
}
