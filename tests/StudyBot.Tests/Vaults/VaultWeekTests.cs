using StudyBot.Store.Rows;

namespace StudyBot.Tests.Vaults;

/// <summary>Without a folder on the host, the notes of a week go to their member when it is over.</summary>
public class VaultWeekTests
{
    [Fact]
    public async Task A_week_is_sent_when_its_last_day_has_turned_once()
    {
        await using var world = await VaultWorld.StartAsync(hasFolder: false);
        await world.PlanAsync("운동");
        for (var day = 4; day <= 8; day++)
        {
            await world.TurnAsync();
            await world.PassAsync();
            Assert.Empty(await world.LettersAsync());
        }

        await world.TurnAsync();
        await world.PassAsync();
        await world.RestartAsync();
        await world.SettleAsync();
        await world.PlanAsync("책 읽기");
        await world.SettleAsync();

        var letter = Assert.Single(await world.LettersAsync());
        Assert.Equal((LetterKind.Week, new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 8)), (letter.Kind, letter.From, letter.To));
        Assert.Empty(world.Files());
    }

    [Fact]
    public async Task After_an_absence_only_weeks_with_days_are_sent()
    {
        await using var world = await VaultWorld.StartAsync(hasFolder: false);
        await world.PlanAsync("운동");
        await world.PassAsync();
        await world.TurnAsync(days: 30);
        await world.PassAsync();
        Assert.Equal([new DateOnly(2026, 3, 2)], (await world.LettersAsync()).Select(letter => letter.From));
    }

    [Fact]
    public async Task Whoever_does_not_want_it_any_more_gets_none()
    {
        await using var world = await VaultWorld.StartAsync(hasFolder: false);
        await world.PlanAsync("운동");
        await world.PassAsync();
        await world.WantAsync(VaultWorld.Me, wants: false);
        await world.TurnAsync(days: 7);
        await world.PassAsync();
        Assert.Empty(await world.LettersAsync());
    }
}
