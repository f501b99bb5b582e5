using System.Net.Http.Headers;
using StudyBot.Discord;
using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Ops;

/// <summary>Reads and checks the configuration at start; the first wrong value ends the start with one line.</summary>
internal static class Settings
{
    private const string NoToken = "Discord:Token is missing: set Discord__Token or Discord:TokenFile to the bot's token from Discord's developer portal";

    public static DiscordClientOptions ReadDiscord(IConfiguration configuration)
    {
        var section = configuration.GetSection("Discord");
        var api = Read(section, "ApiUrl", "https://discord.com/api/v10/");
        if (!Uri.TryCreate(api, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || !url.AbsolutePath.EndsWith('/'))
        {
            throw Wrong("Discord:ApiUrl", api, "an http or https address that ends in a slash, such as https://discord.com/api/v10/");
        }

        var rate = Read(section, "GlobalRequestsPerSecond", "50");
        if (!int.TryParse(rate, out var perSecond) || perSecond is < 1 or > 10_000)
        {
            throw Wrong("Discord:GlobalRequestsPerSecond", rate, "a whole number from 1 to 10000");
        }

        var shards = ShardSettings.Read(configuration);
        return new DiscordClientOptions
        {
            ApiUrl = url,
            Token = ReadToken(section),
            GlobalRequestsPerSecond = perSecond,
            ShardCount = shards.Count,
            ShardIds = shards.Ids,
        };
    }

    public static InteractionTransport ReadTransport(IConfiguration configuration)
    {
        var section = configuration.GetSection("Discord");
        var transport = Read(section, "Transport", "Gateway");
        if (transport is not ("Gateway" or "Http"))
        {
            throw Wrong("Discord:Transport", transport, "Gateway or Http");
        }

        var key = Read(section, "PublicKey", "");
        return key.Length == 0 || InteractionSignatures.TryCreate(key, TimeProvider.System) is not null
            ? new InteractionTransport(transport == "Http", key.Length > 0 ? key : null)
            : throw Wrong("Discord:PublicKey", key, "the application's public key as the developer portal shows it, 64 hexadecimal digits, or nothing");
    }

    public static DatabaseOptions ReadDatabase(IConfiguration configuration) => DatabaseSettings.Read(configuration);

    public static StudyBotOptions ReadStudyBot(IConfiguration configuration)
    {
        var section = configuration.GetSection(StudyBotOptions.Section);
        var options = new StudyBotOptions
        {
            Locale = Read(section, "Locale", "ko"),
            TimeZone = Read(section, "TimeZone", "Asia/Seoul"),
            DayStart = Read(section, "DayStart", "04:00"),
        };
        if (options.Locale is not ("en" or "ko"))
        {
            throw Wrong("StudyBot:Locale", options.Locale, "en or ko");
        }

        if (DayClock.FindZone(options.TimeZone) is null)
        {
            throw Wrong("StudyBot:TimeZone", options.TimeZone, "the name of an IANA time zone, such as Asia/Seoul");
        }

        if (!DayClock.TryParseStart(options.DayStart, out var start))
        {
            throw Wrong("StudyBot:DayStart", options.DayStart, "a time from 00:00 to 11:59");
        }

        options.DayStart = start.ToString("HH:mm");
        ReadSchedules(section.GetSection("Schedules"), options);
        options.Vault = ReadVault(Read(section, "Vault", ""));
        return options;
    }

    /// <summary>Where the bot listens for its supervisor.</summary>
    public static string ReadUrls(IConfiguration configuration)
    {
        var urls = configuration["Urls"] is { } value && value.Trim().Length > 0 ? value.Trim() : "http://127.0.0.1:8080";
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!IsAddress(url))
            {
                throw Wrong("Urls", url, "an http address with a port, such as http://127.0.0.1:8080");
            }
        }

        return urls;
    }

    public static void CheckLogging(IConfiguration configuration)
    {
        foreach (var (key, value) in configuration.GetSection("Logging").AsEnumerable())
        {
            if (key.Contains("LogLevel:", StringComparison.OrdinalIgnoreCase) && value is not null && !Enum.TryParse<LogLevel>(value, ignoreCase: true, out _))
            {
                throw Wrong(key, value, string.Join(", ", Enum.GetNames<LogLevel>()));
            }
        }
    }

    /// <summary>The one line for a value that cannot be.</summary>
    public static StartException Wrong(string key, string value, string allowed) => new($"{key}: \"{value}\" is not allowed; allowed is {allowed}");

    private static bool IsAddress(string url)
    {
        try
        {
            // Kestrel finds no free port on "localhost", which is two addresses.
            var address = BindingAddress.Parse(url);
            return address is { Scheme: "http", Port: >= 0 and <= 65535 } and not { Host: "localhost", Port: 0 };
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static void ReadSchedules(IConfigurationSection section, StudyBotOptions options)
    {
        foreach (var entry in section.GetChildren())
        {
            if (!Enum.TryParse<PostKind>(entry.Key, ignoreCase: true, out var kind) || !options.Schedules.ContainsKey(kind))
            {
                throw new StartException(
                    $"StudyBot:Schedules:{entry.Key}: \"{entry.Key}\" is not a post; allowed are {string.Join(", ", options.Schedules.Keys)}");
            }

            var cron = entry.Value ?? "";
            if (!Schedule.Off(cron) && Schedule.TryParse(cron, out _) is null)
            {
                throw Wrong($"StudyBot:Schedules:{kind}", cron, "five cron fields such as 0 9 * * *, or off");
            }

            options.Schedules[kind] = cron;
        }
    }

    /// <summary>Its whole path, once the bot has written there.</summary>
    private static string ReadVault(string folder)
    {
        try
        {
            if (folder.Length == 0)
            {
                return "";
            }

            var path = Directory.CreateDirectory(folder).FullName;
            using var probe = new FileStream(
                Path.Combine(path, $".studybot-{Guid.NewGuid():N}.part"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return path;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StartException(
                $"StudyBot:Vault: \"{folder}\" cannot be used: {exception.Message.TrimEnd('.')}; allowed is a folder that the bot may write to, or nothing", exception);
        }
    }

    private static string ReadToken(IConfigurationSection section)
    {
        var token = section["Token"];
        if (string.IsNullOrWhiteSpace(token) && section["TokenFile"] is { Length: > 0 } file)
        {
            try
            {
                token = File.ReadAllText(file);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new StartException(
                    $"Discord:TokenFile: \"{file}\" cannot be read: {exception.Message.TrimEnd('.')}; allowed is a file that holds the token alone", exception);
            }
        }

        token = token?.Trim() ?? "";
        return token switch
        {
            "" => throw new StartException(NoToken),
            _ when token.Any(sign => char.IsWhiteSpace(sign) || !char.IsAscii(sign)) || !AuthenticationHeaderValue.TryParse($"Bot {token}", out _) =>
                throw new StartException("Discord:Token is not allowed: it holds characters that no token has; allowed are letters, digits, dots, dashes and underscores"),
            _ => token,
        };
    }

    private static string Read(IConfigurationSection section, string key, string otherwise) =>
        section[key] is { } value && value.Trim().Length > 0 ? value.Trim() : otherwise;
}
