using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using StudyBot.Store;

namespace StudyBot.Tests.Store;

/// <summary>Which failures mean "try again", and which are bugs.</summary>
public sealed class DatabaseAwayTests
{
    [Theory]
    [InlineData("57P01", true)] // admin_shutdown
    [InlineData("57P03", true)] // cannot_connect_now: it starts
    [InlineData("08006", true)] // connection_failure
    [InlineData("53300", true)] // too_many_connections
    [InlineData("53100", true)] // disk_full
    [InlineData("25006", true)] // read_only_sql_transaction: a standby, before it takes over
    [InlineData("40001", true)] // serialization_failure, again and again
    [InlineData("23503", false)] // foreign_key_violation
    [InlineData("42703", false)] // undefined_column
    [InlineData("42501", false)] // insufficient_privilege
    public void The_server_says_by_its_code_whether_it_may_work_later(string code, bool isAway) =>
        Assert.Equal(isAway, DatabaseAway.Is(new DbUpdateException("wrapped", new PostgresException("refused", "ERROR", "ERROR", code))));

    [Fact]
    public void A_connection_that_breaks_is_away_however_it_is_wrapped()
    {
        Assert.True(DatabaseAway.Is(new NpgsqlException("Exception while reading from stream", new IOException())));
        Assert.True(DatabaseAway.Is(new InvalidOperationException("likely due to a transient failure", new NpgsqlException("refused"))));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, true)]
    [InlineData(19, false)]
    public void A_file_that_somebody_else_holds_is_away_for_a_while(int code, bool isAway) => Assert.Equal(isAway, DatabaseAway.Is(new SqliteException("held", code)));

    [Fact]
    public void Everything_else_is_a_bug() => Assert.False(DatabaseAway.Is(new InvalidOperationException("broken", new TimeoutException())));
}
