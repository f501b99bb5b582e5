namespace StudyBot.Study;

/// <summary>A kind of picture, known by its first bytes and never by its name.</summary>
/// <param name="ContentType">As <c>image/png</c>.</param>
/// <param name="Extension">With its dot.</param>
/// <param name="IsTaken">Whether Discord and browsers show it, so that it is of use as a page.</param>
internal sealed record PhotoType(string ContentType, string Extension, bool IsTaken = true)
{
    /// <summary>As many bytes as it takes to tell.</summary>
    public const int HeadLength = 16;

    public static readonly PhotoType Jpeg = new("image/jpeg", ".jpg");
    public static readonly PhotoType Png = new("image/png", ".png");
    public static readonly PhotoType Webp = new("image/webp", ".webp");
    public static readonly PhotoType Gif = new("image/gif", ".gif");

    /// <summary>What phones take by themselves and nobody else shows.</summary>
    public static readonly PhotoType Heic = new("image/heic", ".heic", IsTaken: false);

    /// <summary>Brands of HEIF files. https://mp4ra.org/registered-types/brands</summary>
    private static readonly byte[][] HeicBrands =
        [[.. "heic"u8], [.. "heix"u8], [.. "heim"u8], [.. "heis"u8], [.. "hevc"u8], [.. "hevx"u8], [.. "mif1"u8], [.. "msf1"u8], [.. "avif"u8]];

    /// <summary>Endings of file names that are worth offering.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".jpg", ".jpeg", ".png", ".webp", ".gif"];

    /// <summary>Null for what is no picture.</summary>
    public static PhotoType? Recognize(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        _ when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => Gif,
        _ when head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8) => Webp,
        _ when head.Length >= 12 && head[4..].StartsWith("ftyp"u8) && IsHeic(head[8..12]) => Heic,
        _ => null,
    };

    private static bool IsHeic(ReadOnlySpan<byte> brand)
    {
        foreach (var known in HeicBrands)
        {
            if (brand.SequenceEqual(known))
            {
                return true;
            }
        }

        return false;
    }
}
