using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>
/// How values are stored, once for both database servers. Instants are UTC milliseconds because SQLite cannot order
/// <see cref="DateTimeOffset"/>; Discord's ids are 64 bits and fit a signed column bit for bit.
/// </summary>
internal static class Conversions
{
    internal sealed class Instant() : ValueConverter<DateTimeOffset, long>(
        instant => instant.ToUnixTimeMilliseconds(), stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));

    internal sealed class Member() : ValueConverter<MemberId, long>(id => (long)id.Value, stored => new MemberId((ulong)stored));

    internal sealed class Group() : ValueConverter<GroupId, long>(id => (long)id.Value, stored => new GroupId((ulong)stored));

    internal sealed class Channel() : ValueConverter<ChannelId, long>(id => (long)id.Value, stored => new ChannelId((ulong)stored));

    internal sealed class Message() : ValueConverter<MessageId, long>(id => (long)id.Value, stored => new MessageId((ulong)stored));

    internal sealed class Routine() : ValueConverter<RoutineId, int>(id => id.Value, stored => new RoutineId(stored));

    internal sealed class Task() : ValueConverter<TaskId, int>(id => id.Value, stored => new TaskId(stored));
}
