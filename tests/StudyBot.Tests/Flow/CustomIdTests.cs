using CsCheck;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Tests.Flow;

public sealed class CustomIdTests
{
    [Fact]
    public void What_is_written_is_read_back() =>
        Gen.Select(Gen.ULong, Gen.Int[0, int.MaxValue], Gen.Int[0, DateOnly.MaxValue.DayNumber]).Sample((member, task, day) =>
        {
            var on = DateOnly.FromDayNumber(day);
            var id = CustomId.Of("tick", on, new MemberId(member), new TaskId(task), PageOf.Today, true);
            var read = CustomId.TryParse(id.ToString());

            return Equals(id, read) && id.GetHashCode() == read!.GetHashCode()
                && read.FindDate(0) == on
                && read.FindMember(1) == new MemberId(member)
                && read.FindTask(2) == new TaskId(task)
                && read.FindText(3) == "today"
                && read.FindNumber(4) == 1
                && read.FindText(5) is null;
        });

    [Fact]
    public void Even_the_largest_arguments_fit() => Assert.InRange(
        CustomId.Of("page", DateOnly.MaxValue, new MemberId(ulong.MaxValue), new TaskId(int.MaxValue), ulong.MaxValue).ToString().Length, 1, CustomId.MaxLength);

    [Theory]
    [InlineData(94, true)]
    [InlineData(95, false)]
    public void More_than_a_hundred_characters_are_a_bug_found_at_once(int length, bool fits)
    {
        var id = CustomId.Of("tic", new string('a', length));

        Assert.Equal(fits, Record.Exception(() => id.ToString()) is null);
        Assert.Throws<ArgumentException>(() => CustomId.Of("tick", "a.b"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.")]
    [InlineData("1..20260303")]
    [InlineData("2.tick.20260303")]
    [InlineData("tick.20260303")]
    [InlineData("another bot's")]
    [InlineData("👨‍👩‍👧")]
    public void What_others_made_is_nobodys_call(string? text) => Assert.Null(CustomId.TryParse(text));

    [Fact]
    public void What_is_longer_than_Discord_allows_was_never_made_here()
    {
        Assert.NotNull(CustomId.TryParse("1.tick." + new string('a', CustomId.MaxLength - "1.tick.".Length)));
        Assert.Null(CustomId.TryParse("1.tick." + new string('a', CustomId.MaxLength - "1.tick.".Length + 1)));
    }

    [Fact]
    public void Of_random_strings_only_the_version_of_today_are_read() => Gen.String[Gen.Char["0123.atick"], 0, 120].Sample(text =>
        CustomId.TryParse(text) is null != (text.Length <= CustomId.MaxLength && text.StartsWith("1.", StringComparison.Ordinal) && text.Length > 2 && text[2] != '.'));

    [Fact]
    public void Whatever_text_an_argument_is_it_is_read_back() => Gen.Select(Gen.String, Gen.String).Sample((first, second) =>
    {
        var (one, two) = (first.Replace('.', '-'), second.Replace('.', '-'));
        return one.Length + two.Length > 90 || Equals(CustomId.TryParse(CustomId.Of("x", one, two).ToString()), CustomId.Of("x", one, two));
    });

    [Theory]
    [InlineData("1.tick.2026-03-03")]
    [InlineData("1.tick.０２０６０３０３")]
    [InlineData("1.tick.ZZZ")]
    [InlineData("1.tick.-1")]
    [InlineData("1.tick.zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("1.tick.")]
    [InlineData("1.tick")]
    public void A_garbled_argument_is_missing_not_wrong(string text)
    {
        var id = CustomId.TryParse(text)!;

        Assert.Equal((null, null, null), (id.FindDate(0), id.FindTask(0), id.FindMember(0)));
    }

    [Fact]
    public void A_date_that_is_none_is_missing() => Assert.Null(CustomId.TryParse("1.tick.20260230")!.FindDate(0));

    [Fact]
    public void Whatever_arrives_is_read_without_a_fault() => Gen.String.Sample(text =>
    {
        var id = CustomId.TryParse($"1.x.{text[..Math.Min(text.Length, CustomId.MaxLength - 4)]}")!;
        _ = (id.FindDate(0), id.FindNumber(0), id.FindTask(0), id.FindMember(0), CustomId.TryParse(text));
    });
}
