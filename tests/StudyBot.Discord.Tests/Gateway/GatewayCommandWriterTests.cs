using System.Text;

namespace StudyBot.Discord.Tests;

public sealed class GatewayCommandWriterTests
{
    [Theory]
    [InlineData(null, """{"op":1,"d":null}""")]
    [InlineData(251L, """{"op":1,"d":251}""")]
    public void A_heartbeat_tells_the_last_sequence_or_null(long? sequence, string json) =>
        Assert.Equal(json, Written(new GatewayCommand.Heartbeat(sequence)));

    [Fact]
    public void A_resume_names_session_and_sequence() =>
        Assert.Equal(
            """{"op":6,"d":{"token":"bot-secret","session_id":"abc","seq":7}}""",
            Written(new GatewayCommand.Resume("abc", 7)));

    [Fact]
    public void An_identify_asks_for_guilds_alone_unless_told_otherwise()
    {
        var identify = Any.Json(Written(new GatewayCommand.Identify(new Shard(1, 3))));
        var other = Any.Json(Written(new GatewayCommand.Identify(new Shard(1, 3)), Any.Options() with { Intents = 513 }));

        Assert.Equal(2, identify.GetProperty("op").GetInt32());
        Assert.Equal(1, identify.GetProperty("d").GetProperty("intents").GetInt32());
        Assert.Equal("[1,3]", identify.GetProperty("d").GetProperty("shard").GetRawText());
        Assert.Equal(513, other.GetProperty("d").GetProperty("intents").GetInt32());
        Assert.Equal("bot-secret", identify.GetProperty("d").GetProperty("token").GetString());
        Assert.Equal("studybot", identify.GetProperty("d").GetProperty("properties").GetProperty("browser").GetString());
    }

    private static string Written(GatewayCommand command, DiscordClientOptions? options = null) =>
        Encoding.UTF8.GetString(GatewayCommandWriter.Write(command, options ?? Any.Options()).Span);
}
