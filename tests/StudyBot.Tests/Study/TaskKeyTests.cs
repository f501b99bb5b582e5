using System.Text;
using CsCheck;
using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class TaskKeyTests
{
    [Theory]
    // The sample note writes one chapter in two ways.
    [InlineData("AWS **Chapter16**(1)", "AWS Chapter 16 (1)")]
    // Full-width spaces and brackets, half of the keyboards in a study group.
    [InlineData("AWS　Chapter 16（1）", "aws chapter16(1)")]
    // Marks within marks, struck out, behind a spoiler, as code, escaped.
    [InlineData("***~~Go~~***", "Go")]
    [InlineData("||Go|| `Chapter` 1", "Go Chapter 1")]
    [InlineData("엄\\~\\~청", "엄~~청")]
    [InlineData("# 운동", "운동")]
    // A link in brackets and bare.
    [InlineData("[Ansible](https://a.com/x)", "Ansible(https://a.com/x)")]
    [InlineData("<https://a.com/x>", "https://a.com/x")]
    // What cannot be seen: a right-to-left mark, a byte order mark, an emoji's colour selector.
    [InlineData("\u200FGo\uFEFF", "Go")]
    [InlineData("☀️ 운동", "☀ 운동")]
    public void The_same_task_is_known_again(string first, string second) => Assert.Equal(TaskKey.Of(first), TaskKey.Of(second));

    [Theory]
    // Marks that make no looks, and marks in an address, tell tasks apart.
    [InlineData("C*", "C")]
    [InlineData("snake_case_name", "snakecasename")]
    [InlineData("https://a.com/a_b_c", "https://a.com/abc")]
    [InlineData("https://a.com/*a*", "https://a.com/a")]
    // One family is not three people.
    [InlineData("👨‍👩‍👧", "👨👩👧")]
    [InlineData("AWS 16(1)", "AWS 16(2)")]
    public void Other_tasks_are_told_apart(string first, string second) => Assert.NotEqual(TaskKey.Of(first), TaskKey.Of(second));

    [Fact]
    public void Composed_and_decomposed_Hangul_are_one() =>
        Assert.Equal(TaskKey.Of("가상 면접 6장"), TaskKey.Of("가상 면접 6장".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("***")]
    [InlineData("**")]
    [InlineData("\u200F")]
    [InlineData("`")]
    [InlineData("# ")]
    [InlineData("\uD800")]
    public void A_text_of_marks_alone_keeps_a_key(string text) => Assert.NotEmpty(TaskKey.Of(text));

    [Fact]
    public void Any_text_has_a_key_that_spaces_and_case_do_not_change() =>
        StudyGen.Text.Sample(text => TaskKey.Of(text).Length > 0
            && TaskKey.Of(text) == TaskKey.Of($" {text.ToUpperInvariant().Replace(" ", "\u3000", StringComparison.Ordinal)} "));
}
