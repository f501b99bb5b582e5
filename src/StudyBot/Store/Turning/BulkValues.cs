namespace StudyBot.Store.Turning;

/// <summary>A column and how what the database is given is read from a row.</summary>
internal sealed class BulkValues<TRow, TValue>(string name, string type, Func<TRow, TValue> read) : BulkColumn<TRow>(name, type)
    where TRow : class
{
    public Func<TRow, TValue> Read => read;

    public override Array ReadAll(IReadOnlyList<TRow> rows)
    {
        var values = new TValue[rows.Count];
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = read(rows[row]);
        }

        return values;
    }
}
