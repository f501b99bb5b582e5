namespace StudyBot.Study.Notes;

/// <summary>Where one line of a note lies in its text.</summary>
/// <param name="Break">How long its line end is; 0 for a last line without one.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct NoteLine(int Start, int Length, int Break)
{
    public int End => Start + Length;

    public int Next => End + Break;
}
