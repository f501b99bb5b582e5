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
        { Code: DiscordErrorCode.MissingAccess or DiscordErrorCode.MissingPermissions } => PostTrouble.Forbidden,
        { Code: DiscordErrorCode.UnknownChannel or DiscordErrorCode.UnknownGuild } => PostTrouble.ChannelGone,
        { Code: DiscordErrorCode.BlockedByAutoMod or DiscordErrorCode.ArchivedThread } => PostTrouble.Refused,
        { Status: HttpStatusCode.Forbidden } => PostTrouble.Forbidden,
        { Status: HttpStatusCode.NotFound } => PostTrouble.ChannelGone,

        // A success whose body could not be read arrived, too.
        { MayHaveHappened: true } or { Status: >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices } => PostTrouble.Lost,
        _ => PostTrouble.Refused,
    };
}
