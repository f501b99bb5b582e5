namespace StudyBot.Playground.StandIn;

/// <summary>Discord's refusals by code (developers/topics/opcodes-and-status-codes).</summary>
internal static class Refusals
{
    public static ApiRefusedException Unauthorized() => new(401, 0, "401: Unauthorized");

    public static ApiRefusedException NotFound() => new(404, 0, "404: Not Found");

    public static ApiRefusedException MethodNotAllowed() => new(405, 0, "405: Method Not Allowed");

    public static ApiRefusedException UnknownChannel() => new(404, 10003, "Unknown Channel");

    public static ApiRefusedException UnknownGuild() => new(404, 10004, "Unknown Guild");

    public static ApiRefusedException UnknownMember() => new(404, 10007, "Unknown Member");

    public static ApiRefusedException UnknownMessage() => new(404, 10008, "Unknown Message");

    public static ApiRefusedException UnknownUser() => new(404, 10013, "Unknown User");

    public static ApiRefusedException UnknownWebhook() => new(404, 10015, "Unknown Webhook");

    public static ApiRefusedException UnknownInteraction() => new(404, 10062, "Unknown interaction");

    public static ApiRefusedException TooManyFiles() => new(400, 30015, "Maximum number of attachments in a message reached (10)");

    public static ApiRefusedException TooManyOldEdits() => new(400, 30046, "Maximum number of edits to messages older than 1 hour reached. Try again later.");

    public static ApiRefusedException RequestTooLarge() => new(413, 40005, "Request entity too large");

    public static ApiRefusedException CannotSendInForum() => new(400, 40058, "Cannot send messages in a forum channel");

    public static ApiRefusedException AlreadyAcknowledged() => new(400, 40060, "Interaction has already been acknowledged.");

    public static ApiRefusedException BadUserAgent() => new(403, 40333, "internal network error");

    public static ApiRefusedException MissingAccess() => new(403, 50001, "Missing Access");

    public static ApiRefusedException NotTheAuthor() => new(403, 50005, "Cannot edit a message authored by another user");

    public static ApiRefusedException EmptyMessage() => new(400, 50006, "Cannot send an empty message");

    public static ApiRefusedException CannotWriteToUser() => new(403, 50007, "Cannot send messages to this user");

    public static ApiRefusedException MissingPermissions() => new(403, 50013, "Missing Permissions");

    public static ApiRefusedException WrongChannelType() => new(400, 50024, "Cannot execute action on this channel type");

    public static ApiRefusedException InvalidWebhookToken() => new(401, 50027, "Invalid Webhook Token");

    public static ApiRefusedException InvalidForm() => new(400, 50035, "Invalid Form Body");

    public static ApiRefusedException FileTooLarge() => new(400, 50045, "File uploaded exceeds the maximum size");

    public static ApiRefusedException ArchivedThread() => new(400, 50083, "Thread is archived");

    public static ApiRefusedException InvalidJson() => new(400, 50109, "The request body contains invalid JSON.");

    public static ApiRefusedException UploadNotFound() => new(400, 50146, "Uploaded file not found.");

    public static ApiRefusedException NoMutualGuild() => new(403, 50278, "Cannot send messages to this user due to having no mutual guilds");

    public static ApiRefusedException CannotReplyWithoutHistory() => new(403, 160002, "Cannot reply without permission to read message history");

    public static ApiRefusedException ThreadExists() => new(400, 160004, "A thread has already been created for this message");

    public static ApiRefusedException Outage() => new(503, 0, "503: Service Unavailable");

    public static ApiRefusedException TooManyThreads() => new(400, 160006, "Maximum number of active threads reached");

    public static ApiRefusedException ThreadLocked() => new(400, 160005, "Thread is locked");
}
