using CsCheck;

namespace StudyBot.Discord.Tests;

public sealed class SnowflakeTests
{
    [Fact]
    public void An_id_tells_when_it_was_made() =>
        Assert.Equal(
            DateTimeOffset.Parse("2016-04-30T11:18:25.796Z"),
            new Snowflake(175928847299117063).CreatedAt);

    [Fact]
    public void The_first_id_of_an_instant_is_of_that_instant()
    {
        var instant = DateTimeOffset.Parse("2026-03-02T00:00:00.123Z");
        Assert.Equal(instant, Snowflake.At(instant).CreatedAt);
        Assert.Equal(new Snowflake(0), Snowflake.At(DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public void An_id_is_written_as_a_string_and_comes_back() =>
        Gen.ULong.Sample(value =>
        {
            var user = Any.Written(new User { Id = new Snowflake(value) });
            Assert.Equal($$"""{"id":"{{value}}"}""", user);
            Assert.Equal(value, Any.Read<User>(user).Id.Value);
        });

    [Fact]
    public void An_id_that_came_as_a_number_is_read_too() =>
        Assert.Equal(new Snowflake(123), Any.Read<User>("""{"id":123}""").Id);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData(" 1")]
    [InlineData("18446744073709551616")]
    public void What_is_no_id_is_refused(string? text) => Assert.False(Snowflake.TryParse(text, out _));
}
