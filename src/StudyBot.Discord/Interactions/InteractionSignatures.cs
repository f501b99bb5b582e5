using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NSec.Cryptography;

namespace StudyBot.Discord;

/// <summary>
/// Reads interactions that Discord sends by HTTP: first the Ed25519 signature over timestamp and body, then the content.
/// <see href="https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint-validating-security-request-headers"/>
/// </summary>
public sealed class InteractionSignatures
{
    /// <summary>In hexadecimal, 128 digits.</summary>
    public const string SignatureHeader = "X-Signature-Ed25519";

    /// <summary>In seconds since 1970.</summary>
    public const string TimestampHeader = "X-Signature-Timestamp";

    /// <summary>In bytes. Discord names no limit; the longest modal with all that is resolved for it takes a tenth of this.</summary>
    public const int MaxBodyLength = 1024 * 1024;

    private const int SignatureLength = 64;

    // Enough for ten thousand years.
    private const int TimestampDigits = 12;

    /// <summary>
    /// How far a timestamp may be from the clock here, either way. Discord documents no such window; this one is ours, wide enough
    /// for clocks that are a little off, and whoever copied a request can send it again only within it.
    /// </summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromMinutes(5);

    private readonly PublicKey _key;
    private readonly TimeProvider _clock;

    private InteractionSignatures(PublicKey key, TimeProvider clock) => (_key, _clock) = (key, clock);

    /// <summary>Null where the key is not 64 hexadecimal digits.</summary>
    /// <param name="publicKey">The application's, as <see cref="Application.VerifyKey"/> and the developer portal show it.</param>
    /// <param name="transportTime">Real time.</param>
    public static InteractionSignatures? TryCreate(string? publicKey, TimeProvider transportTime)
    {
        Span<byte> bytes = stackalloc byte[SignatureAlgorithm.Ed25519.PublicKeySize];
        return TryReadHex(publicKey, bytes)
            && PublicKey.TryImport(SignatureAlgorithm.Ed25519, bytes, KeyBlobFormat.RawPublicKey, out var key)
            && key is not null
            ? new InteractionSignatures(key, transportTime)
            : null;
    }

    /// <summary>
    /// The answer as the body of the HTTP response (<c>application/json</c>), or null where it brings files: those go by
    /// <see cref="DiscordRest.CreateInteractionResponseAsync"/>.
    /// </summary>
    public static byte[]? TryWrite(InteractionResponse response)
    {
        var silent = Silent.Response(response);
        return DiscordRest.FilesOf(silent) is { Count: > 0 }
            ? null
            : JsonSerializer.SerializeToUtf8Bytes(silent, DiscordJson.Default.InteractionResponse);
    }

    /// <summary>Nothing of the body is parsed before its signature is found right.</summary>
    /// <param name="signature">The value of <see cref="SignatureHeader"/>.</param>
    /// <param name="timestamp">The value of <see cref="TimestampHeader"/>.</param>
    /// <param name="body">As it came, byte for byte.</param>
    public SignedDelivery Read(string? signature, string? timestamp, ReadOnlyMemory<byte> body) =>
        body.Length <= MaxBodyLength && IsFresh(timestamp) && IsSigned(signature, timestamp!, body.Span) ? Parse(body) : new SignedDelivery.Refused();

    private static SignedDelivery Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            // A ping carries next to nothing: no more is asked of it than its type.
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.GetProperty("type").GetInt32() == (int)InteractionType.Ping)
            {
                return new SignedDelivery.Ping();
            }

            return document.Deserialize(DiscordJson.Default.Interaction) is { } interaction
                ? new SignedDelivery.Received(interaction)
                : new SignedDelivery.Refused();
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return new SignedDelivery.Refused();
        }
    }

    private static bool TryReadHex(string? text, Span<byte> bytes) =>
        text is not null
        && text.Length == bytes.Length * 2
        && Convert.FromHexString(text, bytes, out _, out var written) == OperationStatus.Done
        && written == bytes.Length;

    private bool IsFresh(string? timestamp) =>
        timestamp is { Length: > 0 and <= TimestampDigits }
        && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && TimeSpan.FromSeconds(Math.Abs(_clock.GetUtcNow().ToUnixTimeSeconds() - seconds)) <= Freshness;

    private bool IsSigned(string? signature, string timestamp, ReadOnlySpan<byte> body)
    {
        Span<byte> bytes = stackalloc byte[SignatureLength];
        if (!TryReadHex(signature, bytes))
        {
            return false;
        }

        var length = timestamp.Length + body.Length;
        var signed = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Encoding.ASCII.GetBytes(timestamp, signed);
            body.CopyTo(signed.AsSpan(timestamp.Length));
            return SignatureAlgorithm.Ed25519.Verify(_key, signed.AsSpan(0, length), bytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(signed, clearArray: true);
        }
    }
}
