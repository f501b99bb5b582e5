using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Features.Settings;

/// <summary><c>/settings</c>: a member's clock, language, what becomes of unfinished tasks, and who sees what.</summary>
internal sealed class SettingsCommand(SettingsStore settings, DayStore days, TextsCatalog catalog, StudyTime time, StudyBotOptions options)
{
    /// <summary>Without options it shows how things stand, with a select for each.</summary>
    public async Task<Reply> ShowAsync(Call call, CancellationToken cancellationToken)
    {
        var member = await settings.GetAsync(call.Member, cancellationToken);
        return await AnswerAsync(call, member, SettingsOptions.Read(call, member), cancellationToken);
    }

    /// <summary>One of the selects: <c>settings.name</c>.</summary>
    public async Task<Reply> ChooseAsync(Call call, CancellationToken cancellationToken) => await AnswerAsync(
        call, await settings.GetAsync(call.Member, cancellationToken), SettingsOptions.ReadChosen(call), cancellationToken);

    /// <summary>The clock's form; in a group whose clock they do not keep, <c>settings-clock.group</c> offers that one.</summary>
    public async Task<Reply> OpenClockAsync(Call call, CancellationToken cancellationToken)
    {
        var member = await settings.GetAsync(call.Member, cancellationToken);
        if (call.CustomId.FindText(0) is null)
        {
            return SettingsReplies.ClockForm(call, member);
        }

        return await FindGroupClockAsync(call, cancellationToken) is { } clock
            ? SettingsReplies.ConfirmClock(call, CalendarOf(member), clock, time.Now, isGroups: true)
            : Refusals.TooOld(call);
    }

    public async Task<Reply> SubmitClockAsync(Call call, CancellationToken cancellationToken)
    {
        var member = await settings.GetAsync(call.Member, cancellationToken);
        return await AnswerAsync(call, member, SettingsOptions.ReadClockForm(call, member), cancellationToken);
    }

    public async Task<Reply> OpenQuietAsync(Call call, CancellationToken cancellationToken) =>
        SettingsReplies.QuietForm(call, await settings.GetAsync(call.Member, cancellationToken));

    public async Task<Reply> SubmitQuietAsync(Call call, CancellationToken cancellationToken) => await AnswerAsync(
        call, await settings.GetAsync(call.Member, cancellationToken), SettingsOptions.ReadQuietForm(call), cancellationToken);

    /// <summary>The answer to what joining asks: <c>nudges.owner.count</c>.</summary>
    public async Task<Reply> AnswerNudgesAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindMember(0) != call.Member)
        {
            return Refusals.NotYours(call);
        }

        if (call.CustomId.FindNumber(1) is not { } nudges || nudges > Nudges.MostADay)
        {
            return Refusals.TooOld(call);
        }

        await settings.SaveAsync(call.Member, new SettingsChange { Nudges = (int)nudges }, cancellationToken);
        return SettingsReplies.NudgesAnswered(call, await days.OpenAsync(call.Member, cancellationToken), nudges > 0);
    }

    /// <summary>The press that saves a clock after its next turn was named: <c>settings-save.zone.start.whose</c>.</summary>
    public async Task<Reply> SaveClockAsync(Call call, CancellationToken cancellationToken)
    {
        var start = call.CustomId.FindText(1) ?? "";
        if (start.Length != 4
            || DayClock.Parse(call.CustomId.FindText(0) ?? "", $"{start[..2]}:{start[2..]}") is not ParseClock.Parsed { Clock: var clock })
        {
            return Refusals.TooOld(call);
        }

        // The day under way is opened by the clock it began with.
        await days.OpenAsync(call.Member, cancellationToken);
        var group = call.CustomId.FindText(2) == SettingsReplies.Groups && await FindGroupClockAsync(call, cancellationToken) == clock ? call.Group : null;
        var member = await settings.SaveClockAsync(call.Member, clock, group, cancellationToken);
        return await PanelAsync(call, member, call.Texts["setup.saved"], cancellationToken);
    }

    private static StudyCalendar CalendarOf(MemberRow member) => Clocks.Of(member.Clocks);

    private async Task<Reply> AnswerAsync(Call call, MemberRow member, ReadSettings read, CancellationToken cancellationToken)
    {
        if (read is not ReadSettings.Understood { Change: var change, Clock: var clock })
        {
            return SettingsReplies.Refused(call, read);
        }

        var saved = change.IsNothing ? member : await settings.SaveAsync(call.Member, change, cancellationToken);

        // Whoever has just chosen a language is answered in it.
        var spoken = change.Locale is { } locale ? call with { Texts = catalog.For(locale) } : call;
        return clock is not null
            ? SettingsReplies.ConfirmClock(spoken, CalendarOf(saved), clock, time.Now, isGroups: false)
            : await PanelAsync(spoken, saved, change.IsNothing ? null : spoken.Texts["setup.saved"], cancellationToken);
    }

    private async Task<Reply> PanelAsync(Call call, MemberRow member, string? notice, CancellationToken cancellationToken)
    {
        var owner = await settings.FindClockOwnerAsync(member.ClockOf, cancellationToken);
        var offered = call.Group is not null && member.ClockOf is null && await FindGroupClockAsync(call, cancellationToken) is not null;
        return SettingsReplies.Show(call, member, time.Now, (owner, offered, options.Vault.Length > 0), notice);
    }

    private Task<DayClock?> FindGroupClockAsync(Call call, CancellationToken cancellationToken) => call.Group is { } group
        ? settings.FindClockOfAsync(call.Member, group, cancellationToken)
        : Task.FromResult<DayClock?>(null);
}
