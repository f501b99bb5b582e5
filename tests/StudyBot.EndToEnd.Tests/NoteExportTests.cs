using System.IO.Compression;
using System.Text;
using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.EndToEnd.Tests;

/// <summary><c>/note export</c>, and the note of a day that one looks at.</summary>
public sealed class NoteExportTests
{
    private const string NextDate = "2025-02-27";

    [Fact]
    public async Task A_day_kept_here_is_a_note_for_a_vault()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await KeptAsync(day);

        await jimin.UseAsync("note export", ("from", "오늘"));

        jimin.Last.Says("2월 26일 (수)의 노트예요");
        Assert.Equal("2025-02-26.md", Assert.Single(jimin.Last.Message.Attachments).FileName);
        Assert.StartsWith("---\ndg-publish: true\ndate: 2025-02-26\n---\n", jimin.Last.File, StringComparison.Ordinal);
        Assert.Contains("- [x] Ansible\n", jimin.Last.File, StringComparison.Ordinal);
        Assert.Contains("- [ ] Terraform\n\t- [ ] var 이름 맞추기\n", jimin.Last.File, StringComparison.Ordinal);
        Assert.Contains("오늘 운동하고 열심히 했다.", jimin.Last.File, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("garden", "---\n{\"dg-publish\":true,\"permalink\":\"/2025-02-26/\"")]
    [InlineData("plain", "# Tags")]
    public async Task A_format_is_chosen(string format, string start)
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await KeptAsync(day);

        await jimin.UseAsync("note export", ("from", "2025-02-26"), ("format", format));

        Assert.StartsWith(start[..4], jimin.Last.File, StringComparison.Ordinal);
        Assert.Equal(format == "garden", jimin.Last.File.Contains("permalink", StringComparison.Ordinal));
        Assert.DoesNotContain(format == "plain" ? "[[" : "date: ", jimin.Last.File, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_days_are_a_zip_with_a_folder_a_month()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await KeptAsync(day);
        day.MoveTo("08:00", NextDate);
        await jimin.UseAsync("today");

        await jimin.UseAsync("note export");

        jimin.Last.Says("노트 2장이에요");
        var file = Assert.Single(jimin.Last.Message.Attachments);
        Assert.Equal("studybot-2025-02-26-2025-02-27.zip", file.FileName);
        var notes = Unzip(file);
        Assert.Equal(["2025-02/2025-02-26.md", "2025-02/2025-02-27.md"], notes.Keys);
        Assert.Contains("- [ ] Terraform\n\t- [ ] var 이름 맞추기\n", notes["2025-02/2025-02-27.md"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_day_has_its_note_at_hand()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await KeptAsync(day);
        await jimin.UseAsync("day");
        await jimin.PressAsync("노트");
        Assert.Contains("- [x] Ansible\n", jimin.Last.File, StringComparison.Ordinal);

        await day.Haneul.UseAsync("join");
        (await day.Haneul.UseAsync("day", ("member", $"{jimin.Id}"))).DoesNotSay("노트");
        await day.Haneul.ForgePressAsync($"1.note.20250226.{Base36(jimin.Id)}");
        day.Haneul.Last.Says("다른 사람");
        Assert.Empty(day.Haneul.Last.Message.Attachments);
    }

    [Fact]
    public async Task What_is_being_written_from_memory_is_not_handed_out()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await KeptAsync(day);
        day.MoveTo("08:00", NextDate);
        await jimin.UseAsync("today");
        await jimin.UseAsync("review", ("of", "yesterday"));

        (await jimin.UseAsync("note export", ("from", TestDay.Date))).DoesNotSay("노트예요");
        Assert.Empty(jimin.Last.Message.Attachments);
    }

    [Theory]
    [InlineData("2025-03-02", "2025-03-01", "나중이에요")]
    [InlineData("언젠가", null, "언젠가")]
    [InlineData("2020-01-01", null, "아직 적힌 것이 없어서")]
    [InlineData("2020-01-01", "2020-02-01", "아직 적힌 것이 없어서")]
    public async Task What_cannot_be_exported_is_said(string from, string? to, string said)
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await KeptAsync(day);
        (string, string)[] options = [("from", from), .. to is null ? Array.Empty<(string, string)>() : [("to", to)]];
        (await jimin.UseAsync("note export", options)).Says(said);
    }

    [Fact]
    public async Task Dates_are_suggested()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await KeptAsync(day);
        Assert.Equal(["2월 26일 (수)"], await jimin.SuggestionsAsync("note export", "from", ""));
        Assert.Equal(["2월 25일 (화)"], await jimin.SuggestionsAsync("note export", "to", "2/25"));
    }

    internal static Dictionary<string, string> Unzip(Attachment file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.Content));
        return zip.Entries.ToDictionary(entry => entry.FullName, Read);

        static string Read(ZipArchiveEntry entry)
        {
            using var reader = new StreamReader(entry.Open(), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
            return reader.ReadToEnd();
        }
    }

    private static string Base36(ulong id)
    {
        var text = "";
        for (; id > 0; id /= 36)
        {
            text = "0123456789abcdefghijklmnopqrstuvwxyz"[(int)(id % 36)] + text;
        }

        return text;
    }

    private static async Task<Person> KeptAsync(TestDay day)
    {
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await jimin.UseAsync("plan");
        await jimin.FillAsync(form => form.Write("Ansible\nTerraform\n- var 이름 맞추기"));
        await jimin.UseAsync("task done", ("task", "Ansible"));
        await jimin.UseAsync("close");
        await jimin.FillAsync(form => form.Write("🌱 하루를 마치며", "오늘 운동하고 열심히 했다."));
        return jimin;
    }
}
