using System.Globalization;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>A text that can be found, where it comes from.</summary>
/// <param name="Source">As in <see cref="SearchTextRow.Source"/>.</param>
internal sealed record SearchSource(MemberId Member, SearchKind Kind, string Source, string Text)
{
    public DateOnly? On { get; init; }

    public WritingKind? Part { get; init; }

    public DateOnly? AboutOn { get; init; }

    public string? Beside { get; init; }

    /// <summary>What makes it one with another: a task is the same on every day, however its marks stand; a remark is what was said.</summary>
    public (SearchKind Kind, string Source, string Text) Identity => (Kind, Source, Kind == SearchKind.Remark ? Text : "");

    /// <summary>Whether many rows may be its source: those of a task, on all the days it stood on.</summary>
    public bool IsOfTasks => Kind is SearchKind.Task or SearchKind.Remark;

    public static IEnumerable<SearchSource> Of(object row) => row switch
    {
        TaskRow task => Of(task),
        WritingRow writing => Of(writing),
        RecallTextRow recalled => [Of(recalled)],
        LooseEndRow { Answer: { } answer } end => [Of(end, answer)],
        _ => [],
    };

    private static IEnumerable<SearchSource> Of(TaskRow task)
    {
        yield return new SearchSource(task.MemberId, SearchKind.Task, task.Key, task.Text) { On = task.On };
        if (task.Remark is { } remark)
        {
            yield return new SearchSource(task.MemberId, SearchKind.Remark, task.Key, remark) { On = task.On, Beside = task.Text };
        }
    }

    private static IEnumerable<SearchSource> Of(WritingRow writing)
    {
        var source = Place(writing.On, writing.Kind);
        yield return new SearchSource(writing.MemberId, SearchKind.Writing, source, writing.Text)
        {
            On = writing.On,
            Part = writing.Kind,
            AboutOn = writing.AboutOn,
        };
        if (writing.FilledIn is { } filledIn)
        {
            yield return new SearchSource(writing.MemberId, SearchKind.FilledIn, source, filledIn)
            {
                On = writing.On,
                Part = writing.Kind,
                AboutOn = writing.AboutOn,
            };
        }
    }

    /// <summary>It is found where the page is that it is about.</summary>
    private static SearchSource Of(RecallTextRow recalled) =>
        new(recalled.MemberId, SearchKind.Recalled, $"{Day(recalled.AboutOn)}/{Day(recalled.On)}", recalled.Text)
        {
            On = recalled.AboutOn,
            Part = WritingKind.TodayPage,
            AboutOn = recalled.AboutOn,
        };

    private static SearchSource Of(LooseEndRow end, string answer) =>
        new(end.MemberId, SearchKind.Answer, end.Id.ToString(CultureInfo.InvariantCulture), answer)
        {
            On = end.On,
            Part = end.Kind,
            Beside = end.Text,
        };

    private static string Place(DateOnly on, WritingKind kind) => $"{Day(on)}/{kind}";

    private static string Day(DateOnly on) => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
