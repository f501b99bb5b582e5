using Microsoft.Extensions.Configuration;
using StudyBot.Ops;

namespace StudyBot.Tests.Ops;

public sealed class ShardSettingsTests
{
    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData("", " ", null, null)]
    [InlineData("4", null, 4, null)]
    [InlineData(" 4 ", "0,1", 4, "0 1")]
    [InlineData("4", "0-3", 4, "0 1 2 3")]
    [InlineData("8", "7, 0 - 2 ,4", 8, "7 0 1 2 4")]
    [InlineData("1", "0", 1, "0")]
    public void Shards_are_counted_and_listed_one_by_one_or_from_one_to_another(string? count, string? ids, int? expectedCount, string? expectedIds)
    {
        var read = ShardSettings.Read(Configuration(count, ids));
        Assert.Equal((expectedCount, expectedIds), (read.Count, read.Ids is null ? null : string.Join(' ', read.Ids)));
    }

    [Theory]
    [InlineData("0", null, "Discord:Shards:Count: \"0\" is not allowed; allowed is a whole number from 1 to 10000")]
    [InlineData("two", null, "Discord:Shards:Count: \"two\" is not allowed; allowed is a whole number from 1 to 10000")]
    [InlineData(null, "0", "Discord:Shards:Ids: \"0\" is not allowed without Discord:Shards:Count; allowed is to set both, the same count in every process")]
    [InlineData("2", "2", "Discord:Shards:Ids: \"2\" is not allowed; allowed is shards from 0 to 1, each once, such as 0,1 or 0-1")]
    [InlineData("4", "0-4", "Discord:Shards:Ids: \"0-4\" is not allowed; allowed is shards from 0 to 3, each once, such as 0,1 or 0-3")]
    [InlineData("4", "3-1", "Discord:Shards:Ids: \"3-1\" is not allowed; allowed is shards from 0 to 3, each once, such as 0,1 or 0-3")]
    [InlineData("4", "1,1", "Discord:Shards:Ids: \"1,1\" is not allowed; allowed is shards from 0 to 3, each once, such as 0,1 or 0-3")]
    [InlineData("4", "0,,1", "Discord:Shards:Ids: \"0,,1\" is not allowed; allowed is shards from 0 to 3, each once, such as 0,1 or 0-3")]
    [InlineData("4", "-1", "Discord:Shards:Ids: \"-1\" is not allowed; allowed is shards from 0 to 3, each once, such as 0,1 or 0-3")]
    public void What_is_wrong_is_said_in_one_line(string? count, string? ids, string line) =>
        Assert.Equal(line, Assert.Throws<StartException>(() => ShardSettings.Read(Configuration(count, ids))).Message);

    private static IConfiguration Configuration(string? count, string? ids) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Discord:Shards:Count", count), new("Discord:Shards:Ids", ids)]).Build();
}
