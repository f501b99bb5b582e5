using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store.Turning;

/// <summary>
/// Turns the days of many members together: a few queries for all, the pure rules for each, a statement a table for all. What is written is
/// what opening them one by one would have written. Presses wait for the writing alone: what is read before it is looked at again.
/// </summary>
internal sealed class DayTurns(StudyDb db, WriteGate gate, TurnReader reader, IBulkRows bulk, StudyTime time)
{
    /// <summary>Works out the turns that are plain; nothing is written.</summary>
    public async Task<IReadOnlyList<PlannedTurn>> PlanAsync(IReadOnlyCollection<MemberId> ids, CancellationToken cancellationToken)
    {
        var planned = new List<PlannedTurn>(ids.Count);
        foreach (var turn in await reader.ReadPlainAsync(ids, cancellationToken))
        {
            var result = RollForward.Open(turn.Request);
            if (!turn.IsSearched || PlainTurn.SaysNothingNew(turn.Request, result))
            {
                planned.Add(PlannedTurn.Of(turn, result, time.Now));
            }
        }

        return planned;
    }

    /// <summary>Writes the planned turns of all who have done nothing since they were planned, in one transaction.</summary>
    /// <returns>Whose day has turned; the others are opened by themselves.</returns>
    public Task<IReadOnlyCollection<MemberId>> WriteAsync(IReadOnlyList<PlannedTurn> planned, CancellationToken cancellationToken) => gate.StepAsync(
        db,
        async token =>
        {
            var versions = await bulk.HoldAsync(db, [.. planned.Select(turn => turn.Member.Id)], token);
            List<PlannedTurn> held = [.. planned.Where(turn => versions.GetValueOrDefault(turn.Member.Id, -1) == turn.Version)];
            await new TurnWriter(db, bulk).WriteAsync(held, token);
            return (IReadOnlyCollection<MemberId>)held.ConvertAll(turn => turn.Member.Id);
        },
        cancellationToken);
}
