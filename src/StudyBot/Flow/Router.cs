using StudyBot.Store;
using StudyBot.Texts;

namespace StudyBot.Flow;

/// <summary>Brings a call to the feature that answers it, in a scope of its own, past the door for those who have not joined.</summary>
internal sealed class Router(RouteTable table, TextsCatalog texts, IServiceScopeFactory scopes)
{
    public async Task<Reply> AnswerAsync(Call call, CancellationToken cancellationToken)
    {
        if (table.Find(call.Kind, call.Route) is not { } route)
        {
            return call.Kind == CallKind.Completion ? new Reply.Choices([]) : Refusals.TooOld(call);
        }

        var scope = scopes.CreateAsyncScope();
        await using (scope)
        {
            var members = scope.ServiceProvider.GetRequiredService<MemberStore>();
            if (!route.ForEveryone && !await members.IsMemberAsync(call.Member, call.Group, cancellationToken))
            {
                return call.Kind == CallKind.Completion ? new Reply.Choices([]) : Refusals.NotJoined(call);
            }

            if (call.Kind != CallKind.Completion)
            {
                await members.TouchAsync(call.Member, call.Name, call.Texts.Locale, cancellationToken);
            }

            // The client's language is what they are likely to read; what they have chosen is what they want to.
            return await members.FindLocaleAsync(call.Member, cancellationToken) is { } chosen
                ? await route.Answer(scope.ServiceProvider, call with { Texts = texts.For(chosen) }, cancellationToken) with { Texts = texts.For(chosen) }
                : await route.Answer(scope.ServiceProvider, call, cancellationToken);
        }
    }
}
