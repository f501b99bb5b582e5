namespace StudyBot.Discord.Tests;

public sealed class ReceiveBufferTests : IDisposable
{
    private readonly ReceiveBuffer _buffer = new();

    public void Dispose() => _buffer.Dispose();

    [Fact]
    public void A_message_arrives_whole_however_large_and_however_it_is_cut()
    {
        var message = Enumerable.Range(0, 1_000_000).Select(i => (byte)(i % 251)).ToArray();

        Receive(message, atOnce: 777);

        Assert.True(_buffer.Written.Span.SequenceEqual(message));
    }

    [Fact]
    public void The_space_of_a_large_message_is_used_again_by_those_that_follow()
    {
        Receive(new byte[500_000]);
        var grown = _buffer.Capacity;
        for (var i = 0; i < 30; i++)
        {
            Receive(new byte[100]);
        }

        Receive(new byte[400_000]);
        Assert.Equal(grown, _buffer.Capacity);
    }

    [Fact]
    public void When_large_messages_are_long_over_their_space_is_given_back()
    {
        Receive(new byte[500_000]);
        for (var i = 0; i < 70; i++)
        {
            Receive(new byte[100]);
        }

        Assert.Equal(16 * 1024, _buffer.Capacity);
    }

    private void Receive(byte[] message, int atOnce = int.MaxValue)
    {
        _buffer.Clear();
        for (var rest = message.AsMemory(); rest.Length > 0;)
        {
            var room = _buffer.Rest();
            var part = rest[..Math.Min(Math.Min(room.Length, rest.Length), atOnce)];
            part.CopyTo(room);
            _buffer.Advance(part.Length);
            rest = rest[part.Length..];
        }
    }
}
