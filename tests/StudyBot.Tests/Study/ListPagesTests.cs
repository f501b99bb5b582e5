using CsCheck;
using StudyBot.Study;
using static StudyBot.Tests.Study.TaskListTextTests;

namespace StudyBot.Tests.Study;

public sealed class ListPagesTests
{
    [Theory]
    [InlineData("a|b|c", 3, "0+3")]
    [InlineData("a|b|c|d|e", 2, "0+2 2+2 4+1")]
    // Never between a task and what stands below it.
    [InlineData("a|-b|--c|d|e", 3, "0+3 3+2")]
    [InlineData("a|b|-c|-d", 3, "0+1 1+3")]
    // What has no room in any form is on none.
    [InlineData("a|b|-c|-d|-e|f|g", 3, "0+1 5+2")]
    [InlineData("a|-b|-c", 2, "0+0")]
    public void A_list_is_parted_between_tasks_at_the_top(string texts, int room, string expected) => Assert.Equal(
        expected, string.Join(' ', ListPages.Split(ListOf(texts.Split('|')), list => list.Count <= room).Select(page => $"{page.From}+{page.Count}")));

    [Fact]
    public void An_empty_list_is_one_page() => Assert.Equal([new ListPart(0, 0)], ListPages.Split(TaskList.Empty, _ => true));

    [Fact]
    public void Every_line_that_fits_is_on_exactly_one_page_in_order() => Gen.Select(StudyGen.List(30, false), Gen.Int[1, 9]).Sample((list, room) =>
    {
        var pages = ListPages.Split(list, part => part.Count <= room);
        var shown = pages.SelectMany(page => page.Of(list)).ToList();
        var tooLong = TaskNode.Read(list).Where(root => root.Lines.Count() > room).SelectMany(root => root.Lines).ToHashSet();

        Assert.Equal(list.Where(task => list.Count <= room || !tooLong.Contains(task)), shown);
        Assert.All(pages, page => Assert.True(page.Count <= room));
        Assert.All(pages.Where(page => page.Count > 0), page => Assert.Equal(0, list[page.From].Depth));
    });
}
