using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Tests.Posting;

public sealed class FilledInTests
{
    [Theory]
    [InlineData("원래 글", null, "원래 글")]
    [InlineData("원래 글\n", "더한 글", "원래 글\n\n🖊️\n더한 글")]
    public void What_was_filled_in_stands_below_the_page_apart(string text, string? filled, string whole) =>
        Assert.Equal(whole, PageText.Whole(text, filled));
}
