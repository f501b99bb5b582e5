namespace StudyBot.EndToEnd.Tests.Bots;

/// <summary>Files to upload.</summary>
internal static class Pictures
{
    private static readonly byte[] _pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>A picture, different for each number, of at least so many bytes.</summary>
    public static byte[] Png(int number = 0, int size = 0) => [.. _pixel, (byte)number, .. new byte[Math.Max(0, size - _pixel.Length - 1)]];

    public static byte[] Heic { get; } = [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[32]];

    public static byte[] Pdf { get; } = [.. "%PDF-1.7 not a picture at all"u8];
}
