using SQLitePCL;

namespace StudyBot.Store.Turning;

/// <summary>
/// A column's place in a prepared statement. What it is bound to outlives a run of the statement, so a value that is the last row's is not
/// bound again: every call into SQLite costs as much as reading the value. https://sqlite.org/c3ref/bind_blob.html
/// </summary>
internal abstract class SqliteBinding<TRow>
    where TRow : class
{
    /// <returns>What SQLite says to it.</returns>
    public abstract int Bind(TRow row);

    /// <summary>Values as the driver stores them, so that both read the same.</summary>
    public static SqliteBinding<TRow> Of(BulkColumn<TRow> column, sqlite3_stmt statement, int place) => column switch
    {
        BulkValues<TRow, string?> texts => new Typed<string?>(texts.Read, text => Bind(statement, place, text)),
        BulkValues<TRow, long> numbers => new Typed<long>(numbers.Read, number => raw.sqlite3_bind_int64(statement, place, number)),
        BulkValues<TRow, long?> numbers => new Typed<long?>(numbers.Read, number => Bind(statement, place, number)),
        BulkValues<TRow, int> numbers => new Typed<int>(numbers.Read, number => raw.sqlite3_bind_int(statement, place, number)),
        BulkValues<TRow, int?> numbers => new Typed<int?>(numbers.Read, number => Bind(statement, place, number)),
        BulkValues<TRow, bool> flags => new Typed<bool>(flags.Read, flag => raw.sqlite3_bind_int(statement, place, flag ? 1 : 0)),
        BulkValues<TRow, DateOnly> dates => new Typed<DateOnly>(dates.Read, date => Bind(statement, place, Text(date))),
        BulkValues<TRow, DateOnly?> dates => new Typed<DateOnly?>(dates.Read, date => Bind(statement, place, date is { } day ? Text(day) : null)),
        BulkValues<TRow, TimeOnly> times => new Typed<TimeOnly>(times.Read, time => Bind(statement, place, Text(time))),
        BulkValues<TRow, TimeOnly?> times => new Typed<TimeOnly?>(times.Read, time => Bind(statement, place, time is { } clock ? Text(clock) : null)),
        _ => throw new NotSupportedException($"{column.GetType()} is not stored by the rows that are written in bulk"),
    };

    private static int Bind(sqlite3_stmt statement, int place, string? text) =>
        text is null ? raw.sqlite3_bind_null(statement, place) : raw.sqlite3_bind_text(statement, place, text);

    private static int Bind(sqlite3_stmt statement, int place, long? number) =>
        number is { } value ? raw.sqlite3_bind_int64(statement, place, value) : raw.sqlite3_bind_null(statement, place);

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd");

    private static string Text(TimeOnly time) => time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH:mm:ss" : "HH:mm:ss.fffffff");

    private sealed class Typed<TValue>(Func<TRow, TValue> read, Func<TValue, int> bind) : SqliteBinding<TRow>
    {
        private TValue _last = default!;
        private bool _isBound;

        public override int Bind(TRow row)
        {
            var value = read(row);
            if (_isBound && EqualityComparer<TValue>.Default.Equals(value, _last))
            {
                return raw.SQLITE_OK;
            }

            (_last, _isBound) = (value, true);
            return bind(value);
        }
    }
}
