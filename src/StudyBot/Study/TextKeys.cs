namespace StudyBot.Study;

/// <summary>
/// The keys of a task's text, worked out once: a text is compared with many, and its task copied from day to day. Equal to every other one,
/// because tasks are compared by what they say and not by what is known of it.
/// </summary>
internal readonly struct TextKeys : IEquatable<TextKeys>
{
    // One reference, so that two threads that work them out at once both hold whole ones.
    private readonly Known? _known;

    private TextKeys(Known known) => _known = known;

    public string Key => _known!.Key;

    /// <summary>Of the series it belongs to; null for none.</summary>
    public string? Series => _known!.Series;

    /// <summary>As they are stored with the text.</summary>
    public static TextKeys Stored(string text, string key, string? series) => new(new Known(text, key, series));

    /// <summary>These, if they are this text's, else its own.</summary>
    public TextKeys Of(string text) => _known is not null && ReferenceEquals(_known.Text, text) ? this : Stored(text, TaskKey.Of(text), Study.Series.KeyOf(text));

    public bool Equals(TextKeys other) => true;

    public override bool Equals(object? obj) => obj is TextKeys;

    public override int GetHashCode() => 0;

    private sealed record Known(string Text, string Key, string? Series);
}
