namespace StudyBot.Study;

/// <summary>A page with what was filled in afterwards below it, apart.</summary>
internal static class PageText
{
    private const string Pen = "🖊️";

    public static string Whole(string text, string? filledIn) => filledIn is null ? text : $"{text.TrimEnd()}\n\n{Pen}\n{filledIn}";
}
