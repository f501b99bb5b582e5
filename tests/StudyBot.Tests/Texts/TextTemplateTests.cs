using StudyBot.Texts;

namespace StudyBot.Tests.Texts;

public sealed class TextTemplateTests
{
    [Theory]
    [InlineData("{count} {count|task|tasks}", 1, "1 task")]
    [InlineData("{count} {count|task|tasks}", 2, "2 tasks")]
    [InlineData("{count} {count|task|tasks}", 0, "0 tasks")]
    [InlineData("{count|was|were} {count}", 1, "was 1")]
    [InlineData("{count}{count:을/를} 끝냈어요", "책", "책을 끝냈어요")]
    [InlineData("{count}{count:으로/로} 옮겼어요", "서울", "서울로 옮겼어요")]
    [InlineData("no place", 1, "no place")]
    [InlineData("{count}", "{count}", "{count}")]
    public void Places_are_filled(string text, object value, string filled) => Assert.Equal(filled, new TextTemplate("key", text).Fill([("count", value)]));

    [Fact]
    public void A_place_that_nothing_was_given_for_is_a_bug_that_names_the_text()
    {
        var thrown = Assert.Throws<ArgumentException>(() => new TextTemplate("some.key", "{count}").Fill([("number", 1)]));

        Assert.Contains("some.key", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_counts_once_however_often_it_stands() =>
        Assert.Equal(["count", "name"], new TextTemplate("key", "{count} {count|a|b} {name:이/가}").Places.Order());

    [Theory]
    [InlineData("책", "을", "를", "을")]
    [InlineData("커피", "을", "를", "를")]
    [InlineData("길", "으로", "로", "로")]
    [InlineData("집", "으로", "로", "으로")]
    [InlineData("길", "을", "를", "을")]
    [InlineData("3", "이", "가", "이")]
    [InlineData("5", "이", "가", "가")]
    [InlineData("AWS Chapter 16", "을", "를", "을")]
    [InlineData("16(2)", "을", "를", "를")]
    [InlineData("Terraform", "을", "를", "을")]
    [InlineData("Go", "을", "를", "를")]
    [InlineData("“책”", "은", "는", "은")]
    [InlineData("", "은", "는", "는")]
    public void A_particle_follows_the_last_sound(string word, string closed, string open, string particle) =>
        Assert.Equal(particle, Particle.After(word, closed, open));
}
