using System.Collections.Frozen;
using System.Text.Json;

namespace StudyBot.Discord;

/// <summary>
/// Finds in a frame what the session must know, and leaves the body as it is: most of what Discord sends means nothing to a bot,
/// and is then never more than bytes passed over.
/// </summary>
internal static class GatewayFrameReader
{
    private const int LongestName = 64;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names =
        EventDispatcher.Names.Append("RESUMED").ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a frame whose fields come in any order; of a field that comes twice the last one counts, as in every other reading of ours.</summary>
    /// <exception cref="JsonException">It is no frame.</exception>
    public static GatewayFrame Read(ReadOnlyMemory<byte> message)
    {
        var reader = new Utf8JsonReader(message.Span);
        int? opcode = null;
        long? sequence = null;
        string? name = null;
        var body = ReadOnlyMemory<byte>.Empty;
        Expect(reader.Read() && reader.TokenType == JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("op"u8))
            {
                opcode = ReadNumber(ref reader) is { } number and >= 0 and <= int.MaxValue ? (int)number : throw NoFrame();
            }
            else if (reader.ValueTextEquals("s"u8))
            {
                sequence = ReadNumber(ref reader);
            }
            else if (reader.ValueTextEquals("t"u8))
            {
                name = ReadName(ref reader);
            }
            else if (reader.ValueTextEquals("d"u8))
            {
                body = ReadBody(ref reader, message);
            }
            else
            {
                reader.Skip();
            }
        }

        // Nothing may follow: the reader itself sees to that.
        reader.Read();
        return new GatewayFrame((GatewayOpcode)(opcode ?? throw NoFrame()), sequence, name, body);
    }

    /// <summary>A text directly in an object, or null where it is no text.</summary>
    public static string? FindText(ReadOnlyMemory<byte> body, ReadOnlySpan<byte> field)
    {
        var reader = new Utf8JsonReader(body.Span);
        return !body.IsEmpty && TryFind(ref reader, field) && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
    }

    /// <summary>A whole number directly in an object, or null where it is none.</summary>
    public static long? FindNumber(ReadOnlyMemory<byte> body, ReadOnlySpan<byte> field)
    {
        var reader = new Utf8JsonReader(body.Span);
        return !body.IsEmpty && TryFind(ref reader, field) && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : null;
    }

    private static bool TryFind(ref Utf8JsonReader reader, ReadOnlySpan<byte> field)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(field))
            {
                return reader.Read();
            }

            reader.Skip();
        }

        return false;
    }

    private static long? ReadNumber(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        Expect(reader.TokenType == JsonTokenType.Number);
        return reader.TryGetInt64(out var number) ? number : throw NoFrame();
    }

    private static string? ReadName(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        Expect(reader.TokenType == JsonTokenType.String);
        if (reader.ValueSpan.Length > LongestName)
        {
            return null;
        }

        Span<char> text = stackalloc char[LongestName];
        var length = reader.CopyString(text);
        return Names.TryGetValue(text[..length], out var known) ? known : null;
    }

    private static ReadOnlyMemory<byte> ReadBody(ref Utf8JsonReader reader, ReadOnlyMemory<byte> message)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return message[start..(int)reader.BytesConsumed];
    }

    private static void Expect(bool isSo)
    {
        if (!isSo)
        {
            throw NoFrame();
        }
    }

    private static JsonException NoFrame() => new("This is no gateway frame.");
}
