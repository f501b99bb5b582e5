using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>A day with the note it came from.</summary>
/// <param name="Day">The whole of it, whatever is hidden from its member now.</param>
/// <param name="Source">Null for a day that was never a note.</param>
internal sealed record KnownNote(Day Day, NoteSourceRow? Source)
{
    /// <summary>Whether nothing has happened to the day since it was the note.</summary>
    public bool IsAsItCame => Source is { DayVersion: var version } && version == Day.Version;

    /// <summary>A day that was opened by its turn and never touched is no note.</summary>
    public bool IsEmpty => Source is null && Day is { Tasks.Count: 0, Tomorrow.Count: 0, YesterdayPage: null, TodayPage: null, Closing: null };
}
