namespace StudyBot.Study;

/// <summary>What a day left behind, for a page about it to be held against: the most telling first.</summary>
internal static class PageSources
{
    /// <param name="about">The day the page is about.</param>
    /// <param name="page">The page itself, which is no source of its own.</param>
    public static IReadOnlyList<string> Of(Day about, Writing? page = null)
    {
        var written = about.TodayPage is { } today && !ReferenceEquals(today, page) && today != page ? today : null;
        string?[] sources =
        [
            written?.Text,
            written?.FilledIn,
            .. about.Tasks.SelectMany(task => new[] { task.Text, task.Remark }),
            about.Closing?.Text,
            .. about.Tomorrow.Select(task => task.Text),
        ];
        return [.. sources.OfType<string>()];
    }

    /// <summary>The holes of a page about a day, with what was filled in already taken as written.</summary>
    public static IReadOnlyList<Hole> FindHoles(Day about, Writing page) => Holes.Find(Of(about, page), $"{page.Text}\n{page.FilledIn}");
}
