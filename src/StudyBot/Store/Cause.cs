namespace StudyBot.Store;

/// <summary>What a journal row says was done: fixed words, never translated.</summary>
internal static class Cause
{
    public const string Turn = "turn";
    public const string Tick = "tick";
    public const string Plan = "plan";
    public const string Add = "add";
    public const string Tomorrow = "tomorrow";
    public const string Page = "page";
    public const string FillIn = "fill-in";
    public const string Remember = "remember";
    public const string Closing = "closing";
    public const string Evening = "evening";
    public const string Routine = "routine";
    public const string RollBack = "roll-back";
    public const string TakeUp = "take-up";
    public const string Edit = "edit";
    public const string Move = "move";
    public const string Remark = "remark";
    public const string Drop = "drop";
    public const string Keep = "keep";
    public const string PassOver = "pass-over";
    public const string Undo = "undo";

    /// <summary>From a note: it makes nobody's day one that was kept here.</summary>
    public const string Import = "import";
}
