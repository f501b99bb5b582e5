namespace StudyBot.Study;

/// <summary>
/// Makes the next day's checklists out of the tomorrow list and of what is unfinished. A day off has a checklist, too, and what is
/// unfinished comes to it; but the tomorrow list goes on waiting for the next study day.
/// </summary>
internal static class RollForward
{
    /// <summary>After so many study days without a word of the member's, nothing unfinished moves unasked.</summary>
    public const int AbsentDays = 3;

    /// <summary>Whether a member who has unfinished tasks carried was away from their lists so long that they are asked first.</summary>
    /// <param name="policy">The member's.</param>
    /// <param name="touchedOn">The last day they changed anything of; null for never.</param>
    /// <param name="on">The date that opens.</param>
    /// <param name="studyDays">Days off are not counted.</param>
    public static bool IsAbsent(CarryPolicy policy, DateOnly? touchedOn, DateOnly on, StudyDays studyDays) =>
        policy == CarryPolicy.Carry && touchedOn is { } touched && studyDays.HasAtLeast(AbsentDays, touched.AddDays(1), on);

    /// <summary>A date that is open already, or lies before an open one, is not opened again.</summary>
    public static RollForwardResult Open(RollForwardRequest request)
    {
        if (request.Earlier.Count > 0 && request.Earlier[^1].On >= request.On)
        {
            var open = request.Earlier.LastOrDefault(day => day.On == request.On) ?? request.Earlier[^1];
            return new RollForwardResult(request.Earlier, open, Receipt: null, request.NextId);
        }

        var opening = new Opening(request);
        var off = request.OffOn(request.On);
        if (off is null)
        {
            opening.BringTomorrowLists();
        }
        else
        {
            opening.PassTomorrowListsOn();
        }

        // On a rest day they come if their own weekdays say so; whoever is away is asked nothing.
        if (off != DayOff.Away)
        {
            opening.MakeRoutines();
        }

        if (request.Policy == CarryPolicy.Leave)
        {
            opening.LeaveUnfinished();
        }
        else
        {
            opening.CarryUnfinished();
        }

        return opening.Close();
    }

    /// <summary>
    /// What was opened again on a day that has turned follows the rest of it, once: into the open day, or to those that were left.
    /// Whoever is asked is asked about it.
    /// </summary>
    public static RollForwardResult Follow(RollForwardRequest request, Day open)
    {
        var opening = new Opening(request);
        opening.StartFrom(open);
        if (request.Policy == CarryPolicy.Leave)
        {
            opening.LeaveUnfinished();
        }
        else
        {
            opening.CarryUnfinished();
        }

        return opening.CloseInto(open);
    }

    /// <summary>
    /// Days that came in when the next one was open already, as imported notes do: their tomorrow lists and what is unfinished come to
    /// the open day, each text once. A day off leaves the tomorrow lists to the next study day.
    /// </summary>
    public static RollForwardResult Join(RollForwardRequest request, Day open)
    {
        var opening = new Opening(request);
        opening.StartFrom(open, Source.None);
        if (request.OffOn(open.On) is null)
        {
            opening.BringTomorrowLists();
        }

        if (request.Policy == CarryPolicy.Leave)
        {
            opening.LeaveUnfinished();
        }
        else
        {
            opening.CarryUnfinished();
        }

        return opening.CloseInto(open);
    }

    /// <summary>After a long absence: the member has said which of the held tasks to take up again; the others stay behind.</summary>
    /// <param name="request">The held days, oldest first, and the date that is open.</param>
    /// <param name="open">The open day.</param>
    /// <param name="isChosen">Asked of each task at the top of a subtree that has work in it.</param>
    public static RollForwardResult TakeUp(RollForwardRequest request, Day open, Func<StudyTask, bool> isChosen)
    {
        var opening = new Opening(request);
        opening.StartFrom(open);
        opening.BringChosen(isChosen);
        return opening.CloseInto(open);
    }

    /// <summary>Some of the held tasks for one of the open day's lists; the others go on waiting.</summary>
    public static RollForwardResult TakeUp(RollForwardRequest request, Day open, TaskPlace place, Func<StudyTask, bool> isChosen)
    {
        var list = place == TaskPlace.Tomorrow ? open.Tomorrow : open.Tasks;
        var opening = new Opening(request);
        opening.StartFrom(new Day(open.On) { Tasks = list });
        opening.BringChosen(isChosen, leavesOthers: false);
        var result = opening.CloseInto(open);
        return place == TaskPlace.Tomorrow
            ? result with { Opened = open with { Tomorrow = WithoutNewSlots(list, result.Opened.Tasks) } }
            : result;
    }

    /// <summary>What is listed for tomorrow has a half of the day only where one was written.</summary>
    private static TaskList WithoutNewSlots(TaskList before, TaskList after)
    {
        var roots = TaskNode.Read(after);
        roots.ForEach(root => root.Task = before.Find(root.Task.Id) is { } known ? root.Task with { Slot = known.Slot } : root.Task);
        return TaskNode.Write(roots);
    }
}
