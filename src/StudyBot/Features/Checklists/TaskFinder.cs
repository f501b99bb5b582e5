using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Features.Checklists;

/// <summary>Finds the tasks that an option of <c>/task</c> can name, over today's, tomorrow's and the later list.</summary>
internal sealed class TaskFinder(DayStore days, LaterStore later)
{
    public async Task<(MemberDay Around, TaskLists Lists)> OpenAsync(MemberId member, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(member, cancellationToken);
        return (around, new TaskLists(around.Day.Tasks, around.Day.Tomorrow, await later.GetAsync(member, cancellationToken)));
    }

    /// <summary>The tasks that stayed on the day before, while its door is open: they can still be remarked.</summary>
    public async Task<IReadOnlyList<TaskCandidate>> GetYesterdaysAsync(MemberId member, MemberDay around, CancellationToken cancellationToken)
    {
        if (around.OpenYesterday is not { } yesterday)
        {
            return [];
        }

        var tasks = (await days.FindAsync(member, yesterday, cancellationToken))?.Tasks ?? TaskList.Empty;
        return
        [
            .. tasks.Where(task => task.State is TaskState.Open or TaskState.Done)
                .Select(task => new TaskCandidate(task, TaskPlace.Today) { IsYesterdays = true }),
        ];
    }

    /// <summary>A task with the remark that a closed book hides: a form that showed none would take it away.</summary>
    public async Task<StudyTask?> FindWholeAsync(MemberId member, MemberDay around, DateOnly on, TaskId id, CancellationToken cancellationToken)
    {
        var day = on == around.On ? around.Whole : await days.FindWholeAsync(member, on, cancellationToken);
        return day?.Tasks.Find(id) ?? day?.Tomorrow.Find(id);
    }

    /// <summary>The tasks a verb can be said of.</summary>
    public static IEnumerable<TaskCandidate> Candidates(TaskVerb verb, TaskLists lists)
    {
        var all = TaskCandidate.Of(lists);
        return verb switch
        {
            TaskVerb.Done => all.Where(candidate => candidate.Task.IsLive),
            TaskVerb.Reopen => all.Where(candidate => candidate.Task.IsDone),
            _ => all,
        };
    }

    /// <summary>The tasks new ones can be put below.</summary>
    public static IEnumerable<TaskCandidate> Parents(TaskLists lists, TaskPlace place) => TaskCandidate.Of(lists)
        .Where(candidate => candidate.Place == place && candidate.Task.Depth < Limits.Levels - 1);

    /// <summary>Suggests for whichever option is being typed.</summary>
    public async Task<Reply> CompleteAsync(Call call, TaskVerb? verb, CancellationToken cancellationToken)
    {
        var (around, lists) = await OpenAsync(call.Member, cancellationToken);
        var target = call.Option("day") is { } word ? ReadDay.Find(word, around) as ReadDay.Target : null;
        var yesterdays = verb == TaskVerb.Remark ? await GetYesterdaysAsync(call.Member, around, cancellationToken) : [];
        return new Reply.Choices(call.Focused switch
        {
            "day" => ReadDay.Suggest(call, around),
            "under" => TaskChoice.Suggest(Parents(lists, target?.Place ?? TaskPlace.Today), call.Option("under"), call.Texts),
            "before" => TaskChoice.Suggest(Siblings(lists, target), call.Option("before"), call.Texts),
            _ => TaskChoice.Suggest(Candidates(verb ?? TaskVerb.Edit, lists).Concat(yesterdays), call.Option("task"), call.Texts),
        });
    }

    /// <summary>The tasks another one can be put before: on the list it is to go to, else on any.</summary>
    public static IEnumerable<TaskCandidate> Siblings(TaskLists lists, ReadDay.Target? target) =>
        TaskCandidate.Of(lists).Where(candidate => target is null || candidate.Place == target.Place);
}
