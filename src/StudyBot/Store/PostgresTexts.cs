using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StudyBot.Store;

/// <summary>
/// PostgreSQL's texts cannot hold the character NUL, which SQLite's can. Nobody types it, but a file that is brought may have it:
/// its place is then marked, and the rest is kept.
/// </summary>
internal sealed class PostgresTexts : DbCommandInterceptor
{
    private const char Nul = '\0';
    private const char Mark = '\uFFFD';

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Clean(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Clean(command);
        return ValueTask.FromResult(result);
    }

    private static void Clean(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            if (parameter.Value is string text && text.Contains(Nul))
            {
                parameter.Value = text.Replace(Nul, Mark);
            }
        }
    }
}
