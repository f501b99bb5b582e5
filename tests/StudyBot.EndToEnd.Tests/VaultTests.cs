using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.EndToEnd.Tests;

/// <summary>Closed days as files in a folder of the host, edited there and here; and where there is no folder, by direct message.</summary>
public class VaultTests : IDisposable
{
    private const string NextDate = "2025-02-27";
    private readonly DirectoryInfo _vault = Directory.CreateTempSubdirectory("studybot-vault-");

    private string Setting => $"--StudyBot:Vault={_vault.FullName}";

    public void Dispose()
    {
        _vault.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_closed_day_becomes_a_file_and_what_is_edited_there_and_here_is_in_both()
    {
        await using var day = await TestDay.StartAsync(Setting);
        var jimin = await KeptAsync(day);
        (await jimin.UseAsync("settings")).Says("노트 보관함", "끝난 하루를 노트로 남겨요 ▾", "파일에서 고친 것도 다시 읽어요");
        day.MoveTo("08:00", NextDate);

        var file = FileOf(jimin);
        var text = await HoldsAsync(file, "- [ ] Terraform\n\t- [ ] var 이름 맞추기\n");
        Assert.Contains("- [x] Ansible\n", text, StringComparison.Ordinal);
        Assert.Contains("- [[2025-02-26]]\n", await HoldsAsync(Path.Combine(Path.GetDirectoryName(file)!, "..", "2025-02.md"), "2025-02-26"), StringComparison.Ordinal);

        await day.RestartBotAsync(() => Edit(file, "\t- [ ] var 이름 맞추기\n", "\t- [x] var 이름 맞추기\n- [x] 파일에서 적은 일\n나만의 줄\n"));
        await jimin.UseAsync("close", ("day", "yesterday"));
        await jimin.FillAsync(form => form.Write("🌱 하루를 마치며", "늦게 쓴 마무리"));

        await HoldsAsync(file, "늦게 쓴 마무리");
        Assert.Contains("- [ ] Terraform\n\t- [x] var 이름 맞추기\n- [x] 파일에서 적은 일\n나만의 줄\n", await HoldsAsync(file, "파일에서 적은 일"), StringComparison.Ordinal);
        (await jimin.UseAsync("day", ("date", TestDay.Date))).Says("노트에서 고친 기록이 있어요", "파일에서 적은 일", "늦게 쓴 마무리", "3/4");
        (await jimin.UseAsync("today")).Says("Terraform").DoesNotSay("var 이름 맞추기");
        await jimin.UseAsync("note export", ("from", TestDay.Date));
        Assert.Equal(await File.ReadAllTextAsync(file, TestDay.Token), jimin.Last.File);
    }

    [Fact]
    public async Task A_line_that_was_changed_on_both_sides_is_told_of_by_direct_message()
    {
        await using var day = await TestDay.StartAsync(Setting);
        var jimin = await KeptAsync(day);
        day.MoveTo("08:00", NextDate);
        var file = FileOf(jimin);
        await HoldsAsync(file, "Ansible");
        await jimin.UseAsync("close", ("day", "yesterday"));
        await jimin.FillAsync(form => form.Write("🌱 하루를 마치며", "오늘은 잘했다"));
        await HoldsAsync(file, "오늘은 잘했다");

        await jimin.UseAsync("settings", ("vault", "off"));
        Edit(file, "오늘은 잘했다", "오늘은 정말 잘했다");
        await jimin.UseAsync("close", ("day", "yesterday"));
        await jimin.FillAsync(form => form.Write("🌱 하루를 마치며", "오늘은 그럭저럭 했다"));
        await jimin.UseAsync("settings", ("vault", "on"));

        var letter = await jimin.SeesPostAsync("둘 다 남겨 두었어요", day.World.Places.DirectChannel(jimin.Id).Id);
        Assert.Contains("파일: 오늘은 정말 잘했다", jimin.Read(letter), StringComparison.Ordinal);
        Assert.Contains("여기: 오늘은 그럭저럭 했다", jimin.Read(letter), StringComparison.Ordinal);
        (await jimin.InDirectMessages().PressAsync("2월 26일 (수)", letter)).Says("오늘은 정말 잘했다", "오늘은 그럭저럭 했다");
    }

    [Fact]
    public async Task Without_a_folder_the_notes_of_a_week_come_as_a_zip()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await KeptAsync(day);
        (await jimin.UseAsync("settings")).Says("그 주의 노트를 zip으로 모아 개인 메시지로 보내 드려요");
        foreach (var date in new[] { NextDate, "2025-02-28", "2025-03-01", "2025-03-02" })
        {
            day.MoveTo("08:00", date);
            await jimin.UseAsync("today");
        }

        day.MoveTo("08:00", "2025-03-03");
        var direct = day.World.Places.DirectChannel(jimin.Id).Id;
        var letter = await jimin.SeesPostAsync("노트 4장이에요", direct);
        var notes = NoteExportTests.Unzip(Assert.Single(letter.Attachments));
        Assert.Equal(4, notes.Count); // On the fifth day what was left waits to be asked about: nothing stands on it.
        Assert.Contains("- [x] Ansible\n", notes["2025-02/2025-02-26.md"], StringComparison.Ordinal);
        await day.RestartBotAsync();
        day.MoveTo("09:00", "2025-03-04");
        await jimin.UseAsync("today");
        await jimin.SeesPostAsync("3월 4일");
        Assert.Single(day.World.VisibleMessages(jimin.Id, direct), message => message.Attachments.Count > 0);
    }

    private static void Edit(string file, string text, string into) =>
        File.WriteAllText(file, File.ReadAllText(file).Replace(text, into, StringComparison.Ordinal));

    private static async Task<string> HoldsAsync(string file, string text)
    {
        await TestDay.UntilAsync(() => Read().Contains(text, StringComparison.Ordinal), () => $"{text} in {Read()}");
        return Read();

        string Read() => File.Exists(file) ? File.ReadAllText(file) : "";
    }

    private static async Task<Person> KeptAsync(TestDay day)
    {
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await jimin.UseAsync("settings", ("vault", "on"));
        await jimin.UseAsync("plan");
        await jimin.FillAsync(form => form.Write("Ansible\nTerraform\n- var 이름 맞추기"));
        await jimin.UseAsync("task done", ("task", "Ansible"));
        return jimin;
    }

    private string FileOf(Person person) => Path.Combine(_vault.FullName, $"지민 ({person.Id})", "2025-02", "2025-02-26.md");
}
