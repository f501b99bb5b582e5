using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Recalls;

/// <summary>The day of an exam, towards which the recalls draw together.</summary>
internal sealed class ExamCommand(DayStore days, MemberStore members, RecallPanels panels)
{
    private const string Field = "date";

    /// <summary>Enough for a date in any words.</summary>
    private const int Longest = 40;

    public async Task<Reply> OpenAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindMember(0) != call.Member)
        {
            return Refusals.NotYours(call);
        }

        var around = await days.OpenAsync(call.Member, cancellationToken);
        var exam = (await members.FindAsync(call.Member, cancellationToken))?.ExamOn;
        var (texts, id) = (call.Texts, RecallIds.Exam(call.Member));
        var input = new TextInput(CustomId.Of(Field).ToString(), TextInputStyle.Short)
        {
            Required = false,
            MaxLength = Longest,
            Value = exam > around.On ? $"{exam:yyyy-MM-dd}" : null,
            Placeholder = texts["exam.placeholder"],
        };
        return new Reply.Form(new FormView(
            id, id, texts["exam.title"], [new Label(texts["exam.label"], input) { Description = texts["exam.description"] }]));
    }

    public async Task<Reply> SubmitAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindMember(0) != call.Member)
        {
            return Refusals.NotYours(call);
        }

        var typed = call.Fields.FirstOrDefault(field => field.Id.Verb == Field)?.Text ?? "";
        if (string.IsNullOrWhiteSpace(typed))
        {
            return await SetAsync(call, exam: null, cancellationToken);
        }

        var (texts, around) = (call.Texts, await days.OpenAsync(call.Member, cancellationToken));
        return ComingDays.Find(typed, around.On) switch
        {
            null => Refused(call, texts.Say("exam.no-such-day", ("day", Markdown.Name(Markdown.Cut(typed, Longest))))),
            { } exam when exam <= around.On => Refused(call, texts.Say("exam.not-ahead", ("date", texts.Date(exam)))),
            { } exam => await SetAsync(call, exam, cancellationToken),
        };
    }

    public Task<Reply> ClearAsync(Call call, CancellationToken cancellationToken) =>
        call.CustomId.FindMember(0) == call.Member ? SetAsync(call, exam: null, cancellationToken) : Task.FromResult(Refusals.NotYours(call));

    private async Task<Reply> SetAsync(Call call, DateOnly? exam, CancellationToken cancellationToken)
    {
        await members.RememberAsync(call.Member, member => member.ExamOn = exam, cancellationToken);
        var texts = call.Texts;
        return await panels.ShowAsync(
            call, exam is { } on ? texts.Say("exam.set", ("date", texts.Date(on))) : texts["exam.cleared"], cancellationToken);
    }

    private static Reply Refused(Call call, string why) => ListReplies.HandBack(call, why, RecallIds.Exam(call.Member));
}
