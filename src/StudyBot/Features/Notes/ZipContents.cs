using System.Buffers.Binary;
using System.IO.Compression;

namespace StudyBot.Features.Notes;

/// <summary>Looks a zip over before anything of it is unpacked. Nothing is ever written under a name from it; what has such names was made to do harm.</summary>
internal static class ZipContents
{
    private const uint EndMark = 0x06054b50;
    private const uint EntryMark = 0x02014b50;
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int EntryLength = 46;
    private const int FileTypeMask = 0xF000;
    private const int LinkType = 0xA000;

    /// <summary>Whether its list of contents has more entries than this; read without keeping any, for there may be a million.</summary>
    /// <exception cref="InvalidDataException">It is no zip, or one of a kind that nobody packs notes in.</exception>
    public static bool HasMoreThan(Stream stream, int most)
    {
        var tail = new byte[(int)Math.Min(stream.Length, EndLength + LongestComment)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        var end = tail.Length - EndLength;
        while (end >= 0 && BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end)) != EndMark)
        {
            end--;
        }

        if (end < 0)
        {
            throw new InvalidDataException("no end of the list of contents");
        }

        var (count, start) = (BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10)), BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16)));
        return count > most || CountFrom(stream, start, most) > most;
    }

    /// <summary>Null when nothing speaks against unpacking its notes.</summary>
    public static UploadProblem? FindProblem(ZipArchive zip)
    {
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            UploadProblem? problem = entry switch
            {
                _ when LeadsOut(entry.FullName) => new UploadProblem.UnsafePath(entry.FullName),
                _ when ((entry.ExternalAttributes >> 16) & FileTypeMask) == LinkType => new UploadProblem.Link(entry.FullName),
                { IsEncrypted: true } => new UploadProblem.Encrypted(),
                _ when entry.FullName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) => new UploadProblem.ZipInZip(entry.FullName),
                _ when IsNote(entry.FullName) && entry.Length > UploadLimits.RatioFrom && entry.Length / Math.Max(1, entry.CompressedLength) > UploadLimits.Ratio =>
                    new UploadProblem.Bomb(),
                _ => null,
            };
            total += IsNote(entry.FullName) ? entry.Length : 0;
            if (problem is not null || total > UploadLimits.Unpacked)
            {
                return problem ?? new UploadProblem.Bomb();
            }
        }

        return null;
    }

    /// <summary>Not what systems and Obsidian itself put beside notes.</summary>
    public static bool IsNote(string path)
    {
        var parts = path.Split('/');
        return (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase))
            && !parts.Any(part => part.StartsWith('.') || part == "__MACOSX");
    }

    private static bool LeadsOut(string path) => path.StartsWith('/') || path.Contains('\\', StringComparison.Ordinal)
        || path.Contains('\0', StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':') || path.Split('/').Contains("..");

    private static int CountFrom(Stream stream, long start, int most)
    {
        var count = 0;
        var entry = new byte[EntryLength];
        for (var at = start; at + EntryLength <= stream.Length && count <= most; count++)
        {
            stream.Position = at;
            stream.ReadExactly(entry);
            if (BinaryPrimitives.ReadUInt32LittleEndian(entry) != EntryMark)
            {
                break;
            }

            at += EntryLength + BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(28))
                + BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(30)) + BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(32));
        }

        return count;
    }
}
