using Xunit.v3;

namespace StudyBot.Tests.Postgres;

/// <summary>In the tests of this class, which are another's, PostgreSQL keeps what SQLite keeps there.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnPostgresAttribute : Attribute
{
    internal static bool IsOnThisTest =>
        TestContext.Current.TestClass is IXunitTestClass running && running.Class.IsDefined(typeof(OnPostgresAttribute), inherit: false);
}
