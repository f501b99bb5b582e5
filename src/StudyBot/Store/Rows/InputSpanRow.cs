namespace StudyBot.Store.Rows;

/// <summary>A stretch of time in which the bot could take input, extended minute by minute; the gaps are outages.</summary>
internal sealed class InputSpanRow
{
    public long Id { get; set; }

    public DateTimeOffset From { get; set; }

    public DateTimeOffset Until { get; set; }
}
