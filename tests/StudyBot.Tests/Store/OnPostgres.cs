using StudyBot.Tests.Postgres;
using StudyBot.Tests.Store.Turning;

namespace StudyBot.Tests.Store;

/// <summary>The same, on PostgreSQL.</summary>
public static class OnPostgres
{
    [OnPostgres]
    public sealed class BulkRows : BulkRowsTests;

    [OnPostgres]
    public sealed class ClockChange : ClockChangeTests;

    [OnPostgres]
    public sealed class ClosedBook : ClosedBookTests;

    [OnPostgres]
    public sealed class DayStore : DayStoreTests;

    [OnPostgres]
    public sealed class DayTurns : DayTurnsTests;

    [OnPostgres]
    public sealed class DayUndo : DayUndoTests;

    [OnPostgres]
    public sealed class DaysOff : DaysOffTests;

    [OnPostgres]
    public sealed class HistoryStore : HistoryStoreTests;

    [OnPostgres]
    public sealed class LooseEnd : LooseEndTests;

    [OnPostgres]
    public sealed class NoteIntake : NoteIntakeTests;

    [OnPostgres]
    public sealed class PhotoStore : PhotoStoreTests;

    [OnPostgres]
    public sealed class RecallStore : RecallStoreTests;

    [OnPostgres]
    public sealed class SearchStore : SearchStoreTests;

    [OnPostgres]
    public sealed class StudyDb : StudyDbTests;

    [OnPostgres]
    public sealed class TurnService : TurnServiceTests;

    [OnPostgres]
    public sealed class WriteGate : WriteGateTests;
}
