using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store.Turning;

/// <summary>
/// Turns the days of many members in one transaction: a few queries for all, the pure rules for each, a statement a table for all. What is
/// written is what opening them one by one would have written.
/// </summary>
internal sealed class DayTurns(StudyDb db, WriteGate gate, TurnReader reader, IBulkRows bulk, StudyTime time)
{
    /// <returns>Those whose day has not turned, because it needs more than that: they are opened by themselves.</returns>
    public Task<IReadOnlyList<MemberId>> TurnAsync(IReadOnlyList<MemberId> ids, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var rest = ids.ToHashSet();
            var writer = new TurnWriter(db, bulk, time);
            foreach (var turn in await reader.ReadPlainAsync(ids, token))
            {
                var result = RollForward.Open(turn.Request);
                if (!turn.IsSearched || PlainTurn.SaysNothingNew(turn.Request, result))
                {
                    writer.Add(turn, result);
                    rest.Remove(turn.Member.Id);
                }
            }

            await writer.WriteAsync(token);
            return (IReadOnlyList<MemberId>)[.. ids.Where(rest.Contains)];
        },
        cancellationToken);
}
