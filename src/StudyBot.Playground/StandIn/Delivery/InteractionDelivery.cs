using System.Net;
using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.HttpApi;

namespace StudyBot.Playground.StandIn.Delivery;

/// <summary>Brings interactions to the bot: to its URL while it has one, and over the gateway while it has none.</summary>
internal sealed class InteractionDelivery(World world) : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>To be called under the world's lock.</summary>
    public void Send(Interaction interaction)
    {
        if (world.InteractionsUrl.Current is { } url)
        {
            interaction.SentTimestamp = world.Options.Transport.GetTimestamp();
            world.Options.Observer?.Sent(JsonText.Write(new JsonObject
            {
                ["op"] = 0,
                ["s"] = 1,
                ["t"] = "INTERACTION_CREATE",
                ["d"] = interaction.Envelope.DeepClone(),
            }));
            _ = PostAsync(interaction, url);
            return;
        }

        world.Gateway.Dispatch("INTERACTION_CREATE", interaction.Envelope, () => interaction.SentTimestamp = world.Options.Transport.GetTimestamp());
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private async Task PostAsync(Interaction interaction, string url)
    {
        using var patience = new CancellationTokenSource(world.Options.AnswerWithin, world.Options.Transport);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, _stopping.Token);
        try
        {
            using var response = await world.InteractionsUrl.PostAsync(url, JsonText.Write(interaction.Envelope), signature: null, either.Token);
            await TakeAsync(interaction, response, either.Token);
            lock (world.Gate)
            {
                interaction.Deliveries.Add((int)response.StatusCode);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            // Nothing was said: the callback route may still say it, while there is time.
            lock (world.Gate)
            {
                interaction.Deliveries.Add(0);
            }
        }
    }

    /// <summary>200 carries the answer, 202 without a body promises it by the callback route, and all else is none.</summary>
    private async Task TakeAsync(Interaction interaction, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            if (response.StatusCode == HttpStatusCode.OK)
            {
                var type = response.Content.Headers.ContentType?.ToString();
                Tell(interaction, type, body);
                using var stream = new MemoryStream(body);
                var submission = await Submission.ReadAsync(stream, type, cancellationToken);
                world.Interactions.Receive(interaction.Id, interaction.Token, submission.Body, submission.Files);
            }
            else if (response.StatusCode != HttpStatusCode.Accepted || response.Content.Headers.ContentLength is not 0)
            {
                world.Interactions.Refuse(interaction);
            }
        }
        catch (ApiRefusedException refused)
        {
            interaction.InlineRefusal = refused;
            world.Interactions.Refuse(interaction);
        }
    }

    /// <summary>An answer in the response is what the callback route would have been sent.</summary>
    private void Tell(Interaction interaction, string? type, byte[] body) => world.Options.Observer?.Served(new SeenExchange(
        "POST", $"/api/v10/interactions/{interaction.Id}/{interaction.Token}/callback", type, body, (int)HttpStatusCode.NoContent, AnswerType: null, Answer: []));
}
