using System.IO.Pipelines;

namespace StudyBot.Discord;

/// <summary>A connection that leads nowhere: whatever is written is answered with 204, and nobody has read it.</summary>
internal sealed class NowhereStream : Stream
{
    private static readonly byte[] Answer = "HTTP/1.1 204 No Content\r\nDate: Thu, 01 Jan 2015 00:00:00 GMT\r\n\r\n"u8.ToArray();

    private readonly Pipe _answers = new();
    private readonly Stream _reading;

    public NowhereStream() => _reading = _answers.Reader.AsStream();

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        await _answers.Writer.WriteAsync(Answer, cancellationToken).ConfigureAwait(false);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _reading.ReadAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _answers.Writer.Complete();
        }

        base.Dispose(disposing);
    }
}
