using Microsoft.EntityFrameworkCore;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Posting;

/// <summary>Writes down when input worked: a stretch grows while nothing interrupts it.</summary>
internal sealed class InputSpans(StudyDb db, WriteGate gate)
{
    /// <summary>A minute is written every minute: a gap wider than this is one in which the bot was away.</summary>
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(90);

    /// <param name="now">Study time.</param>
    /// <param name="isUnbroken">Whether input worked all the time since the last call, however far study time was moved meanwhile.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public Task ExtendAsync(DateTimeOffset now, bool isUnbroken, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var last = await db.InputSpans.OrderByDescending(span => span.Until).FirstOrDefaultAsync(token);
            if (last is null || (!isUnbroken && now - last.Until > Gap) || now < last.From)
            {
                db.InputSpans.Add(new InputSpanRow { From = now, Until = now });
            }
            else if (now > last.Until)
            {
                last.Until = now;
            }

            return last;
        },
        cancellationToken);
}
