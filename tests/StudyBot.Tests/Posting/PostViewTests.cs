using System.Globalization;
using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Posting;
using StudyBot.Posting.Views;
using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Tests.Posting;

public sealed class PostViewTests
{
    private static readonly DateOnly On = new(2026, 3, 3);
    private static readonly DateTimeOffset Begin = DateTimeOffset.Parse("2026-03-03T04:00:00+09:00");
    private static readonly DateTimeOffset Noon = Begin.AddHours(8);

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public void The_morning_shows_each_members_open_tasks(string locale)
    {
        var day = Group(Jimin(), Sky(), Sol(), Early()) with { Yesterday = new DayBefore(On.AddDays(-1), 2, 4) };
        Approved.Match($"post-morning.{locale}", ViewText.Of(PlanView.Render(day, PostKind.Morning, TestTexts.Catalog.For(locale))));
    }

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public void The_afternoon_shows_its_own_tasks(string locale) =>
        Approved.Match($"post-afternoon.{locale}", ViewText.Of(PlanView.Render(Group(Jimin(), Sky(), Sol()), PostKind.Afternoon, TestTexts.Catalog.For(locale))));

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public void The_evening_names_who_has_written_and_counts_the_rest(string locale)
    {
        var texts = TestTexts.Catalog.For(locale);
        var text = ViewText.Of(EveningView.Render(Group(Jimin(), Sky(), Sol()), isSent: false, texts))
            + "---\n" + ViewText.Of(EveningView.Render(Group(Done()), isSent: true, texts));
        Approved.Match($"post-evening.{locale}", text);
        Assert.Null(EveningView.Render(Group(Done()), isSent: false, texts));
        Assert.Null(EveningView.Render(Group(Early()), isSent: false, texts));
    }

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public void The_summary_tells_each_day_and_shows_nobody_as_empty(string locale)
    {
        var texts = TestTexts.Catalog.For(locale);
        Approved.Match($"post-summary.{locale}", ViewText.Of(SummaryView.Render(Group(Jimin(), Sky(), Sol(), Done()), texts)));
        Assert.Null(SummaryView.Render(Group(Sol()), texts));
    }

    [Theory]
    [InlineData(19, "<t:{0}:t>까지 계속 반영돼요", 20)]
    [InlineData(20, "늦은 기록은 <t:{0}:t>에 한 번에 반영돼요", 28)]
    [InlineData(28, null, 0)]
    public void The_summary_says_what_it_still_follows_and_until_when(int hours, string? footer, int until)
    {
        // The story: the group's day ends after 20 hours here (Sol's, further west, counts), late entries are taken for eight more.
        var day = Group(Jimin()) with { TurnsAt = Begin.AddHours(18), Now = Begin.AddHours(hours), DoorHours = 8 };
        day = day with { Members = [day.Members[0] with { EndsAt = Begin.AddHours(20) }] };
        var text = ViewText.Of(SummaryView.Render(day, TestTexts.Catalog.For("ko")));
        var said = footer is null ? "" : string.Format(CultureInfo.InvariantCulture, footer, Begin.AddHours(until).ToUnixTimeSeconds());
        Assert.EndsWith(said, text.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(footer is not null, text.Contains("반영돼요", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public void Whoever_is_away_is_named_in_the_summary_and_left_in_peace_elsewhere(string locale)
    {
        var texts = TestTexts.Catalog.For(locale);
        var day = Group(Jimin() with { IsAway = true }, Sky(), Sol() with { IsAway = true }) with { Yesterday = new DayBefore(On.AddDays(-3), 1, 2, Away: 1) };
        var text = string.Join("---\n",
            ViewText.Of(PlanView.Render(day, PostKind.Morning, texts)),
            ViewText.Of(EveningView.Render(day, isSent: false, texts)),
            ViewText.Of(SummaryView.Render(day, texts)),
            PlanView.Line(day.Members[0], day, Slot.Morning, texts) + "\n");

        Approved.Match($"post-away.{locale}", text);
        Assert.Null(SummaryView.Render(Group(Sol() with { IsAway = true }), texts));
    }

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public void Whoever_keeps_their_tasks_to_themselves_is_shown_by_count_or_not_at_all(string locale)
    {
        var texts = TestTexts.Catalog.For(locale);
        var day = Group(Jimin() with { Tasks = TaskVisibility.Count }, Sky() with { Tasks = TaskVisibility.Private }, Done() with { Tasks = TaskVisibility.Private });
        var text = string.Join("---\n",
            ViewText.Of(PlanView.Render(day, PostKind.Morning, texts)),
            ViewText.Of(EveningView.Render(day, isSent: true, texts)),
            ViewText.Of(SummaryView.Render(day, texts)));

        Approved.Match($"post-private.{locale}", text);
        Assert.All(day.Members.Take(2).SelectMany(member => member.Day!.Tasks).Where(task => task.Text != "운동"), task => Assert.DoesNotContain(task.Text, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public void A_shared_page_stands_under_its_writers_name(string locale)
    {
        var texts = TestTexts.Catalog.For(locale);
        var part = new SharedPart(new MemberId(11), WritingKind.YesterdayPage, 1);
        Approved.Match($"post-shared.{locale}", string.Join("---\n",
            ViewText.Of(SharedView.Render(part, On, On.AddDays(-1), "지민", "# 캐싱\n- @everyone 서버\n\n||둘||", texts)),
            ViewText.Of(SharedView.Render(part with { Kind = WritingKind.Closing }, On, On, "Sol_*", "오늘은 여기까지", texts)),
            ViewText.Of(SharedView.Render(part, On, On, "지민", text: null, texts)),
            ViewText.Of(SharedView.Render(part with { Number = 2 }, On, On, "지민", "짧아요", texts))));
    }

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public void A_large_group_has_a_first_page_and_a_button_to_the_others(string locale)
    {
        var texts = TestTexts.Catalog.For(locale);
        var day = Group([.. Enumerable.Range(1, 23).Select(number => Member((ulong)number, $"멤버 {number}", Tasks(("할 일", Slot.Morning, number % 2 == 0))))]);
        Approved.Match($"post-large.{locale}", string.Join("---\n",
            ViewText.Of(PlanView.Render(day, PostKind.Morning, texts)),
            ViewText.Of(RosterView.Page(day, PostKind.Morning, 1, texts)),
            ViewText.Of(RosterView.Page(day, PostKind.Summary, 2, texts))));
    }

    [Fact]
    public void Whatever_members_write_a_post_keeps_to_discords_limits()
    {
        var texts = TestTexts.Catalog.For("ko");
        var wild = string.Concat(Enumerable.Repeat("**_`||[x](https://x.y/z)@everyone ", 9))[..300];
        foreach (var count in new[] { 1, 3, 7, 10, 11, 500 })
        {
            var members = Enumerable.Range(1, count).Select(number => Member(
                (ulong)number, new string('*', 32), Tasks([.. Enumerable.Repeat((wild, Slot.Morning, false), 50)])) with
            { });
            var day = Group([.. members.Select(member => member with
            {
                Day = member.Day! with { Closing = Written(new string('#', 4000), Visibility.Shared), TodayPage = Written("x", Visibility.Shared) },
            })]);
            foreach (var view in new[]
            {
                PlanView.Render(day, PostKind.Morning, texts),
                EveningView.Render(day, isSent: true, texts)!,
                SummaryView.Render(day, texts)!,
                RosterView.Page(day, PostKind.Summary, 0, texts),
            })
            {
                var components = Walk(view.Components).ToList();
                Assert.InRange(components.Count, 1, 40);
                Assert.InRange(components.OfType<TextDisplay>().Sum(text => text.Content.Length), 1, 4000);
                Assert.All(components.OfType<TextDisplay>(), text => Assert.NotEmpty(text.Content));
                Assert.All(components.OfType<Button>(), button => Assert.InRange(button.Label!.Length, 1, 80));
            }
        }
    }

    [Fact]
    public void Nothing_planned_never_reads_as_nought_of_nought()
    {
        var text = ViewText.Of(PlanView.Render(Group(Sol(), Early()), PostKind.Morning, TestTexts.Catalog.For("ko")));
        Assert.DoesNotContain("0/0", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_stands_in_the_first_button_alone_and_is_read_past()
    {
        var view = PostKey.Stamp(PlanView.Render(Group(Jimin()), PostKind.Morning, TestTexts.Catalog.For("ko")), PostKey.OfPost(1234));
        var ids = Walk(view.Components).OfType<Button>().Select(button => CustomId.TryParse(button.CustomId)!).ToList();
        Assert.Equal("~ya", ids[0].Arguments[^1]);
        Assert.Equal(On, ids[0].FindDate(0));
        Assert.Null(ids[0].FindNumber(1));
        Assert.All(ids.Skip(1), id => Assert.DoesNotContain("~ya", id.Arguments));
    }

    private static MemberOnDay Jimin() => Member(11, "지민", Tasks(
        ("Terraform dev 네트워크", Slot.Morning, false),
        (" var랑 module 이름 맞추기", Slot.Morning, false),
        ("AWS Chapter16(1)", Slot.Morning, true),
        ("[강의](https://example.com) 듣기", Slot.Morning, false),
        ("정리하기", Slot.Morning, false),
        ("운동", Slot.Afternoon, true)) with
    {
        TodayPage = Written("캐싱", Visibility.Shared),
        Tomorrow = Tasks(("AWS Chapter16(2)", Slot.Morning, false)).Tasks,
    });

    private static MemberOnDay Sky() => Member(12, "하늘", Tasks(("읽기", Slot.Afternoon, false), ("쓰기", Slot.Afternoon, true)) with
    {
        YesterdayPage = Written("비밀", Visibility.Private),
        TodayPage = Written("비밀", Visibility.Private),
        Closing = Written("오늘 운동하고 이것저것 열심히 했다.", Visibility.Shared),
    });

    private static MemberOnDay Sol() => Member(13, "Sol", new Day(On));

    private static MemberOnDay Early() => new(new MemberId(14), "Ines", Day: null, Noon.AddHours(6), Noon.AddHours(30)) { Waiting = 3 };

    private static MemberOnDay Done() => Member(15, "민서", Tasks(("끝", Slot.Morning, true)) with
    {
        YesterdayPage = Written("어제", Visibility.Written),
        TodayPage = Written("오늘", Visibility.Written),
        Closing = Written("끝", Visibility.Written),
        Tomorrow = Tasks(("내일", Slot.Morning, false)).Tasks,
    });

    private static MemberOnDay Member(ulong id, string name, Day day) => new(new MemberId(id), name, day, Begin, Begin.AddDays(1));

    private static GroupDay Group(params IReadOnlyList<MemberOnDay> members) => new(new GroupId(1), On, Begin.AddDays(1), Noon, 8, members);

    private static Writing Written(string text, Visibility visibility) => new(text, visibility, Noon);

    /// <summary>A leading space makes a sub-task.</summary>
    private static Day Tasks(params IReadOnlyList<(string Text, Slot Slot, bool Done)> tasks) => new(On)
    {
        Tasks = TaskList.Of(tasks.Select((task, index) => new StudyTask(new TaskId(index + 1), task.Text.TrimStart())
        {
            Slot = task.Slot,
            Depth = task.Text[0] == ' ' ? 1 : 0,
            State = task.Done ? TaskState.Done : TaskState.Open,
            Slips = index == 0 && !task.Done ? 1 : 0,
        })),
    };

    private static IEnumerable<Component> Walk(IEnumerable<Component> components) => components.SelectMany(component => component switch
    {
        Container box => Walk(box.Components).Prepend(component),
        ActionRow row => Walk(row.Components).Prepend(component),
        _ => [component],
    });
}
