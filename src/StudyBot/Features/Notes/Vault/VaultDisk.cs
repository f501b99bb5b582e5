using StudyBot.Study.Notes;

namespace StudyBot.Features.Notes.Vault;

/// <summary>
/// The files of the vault. No link below its top is followed. A file is there whole or as it was before: it is written under another
/// name, brought to the disk, and named last. Not sealed for the sake of tests that kill it between two steps.
/// </summary>
/// <param name="root">The top, which may itself be a link: that is the operator's affair.</param>
internal class VaultDisk(string root)
{
    private const string PartStart = ".studybot-";
    private const string PartEnding = ".part";

    /// <param name="path">Below the top, part by part.</param>
    /// <exception cref="IOException">The disk has trouble.</exception>
    /// <exception cref="UnauthorizedAccessException">It is not the bot's to read.</exception>
    public VaultFile Read(params ReadOnlySpan<string> path)
    {
        if (FindLink(path[..^1]) is not null)
        {
            return new VaultFile.NoFile(default);
        }

        var file = new FileInfo(PathOf(path));
        if (!IsThere(file, out var stamp))
        {
            return new VaultFile.Missing();
        }

        if (!IsPlain(file))
        {
            return new VaultFile.NoFile(stamp);
        }

        // What has no length may be a pipe, which would never end.
        var bytes = stamp.Size == 0 ? [] : ReadBytes(file.FullName);
        return IsThere(file, out var after) && after == stamp ? new VaultFile.Content(bytes, stamp) : new VaultFile.Changing();
    }

    /// <summary>Puts a file in the place of the one that was seen there.</summary>
    /// <returns>Null when something else stands there by now; then nothing is written.</returns>
    public VaultStamp? Write(VaultFile seen, byte[] bytes, params ReadOnlySpan<string> path)
    {
        var folder = MakeFolder(path[..^1]);
        var part = Path.Combine(folder, $"{PartStart}{Guid.NewGuid():N}{PartEnding}");
        var target = PathOf(path);
        try
        {
            WritePart(part, bytes, target);
            if (!Read(path).IsAs(seen))
            {
                return null;
            }

            _ = IsThere(new FileInfo(part), out var stamp);
            Rename(part, target);
            DirectoryFlush.Flush(folder);
            return stamp;
        }
        finally
        {
            Forget(part);
        }
    }

    /// <summary>The notes of a member by their months, without what is no note; parts that nobody will name any more are removed.</summary>
    public IEnumerable<(string Month, List<(DateOnly On, VaultStamp Stamp)> Notes)> Look(string folder)
    {
        var top = new DirectoryInfo(PathOf([folder]));
        if (!top.Exists || IsLink(top))
        {
            yield break;
        }

        foreach (var month in top.EnumerateDirectories().Where(month => VaultNames.IsMonth(month.Name) && !IsLink(month)))
        {
            var notes = new List<(DateOnly On, VaultStamp Stamp)>();
            foreach (var file in month.EnumerateFiles())
            {
                if (file.Name.StartsWith(PartStart, StringComparison.Ordinal) && file.Name.EndsWith(PartEnding, StringComparison.Ordinal))
                {
                    Forget(file.FullName);
                }
                else if (VaultNames.FindDay(month.Name, file.Name) is { } on && IsThere(file, out var stamp))
                {
                    notes.Add((on, stamp));
                }
            }

            notes.Sort();
            yield return (month.Name, notes);
        }
    }

    /// <summary>Everything of a member; what stands in the place of their folder and is a link is removed, not followed.</summary>
    public void DeleteOf(string folder)
    {
        var top = new DirectoryInfo(PathOf([folder]));
        if (top.Exists)
        {
            top.Delete(recursive: !IsLink(top));
        }
    }

    /// <summary>The last step; after it, the file is the new one.</summary>
    protected virtual void Rename(string part, string target) => File.Move(part, target, overwrite: true);

    private static void WritePart(string part, byte[] bytes, string target)
    {
        using var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(bytes);
        if (!OperatingSystem.IsWindows() && IsPlain(new FileInfo(target)))
        {
            // Whoever could write the former file can write this one.
            File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
        }

        stream.Flush(flushToDisk: true);
    }

    private static byte[] ReadBytes(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[(int)Math.Min(stream.Length, NoteLimits.Bytes) + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes[..length];
    }

    private static bool IsThere(FileInfo file, out VaultStamp stamp)
    {
        file.Refresh();
        var isThere = file.Exists || IsLink(file);
        stamp = isThere ? new VaultStamp(file.Exists ? file.Length : 0, file.LastWriteTimeUtc.Ticks) : default;
        return isThere || Directory.Exists(file.FullName);
    }

    private static bool IsPlain(FileInfo file) => !IsLink(file) && file.Exists && !file.Attributes.HasFlag(FileAttributes.Directory);

    private static bool IsLink(FileSystemInfo info) => info.LinkTarget is not null || (info.Exists && info.Attributes.HasFlag(FileAttributes.ReparsePoint));

    private static void Forget(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private string? FindLink(ReadOnlySpan<string> folders)
    {
        var path = root;
        foreach (var folder in folders)
        {
            path = Path.Combine(path, folder);
            if (IsLink(new DirectoryInfo(path)))
            {
                return path;
            }
        }

        return null;
    }

    /// <exception cref="IOException">A link stands in the way.</exception>
    private string MakeFolder(ReadOnlySpan<string> folders)
    {
        var path = root;
        foreach (var folder in folders)
        {
            var above = path;
            path = Path.Combine(path, folder);
            var info = new DirectoryInfo(path);
            if (IsLink(info))
            {
                throw new IOException($"The folder \"{path}\" is a link, which is not followed");
            }

            if (!info.Exists)
            {
                info.Create();
                DirectoryFlush.Flush(above);
            }
        }

        return path;
    }

    private string PathOf(ReadOnlySpan<string> path) => Path.Combine([root, .. path]);
}
