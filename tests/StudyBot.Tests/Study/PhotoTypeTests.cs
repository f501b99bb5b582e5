using System.Text;
using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class PhotoTypeTests
{
    [Theory]
    [InlineData("FFD8FFE000104A46", "image/jpeg")]
    [InlineData("FFD8FF", "image/jpeg")]
    [InlineData("FFD8", null)]
    [InlineData("89504E470D0A1A0A0000000D49484452", "image/png")]
    [InlineData("89504E470D0A1A", null)]
    [InlineData("", null)]
    [InlineData("00000000000000000000000000000000", null)]
    public void A_picture_is_known_by_its_first_bytes(string hex, string? type) =>
        Assert.Equal(type, PhotoType.Recognize(Convert.FromHexString(hex))?.ContentType);

    [Theory]
    [InlineData("GIF89a\u0001\u0002", "image/gif", true)]
    [InlineData("GIF87a", "image/gif", true)]
    [InlineData("GIF88a", null, false)]
    [InlineData("RIFF1234WEBPVP8 ", "image/webp", true)]
    [InlineData("RIFF1234WAVEfmt ", null, false)]
    [InlineData("RIFF1234WEB", null, false)]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0", "image/heic", false)]
    [InlineData("\0\0\0\u0018ftypmif1\0\0\0\0", "image/heic", false)]
    [InlineData("\0\0\0\u0018ftypisom\0\0\0\0", null, false)]
    [InlineData("%PDF-1.7\n1234567", null, false)]
    [InlineData("<svg xmlns=\"http:", null, false)]
    [InlineData("MZ\u0090\0", null, false)]
    public void What_is_called_a_picture_and_is_none_is_seen_through(string head, string? type, bool isTaken)
    {
        var recognized = PhotoType.Recognize(Encoding.Latin1.GetBytes(head));

        Assert.Equal(type, recognized?.ContentType);
        Assert.Equal(isTaken, recognized?.IsTaken == true);
    }

    [Fact]
    public void What_is_offered_is_what_is_taken() => Assert.All(
        [PhotoType.Jpeg, PhotoType.Png, PhotoType.Webp, PhotoType.Gif],
        type => Assert.Contains(type.Extension, PhotoType.Endings));
}
