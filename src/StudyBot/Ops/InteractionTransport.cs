using StudyBot.Discord;

namespace StudyBot.Ops;

/// <summary>How interactions come.</summary>
/// <param name="IsHttp">Discord calls <c>POST /interactions</c>; else they come over the gateway.</param>
/// <param name="PublicKey">The key that signs them, as configured; null leaves it to Discord to say.</param>
internal sealed record InteractionTransport(bool IsHttp, string? PublicKey)
{
    /// <summary>What checks the signatures; settled at start, before anything is listened to.</summary>
    public InteractionSignatures? Signatures { get; set; }
}
