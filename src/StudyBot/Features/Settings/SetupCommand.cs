using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Features.Settings;

/// <summary><c>/setup</c>: a group's channel, clock, language and posts; for those who may manage the server.</summary>
internal sealed class SetupCommand(GroupStore groups, StudyTime time)
{
    private const int MaxSuggestions = 25;

    /// <summary>Without options it shows how things stand, with a select for the channel.</summary>
    public async Task<Reply> SetUpAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Group is not { } id)
        {
            return Refusals.ServersOnly(call);
        }

        if (!call.MayManage)
        {
            return SetupReplies.NotAllowed(call);
        }

        var group = await groups.EnsureAsync(id, name: null, call.GroupLocale, cancellationToken);
        switch (SetupOptions.Read(call, group))
        {
            case ReadSetup.Understood { Change: { IsNothing: true } }:
                return SetupReplies.Show(call, group, time.Now);
            case ReadSetup.Understood { Change: var change }:
                var saved = change with { Clock = null } is { IsNothing: false } plain ? await SaveAsync(call, id, plain, cancellationToken) : group;
                return change.Clock is { } clock
                    ? SetupReplies.ConfirmClock(call, saved, Clocks.Of(saved.Clocks).Change(time.Now, clock), clock, time.Now)
                    : SetupReplies.Show(call, saved, time.Now, call.Texts["setup.saved"]);
            case var refused:
                return SetupReplies.Refused(call, refused);
        }
    }

    /// <summary>The press that saves a clock after its next turn was named: <c>setup-clock.zone.start</c>.</summary>
    public async Task<Reply> SaveClockAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Group is not { } id || !call.MayManage)
        {
            return SetupReplies.NotAllowed(call);
        }

        var start = call.CustomId.FindText(1) ?? "";
        if (DayClock.Parse(call.CustomId.FindText(0) ?? "", start.Length == 4 ? $"{start[..2]}:{start[2..]}" : start) is not ParseClock.Parsed { Clock: var clock })
        {
            return Refusals.TooOld(call);
        }

        var saved = await SaveAsync(call, id, new SetupChange { Clock = clock }, cancellationToken);
        return SetupReplies.Show(call, saved, time.Now, call.Texts["setup.saved"]);
    }

    public static Task<Reply> CompleteAsync(Call call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var typed = call.Option("zone")?.Trim().Replace(' ', '_') ?? "";
        var zones = TimeZoneInfo.GetSystemTimeZones()
            .Where(zone => zone.HasIanaId && DayClock.FindZone(zone.Id) is not null)
            .Select(zone => zone.Id)
            .Where(zone => zone.Contains(typed, StringComparison.OrdinalIgnoreCase))
            .OrderBy(zone => typed.Length == 0 ? Array.IndexOf(SetupReplies.UsualZones, zone) is var place and >= 0 ? place : int.MaxValue : 0)
            .ThenBy(zone => zone, StringComparer.Ordinal)
            .Take(MaxSuggestions);
        return Task.FromResult<Reply>(new Reply.Choices([.. zones.Select(zone => new ApplicationCommandOptionChoice(zone, zone))]));
    }

    private async Task<GroupRow> SaveAsync(Call call, GroupId id, SetupChange change, CancellationToken cancellationToken)
    {
        await groups.ChangeAsync(id, group => Apply(group, change, call.Member), cancellationToken);
        return await groups.FindAsync(id, cancellationToken) ?? throw new InvalidOperationException($"no group {id}");
    }

    private bool Apply(GroupRow group, SetupChange change, MemberId by)
    {
        if (change.Channel is { } channel)
        {
            (group.ChannelId, group.SetUpBy, group.PausedFor, group.RetryAt) = (channel, by, null, null);
        }

        group.Locale = change.Locale ?? group.Locale;
        if (change.Clock is { } clock)
        {
            group.Zone = clock.Zone.Id;
            Clocks.Write(group, Clocks.Of(group.Clocks).Change(time.Now, clock));
        }

        if (change.Post is { } kind)
        {
            group.Posts.Single(post => post.Kind == kind).Cron = change.Cron;
        }

        group.RestDays = change.Rest?.Mask ?? group.RestDays;
        PostPlan.Reschedule(group, time.Now);
        return true;
    }
}
