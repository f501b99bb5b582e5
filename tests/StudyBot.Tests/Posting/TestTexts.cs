using System.Text.Json;
using StudyBot.Texts;

namespace StudyBot.Tests.Posting;

/// <summary>The texts as they ship.</summary>
internal static class TestTexts
{
    private static readonly Lazy<TextsCatalog> Loaded = new(() => TextsCatalog.Load(Path.Combine(AppContext.BaseDirectory, "config", "texts")));

    public static TextsCatalog Catalog => Loaded.Value;
}
