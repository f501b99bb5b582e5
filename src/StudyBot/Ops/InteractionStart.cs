using StudyBot.Discord;

namespace StudyBot.Ops;

/// <summary>At start: whose signatures are to be believed, and whether Discord sends interactions where they are waited for.</summary>
internal sealed partial class InteractionStart(InteractionTransport transport, TimeProvider time, ILogger<InteractionStart> logger)
{
    /// <exception cref="StartException">There is no key, or it is another application's.</exception>
    public void Check(Application application)
    {
        var url = application.InteractionsEndpointUrl;
        if (!transport.IsHttp)
        {
            if (!string.IsNullOrEmpty(url))
            {
                LogGoesToUrl(url);
            }

            return;
        }

        transport.Signatures = InteractionSignatures.TryCreate(FindKey(application), time)
            ?? throw new StartException(
                "Discord:PublicKey is missing, and Discord did not say which it is; allowed is the application's public key as the developer portal shows it");
        if (string.IsNullOrEmpty(url))
        {
            LogNoUrl();
        }
    }

    /// <summary>A key of another application would refuse every press: better not to start than to be silent.</summary>
    private string? FindKey(Application application) => (transport.PublicKey, application.VerifyKey) switch
    {
        ({ } ours, { } theirs) when !string.Equals(ours, theirs, StringComparison.OrdinalIgnoreCase) => throw new StartException(
            $"Discord:PublicKey: \"{ours}\" is not the key of the application that the token belongs to; allowed is {theirs}, or nothing: then Discord is asked"),
        var (ours, theirs) => ours ?? theirs,
    };

    [LoggerMessage(
        LogLevel.Warning,
        "Discord sends interactions to {Url} and none over the gateway: set Discord:Transport to Http, or take the Interactions Endpoint URL out of the developer portal")]
    private partial void LogGoesToUrl(string url);

    [LoggerMessage(
        LogLevel.Warning,
        "Discord:Transport is Http, but the application has no Interactions Endpoint URL: until the developer portal has one, interactions come over the gateway")]
    private partial void LogNoUrl();
}
