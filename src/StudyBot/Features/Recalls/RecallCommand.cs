using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Recalls;

/// <summary><c>/recall</c>: the past pages that come up today, each written again with the books closed and then compared.</summary>
internal sealed class RecallCommand(DayStore days, RecallStore recalls, ClosedBookStore books, RecallPanels panels)
{
    public Task<Reply> ShowAsync(Call call, CancellationToken cancellationToken) =>
        call.Kind == CallKind.Press && call.CustomId.FindMember(0) != call.Member
            ? Task.FromResult(Refusals.NotYours(call))
            : panels.ShowAsync(call, notice: null, cancellationToken);

    /// <summary>Any page that is in the schedule can be recalled, also before it comes up: an old button works.</summary>
    public async Task<Reply> OpenAsync(Call call, CancellationToken cancellationToken)
    {
        if (FindRefusal(call) is { } refusal)
        {
            return refusal;
        }

        var about = call.CustomId.FindDate(1)!.Value;
        await days.OpenAsync(call.Member, cancellationToken);
        if (!await recalls.HasPageAsync(call.Member, about, cancellationToken))
        {
            return RecallReplies.Gone(call, about);
        }

        await books.CloseAsync(call.Member, about, cancellationToken);
        return RecallReplies.Form(call, about);
    }

    public async Task<Reply> SubmitAsync(Call call, CancellationToken cancellationToken)
    {
        if (FindRefusal(call) is { } refusal)
        {
            return refusal;
        }

        var (about, text) = (call.CustomId.FindDate(1)!.Value, RecallReplies.ReadText(call));
        if (TextLimits.CheckPage(text) is { } problem)
        {
            return RecallReplies.Refused(call, about, problem);
        }

        var around = await days.OpenAsync(call.Member, cancellationToken);
        var saved = await recalls.SaveAsync(call.Member, about, around.On, text, cancellationToken);
        await books.OpenAsync(call.Member, about, cancellationToken);
        return saved == RecallSaved.Gone
            ? RecallReplies.Gone(call, about)
            : await AnswerAsync(call, about, around.On, saved == RecallSaved.Again, cancellationToken);
    }

    /// <summary>How well it was remembered, said after the comparison; it can be said again.</summary>
    public async Task<Reply> PressAsync(Call call, CancellationToken cancellationToken)
    {
        if (FindRefusal(call) is { } refusal)
        {
            return refusal;
        }

        if (call.CustomId.FindDate(2) is not { } on || !Enum.TryParse<Remembered>(call.CustomId.FindText(3), ignoreCase: true, out var press))
        {
            return Refusals.TooOld(call);
        }

        var about = call.CustomId.FindDate(1)!.Value;
        return await recalls.PressAsync(call.Member, about, on, press, cancellationToken)
            ? await AnswerAsync(call, about, on, isAgain: false, cancellationToken)
            : RecallReplies.Gone(call, about);
    }

    private async Task<Reply> AnswerAsync(Call call, DateOnly about, DateOnly on, bool isAgain, CancellationToken cancellationToken)
    {
        var (around, exam, plan) = await panels.PlanAsync(call, cancellationToken);
        var text = await recalls.FindTextAsync(call.Member, about, on, cancellationToken)
            ?? throw new InvalidOperationException($"no recall of {about} on {on}");
        var sources = await ReadSourcesAsync(call, about, cancellationToken);
        return RecallReplies.Compared(call, new Recalled(about, on, text.Remembered)
        {
            Holes = Holes.Find(sources, text.Text),
            HasSources = sources.Count > 0,
            IsAgain = isAgain,
            NextOn = plan.Find(about) is { } card ? plan.NextOn(card) : null,
            IsTowardsExam = exam is not null,
            NextUp = plan.Due() is [var next, ..] ? next.AboutOn : null,
            Today = around.On,
        });
    }

    /// <summary>Everything that was written about the day with the books closed or open, and what was done on it.</summary>
    private async Task<IReadOnlyList<string>> ReadSourcesAsync(Call call, DateOnly about, CancellationToken cancellationToken)
    {
        var pages = await recalls.GetPagesAsync(call.Member, about, cancellationToken);
        var day = await days.FindWholeAsync(call.Member, about, cancellationToken);
        return
        [
            .. pages.SelectMany<WritingRow, string?>(page => [page.Text, page.FilledIn]).OfType<string>(),
            .. day is null ? [] : PageSources.Of(day with { TodayPage = null }),
        ];
    }

    /// <summary>Every button and form of a recall says whose it is and which day it is about.</summary>
    private static Reply? FindRefusal(Call call) =>
        call.CustomId.FindMember(0) is not { } owner || call.CustomId.FindDate(1) is null ? Refusals.TooOld(call)
        : owner != call.Member ? Refusals.NotYours(call)
        : null;
}
