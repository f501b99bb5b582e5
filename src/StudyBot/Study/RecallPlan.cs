namespace StudyBot.Study;

/// <summary>
/// What is to be recalled when. Nothing is ever overdue: what a day has no room for waits for the next, and towards an exam the dates
/// draw together so that each page comes once more a day or two before it.
/// </summary>
internal sealed class RecallPlan
{
    /// <summary>At most so many a day: each is a page to be written.</summary>
    public const int MostADay = 3;

    /// <summary>The study days right before an exam in which the last recalls are to fall.</summary>
    private const int DaysBeforeExam = 2;

    private readonly IReadOnlyList<RecallCard> _cards;
    private readonly RecallPlanRequest _request;
    private readonly Dictionary<DateOnly, DateOnly> _lastCalls = [];

    /// <summary>From when on a recall is one of the last before the exam; null without one ahead.</summary>
    private readonly DateOnly? _finalFrom;

    public RecallPlan(IReadOnlyList<RecallCard> cards, RecallPlanRequest request)
    {
        (_cards, _request) = (cards, request);
        if (request.ExamOn > request.Today)
        {
            var exam = request.ExamOn.Value;
            _finalFrom = Days.Before(exam, request.Today.AddDays(-7)).Take(DaysBeforeExam).DefaultIfEmpty(exam).Last();
            PlanLastCalls(exam);
        }
    }

    private RecallDays Days => _request.Days;

    /// <summary>
    /// What comes up today, the most at risk of being forgotten first. Yesterday is not among it: its page is written anyway, and that
    /// is its recall.
    /// </summary>
    public IReadOnlyList<RecallCard> Due() => Days.IsOff(_request.Today)
        ? []
        :
        [
            .. _cards
                .Where(card => card.AboutOn != _request.Yesterday && card.LastOn < _request.Today && DueOn(card) <= _request.Today)
                .OrderBy(card => card.LastOn >= _finalFrom)
                .ThenBy(card => card.RetrievabilityOn(_request.Today))
                .ThenBy(card => card.AboutOn)
                .Take(Math.Max(0, MostADay - _request.RecalledToday)),
        ];

    /// <summary>What is known of a day; null when no page is about it.</summary>
    public RecallCard? Find(DateOnly about) => _cards.FirstOrDefault(card => card.AboutOn == about);

    /// <summary>The next study day after today on which something comes up; null when nothing was ever written.</summary>
    public DateOnly? NextOn() => _cards.Min(card => (DateOnly?)NextOn(card));

    /// <summary>When this one comes up next, if not today.</summary>
    public DateOnly NextOn(RecallCard card) => Days.OnOrAfter(Later(DueOn(card), _request.Today.AddDays(1)));

    /// <summary>The study day from which on it comes up: at the earliest the one after the day on which the page about yesterday is written.</summary>
    public DateOnly DueOn(RecallCard card)
    {
        var dayAfter = Days.OnOrAfter(card.AboutOn.AddDays(1));
        var earliest = Days.OnOrAfter(Later(dayAfter, card.LastOn).AddDays(1));
        var due = Days.OnOrAfter(Days.Push(card.LastOn, card.DueOn));
        return _lastCalls.TryGetValue(card.AboutOn, out var lastCall) && lastCall < due ? Later(lastCall, earliest) : Later(due, earliest);
    }

    /// <summary>
    /// Backwards from the exam, a few a day: whoever would be forgotten most by then comes last. Those for which there is no room
    /// are the ones that hold best.
    /// </summary>
    private void PlanLastCalls(DateOnly exam)
    {
        var room = Days.Before(exam, _request.Today)
            .SelectMany(on => Enumerable.Repeat(on, on == _request.Today ? Math.Max(0, MostADay - _request.RecalledToday) : MostADay));
        var waiting = _cards
            .Where(card => card.LastOn < _finalFrom)
            .OrderBy(card => card.RetrievabilityOn(exam))
            .ThenBy(card => card.AboutOn);
        foreach (var (on, card) in room.Zip(waiting))
        {
            if (on > card.LastOn)
            {
                _lastCalls[card.AboutOn] = on;
            }
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
