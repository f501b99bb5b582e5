using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Benchmarks.Kill;

/// <summary>Holds what stands in the channels against what should, and what members were told against what is kept.</summary>
internal sealed class KillCheck(KillWorld world, IReadOnlyList<(PostKind Kind, DateOnly On)> waves, KillPresses presses)
{
    public async Task<KillResult> CheckAsync(CancellationToken cancellationToken)
    {
        var rows = await world.ReadAsync(db => db.DuePosts.AsNoTracking().ToListAsync(cancellationToken));
        var (messages, silent) = (Messages(), await SilentAsync(rows, cancellationToken));
        var counts = world.StandIn.World.Faults.Counts;
        var incomplete = waves.Where(wave => rows.Count(row => row.Kind == wave.Kind && row.On == wave.On && row.Part == "") != world.Setup.Groups)
            .Select(wave => $"not every group has a {wave.Kind} post of {wave.On:yyyy-MM-dd}");
        return new KillResult(
            Kills: 0, waves.Count, waves.Count * world.Setup.Groups, messages.Count,
            counts.GetValueOrDefault("lost-answer"), counts.Where(kind => kind.Key != "lost-answer").Sum(kind => kind.Value),
            presses.Count, presses.Tasks.Count + presses.Pages.Count,
            Doubles(rows, messages), [.. Missing(rows.FindAll(row => !silent.Contains(row.Id)), messages), .. incomplete], await LostAsync(cancellationToken), await WrongTasksAsync(cancellationToken), Took: default);
    }

    /// <summary>All that the bot said of itself and that others can see.</summary>
    private HashSet<ulong> Messages()
    {
        var discord = world.StandIn.World;
        lock (discord.Gate)
        {
            return [.. discord.State.Messages.Where(message => message.AuthorId == discord.BotId && message.EphemeralTo is null && message.Interaction is null).Select(message => message.Id)];
        }
    }

    private static List<string> Doubles(List<DuePostRow> rows, HashSet<ulong> messages)
    {
        var known = rows.Where(row => row.MessageId is not null).Select(row => row.MessageId!.Value.Value).ToHashSet();
        return [.. messages.Where(message => !known.Contains(message)).Select(message => $"message {message} belongs to no post")];
    }

    private List<string> Missing(List<DuePostRow> rows, HashSet<ulong> messages) =>
    [
        .. rows.Where(row => row.Part != "" && (row.MessageId is not { } id || !messages.Contains(id.Value)))
            .Select(row => $"what a member shared on {row.On:yyyy-MM-dd} has no message: {row.State}"),
        .. waves.SelectMany(wave => rows.Where(row => row.Kind == wave.Kind && row.On == wave.On && row.Part == "" && (row.MessageId is not { } id || !messages.Contains(id.Value)))
            .Select(row => $"the {row.Kind} post of {row.On:yyyy-MM-dd} to group {row.GroupId.Value} is {row.State} after {row.Attempts} attempts, first tried {row.FirstTriedAt:HH:mm:ss}, and has no message (row {row.Id}, message {row.MessageId?.Value})")),
    ];

    /// <summary>
    /// Summaries of a date on which no member had anything when they were due: they were rightly never tried. It happens after days without a
    /// word of a member who had said one: then their tasks wait until they were asked. What somebody says after that comes too late for it.
    /// </summary>
    private async Task<HashSet<long>> SilentAsync(List<DuePostRow> rows, CancellationToken cancellationToken)
    {
        var groups = (await world.ReadAsync(db => db.Memberships.Select(row => new { row.MemberId, row.GroupId }).ToListAsync(cancellationToken)))
            .ToLookup(row => row.MemberId, row => row.GroupId);
        var arrived = await world.ReadAsync(db => db.Tasks
            .Where(task => task.List == ListKind.Day && task.On != null && (task.Origin != null || task.Routine != null))
            .Select(task => new { task.MemberId, On = task.On!.Value })
            .Distinct().ToListAsync(cancellationToken));
        var done = await world.ReadAsync(db => db.Journal
            .Where(row => row.On != null && row.Cause != Cause.Turn)
            .Select(row => new { row.MemberId, On = row.On!.Value, row.At })
            .ToListAsync(cancellationToken));
        var told = arrived.Select(day => (day.MemberId, day.On, At: DateTimeOffset.MinValue)).Concat(done.Select(row => (row.MemberId, row.On, row.At)))
            .SelectMany(day => groups[day.MemberId], (day, group) => (Group: group, day.On, day.At))
            .ToLookup(day => (day.Group, day.On), day => day.At);
        return rows
            .Where(row => row is { Kind: PostKind.Summary, State: DuePostState.Skipped, FirstTriedAt: null } && !told[(row.GroupId, row.On)].Any(at => at < row.DueAt))
            .Select(row => row.Id).ToHashSet();
    }

    private async Task<List<string>> LostAsync(CancellationToken cancellationToken)
    {
        var tasks = (await world.ReadAsync(db => db.Tasks.AsNoTracking().Select(task => new { task.MemberId, task.Text }).ToListAsync(cancellationToken)))
            .Select(task => (task.MemberId.Value, task.Text)).ToHashSet();
        var pages = (await world.ReadAsync(db => db.Writings.AsNoTracking().Select(page => new { page.MemberId, page.Text }).ToListAsync(cancellationToken)))
            .Select(page => (page.MemberId.Value, page.Text)).ToHashSet();
        return
        [
            .. presses.Tasks.Where(task => !tasks.Contains(task)).Select(task => $"the task “{task.Text}” of {task.Member} was answered as saved"),
            .. presses.Pages.Where(page => !pages.Contains(page)).Select(page => $"the page “{page.Text}” of {page.Member} was answered as saved"),
        ];
    }

    /// <summary>Carried rows are marks of where a task came from; all others are live.</summary>
    private async Task<List<string>> WrongTasksAsync(CancellationToken cancellationToken)
    {
        var live = (await world.ReadAsync(db => db.Tasks.AsNoTracking().Where(task => task.State != TaskState.Carried)
                .Select(task => new { task.MemberId, task.Text }).ToListAsync(cancellationToken)))
            .GroupBy(task => (task.MemberId.Value, task.Text)).ToDictionary(copies => copies.Key, copies => copies.Count());
        return
        [
            .. live.Where(task => task.Value > 1).Select(task => $"“{task.Key.Text}” of {task.Key.Value} has {task.Value} live copies"),
            .. world.Members.SelectMany(member => KillWorld.Texts, (member, text) => (member.Id, text)).Where(task => !live.ContainsKey(task))
                .Select(task => $"“{task.text}” of {task.Id} has no live copy"),
        ];
    }
}
