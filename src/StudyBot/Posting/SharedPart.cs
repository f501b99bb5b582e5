using System.Globalization;
using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Posting;

/// <summary>What a message in the day's thread shows: whose text, which one, and, of a long one, the how manieth message.</summary>
internal sealed record SharedPart(MemberId Member, WritingKind Kind, int Number)
{
    private const char Photos = 'p';

    /// <summary>Whether it shows photographs of the page, in so many messages of their own.</summary>
    public bool IsPhotos { get; init; }

    /// <summary>As it stands in a row; that of the first message begins those of the others.</summary>
    public override string ToString() => IsPhotos ? $"{Member}.{(int)Kind}.{Photos}{Number}"
        : Number == 1 ? $"{Member}.{(int)Kind}"
        : $"{Member}.{(int)Kind}.{Number}";

    public static SharedPart Parse(string part)
    {
        var words = part.Split('.');
        return new SharedPart(
            new MemberId(ulong.Parse(words[0], CultureInfo.InvariantCulture)),
            (WritingKind)int.Parse(words[1], CultureInfo.InvariantCulture),
            words.Length > 2 ? int.Parse(words[2].TrimStart(Photos), CultureInfo.InvariantCulture) : 1)
        {
            IsPhotos = words.Length > 2 && words[2].StartsWith(Photos),
        };
    }
}
