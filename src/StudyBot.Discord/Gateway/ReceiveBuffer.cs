using System.Buffers;

namespace StudyBot.Discord;

/// <summary>
/// Where one connection's messages are put together, each in place of the one before. It grows to what a large server needs and, once
/// that is long over, gives the space back.
/// </summary>
internal sealed class ReceiveBuffer : IDisposable
{
    private const int Usual = 16 * 1024;

    /// <summary>A start with many servers brings large and small messages by turns: it should not grow anew for each.</summary>
    private const int SmallBeforeShrinking = 64;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Usual);
    private int _length;
    private int _smallInARow;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>How much is held on to.</summary>
    public int Capacity => _bytes.Length;

    /// <summary>Forgets the last message; whoever looks at its bytes from now on sees those of the next.</summary>
    public void Clear()
    {
        _smallInARow = _length <= Usual ? _smallInARow + 1 : 0;
        _length = 0;
        if (_bytes.Length >= Usual * 2 && _smallInARow >= SmallBeforeShrinking)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = ArrayPool<byte>.Shared.Rent(Usual);
        }
    }

    /// <summary>Room for more of the message: never empty.</summary>
    public Memory<byte> Rest()
    {
        if (_length == _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
            _bytes.AsSpan().CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsMemory(_length);
    }

    public void Advance(int count) => _length += count;

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }
}
