namespace StudyBot.Shared;

/// <summary>One piece of work of a service that lives longer than a scope, each in a scope of its own.</summary>
internal static class Scopes
{
    public static Task InScopeAsync<T>(this IServiceScopeFactory scopes, Func<T, CancellationToken, Task> work, CancellationToken cancellationToken)
        where T : notnull => scopes.InScopeAsync<T, bool>(
        async (service, token) =>
        {
            await work(service, token);
            return true;
        },
        cancellationToken);

    public static async Task<TResult> InScopeAsync<T, TResult>(
        this IServiceScopeFactory scopes, Func<T, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
        where T : notnull
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope)
        {
            return await work(scope.ServiceProvider.GetRequiredService<T>(), cancellationToken);
        }
    }
}
