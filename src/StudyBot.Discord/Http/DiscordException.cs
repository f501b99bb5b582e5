using System.Net;

namespace StudyBot.Discord;

/// <summary>A request failed: Discord refused it, or no answer came.</summary>
public sealed class DiscordException : Exception
{
    public DiscordException(string message) : base(message)
    {
    }

    public DiscordException(string message, Exception innerException) : base(message, innerException)
    {
    }

    public DiscordException()
    {
    }

    /// <summary>Null where no answer came.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Discord's own code, <see cref="DiscordErrorCode.General"/> where it gave none.</summary>
    public DiscordErrorCode Code { get; init; }

    /// <summary>What is wrong with which field, a line each. It may quote what was sent: not for logs.</summary>
    public string? Errors { get; init; }

    /// <summary>True where Discord may have done what was asked, and the answer was lost.</summary>
    public bool MayHaveHappened => Status is null || (int)Status >= 500;
}
