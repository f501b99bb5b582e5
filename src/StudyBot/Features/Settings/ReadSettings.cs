using StudyBot.Study;

namespace StudyBot.Features.Settings;

/// <summary>The options of <c>/settings</c>, read.</summary>
internal abstract record ReadSettings
{
    private ReadSettings()
    {
    }

    /// <param name="Change">What is saved at once.</param>
    /// <param name="Clock">Shown with its next turn before it is saved; null for none.</param>
    internal sealed record Understood(SettingsChange Change, DayClock? Clock) : ReadSettings;

    internal sealed record UnknownZone(string Text) : ReadSettings;

    internal sealed record BadDayStart(string Text) : ReadSettings;

    internal sealed record BadQuiet(string Text) : ReadSettings;

    /// <summary>A choice that no list offered.</summary>
    internal sealed record UnknownChoice : ReadSettings;
}
