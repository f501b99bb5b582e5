using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using StudyBot.EndToEnd.Tests.Bots;

namespace StudyBot.EndToEnd.Tests;

/// <summary><c>/note import</c>: somebody brings their notes, sees what was understood, and goes on here.</summary>
public class NoteImportTests
{
    private const string NextDate = "2025-02-27";
    private const string Take = "가져오기";

    [Fact]
    public async Task The_sample_note_comes_in_goes_on_and_goes_out_as_it_came()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day);

        await BringAsync(jimin, "2025-02-26.md", Sample());
        jimin.Last.Says("노트 1일치", "2월 26일 (수)** · 새로 · ☑ 6/6 · 📄 2 · 🌱 · 📌 6", "연속 기록에 세지 않아요");
        (await jimin.PressAsync(Take)).Says("1일을 가져왔어요", "↪ 할 일 6개가 오늘로 넘어왔어요");

        (await jimin.UseAsync("today")).Says("Terraform dev 환경", "└ ☐ var랑 module명 통일 시키기", "AWS 크레딧 등록하기", "0/6");
        (await jimin.UseAsync("day", ("date", TestDay.Date))).Says("☑ ~~Ansible~~", "어제는 테라폼 코드 작성하다가", "RDS Replica", "내일도 이 기세로 가자", "6/6");
        await jimin.UseAsync("note export", ("from", TestDay.Date));
        Assert.Equal(Sample(), Assert.Single(jimin.Last.Message.Attachments).Content);
    }

    [Fact]
    public async Task A_file_may_come_through_a_form_and_the_answer_may_be_no()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day);

        await jimin.UseAsync("note import");
        await jimin.FillAsync(form => form.Attach(jimin.Upload("2025-02-26.md", Sample(), "text/markdown")));
        var preview = jimin.Last.Says("노트 1일치").Message;
        (await jimin.PressAsync("그만두기")).Says("아무것도 가져오지 않았어요");

        (await jimin.UseAsync("day", ("date", TestDay.Date))).Says("이날은 기록이 없어요");
        Assert.NotNull(preview);
    }

    [Fact]
    public async Task The_same_notes_again_change_nothing_and_carry_nothing_twice()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day);
        await BringAsync(jimin, "2025-02-26.md", Sample());
        await jimin.PressAsync(Take);
        await BringAsync(jimin, "2025-02-26.md", Sample());
        jimin.Last.Says("새로 0일 · 합칠 날 0일 · 그대로 1일");
        (await jimin.PressAsync(Take)).DoesNotSay("넘어왔어요");
        (await jimin.UseAsync("today")).Says("0/6");
        await jimin.UseAsync("note export", ("from", TestDay.Date));
        Assert.Equal(Sample(), Assert.Single(jimin.Last.Message.Attachments).Content);
    }

    [Fact]
    public async Task A_day_kept_here_is_merged_and_loses_nothing()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await jimin.UseAsync("plan");
        await jimin.FillAsync(form => form.Write("Ansible\n여기서 적은 일"));
        await jimin.UseAsync("close");
        await jimin.FillAsync(form => form.Write("🌱 하루를 마치며", "여기서 쓴 마무리"));

        await BringAsync(jimin, "2025-02-26.md", Sample());
        jimin.Last.Says("합칠 날 1일");
        await jimin.PressAsync(Take);

        await jimin.UseAsync("day");
        jimin.Last.Says("여기서 적은 일", "AWS **Chapter16**(1)", "여기서 쓴 마무리", "RDS Replica");
        await jimin.UseAsync("note export", ("from", TestDay.Date));
        Assert.Contains("여기서 적은 일", jimin.Last.File, StringComparison.Ordinal);
        Assert.Contains("여기서 쓴 마무리", jimin.Last.File, StringComparison.Ordinal);
        Assert.Contains("\"permalink\"", jimin.Last.File, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_afterwards_is_all_that_differs()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day);
        await BringAsync(jimin, "2025-02-26.md", Encoding.UTF8.GetBytes("# 오전\n* [ ] 남은 일\n\t* [x] 끝난 일\n\n# 운동\n달리기 5km\n"));
        jimin.Last.Says("그대로 간직할 부분: 운동");
        await jimin.PressAsync(Take);
        (await jimin.UseAsync("today")).Says("남은 일");
        await jimin.UseAsync("note export", ("from", TestDay.Date));
        Assert.Equal("# 오전\n* [ ] 남은 일\n\t* [x] 끝난 일\n\n# 운동\n달리기 5km\n", jimin.Last.File);
    }

    [Fact]
    public async Task Years_of_notes_leave_no_wall_of_tasks()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day);
        await BringAsync(jimin, "notes.zip", Zip(
            ("2024-01/2024-01-05.md", "# 오전\n- [ ] 오래된 일\n\n# 내일 할 일\n- [ ] 오래된 내일\n"),
            ("2025-02/2025-02-25.md", "# 오전\n- [ ] 그저께 일\n"),
            ("2025-02/2025-02-26.md", "# 오전\n- [ ] 어제 일\n"),
            ("2025-02/2025-03-30.md", "# 오전\n- [ ] 아직 먼 일\n"),
            ("2025-02/메모.md", "그냥 메모\n"),
            ("사진.png", "no note")));
        jimin.Last.Says("노트 3일치", "2개는 두고 가요", "아직 시작되지 않았어요", "어느 날인지 알 수 없어요", "노트가 아닌 파일 1개");
        (await jimin.PressAsync(Take)).Says("3일을 가져왔어요", "할 일 1개가 오늘로");
        (await jimin.UseAsync("today")).Says("어제 일").DoesNotSay("오래된");
        Assert.DoesNotContain("그저께 일", jimin.Last.Text, StringComparison.Ordinal);
        day.MoveTo("09:00", "2025-02-28");
        (await jimin.UseAsync("today")).Says("어제 일").DoesNotSay("오래된");
        await jimin.UseAsync("note export", ("to", "2025-02-26"));
        Assert.Equal("# 오전\n- [ ] 오래된 일\n\n# 내일 할 일\n- [ ] 오래된 내일\n", NoteExportTests.Unzip(jimin.Last.Message.Attachments[0])["2024-01/2024-01-05.md"]);
    }

    [Fact]
    public async Task A_preview_outlives_a_restart_and_ends_after_a_quarter_of_an_hour()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day);
        await BringAsync(jimin, "2025-02-26.md", Sample());
        await day.RestartBotAsync();
        (await jimin.PressAsync(Take)).Says("1일을 가져왔어요");

        await BringAsync(jimin, "2025-02-26.md", Sample());
        var late = jimin.Last.Message;
        day.MoveTo("09:16", NextDate);
        (await jimin.PressAsync(Take, late)).Says("확인할 수 있는 시간이 지났어요");
    }

    [Fact]
    public async Task Questions_of_the_day_that_goes_on_stay_open_and_those_of_years_ago_are_left()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day);
        await BringAsync(jimin, "notes.zip", Zip(
            ("2024-01-05.md", "# 오늘 배운 것\n? 오래된 질문\n"),
            ("2025-02-26.md", "# 어제 배운 것\n? 그저께 질문\n\n# 오늘 배운 것\n? 어제 질문\n")));
        await jimin.PressAsync(Take);
        await jimin.UseAsync("today");
        (await jimin.PressAsync("⋯")).Says("❔ 남은 질문 2개");
        (await jimin.PressAsync("보기")).Says("어제 질문", "그저께 질문").DoesNotSay("오래된 질문");
    }

    [Fact]
    public async Task Nobody_confirms_for_another()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day);
        await day.Haneul.UseAsync("join");
        await BringAsync(jimin, "2025-02-26.md", Sample());
        await day.Haneul.ForgePressAsync("1.note-import.1.1");
        day.Haneul.Last.Says("다른 사람의 하루예요");
        (await jimin.UseAsync("day", ("date", TestDay.Date))).Says("이날은 기록이 없어요");
    }

    [Fact]
    public async Task What_was_found_before_is_found_with_what_was_brought()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day);
        (await jimin.UseAsync("find", ("text", "RDS"))).Says("찾지 못했어요");
        await BringAsync(jimin, "2025-02-26.md", Sample());
        await jimin.PressAsync(Take);
        (await jimin.UseAsync("find", ("text", "RDS"))).Says("RDS", "2월 26일 (수)");
    }

    [Fact]
    public async Task A_brought_day_is_no_day_that_was_kept_here()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day);
        await BringAsync(jimin, "2025-02-26.md", Sample());
        await jimin.PressAsync(Take);
        var post = await jimin.SeesPostAsync("2월 27일");
        Assert.DoesNotContain("명 기록", jimin.Read(post), StringComparison.Ordinal);
    }

    internal static byte[] Sample([CallerFilePath] string here = "") =>
        File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(here)!, "..", "StudyBot.Tests", "Study", "Notes", "Corpus", "ko-sample-2025-02-26.md"));

    internal static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    internal static Task<Seen> BringAsync(Person person, string name, byte[] content) =>
        person.UseAsync("note import", ("file", $"{person.Upload(name, content, name.EndsWith(".md", StringComparison.Ordinal) ? "text/markdown" : "application/zip")}"));

    private static async Task<Person> JoinedAsync(TestDay day)
    {
        day.MoveTo("09:00", NextDate);
        await day.Jimin.UseAsync("join");
        return day.Jimin;
    }
}
