namespace StudyBot.Study;

/// <summary>Limits on what is typed in Discord; lengths in UTF-16 units, as Discord's own fields are counted.</summary>
internal static class Limits
{
    public const int TasksADay = 50;
    public const int TasksForTomorrow = 50;
    public const int Routines = 25;

    /// <summary>The later list; far more than anybody reads, so that it can always be held in one hand.</summary>
    public const int TasksForLater = 200;

    /// <summary>Days off in one piece: a year, however it leaps.</summary>
    public const int AwayDays = 366;

    /// <summary>Days off that are not over yet, in so many pieces.</summary>
    public const int AwaySpans = 20;

    public const int AwayReasonLength = 100;

    public const int TaskLength = 300;
    public const int RemarkLength = 1000;
    public const int Levels = 3;
    public const int PageLength = 4000;

    /// <summary>As many as Discord shows in one message.</summary>
    public const int PhotosAPage = 10;

    public const int PhotosAtOnce = 4;

    /// <summary>In bytes: as much as Discord takes back from a bot, wherever it is shown. https://docs.discord.com/developers/reference#uploading-files</summary>
    public const int PhotoSize = 10 * 1024 * 1024;
}
