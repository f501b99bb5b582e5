using System.Net;
using StudyBot.Discord;

namespace StudyBot.Posting;

/// <summary>
/// Reads Discord's refusals.
/// https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes
/// </summary>
internal static class PostTroubles
{
    public static PostTrouble Of(DiscordException exception) => exception switch
    {
        { Code: DiscordErrorCode.TooManyEditsOfOldMessage } => PostTrouble.TooOften,
        { Status: HttpStatusCode.Unauthorized } or { Code: DiscordErrorCode.InvalidToken } => PostTrouble.TokenRefused,
        { Status: HttpStatusCode.TooManyRequests } => PostTrouble.Later,
        { Code: DiscordErrorCode.UnknownMessage } => PostTrouble.MessageGone,
        { Code: DiscordErrorCode.MissingAccess } => PostTrouble.NoAccess,
        { Code: DiscordErrorCode.MissingPermissions } => PostTrouble.Forbidden,
        { Code: DiscordErrorCode.UnknownChannel or DiscordErrorCode.UnknownGuild } => PostTrouble.ChannelGone,

        // It is there, and no place to write in.
        { Code: DiscordErrorCode.CannotSendInForum or DiscordErrorCode.WrongChannelType } => PostTrouble.ChannelGone,
        { Code: DiscordErrorCode.ThreadLocked } => PostTrouble.ThreadLocked,
        { Code: DiscordErrorCode.ArchivedThread } => PostTrouble.ThreadArchived,
        { Code: DiscordErrorCode.TooManyActiveThreads or DiscordErrorCode.TooManyInThread } => PostTrouble.TooManyThreads,
        { Code: DiscordErrorCode.BlockedByAutoMod } => PostTrouble.Refused,
        { Status: HttpStatusCode.Forbidden } => PostTrouble.Forbidden,
        { Status: HttpStatusCode.NotFound } => PostTrouble.ChannelGone,

        // A success whose body could not be read arrived, too.
        { MayHaveHappened: true } or { Status: >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices } => PostTrouble.Lost,
        _ => PostTrouble.Refused,
    };

    /// <summary>What a group's posts pause for, as a text key; null for what is no reason to.</summary>
    public static string? WhyPaused(PostTrouble trouble) => trouble switch
    {
        PostTrouble.Forbidden => "post.paused-permission",
        PostTrouble.NoAccess => "post.paused-access",
        PostTrouble.ChannelGone or PostTrouble.MessageGone => "post.paused-channel",
        _ => null,
    };

    /// <summary>Why a date's shared texts go to the channel and not to a thread; null for what says nothing of threads.</summary>
    public static string? WhyNoThread(PostTrouble trouble) => trouble switch
    {
        PostTrouble.Forbidden or PostTrouble.NoAccess => "post.threads-permission",
        PostTrouble.ThreadLocked => "post.threads-locked",
        PostTrouble.ThreadArchived => "post.threads-archived",
        PostTrouble.TooManyThreads => "post.threads-limit",
        PostTrouble.ChannelGone => "post.threads-gone",
        _ => null,
    };
}
