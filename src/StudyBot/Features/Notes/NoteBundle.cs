using System.IO.Compression;
using StudyBot.Study.Notes;

namespace StudyBot.Features.Notes;

/// <summary>A file that somebody brought, a note or a zip of notes. Notes are read out of it one at a time and never unpacked to the disk.</summary>
internal sealed class NoteBundle : IDisposable
{
    private static readonly string[] _noteEndings = [".md", ".markdown", ".txt"];

    private readonly Stream _file;
    private readonly ZipArchive? _zip;
    private readonly ZipArchiveEntry[] _entries;

    private NoteBundle(Stream file, string name, ZipArchive? zip)
    {
        (_file, _zip) = (file, zip);
        _entries = zip is null ? [] : [.. zip.Entries.Where(entry => ZipContents.IsNote(entry.FullName))];
        Names = zip is null ? [name] : [.. _entries.Select(entry => entry.FullName)];
        Others = zip is null ? 0 : zip.Entries.Count(entry => entry.Name.Length > 0) - _entries.Length;
    }

    /// <summary>Of the notes, with their folders.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>How many files are none.</summary>
    public int Others { get; }

    /// <param name="file">Can seek; closed with this.</param>
    /// <param name="name">As its sender knows it.</param>
    public static (NoteBundle? Bundle, UploadProblem? Problem) Open(Stream file, string name)
    {
        if (!IsZip(file))
        {
            return _noteEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                ? (new NoteBundle(file, name, zip: null), null)
                : (null, name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? new UploadProblem.Broken() : new UploadProblem.NotANote());
        }

        try
        {
            if (ZipContents.HasMoreThan(file, UploadLimits.Files))
            {
                return (null, new UploadProblem.TooManyFiles());
            }

            file.Position = 0;
            var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var problem = ZipContents.FindProblem(zip);
            if (problem is null && zip.Entries.Any(entry => ZipContents.IsNote(entry.FullName)))
            {
                return (new NoteBundle(file, name, zip), null);
            }

            zip.Dispose();
            return (null, problem ?? new UploadProblem.NoNotes());
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            return (null, new UploadProblem.Broken());
        }
    }

    /// <summary>Null for what cannot be unpacked. Of more than a note can hold no more is read than is needed to say so.</summary>
    public byte[]? Read(int number)
    {
        try
        {
            if (_zip is null)
            {
                _file.Position = 0;
                return Read(_file);
            }

            using var stream = _entries[number].Open();
            return Read(stream);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        _zip?.Dispose();
        _file.Dispose();
    }

    private static byte[] Read(Stream stream)
    {
        var content = new byte[NoteLimits.Bytes + 1];
        var length = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        return content[..length];
    }

    private static bool IsZip(Stream file)
    {
        Span<byte> head = stackalloc byte[4];
        file.Position = 0;
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head is [(byte)'P', (byte)'K', 3 or 5, 4 or 6];
    }
}
