namespace StudyBot.Study;

/// <summary>The lines of a list that a form shows: whole tasks with all that is below them, one after another.</summary>
/// <param name="From">The first line, counted from 0.</param>
/// <param name="Count">How many lines.</param>
internal sealed record ListPart(int From, int Count)
{
    public static ListPart Whole { get; } = new(0, int.MaxValue);

    public TaskList Of(TaskList list) => TaskList.Of(list.Skip(From).Take(Count));
}
