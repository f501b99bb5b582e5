using System.Text;
using NSec.Cryptography;

namespace StudyBot.Playground.StandIn.Delivery;

/// <summary>The application's Ed25519 key pair: Discord signs with one half, the bot checks with the other (<c>verify_key</c>).</summary>
internal sealed class SigningKey : IDisposable
{
    private const int SeedLength = 32;

    private readonly Key _key;

    public SigningKey(string seed) => _key = Key.Import(SignatureAlgorithm.Ed25519, Convert.FromHexString(seed), KeyBlobFormat.RawPrivateKey);

    public string VerifyKey => Convert.ToHexStringLower(_key.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    public static string NewSeed() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(SeedLength));

    /// <summary>Over the timestamp and, right behind it, the body.</summary>
    public string Sign(string timestamp, string body) =>
        Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(_key, Encoding.UTF8.GetBytes(timestamp + body)));

    public void Dispose() => _key.Dispose();
}
