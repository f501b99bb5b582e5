using System.Text;
using System.Text.Json;

namespace StudyBot.Discord.Tests;

public sealed class GatewayFrameReaderTests
{
    [Theory]
    [InlineData("""{"op":0,"s":5,"t":"GUILD_DELETE","d":{"id":"7"}}""")]
    [InlineData("""{"d":{"id":"7"},"t":"GUILD_DELETE","s":5,"op":0}""")]
    [InlineData("""{"t":"GUILD_DELETE","_trace":[{"op":3,"d":1}],"op":0,"x":null,"d":{"id":"7"},"s":5}""")]
    [InlineData("""{"op":9,"d":{"id":"8"},"t":"READY","s":4,"op":0,"d":{"id":"7"},"t":"GUILD_DELETE","s":5}""")]
    [InlineData("""  { "op" : 0 , "t" : "GUILD\u005fDELETE" , "s" : 5 , "d" : {"id":"7"} }  """)]
    public void A_frame_is_read_whatever_the_order_of_its_fields_and_whatever_else_it_holds(string json)
    {
        var frame = Any.Frame(json);

        Assert.Equal((GatewayOpcode.Dispatch, 5L, "GUILD_DELETE"), (frame.Opcode, frame.Sequence, frame.Name));
        Assert.Equal("""{"id":"7"}""", Encoding.UTF8.GetString(frame.Body.Span));
    }

    [Theory]
    [InlineData("""{"op":9,"d":true}""", "true")]
    [InlineData("""{"op":9,"d": false ,"s":null,"t":null}""", "false")]
    [InlineData("""{"op":1,"d":251}""", "251")]
    [InlineData("""{"op":0,"d":"가\"}"}""", "\"가\\\"}\"")]
    [InlineData("""{"op":0,"d":[{"d":[]},2]}""", """[{"d":[]},2]""")]
    [InlineData("""{"op":7,"d":null}""", "null")]
    [InlineData("""{"op":11}""", "")]
    public void The_body_is_whatever_JSON_it_is(string json, string body) =>
        Assert.Equal(body, Encoding.UTF8.GetString(Any.Frame(json).Body.Span));

    [Theory]
    [InlineData("PRESENCE_UPDATE")]
    [InlineData("A_NAME_LONGER_THAN_ANY_THAT_DISCORD_HAS_EVER_THOUGHT_OF_FOR_ONE_OF_ITS_EVENTS")]
    [InlineData("")]
    public void An_event_that_nobody_hears_of_keeps_its_sequence_and_no_name(string name)
    {
        var frame = Any.Frame($$$"""{"op":0,"s":3,"t":"{{{name}}}","d":{}}""");
        Assert.Equal((3L, null), (frame.Sequence, frame.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"op":null}""")]
    [InlineData("""{"op":"0"}""")]
    [InlineData("""{"op":0.5}""")]
    [InlineData("""{"op":4294967296}""")]
    [InlineData("""{"op":0,"s":"1"}""")]
    [InlineData("""{"op":0,"t":1}""")]
    [InlineData("""{"op":0""")]
    [InlineData("""{"op":0,"d":{]}""")]
    [InlineData("""{"op":0}{"op":0}""")]
    public void What_is_no_frame_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => Any.Frame(json));

    [Fact]
    public void An_event_that_nobody_hears_of_costs_no_memory()
    {
        var message = Encoding.UTF8.GetBytes($$$"""{"t":"MESSAGE_CREATE","s":1,"op":0,"d":{"content":"{{{new string('x', 10_000)}}}"} }""");
        GatewayFrameReader.Read(message);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            GatewayFrameReader.Read(message);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_field_is_found_only_directly_in_an_object_and_only_as_what_it_should_be()
    {
        var body = Encoding.UTF8.GetBytes("""{"user":{"session_id":"inner"},"session_id":"abc","n":41250,"f":0.5,"t":"5"}""");

        Assert.Equal("abc", GatewayFrameReader.FindText(body, "session_id"u8));
        Assert.Equal(41250, GatewayFrameReader.FindNumber(body, "n"u8));
        Assert.Null(GatewayFrameReader.FindText(body, "n"u8));
        Assert.Null(GatewayFrameReader.FindNumber(body, "f"u8));
        Assert.Null(GatewayFrameReader.FindNumber(body, "t"u8));
        Assert.Null(GatewayFrameReader.FindText(body, "missing"u8));
        Assert.Null(GatewayFrameReader.FindText("null"u8.ToArray(), "session_id"u8));
        Assert.Null(GatewayFrameReader.FindText(ReadOnlyMemory<byte>.Empty, "session_id"u8));
    }
}
