using StudyBot.Study;

namespace StudyBot.Tests.Vaults;

/// <summary>Killed at whatever step of a writing, the bot loses nothing and doubles nothing.</summary>
public class VaultKillTests
{
    private static readonly DateOnly _tuesday = VaultWorld.Tuesday;

    [Theory]
    [InlineData(DiskFault.KilledBeforeRename)]
    [InlineData(DiskFault.KilledAfterRename)]
    public async Task A_first_note(DiskFault fault)
    {
        await using var world = await VaultWorld.StartAsync();
        await world.PlanAsync("운동", "책 읽기");
        await world.TurnAsync();
        await KillAsync(world, fault);
        await world.SettleAsync();
        Assert.Equal(["지민 (11)/2026-03.md", "지민 (11)/2026-03/2026-03-03.md"], world.Files());
        Assert.Contains("# 오전\n- [ ] 운동\n- [ ] 책 읽기\n---", world.Read(_tuesday), StringComparison.Ordinal);
        Assert.Equal(2, (await world.DayAsync(_tuesday)).Tasks.Count);
    }

    [Theory]
    [InlineData(DiskFault.KilledBeforeRename, "")]
    [InlineData(DiskFault.KilledAfterRename, "")]
    [InlineData(DiskFault.KilledBeforeRename, "- [x] 그사이에\n")]
    [InlineData(DiskFault.KilledAfterRename, "- [x] 그사이에\n")]
    public async Task A_merge_and_a_file_that_is_edited_while_nobody_is_there(DiskFault fault, string meanwhile)
    {
        await using var world = await VaultTests.ClosedAsync("운동", "책 읽기");
        world.Edit(_tuesday, text => text.Replace("- [ ] 운동\n", "- [x] 운동\n- [x] 산책\n", StringComparison.Ordinal));
        await world.WriteAsync(_tuesday, "늦은 마무리");
        await world.TickAsync(_tuesday, "책 읽기");
        await KillAsync(world, fault);
        if (meanwhile.Length > 0)
        {
            world.Edit(_tuesday, text => text.Replace("- [x] 산책\n", "- [x] 산책\n" + meanwhile, StringComparison.Ordinal));
        }

        await world.SettleAsync();

        Assert.Contains($"- [x] 운동\n- [x] 산책\n{meanwhile}- [x] 책 읽기\n---", world.Read(_tuesday), StringComparison.Ordinal);
        Assert.Single(world.Read(_tuesday).Split('\n'), "늦은 마무리");
        string[] tasks = meanwhile.Length > 0 ? ["운동", "산책", "그사이에", "책 읽기"] : ["운동", "산책", "책 읽기"];
        Assert.Equal(tasks, (await world.DayAsync(_tuesday)).Tasks.Select(task => task.Text));
        Assert.All((await world.DayAsync(_tuesday)).Tasks, task => Assert.Equal(TaskState.Done, task.State));
        Assert.Empty(await world.LettersAsync());
    }

    [Fact]
    public async Task Before_each_write_to_the_database()
    {
        for (var write = 1; ; write++)
        {
            await using var world = await VaultTests.ClosedAsync("운동", "책 읽기");
            world.Edit(_tuesday, text => text.Replace("- [ ] 운동\n", "- [x] 운동\n- [x] 산책\n", StringComparison.Ordinal));
            await world.WriteAsync(_tuesday, "늦은 마무리");
            world.Process.KillBefore(write);
            await PassUntilKilledAsync(world);
            if (!world.Process.IsDead)
            {
                Assert.True(write > 6, $"only {write} writes");
                return;
            }

            await world.RestartAsync();
            await world.SettleAsync();
            Assert.Contains("- [x] 운동\n- [x] 산책\n- [ ] 책 읽기\n---", world.Read(_tuesday), StringComparison.Ordinal);
            Assert.Single(world.Read(_tuesday).Split('\n'), "늦은 마무리");
            Assert.Equal(["운동", "산책", "책 읽기"], (await world.DayAsync(_tuesday)).Tasks.Select(task => task.Text));
            Assert.Equal(["지민 (11)/2026-03.md", "지민 (11)/2026-03/2026-03-03.md"], world.Files());
        }
    }

    private static async Task PassUntilKilledAsync(VaultWorld world)
    {
        try
        {
            await world.PassAsync();
            await world.PassAsync();
        }
        catch (InvalidOperationException) when (world.Process.IsDead)
        {
            return; // Nothing of it goes on.
        }
    }

    private static async Task KillAsync(VaultWorld world, DiskFault fault)
    {
        world.Fault = fault;
        await world.PassAsync();
        world.Fault = DiskFault.None;
        await world.RestartAsync();
    }
}
