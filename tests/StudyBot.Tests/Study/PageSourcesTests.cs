using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class PageSourcesTests
{
    private static readonly DateOnly _on = new(2026, 3, 3);
    private static readonly Writing _page = new("복제본은 비동기", Visibility.Written, DateTimeOffset.UnixEpoch) { FilledIn = "엔드포인트는 하나" };

    private static Day Day => new(_on)
    {
        Tasks = TaskList.Of([new StudyTask(new TaskId(1), "Aurora 문서") { Remark = "로드밸런싱까지" }]),
        Tomorrow = TaskList.Of([new StudyTask(new TaskId(1), "Packer")]),
        TodayPage = _page,
        Closing = new Writing("일관성이 어렵다", Visibility.Private, DateTimeOffset.UnixEpoch),
        YesterdayPage = new Writing("그저께 것", Visibility.Written, DateTimeOffset.UnixEpoch),
    };

    [Fact]
    public void A_day_leaves_its_page_tasks_remarks_closing_and_list_behind() => Assert.Equal(
        ["복제본은 비동기", "엔드포인트는 하나", "Aurora 문서", "로드밸런싱까지", "일관성이 어렵다", "Packer"],
        PageSources.Of(Day));

    [Fact]
    public void A_page_is_no_source_of_its_own_and_what_was_filled_in_is_no_hole()
    {
        var sources = PageSources.Of(Day with { Closing = new Writing("엔드포인트와 일관성", Visibility.Private, DateTimeOffset.UnixEpoch) }, Day.TodayPage);
        Assert.DoesNotContain("복제본은 비동기", sources);
        var holes = PageSources.FindHoles(Day with { Closing = new Writing("엔드포인트와 일관성", Visibility.Private, DateTimeOffset.UnixEpoch) }, _page);
        Assert.Equal(["Aurora 문서", "로드밸런싱", "일관성", "Packer"], holes.Select(hole => hole.Term));
    }
}
