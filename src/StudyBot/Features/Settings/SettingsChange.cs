using StudyBot.Study;

namespace StudyBot.Features.Settings;

/// <summary>What <c>/settings</c> was asked to change; null leaves as it is.</summary>
internal sealed record SettingsChange
{
    public string? Locale { get; init; }

    public CarryPolicy? Carry { get; init; }

    public TaskVisibility? Tasks { get; init; }

    /// <summary>What the forms for a page start from.</summary>
    public Visibility? Pages { get; init; }

    public Visibility? Closings { get; init; }

    /// <summary>At most how many nudges a day.</summary>
    public int? Nudges { get; init; }

    public QuietHours? Quiet { get; init; }

    /// <summary>Whether their notes are written into the vault, or sent where there is none.</summary>
    public bool? Vault { get; init; }

    public bool IsNothing => this == new SettingsChange();
}
