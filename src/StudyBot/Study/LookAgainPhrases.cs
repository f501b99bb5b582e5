namespace StudyBot.Study;

/// <summary>What people write when they mean to look again, in all languages the bot speaks.</summary>
internal sealed record LookAgainPhrases
{
    private readonly string[] _squeezed;

    private LookAgainPhrases(string[] squeezed) => _squeezed = squeezed;

    public static LookAgainPhrases None { get; } = new([]);

    /// <param name="lists">Phrases parted by semicolons, a list a language.</param>
    public static LookAgainPhrases Of(params IEnumerable<string> lists) =>
        new([.. lists.SelectMany(list => list.Split(';')).Select(TaskKey.Squeeze).Where(phrase => phrase.Length > 0)]);

    /// <summary>Case, width and spaces do not count: 한번 더, 한 번 더.</summary>
    public bool AreIn(string line)
    {
        var squeezed = TaskKey.Squeeze(line);
        return Array.Exists(_squeezed, phrase => squeezed.Contains(phrase, StringComparison.Ordinal));
    }
}
