using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Playground.StandIn;

/// <summary>
/// What members upload, and the addresses of all files: signed, and good for a while only
/// (developers/reference, signed attachment CDN URLs).
/// </summary>
internal sealed partial class AttachmentBook(World world)
{
    private readonly Dictionary<ulong, (ulong UserId, Attachment File)> _uploads = [];

    /// <summary>How long an address given out from now on is good.</summary>
    public TimeSpan AddressLife { get; set; } = world.Options.AddressLife;

    /// <summary>A file on its way into a modal or a message.</summary>
    public Attachment Upload(ulong userId, string fileName, string contentType, byte[] content)
    {
        var plain = PlainName(fileName);
        var file = new Attachment
        {
            Id = world.Snowflakes.Next(),
            FileName = plain,
            Title = plain == fileName ? null : Path.GetFileNameWithoutExtension(fileName),
            ContentType = contentType,
            Content = content,
        };
        lock (world.Gate)
        {
            _uploads[file.Id] = (userId, file);
        }

        return file;
    }

    public Attachment? FindUpload(ulong userId, ulong id)
    {
        lock (world.Gate)
        {
            return _uploads.TryGetValue(id, out var upload) && upload.UserId == userId ? upload.File : null;
        }
    }

    public string AddressOf(ulong channelId, Attachment file)
    {
        var issued = Hex(world.Now);
        var expires = Hex(world.Now + AddressLife);
        return $"{world.Address}/attachments/{channelId}/{file.Id}/{Uri.EscapeDataString(file.FileName)}?ex={expires}&is={issued}&hm={Sign(channelId, file.Id, expires, issued)}";
    }

    /// <summary>Null for an address that was never given out, or is good no more.</summary>
    public Attachment? Open(ulong channelId, ulong id, IQueryCollection query)
    {
        var (expires, issued) = (query["ex"].ToString(), query["is"].ToString());
        var isGood = query["hm"].ToString() == Sign(channelId, id, expires, issued)
            && long.TryParse(expires, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var seconds)
            && world.Now < DateTimeOffset.FromUnixTimeSeconds(seconds);
        lock (world.Gate)
        {
            return isGood ? world.Messages.AttachmentIn(channelId, id) ?? _uploads.GetValueOrDefault(id).File : null;
        }
    }

    private static string Hex(DateTimeOffset instant) => instant.ToUnixTimeSeconds().ToString("x", CultureInfo.InvariantCulture);

    private string Sign(ulong channelId, ulong id, string expires, string issued) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Convert.FromHexString(world.State.SigningSeed), Encoding.UTF8.GetBytes($"{channelId}/{id}/{expires}/{issued}")));

    /// <summary>What of a name an address can hold; the rest of it is told as the title.</summary>
    private static string PlainName(string name)
    {
        var stem = NotPlain().Replace(Path.GetFileNameWithoutExtension(name).Replace(' ', '_'), "").Trim('.');
        return (stem.Length == 0 ? "file" : stem) + NotPlain().Replace(Path.GetExtension(name), "");
    }

    [GeneratedRegex("[^A-Za-z0-9._-]", RegexOptions.None, 1000)]
    private static partial Regex NotPlain();
}
