namespace StudyBot.Features.Pages;

/// <summary>What a page's form does with what is written already.</summary>
internal enum PageMode
{
    /// <summary>Shows it, to be corrected.</summary>
    Correct,

    /// <summary>Leaves it alone and writes on below it.</summary>
    Continue,
}
