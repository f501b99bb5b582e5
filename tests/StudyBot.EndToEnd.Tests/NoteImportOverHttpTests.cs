using StudyBot.EndToEnd.Tests.Bots;

namespace StudyBot.EndToEnd.Tests;

/// <summary>The same, where Discord calls the bot.</summary>
[OverHttp]
public sealed class NoteImportOverHttpTests : NoteImportTests;
