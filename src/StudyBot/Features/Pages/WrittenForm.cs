using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Features.Pages;

/// <summary>What a sent page or closing holds.</summary>
internal static class WrittenForm
{
    /// <param name="call">The sent form.</param>
    /// <param name="members">Know the last choice, where none was made.</param>
    /// <param name="last">Which choice it is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<(string Text, Visibility Visibility)> ReadAsync(
        Call call, MemberStore members, Func<MemberRow, Visibility> last, CancellationToken cancellationToken)
    {
        var text = call.Fields.FirstOrDefault(input => input.Id.Verb == WritingForms.TextField)?.Text ?? "";
        var chosen = call.Fields.FirstOrDefault(input => input.Id.Verb == WritingForms.AudienceField)?.Text;
        return Enum.TryParse<Visibility>(chosen, ignoreCase: true, out var visibility)
            ? (text, visibility)
            : (text, await members.FindAsync(call.Member, cancellationToken) is { } member ? last(member) : Visibility.Written);
    }
}
