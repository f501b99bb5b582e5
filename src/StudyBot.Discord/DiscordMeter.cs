using System.Diagnostics.Metrics;

namespace StudyBot.Discord;

/// <summary>The meter that all figures of this library belong to. No label ever holds an id or a token.</summary>
public static class DiscordMeter
{
    /// <summary>What a listener asks for.</summary>
    public const string Name = "StudyBot.Discord";

    /// <summary>A factory disposes of its meters; one made without a factory lives as long as the program.</summary>
    internal static Meter Create(IMeterFactory? meters) => meters?.Create(new MeterOptions(Name)) ?? new Meter(Name);
}
