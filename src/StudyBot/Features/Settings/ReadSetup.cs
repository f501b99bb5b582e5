namespace StudyBot.Features.Settings;

/// <summary>The options of <c>/setup</c>, read.</summary>
internal abstract record ReadSetup
{
    private ReadSetup()
    {
    }

    internal sealed record Understood(SetupChange Change) : ReadSetup;

    internal sealed record UnknownZone(string Text) : ReadSetup;

    internal sealed record BadDayStart(string Text) : ReadSetup;

    internal sealed record BadCron(string Text, string Problem) : ReadSetup;

    internal sealed record BadRest(string Text) : ReadSetup;

    internal sealed record BadDoor(string Text) : ReadSetup;

    /// <summary>A group that rests on every weekday studies on none.</summary>
    internal sealed record RestsAlways : ReadSetup;

    /// <summary>Only one of post and cron was given.</summary>
    internal sealed record PostAndCronBelongTogether : ReadSetup;

    internal sealed record NotATextChannel(string Name) : ReadSetup;

    /// <summary>The bot lacks a permission there.</summary>
    internal sealed record CannotPost(ulong Channel, string PermissionKey) : ReadSetup;
}
