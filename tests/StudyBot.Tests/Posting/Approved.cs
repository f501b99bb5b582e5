using System.Runtime.CompilerServices;

namespace StudyBot.Tests.Posting;

/// <summary>Holds a text against an approved file; with <c>STUDYBOT_TEST_APPROVE=1</c> in the environment it is written instead.</summary>
internal static class Approved
{
    public static void Match(string name, string text, [CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, "..", "Approved", name + ".txt");
        if (Environment.GetEnvironmentVariable("STUDYBOT_TEST_APPROVE") == "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(File.ReadAllText(file), text);
    }
}
