using System.Text;
using StudyBot.Features.Notes.Vault;

namespace StudyBot.Tests.Vaults;

public sealed class VaultDiskTests : IDisposable
{
    private static readonly byte[] _text = Encoding.UTF8.GetBytes("text");
    private readonly DirectoryInfo _top = Directory.CreateTempSubdirectory("studybot-disk-");
    private DiskFault _fault;

    private VaultDisk Disk => new BreakableDisk(_top.FullName, () => _fault);

    private string Folder => Path.Combine(_top.FullName, "a", "2026-03");

    public void Dispose() => _top.Delete(recursive: true);

    [Fact]
    public void A_file_is_written_and_read_and_known_by_its_stamp()
    {
        var stamp = Disk.Write(new VaultFile.Missing(), _text, "a", "2026-03", "2026-03-05.md");
        var read = Assert.IsType<VaultFile.Content>(Disk.Read("a", "2026-03", "2026-03-05.md"));
        Assert.Equal(_text, read.Bytes);
        Assert.Equal(stamp, read.Stamp);
        Assert.Equal(["2026-03-05.md"], Directory.GetFiles(Folder).Select(Path.GetFileName));
        Assert.Equal(
            [("2026-03", new DateOnly(2026, 3, 5), stamp!.Value)],
            Disk.Look("a").SelectMany(month => month.Notes.Select(note => (month.Month, note.On, note.Stamp))));
    }

    [Fact]
    public void What_was_changed_meanwhile_is_not_written_over()
    {
        Disk.Write(new VaultFile.Missing(), _text, "a", "2026-03", "2026-03-05.md");
        var seen = Disk.Read("a", "2026-03", "2026-03-05.md");
        File.WriteAllText(Path.Combine(Folder, "2026-03-05.md"), "mine");
        Assert.Null(Disk.Write(seen, _text, "a", "2026-03", "2026-03-05.md"));
        Assert.Equal(["2026-03-05.md"], Directory.GetFiles(Folder).Select(Path.GetFileName));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Folder, "2026-03-05.md")));
        Assert.Null(Disk.Write(new VaultFile.Missing(), _text, "a", "2026-03", "2026-03-05.md"));
    }

    [Fact]
    public void A_failed_write_leaves_the_file_as_it_was_and_no_other_behind()
    {
        Disk.Write(new VaultFile.Missing(), _text, "a", "2026-03", "2026-03-05.md");
        _fault = DiskFault.Full;
        Assert.Throws<IOException>(() => Disk.Write(Disk.Read("a", "2026-03", "2026-03-05.md"), Encoding.UTF8.GetBytes("new"), "a", "2026-03", "2026-03-05.md"));
        Assert.Equal(["2026-03-05.md"], Directory.GetFiles(Folder).Select(Path.GetFileName));
        Assert.Equal("text", File.ReadAllText(Path.Combine(Folder, "2026-03-05.md")));
    }

    [Fact]
    public void What_a_killed_process_left_is_swept_away()
    {
        Disk.Write(new VaultFile.Missing(), _text, "a", "2026-03", "2026-03-05.md");
        File.WriteAllText(Path.Combine(Folder, ".studybot-0.part"), "half");
        File.WriteAllText(Path.Combine(Folder, "mine.part"), "not the bot's");
        Assert.Single(Disk.Look("a"));
        Assert.Equal(["2026-03-05.md", "mine.part"], Directory.GetFiles(Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Whoever_could_write_the_former_file_can_write_this_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes");
        Disk.Write(new VaultFile.Missing(), _text, "a", "2026-03", "2026-03-05.md");
        var path = Path.Combine(Folder, "2026-03-05.md");
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
            Disk.Write(Disk.Read("a", "2026-03", "2026-03-05.md"), Encoding.UTF8.GetBytes("new"), "a", "2026-03", "2026-03-05.md");
            Assert.Equal(("new", mode), (File.ReadAllText(path), File.GetUnixFileMode(path)));
        }
    }

    [Fact]
    public void No_link_is_followed_below_the_top()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows makes links for administrators only");
        var elsewhere = Directory.CreateTempSubdirectory("studybot-elsewhere-");
        File.WriteAllBytes(Path.Combine(elsewhere.FullName, "2026-03-05.md"), _text);
        Directory.CreateSymbolicLink(Path.Combine(_top.FullName, "a"), elsewhere.FullName);
        Assert.IsType<VaultFile.NoFile>(Disk.Read("a", "2026-03-05.md"));
        Assert.Empty(Disk.Look("a"));
        Assert.Throws<IOException>(() => Disk.Write(new VaultFile.Missing(), _text, "a", "new.md"));

        Directory.CreateDirectory(Path.Combine(_top.FullName, "b"));
        Directory.CreateSymbolicLink(Path.Combine(_top.FullName, "b", "2026-03"), elsewhere.FullName);
        File.CreateSymbolicLink(Path.Combine(_top.FullName, "b", "nowhere.md"), Path.Combine(elsewhere.FullName, "new.md"));
        Assert.Empty(Disk.Look("b"));
        Assert.IsType<VaultFile.NoFile>(Disk.Read("b", "nowhere.md"));
        Assert.Null(Disk.Write(new VaultFile.Missing(), _text, "b", "nowhere.md"));
        Disk.DeleteOf("a");
        Assert.Equal(["2026-03-05.md"], Directory.GetFiles(elsewhere.FullName).Select(Path.GetFileName));
        elsewhere.Delete(recursive: true);
    }
}
