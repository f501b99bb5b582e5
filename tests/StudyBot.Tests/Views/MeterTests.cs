using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Tests.Views;

public sealed class MeterTests
{
    [Theory]
    [InlineData(0, 0, 5, "")]
    [InlineData(0, 3, 5, "▱▱▱▱▱ 0/3")]
    [InlineData(1, 50, 5, "▰▱▱▱▱ 1/50")]
    [InlineData(2, 5, 5, "▰▰▱▱▱ 2/5")]
    [InlineData(49, 50, 5, "▰▰▰▰▱ 49/50")]
    [InlineData(50, 50, 5, "▰▰▰▰▰ 50/50")]
    [InlineData(2, 11, 10, "▰▱▱▱▱▱▱▱▱▱ 2/11")]
    [InlineData(1, 1, 10, "▰▰▰▰▰▰▰▰▰▰ 1/1")]
    public void Something_done_is_seen_and_only_everything_fills_it(int done, int planned, int cells, string meter) =>
        Assert.Equal(meter, Meter.Of(new Progress(done, planned), cells));
}
