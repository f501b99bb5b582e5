using StudyBot.Study;

namespace StudyBot.Tests.Vaults;

/// <summary>
/// Exported, edited in the vault, changed in the bot, exported again. The tables of <c>NoteMergeTests</c> hold the rules; these
/// go the whole way, over the disk and the database.
/// </summary>
public class VaultMergeTests
{
    private static readonly DateOnly _on = VaultWorld.Tuesday;

    private static readonly Dictionary<string, (string File, string Into, Action<DayTasks> Bot, string Expected)> _cases = new()
    {
        ["a tick of each"] = ("- [ ] a", "- [x] a", bot => bot.Tick("b"), "- [x] a|- [x] b|- [ ] c"),
        ["the same tick"] = ("- [ ] a", "- [x] a", bot => bot.Tick("a"), "- [x] a|- [ ] b|- [ ] c"),
        ["a line of each"] = ("- [ ] a", "- [ ] a|- [x] file", bot => bot.Add("bot"), "- [ ] a|- [x] file|- [ ] b|- [ ] c|- [ ] bot"),
        ["the same line"] = ("- [ ] c", "- [ ] c|- [x] new", bot => bot.Add("new"), "- [ ] a|- [ ] b|- [ ] c|- [x] new"),
        ["taken out there, ticked here"] = ("- [ ] a|", "", bot => bot.Tick("a"), "- [x] a|- [ ] b|- [ ] c"),
        // It lives on on the open day, and where it came from is never deleted.
        ["taken out there, and gone on to today"] = ("- [ ] b|", "", bot => bot.Tick("c"), "- [ ] a|- [ ] b|- [x] c"),
        ["reworded there, ticked here"] = ("- [ ] read the book", "- [ ] read the whole book", bot => bot.Tick("read the book"), "- [ ] a|- [x] read the whole book|- [ ] c"),
        ["ticked there, remarked here"] = ("- [ ] read the book", "- [x] read the book", bot => bot.Remark("a", "said"), "- [ ] a|\t- said|- [x] read the book|- [ ] c"),
        ["moved there, ticked here"] = ("- [ ] a|- [ ] b|- [ ] c", "- [ ] c|- [ ] a|- [ ] b", bot => bot.Tick("b"), "- [ ] c|- [ ] a|- [x] b"),
        ["put below there, ticked here"] = ("- [ ] b|- [ ] c", "- [ ] b|\t- [ ] c", bot => bot.Tick("c"), "- [ ] a|- [ ] b|\t- [x] c"),
        ["marks of one's own"] = ("- [ ] a|- [ ] b", "* [!] a|* [/] b", bot => bot.Tick("c"), "* [!] a|* [/] b|- [x] c"),
        ["words of one's own"] = ("- [ ] a", "- [ ] a|- a remark|words", bot => bot.Tick("b"), "- [ ] a|- a remark|words|- [x] b|- [ ] c"),
        ["a remark below"] = ("- [ ] a", "- [ ] a|\t- said there", bot => bot.Remark("b", "said here"), "- [ ] a|\t- said there|- [ ] b|\t- said here|- [ ] c"),
    };

    public static TheoryData<string> Cases { get; } = [.. _cases.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Both_sides_are_in_the_file_and_in_the_day(string name)
    {
        var (file, into, bot, expected) = _cases[name];
        await using var world = await VaultTests.ClosedAsync("a", file.Contains("read the book", StringComparison.Ordinal) ? "read the book" : "b", "c");
        Assert.Contains(Lines(file), world.Read(_on), StringComparison.Ordinal);
        world.Edit(_on, text => text.Replace(Lines(file), Lines(into), StringComparison.Ordinal));
        await world.ChangeAsync(_on, edit =>
        {
            var tasks = new DayTasks(edit);
            bot(tasks);
        });
        await world.SettleAsync();

        Assert.Equal(Lines(expected), world.Read(_on).Split("# 오전\n")[1].Split("\n---")[0]);
        var ticked = expected.Split('|').Where(line => line.Contains("[x] ", StringComparison.Ordinal)).Select(line => line[(line.IndexOf(']', StringComparison.Ordinal) + 2)..]);
        Assert.Equal(ticked, (await world.DayAsync(_on)).Tasks.Where(task => task.State == TaskState.Done).Select(task => task.Text));
        Assert.Empty(await world.LettersAsync());

        // Again, with nothing new: nothing moves.
        var (text, version) = (world.Read(_on), (await world.DayAsync(_on)).Version);
        world.Edit(_on, same => same);
        await world.SettleAsync();
        Assert.Equal((text, version), (world.Read(_on), (await world.DayAsync(_on)).Version));
    }

    private static string Lines(string text) => text.Replace('|', '\n');
}
