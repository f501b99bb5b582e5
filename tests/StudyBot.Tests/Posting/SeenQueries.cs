using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StudyBot.Tests.Posting;

/// <summary>Writes down what is asked of the database, with its parameters.</summary>
internal sealed class SeenQueries : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<string, List<(string Name, object? Value)>> _seen = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, List<(string Name, object? Value)>> Seen => _seen;

    public void Clear() => _seen.Clear();

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Add(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Add(command);
        return new(result);
    }

    private void Add(DbCommand command) => _seen.TryAdd(
        command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]);
}
