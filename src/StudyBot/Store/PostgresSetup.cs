using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace StudyBot.Store;

internal static class PostgresSetup
{
    /// <summary>
    /// What holds where a connection string says nothing else. A server that does not answer is noticed soon, also by who waits for
    /// the answer of one that is gone; and some processes together stay below the 100 connections that a server allows. The server
    /// compiles what it thinks will be long, which takes longer than anything that is asked here.
    /// https://www.postgresql.org/docs/current/jit-decision.html
    /// </summary>
    private const string Defaults =
        "Application Name=StudyBot;Options=-c jit=off;Timeout=5;Command Timeout=20;Maximum Pool Size=25;Tcp Keepalive=true;Tcp Keepalive Time=10;Tcp Keepalive Interval=5;";

    public static void Use(DbContextOptionsBuilder builder, string connectionString) => builder
        .UseNpgsql(Read(connectionString).ConnectionString, npgsql => npgsql.MigrationsAssembly(typeof(StudyDb).Assembly))
        .UseSnakeCaseNamingConvention()
        .AddInterceptors(new PostgresTexts())

        // What the server refuses of two changes that cross is done again, and is no error; whoever gives up says so.
        .ConfigureWarnings(warnings => warnings.Log(
            (RelationalEventId.CommandError, LogLevel.Debug),
            (RelationalEventId.TransactionError, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug),
            (CoreEventId.SaveChangesFailed, LogLevel.Debug)));

    /// <exception cref="ArgumentException">It cannot be read. The message may hold a piece of the password.</exception>
    public static NpgsqlConnectionStringBuilder Read(string connectionString) => new(Defaults + connectionString);
}
