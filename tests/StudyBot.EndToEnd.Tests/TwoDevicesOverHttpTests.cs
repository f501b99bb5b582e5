using StudyBot.EndToEnd.Tests.Bots;

namespace StudyBot.EndToEnd.Tests;

/// <summary>The same, where Discord calls the bot.</summary>
public sealed class TwoDevicesOverHttpTests : TwoDevicesTests
{
    private protected override string Transport => TestDay.OverHttp;
}
