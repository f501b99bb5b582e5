using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Discord;

namespace StudyBot.Benchmarks.Echo;

/// <summary>
/// The smallest bot that StudyBot.Discord can make, to be measured beside the same bot on other libraries: /echo is answered at once,
/// /burst posts to every channel. Neither containers nor hosts, nor logs: only the library is measured.
/// </summary>
internal sealed class EchoBot(DiscordRest rest, IReadOnlyList<Snowflake> channels) : IGatewayEvents
{
    private static readonly InteractionResponse Answer =
        new InteractionResponse.Message(new MessageCreate { Content = "echo", Flags = MessageFlags.Ephemeral });

    private static readonly MessageCreate Reminder = new() { Content = "reminder" };

    public static async Task RunAsync()
    {
        using var end = new CancellationTokenSource();
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => End(signal, end));
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => End(signal, end));
        var options = new DiscordClientOptions
        {
            ApiUrl = new Uri($"http://{Setting("API_HOST")}/api/v10/"),
            Token = Setting("TOKEN"),
            Intents = int.Parse(Setting("INTENTS")),

            // As on discord.js, where nothing else is said.
            CompressesGateway = false,
        };
        using var http = DiscordServices.CreateHttpClient();
        using var answers = DiscordServices.CreateAnswersClient();
        var rest = new DiscordRest(http, options, TimeProvider.System, NullLogger<DiscordRest>.Instance, answers: answers);
        var bot = new EchoBot(rest, ReadChannels(Environment.GetEnvironmentVariable("CHANNELS")));
        var gateway = new GatewayClient(rest, options, bot, new SeenInteractions(TimeProvider.System), TimeProvider.System, NullLogger<GatewayClient>.Instance);
        await gateway.RunAsync(end.Token);
    }

    public Task OnReadyAsync(Ready ready, CancellationToken cancellationToken)
    {
        Say("READY");
        return Task.CompletedTask;
    }

    public Task OnInteractionAsync(Interaction interaction, CancellationToken cancellationToken) => interaction.Data?.Name switch
    {
        "echo" => AnswerAsync(interaction, cancellationToken),
        "burst" => BurstAsync(interaction, cancellationToken),
        _ => Task.CompletedTask,
    };

    public Task OnGuildCreateAsync(GuildCreate guild, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task OnGuildDeleteAsync(GuildDelete guild, CancellationToken cancellationToken) => Task.CompletedTask;

    private Task AnswerAsync(Interaction interaction, CancellationToken cancellationToken) =>
        rest.CreateInteractionResponseAsync(interaction.Id, interaction.Token, Answer, cancellationToken);

    /// <summary>All at once: it is the library that keeps to Discord's limits.</summary>
    private async Task BurstAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        await AnswerAsync(interaction, cancellationToken);
        var startedAt = Stopwatch.GetTimestamp();
        var sent = await Task.WhenAll(channels.Select(channel => TryPostAsync(channel, cancellationToken)));
        var elapsed = Stopwatch.GetElapsedTime(startedAt);
        Say($"BURST {elapsed.TotalMilliseconds:0} {sent.Count(arrived => !arrived)}");
    }

    private async Task<bool> TryPostAsync(Snowflake channel, CancellationToken cancellationToken)
    {
        try
        {
            await rest.CreateMessageAsync(channel, Reminder, cancellationToken);
            return true;
        }
        catch (DiscordException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return false;
        }
    }

    private static void End(PosixSignalContext signal, CancellationTokenSource end)
    {
        signal.Cancel = true;
        end.Cancel();
    }

    /// <summary>The console's own writer brings encodings and locks with it, and this bot says two words.</summary>
    private static void Say(string line)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(System.Text.Encoding.UTF8.GetBytes(line + "\n"));
        output.Flush();
    }

    private static List<Snowflake> ReadChannels(string? file) => string.IsNullOrEmpty(file)
        ? []
        : [.. File.ReadLines(file).Where(line => line.Trim().Length > 0).Select(line => new Snowflake(ulong.Parse(line.Trim())))];

    private static string Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"{name} is not set");
}
