using System.Text;
using Microsoft.EntityFrameworkCore;
using StudyBot.Features.Notes;
using StudyBot.Features.Notes.Vault;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Tests.Vaults;

/// <summary>Closed days become files, and files that were edited come back.</summary>
public class VaultTests
{
    private static readonly DateOnly _tuesday = VaultWorld.Tuesday;

    [Fact]
    public async Task A_day_is_written_when_it_has_turned_and_not_before()
    {
        await using var world = await VaultWorld.StartAsync();
        await world.PlanAsync("운동", "책 읽기");
        await world.SettleAsync();
        Assert.Empty(world.Files());

        await world.TurnAsync();
        await world.SettleAsync();

        Assert.Equal(["지민 (11)/2026-03.md", "지민 (11)/2026-03/2026-03-03.md"], world.Files());
        Assert.StartsWith("---\ndg-publish: true\ndate: 2026-03-03\n---\n\n# Tags\n- [[2026-03|2026-03]]\n", world.Read(_tuesday), StringComparison.Ordinal);
        Assert.Contains("# 오전\n- [ ] 운동\n- [ ] 책 읽기\n", world.Read(_tuesday), StringComparison.Ordinal);
        Assert.Equal("---\ndg-publish: true\n---\n\n# 2026-03\n\n- [[2026-03-03]]\n", await File.ReadAllTextAsync(Path.Combine(world.Folder, "2026-03.md"), VaultWorld.Token));
    }

    [Fact]
    public async Task Without_consent_nothing_is_written_or_read()
    {
        await using var world = await VaultWorld.StartAsync(isWanted: false);
        await world.PlanAsync("운동");
        await world.TurnAsync();
        await world.SettleAsync();
        Assert.Empty(world.Files());

        await world.WantAsync(VaultWorld.Me);
        await world.SettleAsync();
        Assert.Contains("- [ ] 운동", world.Read(_tuesday), StringComparison.Ordinal);

        await world.WantAsync(VaultWorld.Me, wants: false);
        world.Edit(_tuesday, text => text.Replace("- [ ] 운동", "- [x] 운동", StringComparison.Ordinal));
        await world.WriteAsync(_tuesday, "늦은 마무리");
        await world.SettleAsync();
        Assert.DoesNotContain("늦은 마무리", world.Read(_tuesday), StringComparison.Ordinal);
        Assert.Equal(TaskState.Carried, (await world.DayAsync(_tuesday)).Tasks[0].State);

        await world.WantAsync(VaultWorld.Me);
        await world.SettleAsync();
        Assert.Contains("- [x] 운동", world.Read(_tuesday), StringComparison.Ordinal);
        Assert.Contains("늦은 마무리", world.Read(_tuesday), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_late_comes_into_the_file()
    {
        await using var world = await ClosedAsync("운동", "책 읽기");
        await world.TickAsync(_tuesday, "책 읽기");
        await world.WriteAsync(_tuesday, "늦은 마무리");
        await world.SettleAsync();
        Assert.Contains("- [ ] 운동\n- [x] 책 읽기\n", world.Read(_tuesday), StringComparison.Ordinal);
        Assert.Contains("# 하루를 마치며\n늦은 마무리\n", world.Read(_tuesday), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_file_and_a_changed_day_come_together()
    {
        await using var world = await ClosedAsync("운동", "책 읽기");
        world.Edit(_tuesday, text => text.Replace("- [ ] 운동\n", "- [x] 운동\n- [x] 산책\n내 생각\n", StringComparison.Ordinal) + "# 나만의 제목\n그대로\n");
        await world.WriteAsync(_tuesday, "늦은 마무리");
        await world.SettleAsync();

        var day = await world.DayAsync(_tuesday);
        Assert.Equal([("운동", TaskState.Done), ("산책", TaskState.Done), ("책 읽기", TaskState.Carried)], day.Tasks.Select(task => (task.Text, task.State)));
        Assert.Equal("늦은 마무리", day.Closing?.Text);
        Assert.Contains("- [x] 운동\n- [x] 산책\n내 생각\n- [ ] 책 읽기\n", world.Read(_tuesday), StringComparison.Ordinal);
        Assert.Contains("늦은 마무리", world.Read(_tuesday), StringComparison.Ordinal);
        Assert.EndsWith("# 나만의 제목\n그대로\n", world.Read(_tuesday), StringComparison.Ordinal);
        Assert.Empty(await world.LettersAsync());

        // The copy of what was finished yesterday has left today.
        Assert.Equal(["책 읽기"], (await world.OpenAsync()).Day.Tasks.Select(task => task.Text));
    }

    [Fact]
    public async Task A_file_that_nothing_was_done_to_is_not_written_again()
    {
        await using var world = await ClosedAsync("운동");
        world.Edit(_tuesday, text => text.Replace("운동", "수영", StringComparison.Ordinal));
        await world.SettleAsync();
        var (text, at) = (world.Read(_tuesday), File.GetLastWriteTimeUtc(world.PathOf(_tuesday)));
        var version = (await world.DayAsync(_tuesday)).Version;

        await world.SettleAsync();
        File.SetLastWriteTimeUtc(world.PathOf(_tuesday), at.AddMinutes(1));
        await world.SettleAsync();

        Assert.Equal((text, at.AddMinutes(1)), (world.Read(_tuesday), File.GetLastWriteTimeUtc(world.PathOf(_tuesday))));
        Assert.Equal(version, (await world.DayAsync(_tuesday)).Version);
    }

    [Fact]
    public async Task After_the_door_a_tick_changes_the_note_and_neither_today_nor_a_streak()
    {
        await using var world = await ClosedAsync("운동", "책 읽기");
        await world.TurnAsync();
        await world.TickAsync(_tuesday.AddDays(2), "책 읽기");
        await world.SettleAsync();
        world.Edit(_tuesday, text => text.Replace("- [ ] 운동", "- [x] 운동", StringComparison.Ordinal));
        await world.SettleAsync();

        Assert.Contains("- [x] 운동", world.Read(_tuesday), StringComparison.Ordinal);
        Assert.Contains("운동", (await world.OpenAsync()).Day.Tasks.Select(task => task.Text));
        var journal = await world.InAsync<StudyDb, List<JournalRow>>(db => db.Journal.Where(row => row.On == _tuesday).ToListAsync(VaultWorld.Token));
        Assert.All(journal.Where(row => row.At > world.Clock.Start.AddDays(1)), row => Assert.Contains(row.Cause, new[] { Cause.Import, Cause.Turn }));
    }

    [Fact]
    public async Task A_line_that_both_changed_stands_there_twice_and_is_told_of_once()
    {
        await using var world = await ClosedAsync("책 한 장 읽기");
        world.Edit(_tuesday, text => text.Replace("책 한 장 읽기", "책 두 장 읽기", StringComparison.Ordinal));
        await world.ChangeAsync(_tuesday, edit => edit.Day = edit.Day with
        {
            Tasks = TaskList.Of(edit.Day.Tasks.Select(task => task with { Text = "책 석 장 읽기" })),
        });
        await world.SettleAsync();

        Assert.Contains("책 석 장 읽기", world.Read(_tuesday), StringComparison.Ordinal);
        Assert.Contains("책 두 장 읽기", world.Read(_tuesday), StringComparison.Ordinal);
        Assert.Equal(["책 석 장 읽기", "책 두 장 읽기"], (await world.DayAsync(_tuesday)).Tasks.Select(task => task.Text));
        var letter = Assert.Single(await world.LettersAsync());
        Assert.Equal((LetterKind.Conflict, _tuesday), (letter.Kind, letter.From));
        Assert.Equal("2026-03-03\t책 석 장 읽기\t책 두 장 읽기", letter.Details);
    }

    [Fact]
    public async Task A_note_taken_out_by_hand_stays_out_until_its_day_changes()
    {
        await using var world = await ClosedAsync("운동", "책 읽기");
        world.Edit(_tuesday, text => text.Replace("- [ ] 운동\n", "- [ ] 운동\n내 생각\n", StringComparison.Ordinal));
        await world.SettleAsync();
        File.Delete(world.PathOf(_tuesday));
        await world.SettleAsync();
        await world.RestartAsync();
        await world.SettleAsync();
        Assert.False(File.Exists(world.PathOf(_tuesday)));

        await world.WriteAsync(_tuesday, "늦은 마무리");
        await world.SettleAsync();
        Assert.Contains("- [ ] 운동\n내 생각\n", world.Read(_tuesday), StringComparison.Ordinal);
        Assert.Contains("늦은 마무리", world.Read(_tuesday), StringComparison.Ordinal);
        Assert.Equal(2, (await world.DayAsync(_tuesday)).Tasks.Count);
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_is_waited_for()
    {
        await using var world = await VaultWorld.StartAsync(settle: TimeSpan.FromSeconds(3));
        await world.PlanAsync("운동", "책 읽기");
        await world.TurnAsync();
        await world.SettleAsync();
        world.Edit(_tuesday, text => text[..text.IndexOf("- [ ] 책", StringComparison.Ordinal)]);
        await world.PassAsync();
        world.Transport.Advance(TimeSpan.FromSeconds(2));
        await world.PassAsync();
        world.Edit(_tuesday, text => text + "- [x] 책 읽기\n");
        await world.PassAsync();
        world.Transport.Advance(TimeSpan.FromSeconds(2));
        await world.PassAsync();
        Assert.Equal(TaskState.Carried, (await world.DayAsync(_tuesday)).Tasks[1].State);

        world.Transport.Advance(TimeSpan.FromSeconds(1));
        await world.PassAsync();
        Assert.Equal([("운동", TaskState.Carried), ("책 읽기", TaskState.Done)], (await world.DayAsync(_tuesday)).Tasks.Select(task => (task.Text, task.State)));
    }

    public static TheoryData<string> Unreadable { get; } = new("", "\0", "no note at all", "\u00ff", "too large");

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task What_cannot_be_read_is_left_alone_told_of_once_and_read_when_it_has_changed(string content)
    {
        await using var world = await ClosedAsync("운동");
        var good = world.Read(_tuesday);
        var bytes = content == "too large" ? Encoding.UTF8.GetBytes(new string('a', 2 * 1024 * 1024)) : Encoding.Latin1.GetBytes(content);
        world.Put(world.PathOf(_tuesday), bytes);
        await world.SettleAsync();
        await world.WriteAsync(_tuesday, "늦은 마무리");
        await world.SettleAsync();
        world.Put(world.PathOf(_tuesday), bytes);
        await world.SettleAsync();

        Assert.Equal(bytes, await File.ReadAllBytesAsync(world.PathOf(_tuesday), VaultWorld.Token));
        Assert.Single((await world.DayAsync(_tuesday)).Tasks);
        Assert.Equal(LetterKind.Unreadable, Assert.Single(await world.LettersAsync()).Kind);

        world.Put(world.PathOf(_tuesday), Encoding.UTF8.GetBytes(good.Replace("- [ ] 운동", "- [x] 운동", StringComparison.Ordinal)));
        await world.SettleAsync();
        Assert.Contains("늦은 마무리", world.Read(_tuesday), StringComparison.Ordinal);
        Assert.Equal(TaskState.Done, (await world.DayAsync(_tuesday)).Tasks[0].State);
    }

    [Fact]
    public async Task Nobody_leaves_the_vault_by_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows makes links for administrators only");
        await using var world = await ClosedAsync("운동");
        var elsewhere = Directory.CreateTempSubdirectory("studybot-elsewhere-");
        var secret = Path.Combine(elsewhere.FullName, "secret.md");
        await File.WriteAllTextAsync(secret, world.Read(_tuesday).Replace("- [ ] 운동", "- [x] 비밀", StringComparison.Ordinal), VaultWorld.Token);
        File.Delete(world.PathOf(_tuesday));
        File.CreateSymbolicLink(world.PathOf(_tuesday), secret);
        await world.WriteAsync(_tuesday, "늦은 마무리");
        await world.SettleAsync();

        Assert.Equal(["운동"], (await world.DayAsync(_tuesday)).Tasks.Select(task => task.Text));
        Assert.DoesNotContain("늦은 마무리", await File.ReadAllTextAsync(secret, VaultWorld.Token), StringComparison.Ordinal);
        Assert.Equal(LetterKind.Unreadable, Assert.Single(await world.LettersAsync()).Kind);

        Directory.Delete(Path.Combine(world.Folder, "2026-03"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(world.Folder, "2026-03"), elsewhere.FullName);
        await world.WriteAsync(_tuesday, "더 늦은 마무리");
        await world.PassAsync();
        Assert.Equal([secret], Directory.GetFiles(elsewhere.FullName));
        elsewhere.Delete(recursive: true);
    }

    [Fact]
    public async Task A_member_who_takes_another_name_keeps_their_folder()
    {
        await using var world = await ClosedAsync("운동");
        await world.InAsync<MemberStore, bool>(async members =>
        {
            await members.TouchAsync(VaultWorld.Me, "../../민지", "ko", VaultWorld.Token);
            return true;
        });
        await world.TurnAsync();
        await world.SettleAsync();
        Assert.Equal(["지민 (11)/2026-03.md", "지민 (11)/2026-03/2026-03-03.md", "지민 (11)/2026-03/2026-03-04.md"], world.Files());
    }

    [Fact]
    public async Task Two_of_one_name_have_a_folder_each()
    {
        await using var world = await ClosedAsync("운동");
        await world.JoinAsync(new MemberId(12), "지민");
        await world.WantAsync(new MemberId(12));
        await world.InAsync<DayStore, bool>(async days =>
        {
            var on = (await days.OpenAsync(new MemberId(12), VaultWorld.Token)).On;
            await days.ChangeAsync(
                new MemberId(12), on, Cause.Plan, 77, edit => { edit.Day = edit.Day with { Closing = new Writing("나도", Visibility.Private, edit.Now) }; return true; }, VaultWorld.Token);
            return true;
        });
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.InAsync<DayStore, MemberDay>(days => days.OpenAsync(new MemberId(12), VaultWorld.Token));
        await world.SettleAsync();
        Assert.Contains("지민 (12)/2026-03/2026-03-04.md", world.Files());
        Assert.DoesNotContain("나도", world.Read(_tuesday), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_waited_out_and_loses_nothing()
    {
        await using var world = await VaultWorld.StartAsync();
        await world.PlanAsync("운동");
        await world.TurnAsync();
        world.Fault = DiskFault.Full;
        await world.PassAsync();
        await world.PassAsync();
        Assert.Empty(world.Files());

        world.Fault = DiskFault.None;
        await world.PassAsync();
        Assert.Empty(world.Files());
        await world.SettleAsync();
        Assert.Contains("- [ ] 운동", world.Read(_tuesday), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_ticked_in_a_file_while_its_words_changed_here_stays_ticked_there()
    {
        await using var world = await ClosedAsync("책 읽기");
        world.Edit(_tuesday, text => text.Replace("- [ ] 책 읽기", "- [x] 책 읽기", StringComparison.Ordinal));
        await world.ChangeAsync(_tuesday, edit => new DayTasks(edit).Reword("책 읽기", "책 다 읽기"));
        await world.SettleAsync();
        Assert.Contains("- [x] 책 다 읽기\n", world.Read(_tuesday), StringComparison.Ordinal);
        Assert.Equal(["책 읽기"], (await world.OpenAsync()).Day.Tasks.Select(task => task.Text));
    }

    [Fact]
    public async Task What_was_written_into_a_file_by_hand_is_exported_with_the_day()
    {
        await using var world = await ClosedAsync("운동");
        world.Edit(_tuesday, text => text + "# 나만의 제목\n그대로\n");
        await world.SettleAsync();
        var exported = await world.InAsync<NoteFiles, string>(async files =>
        {
            var notes = files.WriteAsync(VaultWorld.Me, [_tuesday], "ko", profile: null, VaultWorld.Token);
            return Encoding.UTF8.GetString((await notes.SingleAsync(VaultWorld.Token)).Bytes);
        });
        Assert.Equal(world.Read(_tuesday), exported);
        Assert.EndsWith("# 나만의 제목\n그대로\n", exported, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_the_month_is_only_added_to()
    {
        await using var world = await ClosedAsync("운동");
        var page = Path.Combine(world.Folder, "2026-03.md");
        await File.WriteAllTextAsync(page, "# 삼월\n\n- [[2026-03-03]] 시작\n\n돌아보기\n", VaultWorld.Token);
        await world.TurnAsync();
        await world.SettleAsync();
        Assert.Equal("# 삼월\n\n- [[2026-03-03]] 시작\n- [[2026-03-04]]\n\n돌아보기\n", await File.ReadAllTextAsync(page, VaultWorld.Token));

        await File.WriteAllTextAsync(page, "# 삼월\n\n- [[2026-03-03]] 시작\n", VaultWorld.Token);
        await world.WriteAsync(_tuesday.AddDays(1), "늦은 마무리");
        await world.SettleAsync();
        Assert.Equal("# 삼월\n\n- [[2026-03-03]] 시작\n", await File.ReadAllTextAsync(page, VaultWorld.Token));
    }

    [Fact]
    public async Task A_pass_with_nothing_to_do_asks_twice_and_writes_nothing()
    {
        await using var world = await ClosedAsync("운동");
        await world.SettleAsync();
        world.Queries.Clear();
        await world.PassAsync();
        Assert.Equal(2, world.Queries.Seen.Count);
    }

    [Fact]
    public async Task Forgetting_a_member_takes_their_folder_away_and_nobody_elses()
    {
        await using var world = await ClosedAsync("운동");
        Directory.CreateDirectory(Path.Combine(world.Top, "하늘 (12)"));
        var folder = await world.InAsync<VaultStore, string?>(store => store.ForgetAsync(VaultWorld.Me, VaultWorld.Token));
        new VaultDisk(world.Top).DeleteOf(folder!);
        Assert.Equal(["하늘 (12)"], Directory.GetDirectories(world.Top).Select(Path.GetFileName));
        await world.TurnAsync();
        await world.SettleAsync();
        Assert.Empty(world.Files());
    }

    internal static async Task<VaultWorld> ClosedAsync(params string[] tasks)
    {
        var world = await VaultWorld.StartAsync();
        await world.PlanAsync(tasks);
        await world.TurnAsync();
        await world.SettleAsync();
        Assert.True(File.Exists(world.PathOf(_tuesday)));
        return world;
    }
}
