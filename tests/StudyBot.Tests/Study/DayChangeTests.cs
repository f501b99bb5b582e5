using System.Text.Json;
using CsCheck;
using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class DayChangeTests
{
    private static readonly Gen<Writing?> _writing = Gen.Select(Gen.Int[0, 2], Gen.Enum<Visibility>(), (text, visibility) =>
        text == 0 ? null : new Writing($"캐싱 서버 {text}\n\"둘째\"", visibility, DateTimeOffset.UnixEpoch.AddHours(text)) { IsLate = text == 2 });

    private static readonly Gen<Day> _day = Gen.Select(StudyGen.Day(), Gen.Shuffle(Enumerable.Range(0, 14).ToArray()), _writing, _writing, (day, order, page, closing) => day with
    {
        Tasks = TaskList.Of(order.Where(index => index < day.Tasks.Count).Select(index => day.Tasks[index])),
        TodayPage = page,
        YesterdayPage = closing,
        Closing = closing,
    });

    [Fact]
    public void What_is_reverted_is_as_it_was_and_applied_again_as_it_became() =>
        Gen.Select(_day, _day).Sample((before, after) =>
        {
            if (DayChange.Between(before, after) is not { } change)
            {
                return before == after;
            }

            return change.Revert(after) == before && change.Apply(before) == after;
        });

    [Fact]
    public void It_is_the_same_after_a_stay_in_the_journal() =>
        Gen.Select(_day, _day).Sample((before, after) =>
        {
            var json = JsonSerializer.Serialize(DayChange.Between(before, after) ?? new DayChange(), StudyJson.Journal.DayChange);
            var change = JsonSerializer.Deserialize(json, StudyJson.Journal.DayChange)!;
            return change.Revert(after) == before && change.Apply(before) == after && !json.Contains("key", StringComparison.OrdinalIgnoreCase);
        });

    [Fact]
    public void A_version_is_found_again_through_any_number_of_changes() =>
        _day.List[1, 6].Sample(days =>
        {
            var changes = days.Zip(days.Skip(1), DayChange.Between).OfType<DayChange>().Reverse();
            return DayChange.Rewind(days[^1], changes) == days[0];
        });

    [Fact]
    public void Days_are_equal_when_their_lines_are()
    {
        var day = new Day(new DateOnly(2026, 3, 3)) { Tasks = TaskListTextTests.ListOf("a", "-b") };
        Assert.Equal(day, day with { Tasks = TaskListTextTests.ListOf("a", "-b") });
        Assert.NotEqual(day, day with { Tasks = TaskListTextTests.ListOf("a", "b") });
        Assert.Null(DayChange.Between(day, day with { Version = 4 }));
    }

    [Fact]
    public void A_line_added_after_the_change_stays_where_it_stood()
    {
        var before = new Day(new DateOnly(2026, 3, 3)) { Tasks = TaskListTextTests.ListOf("a", "b") };
        var after = before with { Tasks = TaskList.Of([before.Tasks[1]]) };
        var later = after with { Tasks = TaskList.Of([before.Tasks[1], new(new(9), "new")]) };

        Assert.Equal(["a", "b", "new"], DayChange.Between(before, after)!.Revert(later).Tasks.Select(task => task.Text));
    }

    [Fact]
    public void The_journal_is_written_in_plain_words()
    {
        var before = new Day(new DateOnly(2026, 3, 3)) { Tasks = TaskList.Of([new(new(7), "캐싱") { Slot = Slot.Morning }]) };
        var after = before with { Tasks = TaskList.Of([before.Tasks[0] with { State = TaskState.Done, DoneAt = DateTimeOffset.UnixEpoch }]) };

        Assert.Equal(
            """{"tasks":{"tasks":[{"before":{"id":7,"text":"캐싱","slot":0},"after":{"id":7,"text":"캐싱","slot":0,"state":1,"doneAt":"1970-01-01T00:00:00+00:00"}}]}}""",
            JsonSerializer.Serialize(DayChange.Between(before, after), StudyJson.Journal.DayChange!));
    }

    [Fact]
    public void A_receipt_is_the_same_after_a_stay_in_the_journal()
    {
        var receipt = new Receipt(new DateOnly(2026, 3, 3), null, CarryPolicy.Leave, [new TaskMove(MoveKind.Left, new DateOnly(2026, 3, 2), FromTomorrow: true, new TaskId(3), To: null)]);

        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(receipt, StudyJson.Journal.Receipt), StudyJson.Journal.Receipt)!;

        Assert.Equal(receipt.Moves, read.Moves);
        Assert.Equal((receipt.On, receipt.OpenedFrom, receipt.Policy), (read.On, read.OpenedFrom, read.Policy));
    }
}
