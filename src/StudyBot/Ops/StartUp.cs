using System.Net;
using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Texts;

namespace StudyBot.Ops;

/// <summary>What must hold before the first event: the database is there and up to date, Discord knows the token and the commands.</summary>
internal sealed partial class StartUp(
    IConfiguration configuration,
    DatabaseStart database,
    DiscordRest rest,
    InteractionStart interactions,
    DiscordClientOptions discord,
    RouteTable routes,
    TextsCatalog texts,
    ILogger<StartUp> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        WarnOfUnknownKeys();
        await database.RunAsync(cancellationToken);
        try
        {
            var application = await rest.GetCurrentApplicationAsync(cancellationToken);
            interactions.Check(application);
            await RegisterAsync(application.Id, cancellationToken);
        }
        catch (DiscordException exception) when (exception.Status == HttpStatusCode.Unauthorized)
        {
            throw new StartException("Discord:Token was refused by Discord (401); allowed is the bot's token as the developer portal shows it", exception);
        }
        catch (DiscordException exception) when (exception.Status is null)
        {
            throw new StartException(
                $"Discord:ApiUrl: {discord.ApiUrl} cannot be reached: {exception.GetBaseException().Message.TrimEnd('.')}; " +
                "allowed is the address of Discord's HTTP API",
                exception);
        }
        catch (DiscordException exception)
        {
            throw new StartException(
                $"Discord:ApiUrl: {discord.ApiUrl} answered HTTP {(int?)exception.Status}, code {(int)exception.Code}: {exception.Message.TrimEnd('.')}; " +
                "allowed is the address of Discord's HTTP API",
                exception);
        }
    }

    private void WarnOfUnknownKeys()
    {
        if (KnownKeys.FindUnknown(configuration) is { Count: > 0 } unknown)
        {
            LogUnknownKeys(string.Join(", ", unknown), string.Join(", ", KnownKeys.All));
        }
    }

    /// <summary>Registering counts against a daily limit, so it is done only when something differs.</summary>
    private async Task RegisterAsync(Snowflake application, CancellationToken cancellationToken)
    {
        var wanted = CommandManifest.Build(routes.Commands, texts);
        if (!ApplicationCommands.AreSame(wanted, await rest.GetGlobalCommandsAsync(application, cancellationToken)))
        {
            await rest.PutGlobalCommandsAsync(application, wanted, cancellationToken);
            LogRegistered(wanted.Count);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Configuration keys that nothing reads: {Unknown}. Known are {Known}")]
    private partial void LogUnknownKeys(string unknown, string known);

    [LoggerMessage(LogLevel.Information, "Registered {Count} commands with Discord")]
    private partial void LogRegistered(int count);
}
