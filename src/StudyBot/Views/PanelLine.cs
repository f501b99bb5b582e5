using StudyBot.Study;

namespace StudyBot.Views;

/// <summary>A task as it stands on a panel.</summary>
/// <param name="Text">Its line, with where it came from and what was said of it below.</param>
internal sealed record PanelLine(StudyTask Task, string Text)
{
    public int Lines => 1 + Text.Count(character => character == '\n');
}
