namespace StudyBot.Store;

/// <summary>What came of taking a change back.</summary>
internal abstract record UndoOutcome
{
    private UndoOutcome()
    {
    }

    internal sealed record Done(TakenBack What) : UndoOutcome;

    /// <summary>It was taken back before.</summary>
    internal sealed record Already(TakenBack What) : UndoOutcome;

    /// <summary>Nothing of today is left to take back; or not what was meant.</summary>
    internal sealed record Nothing : UndoOutcome;

    /// <summary>What came after has grown over it.</summary>
    internal sealed record Overgrown(TakenBack What) : UndoOutcome;

    /// <summary>It belongs to yesterday, and yesterday's door has closed.</summary>
    internal sealed record DoorClosed(TakenBack What, DateOnly On) : UndoOutcome;
}
