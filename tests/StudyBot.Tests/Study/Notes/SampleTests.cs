using System.Text;
using StudyBot.Study;
using StudyBot.Study.Notes;
using static StudyBot.Tests.Study.Notes.NoteWorld;

namespace StudyBot.Tests.Study.Notes;

/// <summary>The note that the product comes from.</summary>
public sealed class SampleTests
{
    private static readonly byte[] _bytes = CorpusNotes.Bytes("ko-sample-2025-02-26.md");

    [Fact]
    public void Its_tasks_are_ticked_its_texts_in_place_and_its_list_is_for_tomorrow()
    {
        var note = Read(_bytes);
        var day = Import(note);

        Assert.Equal(new DateOnly(2025, 2, 26), note.On);
        Assert.Equal(NoteProfile.Garden, note.Profile);
        Assert.Empty(note.Warnings);
        Assert.Equal(
            ["AWS **Chapter16**(1)", "가상 면접 사례로 배우는 대규모 시스템 설계 기초 6장(1)", "Ansible", "terraform", "Go Chapter 1개만"],
            day.Tasks.Where((_, index) => index != 1).Select(task => task.Text));
        Assert.Equal([3, 3], day.Tasks.GroupBy(task => task.Slot).Select(slot => slot.Count()));
        Assert.All(day.Tasks, task => Assert.True(task.IsDone));
        Assert.Equal([0, 0, 1, 0, 0, 0], day.Tomorrow.Select(task => task.Depth));
        Assert.All(day.Tomorrow, task => Assert.Equal((TaskState.Open, null), (task.State, task.Slot)));
        Assert.Equal("var랑 module명 통일 시키기", day.Tomorrow[2].Text);
        Assert.StartsWith("어제는 테라폼", day.YesterdayPage!.Text, StringComparison.Ordinal);
        Assert.EndsWith("참여해야겠습니다.", day.YesterdayPage.Text, StringComparison.Ordinal);
        Assert.Contains("엄\\~\\~청", day.TodayPage!.Text, StringComparison.Ordinal);
        Assert.EndsWith("내일 한번 더 봐야겠다.", day.TodayPage.Text, StringComparison.Ordinal);
        Assert.EndsWith("화이팅", day.Closing!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_lived_in_the_bot_is_written_as_the_sample_to_the_last_byte()
    {
        var day = Import(Read(_bytes));

        var written = NoteWriter.Write(day, Templates.For("ko"), new NoteStyle(NoteProfile.Garden, "06 - Full Notes"));

        Assert.Equal(Encoding.UTF8.GetString(_bytes), written);
    }

    [Fact]
    public void A_task_added_and_one_ticked_change_two_lines()
    {
        var note = Read(_bytes);
        var day = Import(note);
        var tomorrow = day.Tomorrow.ToList();
        tomorrow[3] = tomorrow[3] with { State = TaskState.Done };
        tomorrow.Insert(3, new StudyTask(new TaskId(7), "출력값도") { Depth = 1 });

        var patched = Patch(note, day, day with { Tomorrow = TaskList.Of(tomorrow) });

        var expected = Encoding.UTF8.GetString(_bytes)
            .Replace("- [ ] AWS 크레딧", "\t- [ ] 출력값도\n- [x] AWS 크레딧", StringComparison.Ordinal);
        Assert.Equal(expected, patched);
    }
}
