using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Features.Attendance;

/// <summary>Days off in a form: new ones, or some that are changed.</summary>
internal sealed class AwayFormCommand(AwayStore away, DayStore days)
{
    private const int DateLength = 40;

    /// <summary><c>away-form.owner.from</c>; without arguments for new ones.</summary>
    public async Task<Reply> OpenAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindDate(1) is not { } from)
        {
            return Build(call, null);
        }

        if (call.CustomId.FindMember(0) != call.Member)
        {
            return Refusals.NotYours(call);
        }

        var known = await away.GetAsync(call.Member, cancellationToken);
        return known.FirstOrDefault(span => span.From == from) is { } named ? Build(call, named) : AwayReplies.Gone(call);
    }

    public async Task<Reply> SubmitAsync(Call call, CancellationToken cancellationToken)
    {
        var which = call.CustomId.FindDate(1);
        if (which is not null && call.CustomId.FindMember(0) != call.Member)
        {
            return Refusals.NotYours(call);
        }

        var around = await days.OpenAsync(call.Member, cancellationToken);
        var read = ReadSpan.Of(Field(call, "from"), Field(call, "to"), around.On);
        if (read is not ReadSpan.Understood { From: var from, To: var to })
        {
            return AwayReplies.NoSuchDay(call, ((ReadSpan.NoSuchDay)read).Text, call.CustomId);
        }

        var reason = Field(call, "reason");
        var outcome = await away.ChangeAsync(
            call.Member,
            (known, today) => which is { } first
                ? AwayDays.Change(known, first, new Away(0, from, to, reason), today)
                : AwayDays.Set(known, from, to, reason, today),
            cancellationToken);
        return AwayReplies.Set(call, around.On, await days.OpenAsync(call.Member, cancellationToken), outcome, call.CustomId);
    }

    private static Reply.Form Build(Call call, Away? known)
    {
        var texts = call.Texts;
        var id = AwayReplies.Form(call.Member, known?.From);
        return new Reply.Form(new FormView(
            id,
            id,
            texts["away.form-title"],
            [
                Input("from", texts["away.from-label"], known is null ? null : $"{known.From:yyyy-MM-dd}", DateLength, texts["away.from-description"]),
                Input("to", texts["away.to-label"], known is null ? null : $"{known.To:yyyy-MM-dd}", DateLength, texts["away.to-description"]),
                Input("reason", texts["away.reason-label"], known?.Reason, Limits.AwayReasonLength, texts["away.reason-description"]),
            ]));
    }

    private static Label Input(string name, string label, string? value, int length, string description) => new(
        label,
        new TextInput(CustomId.Of(name).ToString(), TextInputStyle.Short) { Required = name == "from", MaxLength = length, Value = value })
    {
        Description = description,
    };

    private static string? Field(Call call, string verb) => call.Fields.FirstOrDefault(field => field.Id.Verb == verb)?.Text;
}
