using Xunit.v3;

namespace StudyBot.EndToEnd.Tests.Bots;

/// <summary>In the tests of this class, which are another's, Discord calls the bot.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OverHttpAttribute : Attribute
{
    internal static bool IsOnThisTest =>
        TestContext.Current.TestClass is IXunitTestClass running && running.Class.IsDefined(typeof(OverHttpAttribute), inherit: false);
}
