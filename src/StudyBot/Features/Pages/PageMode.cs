namespace StudyBot.Features.Pages;

/// <summary>What a page's form, or a message that becomes a page, does with what is written already.</summary>
internal enum PageMode
{
    /// <summary>Shows it, to be corrected; its photographs stay.</summary>
    Correct,

    /// <summary>Leaves it alone and writes on below it.</summary>
    Continue,

    /// <summary>Puts another page in its place, photographs and all.</summary>
    Replace,
}
