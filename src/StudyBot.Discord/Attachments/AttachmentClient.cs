using System.Net;
using Microsoft.Extensions.Logging;

namespace StudyBot.Discord;

/// <summary>
/// Downloads attachments. The address is part of an interaction, whose sender is known; nevertheless only Discord's own hosts
/// are asked, no redirect is followed, and the bot's token is not sent along.
/// <see href="https://docs.discord.com/developers/reference#signed-attachment-cdn-urls"/>
/// </summary>
public sealed partial class AttachmentClient
{
    /// <summary>Discord's hosts for attachments. <see href="https://docs.discord.com/developers/reference#image-formatting"/></summary>
    private static readonly string[] Hosts = ["cdn.discordapp.com", "media.discordapp.net"];

    private const int Tries = 2;
    private const int BufferSize = 64 * 1024;

    private readonly HttpClient _http;
    private readonly DiscordClientOptions _options;
    private readonly TimeProvider _transportTime;
    private readonly ILogger<AttachmentClient> _logger;

    /// <param name="http">Lives as long as this, and follows no redirects.</param>
    /// <param name="options">Where Discord is, and how long a download may take.</param>
    /// <param name="transportTime">Real time.</param>
    /// <param name="logger">Hears of what was lost.</param>
    public AttachmentClient(HttpClient http, DiscordClientOptions options, TimeProvider transportTime, ILogger<AttachmentClient> logger)
    {
        _http = http;
        _options = options;
        _transportTime = transportTime;
        _logger = logger;
    }

    /// <param name="attachment">As an interaction or a message has it.</param>
    /// <param name="into">Where to; it can seek, and holds nothing that is of use when the answer is not <see cref="AttachmentDownload.Done"/>.</param>
    /// <param name="limit">In bytes: no more of it is read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<AttachmentDownload> DownloadAsync(Attachment attachment, Stream into, long limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        ArgumentNullException.ThrowIfNull(into);
        if (!Uri.TryCreate(attachment.Url, UriKind.Absolute, out var address) || !IsDiscords(address))
        {
            LogElsewhere(attachment.Id);
            return new AttachmentDownload.NotDiscords();
        }

        if (attachment.Size > limit)
        {
            return new AttachmentDownload.TooLarge(attachment.Size);
        }

        using var inTime = new CancellationTokenSource(_options.DownloadWithin, _transportTime);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(inTime.Token, cancellationToken);
        AttachmentDownload result = new AttachmentDownload.Lost();
        for (var tried = 0; tried < Tries && result is AttachmentDownload.Lost && !inTime.IsCancellationRequested; tried++)
        {
            into.SetLength(0);
            result = await TryAsync(attachment.Id, address, into, limit, either.Token, cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    private async Task<AttachmentDownload> TryAsync(
        Snowflake id, Uri address, Stream into, long limit, CancellationToken inTime, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, inTime).ConfigureAwait(false);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => await ReadAsync(response, into, limit, inTime).ConfigureAwait(false),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone => new AttachmentDownload.Gone(),
                >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => new AttachmentDownload.NotDiscords(),
                _ => Lost(id, $"HTTP {(int)response.StatusCode}"),
            };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return Lost(id, exception.GetType().Name);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Lost(id, "no answer in time");
        }
    }

    private static async Task<AttachmentDownload> ReadAsync(HttpResponseMessage response, Stream into, long limit, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength is { } length && length > limit)
        {
            return new AttachmentDownload.TooLarge(length);
        }

        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            var buffer = new byte[BufferSize];
            var size = 0L;
            int read;
            while ((read = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                size += read;
                if (size > limit)
                {
                    return new AttachmentDownload.TooLarge(size);
                }

                await into.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            }

            return new AttachmentDownload.Done(size);
        }
    }

    /// <summary>Discord's hosts by https; beside them the very place where the API is, when that is a stand-in on this machine.</summary>
    private bool IsDiscords(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && Hosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase))
        || (_options.ApiUrl.IsLoopback && Uri.Compare(address, _options.ApiUrl, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0);

    private AttachmentDownload.Lost Lost(Snowflake id, string reason)
    {
        LogLost(id, reason);
        return new AttachmentDownload.Lost();
    }

    [LoggerMessage(LogLevel.Warning, "Attachment {AttachmentId} did not arrive: {Reason}")]
    private partial void LogLost(Snowflake attachmentId, string reason);

    [LoggerMessage(LogLevel.Warning, "The address of attachment {AttachmentId} is none of Discord's: it was not asked")]
    private partial void LogElsewhere(Snowflake attachmentId);
}
