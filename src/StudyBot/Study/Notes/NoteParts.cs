namespace StudyBot.Study.Notes;

/// <summary>What is true of the parts of a note.</summary>
internal static class NoteParts
{
    /// <summary>Those that hold a text, in the order of a note.</summary>
    public static IReadOnlyList<NotePart> Texts { get; } =
        [NotePart.YesterdayPage, NotePart.YesterdayFilled, NotePart.TodayPage, NotePart.TodayFilled, NotePart.Closing];

    public static bool IsText(this NotePart part) => part is NotePart.YesterdayPage or NotePart.YesterdayFilled
        or NotePart.TodayPage or NotePart.TodayFilled or NotePart.Closing;

    public static bool IsTomorrow(this NotePart part) => part is NotePart.Tomorrow or NotePart.TomorrowMorning or NotePart.TomorrowAfternoon;

    /// <summary>The part of which this one is a part below a smaller heading.</summary>
    public static NotePart? Above(this NotePart part) => part switch
    {
        NotePart.YesterdayFilled => NotePart.YesterdayPage,
        NotePart.TodayFilled => NotePart.TodayPage,
        NotePart.TomorrowMorning or NotePart.TomorrowAfternoon => NotePart.Tomorrow,
        _ => null,
    };

    /// <summary>The slot of the tasks in it; what stands anywhere else is for the morning.</summary>
    public static Slot? SlotOf(this NotePart part) => part switch
    {
        NotePart.Tomorrow => null,
        NotePart.Afternoon or NotePart.TomorrowAfternoon => Slot.Afternoon,
        _ => Slot.Morning,
    };

    /// <summary>Where a task of this slot is written.</summary>
    public static NotePart Of(Slot? slot, bool isTomorrow) => (slot, isTomorrow) switch
    {
        (null, true) => NotePart.Tomorrow,
        (Slot.Afternoon, true) => NotePart.TomorrowAfternoon,
        (_, true) => NotePart.TomorrowMorning,
        (Slot.Afternoon, false) => NotePart.Afternoon,
        _ => NotePart.Morning,
    };
}
