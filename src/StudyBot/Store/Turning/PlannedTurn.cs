using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store.Turning;

/// <summary>The rows of a plain turn, worked out and not yet written: nobody waits for that.</summary>
/// <param name="Member">With its version counted up, not tracked.</param>
/// <param name="Version">The member's, when it was read: the turn holds only while it is that.</param>
/// <param name="Marked">The last day, if the turn changes it.</param>
/// <param name="Opened">The new day.</param>
/// <param name="Moved">What the turn says of the last day's tasks.</param>
/// <param name="Arrived">The new day's tasks.</param>
/// <param name="Journal">What was done.</param>
internal sealed record PlannedTurn(
    MemberRow Member, int Version, DayRow? Marked, DayRow Opened, IReadOnlyList<TaskRow> Moved, IReadOnlyList<TaskRow> Arrived, IReadOnlyList<JournalRow> Journal)
{
    public static PlannedTurn Of(TurnFacts turn, RollForwardResult result, DateTimeOffset now)
    {
        var (member, before, after, opened) = (turn.Member, turn.Request.Earlier[0], result.Earlier[0], result.Opened);
        var read = member.Version;
        var journal = new List<JournalRow>();
        DayRow? marked = null;
        (member.NextTask, member.TurnsAt) = (result.NextId.Value, turn.Calendar.EndOf(turn.Request.On));
        if (before != after)
        {
            journal.Add(DayJournal.RowOf(member, before, after, new JournalEntry(Cause.Turn, Interaction: null), now));
            marked = new DayRow { MemberId = member.Id, On = after.On, Version = member.Version, HasOpen = after.HasOpen };
        }

        journal.Add(DayJournal.RowOf(member, DayOpening.Blank(opened), opened, DayOpening.EntryOf(result.Receipt!), now));
        return new PlannedTurn(
            member,
            read,
            marked,
            new DayRow
            {
                MemberId = member.Id,
                On = opened.On,
                Version = member.Version,
                OpenedAt = opened.OpenedAt,
                OpenedFrom = opened.OpenedFrom,
                HasOpen = opened.HasOpen,
            },
            [.. Changed(member.Id, before.Tasks, after.Tasks), .. Changed(member.Id, before.Tomorrow, after.Tomorrow)],
            [.. DayRows.New(member.Id, ListKind.Day, opened.On, opened.Tasks), .. DayRows.New(member.Id, ListKind.Tomorrow, opened.On, opened.Tomorrow)],
            journal);
    }

    private static IEnumerable<TaskRow> Changed(MemberId member, TaskList before, TaskList after) => before.Zip(after)
        .Where(pair => pair.First != pair.Second)
        .Select(pair => new TaskRow { MemberId = member, Id = pair.Second.Id, State = pair.Second.State, CarriedTo = pair.Second.CarriedTo });
}
