using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Routines;

/// <summary><c>/routine add</c>, <c>list</c>, <c>edit</c> and <c>remove</c>.</summary>
internal sealed class RoutineCommand(RoutineStore routines, DayStore days)
{
    private const string IdPrefix = "id:";
    private const int NameLength = 100;

    public Task<Reply> AddAsync(Call call, CancellationToken cancellationToken) => AddAsync(
        call, call.Option("text") ?? "", call.Option("days") ?? "", ReadSlot(call.Option("slot")), cancellationToken);

    private async Task<Reply> AddAsync(Call call, string typed, string typedDays, Slot? slot, CancellationToken cancellationToken)
    {
        var text = RawLine.Clean(typed);
        if (!WeekdayWords.TryParse(typedDays, out var weekdays))
        {
            return RoutineReplies.NoSuchDays(call, typedDays, CustomId.Of("routine-edit"));
        }

        if (TextLimits.CheckTask(text) is { } problem)
        {
            return RoutineReplies.BadText(call, text, problem, CustomId.Of("routine-edit"));
        }

        if (await routines.AddAsync(call.Member, text, weekdays, slot, cancellationToken) is not { } routine)
        {
            return RoutineReplies.TooMany(call);
        }

        var around = await days.OpenAsync(call.Member, cancellationToken);
        var isToday = routine.Days.Has(around.On.DayOfWeek) && await PutOnTodayAsync(call, around, routine, cancellationToken);
        return RoutineReplies.Added(call, routine, around, isToday);
    }

    public async Task<Reply> ListAsync(Call call, CancellationToken cancellationToken) =>
        RoutineReplies.List(call, await routines.GetAsync(call.Member, cancellationToken));

    /// <summary>Without anything to change it opens a form.</summary>
    public async Task<Reply> EditAsync(Call call, CancellationToken cancellationToken)
    {
        var all = await routines.GetAsync(call.Member, cancellationToken);
        if (Find(all, call.Option("routine") ?? "") is not { } routine)
        {
            return RoutineReplies.NoSuchRoutine(call, call.Option("routine") ?? "");
        }

        var (text, typed, slot) = (call.Option("text"), call.Option("days"), call.Option("slot"));
        return text is null && typed is null && slot is null
            ? RoutineReplies.Form(call, routine)
            : await ChangeAsync(call, routine, text ?? routine.Text, typed, ReadSlot(slot) ?? routine.Slot, cancellationToken);
    }

    /// <summary><c>routine-edit.id</c>; without an id a new one.</summary>
    public async Task<Reply> OpenAsync(Call call, CancellationToken cancellationToken) =>
        call.CustomId.FindText(0) is null ? RoutineReplies.Form(call, routine: null)
        : await FindPressedAsync(call, cancellationToken) is { } routine ? RoutineReplies.Form(call, routine)
        : RoutineReplies.Gone(call);

    public async Task<Reply> SubmitAsync(Call call, CancellationToken cancellationToken) =>
        call.CustomId.FindText(0) is null
            ? await AddAsync(call, Field(call, "text") ?? "", Field(call, "days") ?? "", ReadSlot(Field(call, "slot")), cancellationToken)
            : await FindPressedAsync(call, cancellationToken) is { } routine
            ? await ChangeAsync(call, routine, Field(call, "text") ?? "", Field(call, "days") ?? "", ReadSlot(Field(call, "slot")), cancellationToken)
            : RoutineReplies.Gone(call);

    public async Task<Reply> RemoveAsync(Call call, CancellationToken cancellationToken)
    {
        if (Find(await routines.GetAsync(call.Member, cancellationToken), call.Option("routine") ?? "") is not { } routine)
        {
            return RoutineReplies.NoSuchRoutine(call, call.Option("routine") ?? "");
        }

        await routines.RemoveAsync(call.Member, routine.Id, cancellationToken);
        return RoutineReplies.Removed(call, routine);
    }

    public async Task<Reply> CompleteAsync(Call call, CancellationToken cancellationToken)
    {
        var key = call.Option("routine") is { } typed ? TaskKey.Of(typed) : "";
        var all = await routines.GetAsync(call.Member, cancellationToken);
        return new Reply.Choices([.. all
            .Where(routine => TaskKey.Of(routine.Text).Contains(key, StringComparison.Ordinal))
            .Select(routine => new ApplicationCommandOptionChoice(
                Markdown.Cut($"{Markdown.Plain(routine.Text)} · {WeekdayNames.Of(call.Texts, routine.Days)}", NameLength), $"{IdPrefix}{routine.Id}"))]);
    }

    private static Routine? Find(IReadOnlyList<Routine> all, string text)
    {
        if (text.StartsWith(IdPrefix, StringComparison.Ordinal) && int.TryParse(text[IdPrefix.Length..], out var id))
        {
            return all.FirstOrDefault(routine => routine.Id.Value == id);
        }

        var key = TaskKey.Of(text);
        var same = all.Where(routine => TaskKey.Of(routine.Text) == key).ToList();
        var matches = same.Count > 0 ? same : [.. all.Where(routine => TaskKey.Of(routine.Text).Contains(key, StringComparison.Ordinal))];
        return matches is [var only] ? only : null;
    }

    private static Slot? ReadSlot(string? text) => Enum.TryParse<Slot>(text, ignoreCase: true, out var slot) ? slot : null;

    private static string? Field(Call call, string verb) => call.Fields.FirstOrDefault(field => field.Id.Verb == verb) switch
    {
        { Text: { } text } => text,
        { Values: [var only, ..] } => only,
        _ => null,
    };

    private async Task<Routine?> FindPressedAsync(Call call, CancellationToken cancellationToken) =>
        call.CustomId.FindNumber(0) is { } number
            ? (await routines.GetAsync(call.Member, cancellationToken)).FirstOrDefault(routine => (ulong)routine.Id.Value == number)
            : null;

    private async Task<Reply> ChangeAsync(
        Call call, Routine routine, string text, string? typedDays, Slot? slot, CancellationToken cancellationToken)
    {
        var weekdays = routine.Days;
        if (typedDays is not null && !WeekdayWords.TryParse(typedDays, out weekdays))
        {
            return RoutineReplies.NoSuchDays(call, typedDays, CustomId.Of("routine-edit", routine.Id.Value));
        }

        var line = RawLine.Clean(text);
        if (TextLimits.CheckTask(line) is { } problem)
        {
            return RoutineReplies.BadText(call, line, problem, CustomId.Of("routine-edit", routine.Id.Value));
        }

        var changed = await routines.ChangeAsync(
            call.Member, routine.Id, known => known with { Text = line, Days = weekdays, Slot = slot }, cancellationToken);
        return changed is null ? RoutineReplies.Gone(call) : RoutineReplies.Changed(call, changed);
    }

    /// <summary>A routine of today's weekday begins today, unless the same stands there already or the day is full.</summary>
    private async Task<bool> PutOnTodayAsync(Call call, MemberDay around, Routine routine, CancellationToken cancellationToken)
    {
        var key = TaskKey.Of(routine.Text);
        var changed = await days.ChangeAsync(
            call.Member,
            around.On,
            Cause.Routine,
            call.Id,
            edit =>
            {
                if (edit.Day.Tasks.Any(task => task.Depth == 0 && task.Key == key)
                    || Checklist.Add(edit.Day, [new TaskLine(routine.Text, 0)], routine.Slot ?? Slot.Morning, under: null, edit.NextId)
                        is not AddTask.Added { Day: var day, Tasks: [var added] })
                {
                    return false;
                }

                edit.Day = day with { Tasks = TaskList.Of(day.Tasks.Select(task => task.Id == added.Id ? task with { Routine = routine.Id } : task)) };
                return true;
            },
            cancellationToken);
        return changed is Changed<bool>.Done { Result: true };
    }
}
