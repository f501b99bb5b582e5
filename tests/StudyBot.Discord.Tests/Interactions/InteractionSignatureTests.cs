using System.Globalization;
using System.Text;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using NSec.Cryptography;

namespace StudyBot.Discord.Tests.Interactions;

public sealed class InteractionSignatureTests : IDisposable
{
    private const string Press = """{"id":"1","application_id":"2","type":3,"token":"secret","data":{"custom_id":"1.today"},"user":{"id":"5","username":"u"}}""";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
    private readonly Key _key = Key.Create(SignatureAlgorithm.Ed25519);

    public void Dispose() => _key.Dispose();

    // RFC 8032, section 7.1, test 3.
    [Fact]
    public void The_published_test_vector_of_Ed25519_holds()
    {
        var key = PublicKey.Import(
            SignatureAlgorithm.Ed25519, Convert.FromHexString("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"), KeyBlobFormat.RawPublicKey);
        var signature = Convert.FromHexString(
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
        Assert.True(SignatureAlgorithm.Ed25519.Verify(key, [0xaf, 0x82], signature));
    }

    [Fact]
    public void A_signed_press_is_received()
    {
        var interaction = Assert.IsType<SignedDelivery.Received>(Read(Press)).Interaction;
        Assert.Equal((1ul, "secret", "1.today"), (interaction.Id.Value, interaction.Token, interaction.Data?.CustomId));
    }

    [Theory]
    [InlineData("""{"type":1}""")]
    [InlineData("""{"version":1,"type":1,"token":"t","id":"7","application_id":"2","user":{"id":"5"},"entitlements":[]}""")]
    public void A_ping_is_told_from_interactions(string body) => Assert.IsType<SignedDelivery.Ping>(Read(body));

    [Fact]
    public void A_ping_is_answered_with_its_own_type() =>
        Assert.Equal("""{"type":1}""", Encoding.UTF8.GetString(InteractionSignatures.TryWrite(new InteractionResponse.Pong())!));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("""{"type":"x"}""")]
    [InlineData("""{"type":3.5}""")]
    [InlineData("""{"type":3}""")]
    [InlineData("""{"type":1} {"type":1}""")]
    [InlineData("""{"type":3,"id":"no id","token":"t"}""")]
    public void What_is_signed_and_no_interaction_is_refused(string body) => Assert.IsType<SignedDelivery.Refused>(Read(body));

    [Fact]
    public void Another_key_an_altered_body_or_another_timestamp_is_refused()
    {
        using var other = Key.Create(SignatureAlgorithm.Ed25519);
        Refused(Sign(Press, Now, other), Now, Press);
        Refused(Sign(Press, Now), Now, Press.Replace("secret", "Secret", StringComparison.Ordinal));
        Refused(Sign(Press, Now), Now, Press + " ");
        Refused(Sign(Press, Now), At(_clock.GetUtcNow().AddSeconds(1)), Press);

        // The border between timestamp and body is not signed: only the window keeps it in its place.
        Refused(Sign(Press, Now), Now[..^1], Now[^1..] + Press);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("zz")]
    [InlineData("abc")]
    [InlineData("00")]
    [InlineData("not hexadecimal")]
    public void A_signature_that_is_none_is_refused(string? signature)
    {
        Refused(signature, Now, Press);
        var right = Sign(Press, Now);
        Refused(right[..^2], Now, Press);
        Refused(right + "00", Now, Press);
        Refused("0x" + right[2..], Now, Press);
        Refused(right[..^1] + "g", Now, Press);
        Refused(new string('0', 128), Now, Press);
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    public void A_timestamp_is_good_for_five_minutes_either_way(int secondsOff, bool isGood)
    {
        var sent = At(_clock.GetUtcNow().AddSeconds(secondsOff));
        Assert.Equal(isGood, Signatures().Read(Sign(Press, sent), sent, Encoding.UTF8.GetBytes(Press)) is SignedDelivery.Received);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("+")]
    [InlineData("-1")]
    [InlineData(" ")]
    [InlineData("99999999999999999999999999")]
    public void A_timestamp_that_is_none_is_refused(string? timestamp)
    {
        Refused(Sign(Press, timestamp ?? ""), timestamp, Press);
        Refused(Sign(Press, " " + Now), " " + Now, Press);
        Refused(Sign(Press, "+" + Now), "+" + Now, Press);
    }

    [Fact]
    public void A_body_is_read_up_to_its_limit()
    {
        var longest = Press.Replace("secret", new string('s', InteractionSignatures.MaxBodyLength - Press.Length + "secret".Length), StringComparison.Ordinal);
        Assert.IsType<SignedDelivery.Received>(Read(longest));
        Assert.IsType<SignedDelivery.Refused>(Read(longest + " "));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("zz51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025")]
    [InlineData("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb9115489080250")]
    [InlineData("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025ff")]
    public void A_key_that_is_none_is_not_taken(string? key) => Assert.Null(InteractionSignatures.TryCreate(key, _clock));

    [Fact]
    public void Random_headers_and_bodies_are_refused_without_a_fault()
    {
        var signatures = Signatures();
        Gen.Select(Gen.String, Gen.String, Gen.Byte.Array).Sample((signature, timestamp, body) =>
            signatures.Read(signature, timestamp, body) is SignedDelivery.Refused && signatures.Read(signature, Now, body) is SignedDelivery.Refused);
    }

    [Fact]
    public void Signed_random_bodies_are_read_without_a_fault() => Gen.String.Sample(body => Read(body) is SignedDelivery.Refused);

    [Fact]
    public void An_answer_with_files_is_not_written_and_one_without_pings_nobody()
    {
        var message = new MessageCreate { Content = "@everyone" };
        var written = Encoding.UTF8.GetString(InteractionSignatures.TryWrite(new InteractionResponse.Message(message))!);
        Assert.Equal("""{"type":4,"data":{"content":"@everyone","allowed_mentions":{"parse":[]}}}""", written);
        Assert.Null(InteractionSignatures.TryWrite(new InteractionResponse.Message(message with { Files = [new FileUpload("a.txt", "a"u8.ToArray(), "text/plain")] })));
    }

    private string Now => At(_clock.GetUtcNow());

    private static string At(DateTimeOffset instant) => instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private InteractionSignatures Signatures() =>
        InteractionSignatures.TryCreate(Convert.ToHexStringLower(_key.PublicKey.Export(KeyBlobFormat.RawPublicKey)), _clock)!;

    private SignedDelivery Read(string body) => Signatures().Read(Sign(body, Now), Now, Encoding.UTF8.GetBytes(body));

    private string Sign(string body, string timestamp, Key? key = null) =>
        Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(key ?? _key, Encoding.UTF8.GetBytes(timestamp + body)));

    private void Refused(string? signature, string? timestamp, string body) =>
        Assert.IsType<SignedDelivery.Refused>(Signatures().Read(signature, timestamp, Encoding.UTF8.GetBytes(body)));
}
