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
                var saved = change.Plain is { IsNothing: false } plain ? await SaveAsync(call, id, plain, cancellationToken) : group;
                return change.Plain == change
                    ? SetupReplies.Show(call, saved, time.Now, call.Texts["setup.saved"])
                    : SetupPreview.Confirm(call, saved, change, time.Now);
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

    /// <summary>The press that saves a schedule after its next runs were named: <c>setup-post.kind.cron</c>.</summary>
    public async Task<Reply> SavePostAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Group is not { } id || !call.MayManage)
        {
            return SetupReplies.NotAllowed(call);
        }

        if (SetupOptions.ReadPost(call.CustomId.FindText(0), call.CustomId.FindText(1)) is not ReadSetup.Understood { Change: { Post: not null } change })
        {
            return Refusals.TooOld(call);
        }

        var saved = await SaveAsync(call, id, change, cancellationToken);
        return SetupReplies.Show(call, saved, time.Now, call.Texts["setup.saved"]);
    }

    /// <summary>Posts that pause are tried again at once: <c>setup-retry.group</c>, also from the direct message that told of it.</summary>
    public async Task<Reply> RetryAsync(Call call, CancellationToken cancellationToken)
    {
        if (await FindToldGroupAsync(call, cancellationToken) is not { } group)
        {
            return SetupReplies.NotAllowed(call);
        }

        await groups.ChangeAsync(
            group.Id,
            row =>
            {
                PostPlan.Resume(row);
                return true;
            },
            cancellationToken);
        return SetupReplies.Retried(call, group);
    }

    /// <summary>The way to another channel: in the server, where channels can be chosen from.</summary>
    public async Task<Reply> GoToChannelsAsync(Call call, CancellationToken cancellationToken) =>
        await FindToldGroupAsync(call, cancellationToken) is { } group ? SetupReplies.ChannelsAreThere(call, group) : SetupReplies.NotAllowed(call);

    /// <summary>The group a button is about, for whoever may manage it here, or set it up and was told in a direct message.</summary>
    private async Task<GroupRow?> FindToldGroupAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindNumber(0) is not { } number || await groups.FindAsync(new GroupId(number), cancellationToken) is not { } group)
        {
            return null;
        }

        return (call.Group == group.Id && call.MayManage) || (call.Group is null && group.SetUpBy == call.Member) ? group : null;
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
        group.DoorHours = change.Door ?? group.DoorHours;
        group.Threads = change.Threads ?? group.Threads;
        group.Kept = change.Kept ?? group.Kept;
        group.PageVisibility = change.Pages ?? group.PageVisibility;
        PostPlan.Reschedule(group, time.Now);
        return true;
    }
}
