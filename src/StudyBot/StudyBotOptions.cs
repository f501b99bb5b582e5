using StudyBot.Shared;

namespace StudyBot;

/// <summary>What a new study group starts with. Every value can be changed per group afterwards.</summary>
internal sealed class StudyBotOptions
{
    public const string Section = "StudyBot";

    /// <summary><c>en</c> or <c>ko</c>.</summary>
    public string Locale { get; set; } = "ko";

    /// <summary>An IANA time zone.</summary>
    public string TimeZone { get; set; } = "Asia/Seoul";

    /// <summary>When a study day begins, 00:00 to 11:59.</summary>
    public string DayStart { get; set; } = "04:00";

    /// <summary>The folder of the vault, as a whole path; empty where there is none.</summary>
    public string Vault { get; set; } = "";

    /// <summary>Five cron fields a post, or <c>off</c>.</summary>
    public Dictionary<PostKind, string> Schedules { get; } = new()
    {
        [PostKind.Morning] = "0 9 * * *",
        [PostKind.Afternoon] = "0 13 * * *",
        [PostKind.Evening] = "0 21 * * *",
        [PostKind.Summary] = "50 23 * * *",
    };
}
