using System.Globalization;
using StudyBot.Flow;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Features.Settings;

/// <summary>Reads what <c>/settings</c> was given: as options, by one of its selects, or in the clock's form.</summary>
internal static class SettingsOptions
{
    public const string ZoneField = "zone";
    public const string StartField = "day-start";
    public const string QuietField = "quiet";

    public static ReadSettings Read(Call call, MemberRow member)
    {
        var change = new SettingsChange();
        foreach (var name in new[] { "locale", "carry", "tasks", "pages", "closings", "nudges", "vault" })
        {
            if (call.Option(name) is { } value && !TryTake(name, value, ref change))
            {
                return new ReadSettings.UnknownChoice();
            }
        }

        if (call.Option(QuietField) is { } hours)
        {
            if (QuietHours.TryParse(hours) is not { } quiet)
            {
                return new ReadSettings.BadQuiet(hours);
            }

            change = change with { Quiet = quiet };
        }

        var (zone, start) = (call.Option(ZoneField), call.Option(StartField));
        return zone is null && start is null ? new ReadSettings.Understood(change, null) : ReadClock(zone, start, member, change);
    }

    /// <summary><c>settings.name</c>, with the choice as the select's value.</summary>
    public static ReadSettings ReadChosen(Call call)
    {
        var change = new SettingsChange();
        return call is { Chosen: [var value] } && TryTake(call.CustomId.FindText(0), value, ref change)
            ? new ReadSettings.Understood(change, null)
            : new ReadSettings.UnknownChoice();
    }

    public static ReadSettings ReadClockForm(Call call, MemberRow member) => ReadClock(
        call.Fields.FirstOrDefault(field => field.Id.Verb == ZoneField)?.Text,
        call.Fields.FirstOrDefault(field => field.Id.Verb == StartField)?.Text,
        member,
        new SettingsChange());

    public static ReadSettings ReadQuietForm(Call call)
    {
        var typed = call.Fields.FirstOrDefault(field => field.Id.Verb == QuietField)?.Text ?? "";
        return QuietHours.TryParse(typed) is { } quiet
            ? new ReadSettings.Understood(new SettingsChange { Quiet = quiet }, null)
            : new ReadSettings.BadQuiet(typed);
    }

    private static ReadSettings ReadClock(string? zone, string? start, MemberRow member, SettingsChange change)
    {
        var latest = member.Clocks.MaxBy(clock => clock.From)!;
        return DayClock.Parse(Typed(zone)?.Replace(' ', '_') ?? latest.Zone, Typed(start) ?? latest.DayStart.ToString("HH:mm")) switch
        {
            ParseClock.Parsed parsed => new ReadSettings.Understood(change, parsed.Clock),
            ParseClock.UnknownZone unknown => new ReadSettings.UnknownZone(unknown.Zone),
            ParseClock.BadDayStart bad => new ReadSettings.BadDayStart(bad.DayStart),
            var other => throw new NotSupportedException(other.GetType().Name),
        };
    }

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static bool TryTake(string? name, string value, ref SettingsChange change)
    {
        var before = change;
        change = name switch
        {
            "locale" when TextsCatalog.Locales.Contains(value) => change with { Locale = value },
            "carry" when TryName<CarryPolicy>(value, out var carry) => change with { Carry = carry },
            "tasks" when TryName<TaskVisibility>(value, out var tasks) => change with { Tasks = tasks },
            "pages" when TryName<Visibility>(value, out var pages) => change with { Pages = pages },
            "closings" when TryName<Visibility>(value, out var closings) => change with { Closings = closings },
            "nudges" when int.TryParse(value, CultureInfo.InvariantCulture, out var nudges) && nudges is >= 0 and <= Study.Nudges.MostADay =>
                change with { Nudges = nudges },
            "vault" when value is "on" or "off" => change with { Vault = value == "on" },
            _ => change,
        };
        return before != change;
    }

    /// <summary>By name only: a number would be taken, too.</summary>
    private static bool TryName<T>(string text, out T value)
        where T : struct, Enum => Enum.TryParse(text, ignoreCase: true, out value) && char.IsAsciiLetter(text[0]) && Enum.IsDefined(value);
}
