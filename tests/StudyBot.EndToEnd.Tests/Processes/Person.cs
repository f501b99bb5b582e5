using System.Text.Json.Nodes;
using StudyBot.Flow;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.EndToEnd.Tests.Processes;

/// <summary>A member who reads what is shown, and who gives up waiting when told so.</summary>
internal sealed class Person(World world, User user, Channel channel)
{
    public ulong Id => user.Id;

    private Actor Actor => world.As(user.Id);

    /// <summary>Null where no answer came.</summary>
    public Task<string?> UseAsync(string command, JsonObject? options, CancellationToken givingUp) =>
        ReadAsync(Actor.UseCommandAsync(channel.Id, command, options, givingUp));

    /// <summary>Opens a command's form, fills in what is given by the fields' names, and sends it; null where one of the answers did not come.</summary>
    public async Task<string?> FillInAsync(string command, JsonObject? options, IReadOnlyDictionary<string, string> fields, CancellationToken givingUp)
    {
        if (await OpenAsync(command, options, givingUp) is not { } form)
        {
            return null;
        }

        var values = new JsonObject();
        foreach (var (field, text) in fields)
        {
            values[Inputs(form.Modal).First(input => Name(input) == field)["custom_id"]!.GetValue<string>()] = text;
        }

        return await ReadAsync(Actor.SubmitAsync(form.InteractionId, values, givingUp));
    }

    /// <summary>Ticks the tasks whose boxes hold one of the texts, and leaves the others as they are.</summary>
    public async Task<string?> TickAsync(IReadOnlyList<string> texts, CancellationToken givingUp)
    {
        if (await OpenAsync("tick", options: null, givingUp) is not { } form)
        {
            return null;
        }

        var values = new JsonObject();
        foreach (var group in Inputs(form.Modal))
        {
            var ticked = group["options"]!.AsArray().Where(box =>
                box!["default"]?.GetValue<bool>() == true || texts.Any(text => box["label"]!.GetValue<string>().Contains(text, StringComparison.Ordinal)));
            values[group["custom_id"]!.GetValue<string>()] = new JsonArray([.. ticked.Select(box => box!["value"]!.DeepClone())]);
        }

        return await ReadAsync(Actor.SubmitAsync(form.InteractionId, values, givingUp));
    }

    private async Task<InteractionOutcome.ModalOpened?> OpenAsync(string command, JsonObject? options, CancellationToken givingUp)
    {
        try
        {
            var outcome = await Actor.UseCommandAsync(channel.Id, command, options, givingUp);
            return outcome is InteractionOutcome.Posted { Message: var message }
                ? throw new InvalidOperationException($"/{command} opened no form but said: {message.Read()}")
                : outcome as InteractionOutcome.ModalOpened;
        }
        catch (OperationCanceledException) when (givingUp.IsCancellationRequested)
        {
            return null;
        }
    }

    private static async Task<string?> ReadAsync(Task<InteractionOutcome> answer)
    {
        try
        {
            var outcome = await answer;
            return (outcome is InteractionOutcome.Deferred deferred ? await deferred.Final : outcome) switch
            {
                InteractionOutcome.Posted { Message: var message } => message.Read(),
                InteractionOutcome.Updated { Message: var message } => message.Read(),
                _ => null,
            };
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonObject> Inputs(JsonObject modal) =>
        ComponentFinder.All(modal["components"]!.AsArray()).Where(component => component["custom_id"] is not null);

    private static string? Name(JsonObject input) => CustomId.TryParse(input["custom_id"]!.GetValue<string>())?.Verb;
}
