using StudyBot.EndToEnd.Tests.Bots;

namespace StudyBot.EndToEnd.Tests;

/// <summary>The same, where Discord calls the bot.</summary>
public sealed class TheFirstDayOverHttpTests : TheFirstDayTests
{
    private protected override string Transport => TestDay.OverHttp;
}
