using Medallion.Threading.Postgres;
using Npgsql;
using StudyBot.Store;

namespace StudyBot.Posting;

/// <summary>
/// An advisory lock on a connection of its own. When this process dies, the server sees its connection closed and the lock is free at
/// once. When the process, or the way to it, hangs, both notice by themselves: this process when the server does not answer, and so
/// before the server, which ends a session that nothing comes from.
/// https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
/// </summary>
internal sealed partial class PostgresLeadership(DatabaseOptions database, TimeProvider transport, ILogger<PostgresLeadership> logger)
    : BackgroundService, ILeadership
{
    /// <summary>Between two words to the server, leading or waiting for it. A lead is handed over within this and the time below.</summary>
    private static readonly TimeSpan _every = TimeSpan.FromSeconds(2);

    private const int AnswersWithinSeconds = 3;

    /// <summary>Twice what the two above may take, so that nobody believes to lead when another one does.</summary>
    private const string SilentFor = "SET idle_session_timeout = '10s'";

    private static readonly PostgresAdvisoryLockKey _key = new("StudyBot posts", allowHashing: true);

    private volatile TaskCompletionSource<CancellationToken> _lead = NewLead();
    private bool _isAway;

    public CancellationToken? Current => _lead.Task is { IsCompletedSuccessfully: true } leading ? leading.Result : null;

    public Task<CancellationToken> WaitAsync(CancellationToken cancellationToken) => _lead.Task.WaitAsync(cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_every, transport);
        do
        {
            try
            {
                await StandAsync(timer, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested && DatabaseAway.Is(exception))
            {
                if (!_isAway)
                {
                    LogAway(exception.GetBaseException().Message);
                }

                _isAway = true;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task StandAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(OfItsOwn(database.ConnectionString));
        await using (connection)
        {
            await connection.OpenAsync(cancellationToken);
            await ExecuteAsync(connection, SilentFor, cancellationToken);
            var lead = new PostgresDistributedLock(_key, connection);
            do
            {
                _isAway = false;

                // Never given back: it ends with the session.
                if (await lead.TryAcquireAsync(TimeSpan.Zero, cancellationToken) is not null)
                {
                    await LeadAsync(connection, timer, cancellationToken);
                    return;
                }
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
    }

    private async Task LeadAsync(NpgsqlConnection connection, PeriodicTimer timer, CancellationToken cancellationToken)
    {
        using var lost = new CancellationTokenSource();
        LogLeads();
        _lead.SetResult(lost.Token);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                await ExecuteAsync(connection, "SELECT 1", cancellationToken);
            }
        }
        finally
        {
            _lead = NewLead();
            await lost.CancelAsync();
            LogEnded();
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql, connection);
        await using (command)
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static string OfItsOwn(string connectionString)
    {
        var own = PostgresSetup.Read(connectionString);
        (own.Pooling, own.Timeout, own.CommandTimeout, own.CancellationTimeout) = (false, AnswersWithinSeconds, AnswersWithinSeconds, -1);
        return own.ConnectionString;
    }

    private static TaskCompletionSource<CancellationToken> NewLead() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(LogLevel.Information, "This process posts, nudges and turns days now")]
    private partial void LogLeads();

    [LoggerMessage(LogLevel.Information, "This process does not post any more")]
    private partial void LogEnded();

    [LoggerMessage(LogLevel.Warning, "The database cannot be reached ({Reason}): nothing is posted here until it can")]
    private partial void LogAway(string reason);
}
