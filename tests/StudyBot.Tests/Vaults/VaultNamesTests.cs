using StudyBot.Features.Notes.Vault;

namespace StudyBot.Tests.Vaults;

public sealed class VaultNamesTests
{
    [Theory]
    [InlineData("지민", "지민 (7)")]
    [InlineData("../../etc/passwd", "etcpasswd (7)")]
    [InlineData("..", "7")]
    [InlineData(".hidden.", "hidden (7)")]
    [InlineData("a/b\\c:d*e?f\"g<h>i|j", "abcdefghij (7)")]
    [InlineData("[[link]] #tag ^block", "link tag block (7)")]
    [InlineData("CON", "7")]
    [InlineData("nul.txt", "7")]
    [InlineData("COM1", "7")]
    [InlineData("line\nbreak\ttab\0nul", "line break tabnul (7)")]
    [InlineData("\u202Egnp.exe", "gnp.exe (7)")]
    [InlineData("\u200B\u200D", "7")]
    [InlineData("   ", "7")]
    [InlineData("", "7")]
    [InlineData("\uD800lone", "lone (7)")]
    [InlineData("\u1112\u1161\u11AB", "한 (7)")]
    [InlineData("e\u0301", "é (7)")]
    [InlineData("👩‍🎓 Sol", "👩🎓 Sol (7)")]
    [InlineData("12345678901234567890123456789012345678901234567890", "1234567890123456789012345678901234567890 (7)")]
    public void A_folder_is_named_so_that_every_system_takes_it(string name, string folder) => Assert.Equal(folder, VaultNames.FolderOf(name, 7));

    [Theory]
    [InlineData("2026-03", "2026-03-05.md", "2026-03-05")]
    [InlineData("2026-03", "2026-04-05.md", null)]
    [InlineData("2026-03", "2026-03-05.MD", null)]
    [InlineData("2026-03", "2026-03-05 1.md", null)]
    [InlineData("2026-03", "2026-03-32.md", null)]
    [InlineData("2026-03", ".2026-03-05.md", null)]
    [InlineData("2026-03", "2026-03-05.sync-conflict.md", null)]
    public void A_file_is_the_note_of_a_day_by_its_name(string month, string file, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day), VaultNames.FindDay(month, file));

    [Theory]
    [InlineData("2025-02", "2025-02.md")]
    [InlineData("06 - Full Notes/2025-02", "06 - Full Notes/2025-02.md")]
    [InlineData("../2025-02", null)]
    [InlineData("/etc/2025-02", null)]
    [InlineData("a//2025-02", null)]
    [InlineData("c:/2025-02", null)]
    [InlineData("a/b/c/d/2025-02", null)]
    [InlineData(".obsidian/2025-02", null)]
    [InlineData("aux/2025-02", null)]
    public void A_page_is_made_only_below_the_members_folder(string link, string? path) =>
        Assert.Equal(path, VaultNames.FindPage(link) is { } parts ? string.Join('/', parts) : null);
}
