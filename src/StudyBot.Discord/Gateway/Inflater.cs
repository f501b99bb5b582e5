using System.IO.Compression;

namespace StudyBot.Discord;

/// <summary>
/// Unpacks what a connection asked for as <c>zlib-stream</c>: all its messages are one stream, and each ends where that was flushed.
/// <see href="https://docs.discord.com/developers/events/gateway#transport-compression"/>
/// </summary>
internal sealed class Inflater : IDisposable
{
    private readonly MemoryStream _packed = new();
    private readonly ZLibStream _stream;

    public Inflater() => _stream = new ZLibStream(_packed, CompressionMode.Decompress);

    private static ReadOnlySpan<byte> Flush => [0x00, 0x00, 0xFF, 0xFF];

    /// <summary>A message may come in several parts.</summary>
    public static bool IsWhole(ReadOnlyMemory<byte> packed) => packed.Span.EndsWith(Flush);

    /// <exception cref="InvalidDataException">This is no zlib, or not the continuation of what came before.</exception>
    public void Inflate(ReadOnlyMemory<byte> packed, ReceiveBuffer into)
    {
        into.Clear();
        _packed.SetLength(0);
        _packed.Write(packed.Span);
        _packed.Position = 0;
        int count;
        while ((count = _stream.Read(into.Rest().Span)) > 0)
        {
            into.Advance(count);
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        _packed.Dispose();
    }
}
