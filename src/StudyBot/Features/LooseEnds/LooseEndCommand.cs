using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Features.LooseEnds;

/// <summary>Shows the open questions, closes one with a sentence, opens one again.</summary>
internal sealed class LooseEndCommand(DayStore days, LooseEndStore ends)
{
    /// <summary><c>ends.owner.page</c>.</summary>
    public async Task<Reply> ShowAsync(Call call, CancellationToken cancellationToken) => IsOthers(call)
        ? Refusals.NotYours(call)
        : await ListAsync(call, (int)Math.Min(call.CustomId.FindNumber(1) ?? 0, int.MaxValue), notice: null, cancellationToken);

    /// <summary><c>end.owner.id</c>.</summary>
    public async Task<Reply> OpenAsync(Call call, CancellationToken cancellationToken)
    {
        if (IsOthers(call))
        {
            return Refusals.NotYours(call);
        }

        return await FindAsync(call, cancellationToken) switch
        {
            null => LooseEndReplies.Gone(call),
            { ClosedAt: not null, Answer: null } => LooseEndReplies.Gone(call),
            { } end => LooseEndReplies.Form(call, end),
        };
    }

    /// <summary><c>end.owner.id</c>: the sentence goes to the task that was made of it, too, where there is one.</summary>
    public async Task<Reply> SubmitAsync(Call call, CancellationToken cancellationToken)
    {
        var answer = call.Fields.FirstOrDefault(input => input.Id.Verb == LooseEndReplies.TextField)?.Text?.ReplaceLineEndings("\n").Trim() ?? "";
        if (await FindAsync(call, cancellationToken) is not { } end)
        {
            return LooseEndReplies.Gone(call);
        }

        if (TextLimits.IsEmpty(answer) || answer.Length > Limits.RemarkLength)
        {
            return LooseEndReplies.Refuse(call, end, answer);
        }

        var around = await days.OpenAsync(call.Member, cancellationToken);
        var changed = await days.ChangeAsync(
            call.Member,
            around.On,
            Cause.Remark,
            call.Id,
            edit =>
            {
                var (lists, task) = LooseEndAnswer.Remark(edit.Lists, end.Key, answer);
                edit.Lists = task is null ? edit.Lists : lists;
                return task;
            },
            cancellationToken);
        await ends.CloseAsync(call.Member, end.Id, answer, cancellationToken);
        var remarked = (changed as Changed<StudyTask?>.Done)?.Result;
        return await ListAsync(call, page: 0, LooseEndReplies.Closed(call, end, remarked), cancellationToken);
    }

    /// <summary><c>end-reopen.owner.id</c>.</summary>
    public async Task<Reply> ReopenAsync(Call call, CancellationToken cancellationToken)
    {
        if (IsOthers(call))
        {
            return Refusals.NotYours(call);
        }

        return ReadId(call) is { } id && await ends.ReopenAsync(call.Member, id, cancellationToken) is { } end
            ? await ListAsync(call, page: 0, LooseEndReplies.Reopened(call, end), cancellationToken)
            : LooseEndReplies.Gone(call);
    }

    private async Task<Reply> ListAsync(Call call, int page, LooseEndNotice? notice, CancellationToken cancellationToken) =>
        LooseEndReplies.List(call, await ends.GetOpenAsync(call.Member, cancellationToken), page, notice);

    private async Task<LooseEndRow?> FindAsync(Call call, CancellationToken cancellationToken) =>
        !IsOthers(call) && ReadId(call) is { } id ? await ends.FindAsync(call.Member, id, cancellationToken) : null;

    private static bool IsOthers(Call call) => call.CustomId.FindMember(0) is { } owner && owner != call.Member;

    private static int? ReadId(Call call) => call.CustomId.FindNumber(1) is { } number and <= int.MaxValue ? (int)number : null;
}
