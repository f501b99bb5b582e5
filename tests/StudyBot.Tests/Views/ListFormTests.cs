using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Tests.Posting;
using StudyBot.Views;

namespace StudyBot.Tests.Views;

public sealed class ListFormTests
{
    [Fact]
    public void A_long_text_goes_on_in_the_next_input_between_tasks_at_the_top_where_that_takes_no_more_of_them()
    {
        var tasks = Enumerable.Range(0, 10).Select(number => $"{number} {new string('a', 300)}\n  - {new string('b', 600)}").ToList();
        var inputs = Read(string.Join('\n', tasks));
        Assert.Equal(tasks, inputs.SelectMany(text => text.Split("\n").Chunk(2)).Select(lines => string.Join('\n', lines)));
        Assert.Equal(3, inputs.Count);
        Assert.All(inputs, text => Assert.False(text.StartsWith(' ')));
    }

    [Fact]
    public void Where_it_would_take_one_more_it_goes_on_between_any_lines_and_none_is_lost()
    {
        var lines = Enumerable.Range(0, 15).Select(number => number % 5 == 0 ? $"{number} {new string('a', 480)}" : $"  - {number} {new string('b', 480)}").ToList();
        var inputs = Read(string.Join('\n', lines));
        Assert.Equal(lines, inputs.SelectMany(text => text.Split('\n')));
        Assert.Equal(2, inputs.Count);
        Assert.All(inputs, text => Assert.InRange(text.Length, 1, 4000));
    }

    private static IReadOnlyList<string> Read(string text) =>
    [
        .. ListForm.Inputs(new ListForm.Request(TestTexts.Catalog.For("en"), CustomId.Of("plan"), CustomId.Of("plan"), "Plan", text, "example"))
            .Select(label => ((TextInput)label.Component).Value!),
    ];
}
