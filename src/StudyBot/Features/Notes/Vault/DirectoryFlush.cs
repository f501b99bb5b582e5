using System.Runtime.InteropServices;
using System.Text;

namespace StudyBot.Features.Notes.Vault;

/// <summary>
/// Brings the names in a folder to the disk. Without it a power cut may bring a file's former content back under its name, and that would
/// look like somebody's edit. .NET opens no folders; Windows keeps its names by itself.
/// https://man7.org/linux/man-pages/man2/fsync.2.html
/// </summary>
internal static class DirectoryFlush
{
    /// <exception cref="IOException">The disk has trouble.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open([.. Encoding.UTF8.GetBytes(folder), 0], flags: 0);
        if (handle < 0)
        {
            throw new IOException($"The folder \"{folder}\" cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        var result = Sync(handle);
        var error = Marshal.GetLastPInvokeErrorMessage();
        _ = Close(handle);
        if (result < 0)
        {
            throw new IOException($"The folder \"{folder}\" cannot be brought to the disk: {error}");
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
