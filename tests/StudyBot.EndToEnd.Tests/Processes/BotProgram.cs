using System.Reflection;

namespace StudyBot.EndToEnd.Tests.Processes;

/// <summary>The programs that are started as processes of their own, as they were built beside the tests.</summary>
internal static class BotProgram
{
    public static string StudyBot => Path("StudyBot");

    public static string TestHost => Path("StudyBot.TestHost");

    private static string Path(string name) =>
        typeof(BotProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == name).Value!;
}
