using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StudyBot.Tests.Posting;

/// <summary>Kills the bot before a given write to its database: nothing reaches it any more until it is started again.</summary>
internal sealed class DeadProcess : DbCommandInterceptor
{
    private int _left = int.MaxValue;

    public bool IsDead => _left <= 0;

    public void KillBefore(int write) => _left = write;

    public void Revive() => _left = int.MaxValue;

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Count(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Count(command);
        return new(result);
    }

    private void Count(DbCommand command)
    {
        var isWrite = !command.CommandText.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase);
        if (isWrite && _left != int.MaxValue)
        {
            _left--;
        }

        if (IsDead)
        {
            throw new InvalidOperationException("killed");
        }
    }
}
