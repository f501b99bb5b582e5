namespace StudyBot.Flow;

/// <summary>Every command, press and form the bot knows, entered by the features at start.</summary>
internal sealed class RouteTable
{
    private readonly Dictionary<(CallKind Kind, string Name), Route> _routes = [];
    private readonly List<CommandDefinition> _commands = [];

    public IReadOnlyList<CommandDefinition> Commands => _commands;

    public Route? Find(CallKind kind, string name) => _routes.GetValueOrDefault((kind, name));

    public RouteTable Command<T>(CommandDefinition definition, Func<T, Call, CancellationToken, Task<Reply>> answer)
        where T : notnull
    {
        _commands.Add(definition);
        return Add(CallKind.Command, definition.Name, answer, definition.ForEveryone);
    }

    public RouteTable Completion<T>(string command, Func<T, Call, CancellationToken, Task<Reply>> answer)
        where T : notnull => Add(CallKind.Completion, command, answer, forEveryone: false);

    /// <summary>Completion that needs no membership: of settings, not of tasks.</summary>
    public RouteTable OpenCompletion<T>(string command, Func<T, Call, CancellationToken, Task<Reply>> answer)
        where T : notnull => Add(CallKind.Completion, command, answer, forEveryone: true);

    public RouteTable Press<T>(string verb, Func<T, Call, CancellationToken, Task<Reply>> answer, bool forEveryone = false)
        where T : notnull => Add(CallKind.Press, verb, answer, forEveryone);

    public RouteTable Form<T>(string verb, Func<T, Call, CancellationToken, Task<Reply>> answer, bool forEveryone = false)
        where T : notnull => Add(CallKind.Form, verb, answer, forEveryone);

    private RouteTable Add<T>(CallKind kind, string name, Func<T, Call, CancellationToken, Task<Reply>> answer, bool forEveryone)
        where T : notnull
    {
        _routes.Add((kind, name), new Route(
            (services, call, cancellationToken) => answer(services.GetRequiredService<T>(), call, cancellationToken), forEveryone));
        return this;
    }
}
