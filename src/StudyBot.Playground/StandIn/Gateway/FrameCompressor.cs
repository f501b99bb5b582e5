using System.IO.Compression;
using System.Text;

namespace StudyBot.Playground.StandIn.Gateway;

/// <summary>Transport compression "zlib-stream": one stream for the life of a connection, flushed after each message.</summary>
internal sealed class FrameCompressor : IDisposable
{
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _stream;

    public FrameCompressor() => _stream = new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true);

    /// <summary>Ends in 00 00 FF FF.</summary>
    public byte[] Compress(string json)
    {
        _compressed.SetLength(0);
        _stream.Write(Encoding.UTF8.GetBytes(json));
        _stream.Flush();
        return _compressed.ToArray();
    }

    public void Dispose()
    {
        _stream.Dispose();
        _compressed.Dispose();
    }
}
