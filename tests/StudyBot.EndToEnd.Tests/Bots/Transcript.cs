namespace StudyBot.EndToEnd.Tests.Bots;

/// <summary>A day as one would tell it: who did what, and what then stood on whose screen.</summary>
internal sealed class Transcript
{
    private readonly List<string> _blocks = [];

    public string Text => string.Join("\n\n", _blocks) + "\n";

    public void Clear() => _blocks.Clear();

    public void Moved(string instant) => _blocks.Add($"======== {instant} ========");

    public void Did(string name, string what) => _blocks.Add($"{name}: {what}");

    public void Saw(string who, string text) => _blocks.Add($"{who}\n{Indented(text)}");

    private static string Indented(string text) => string.Join('\n', text.Split('\n').Select(line => $"    {line}".TrimEnd()));
}
