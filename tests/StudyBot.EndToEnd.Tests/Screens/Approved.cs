using System.Runtime.CompilerServices;

namespace StudyBot.EndToEnd.Tests.Screens;

/// <summary>
/// Texts that were looked at and found right, in the folder Approved. With STUDYBOT_TEST_APPROVE=1 the files are written anew, to be
/// looked at in the diff.
/// </summary>
internal static class Approved
{
    public static void Matches(string name, string text, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Root(caller), "Approved", name);
        var actual = text.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("STUDYBOT_TEST_APPROVE") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"Approved/{name} is not there yet; STUDYBOT_TEST_APPROVE=1 writes it");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    private static string Root(string caller)
    {
        var folder = Path.GetDirectoryName(caller);
        while (folder is not null && !File.Exists(Path.Combine(folder, "StudyBot.EndToEnd.Tests.csproj")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"{caller} stands outside the test project");
    }
}
