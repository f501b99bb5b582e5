namespace StudyBot.Discord;

/// <summary>
/// Discord's own error codes, as far as the bot treats them; others keep their number.
/// <see href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes"/>
/// </summary>
public enum DiscordErrorCode
{
    General = 0,
    UnknownChannel = 10003,
    UnknownGuild = 10004,
    UnknownMember = 10007,
    UnknownMessage = 10008,
    UnknownUser = 10013,
    UnknownWebhook = 10015,
    UnknownInteraction = 10062,
    TooManyInThread = 30033,
    TooManyEditsOfOldMessage = 30046,
    Unauthorized = 40001,
    OpeningDmsTooFast = 40003,
    CannotSendInForum = 40058,
    InteractionAlreadyAcknowledged = 40060,
    MissingAccess = 50001,
    CannotDmUser = 50007,
    MissingPermissions = 50013,
    InvalidToken = 50014,
    WrongChannelType = 50024,
    InvalidWebhookToken = 50027,
    InvalidFormBody = 50035,
    ArchivedThread = 50083,
    CannotDmUserWithoutMutualGuild = 50278,
    CannotReplyWithoutReadingHistory = 160002,
    MessageAlreadyHasThread = 160004,
    ThreadLocked = 160005,
    TooManyActiveThreads = 160006,
    BlockedByAutoMod = 200000,
}
