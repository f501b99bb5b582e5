using System.Runtime.CompilerServices;

namespace StudyBot.Tests.Study.Notes;

/// <summary>Notes as people have them, one file each, named by what is particular about it.</summary>
internal static class CorpusNotes
{
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder(), "*.md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder(), name));

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Corpus");
}
