using System.Globalization;
using System.Text;
using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Flow;

/// <summary>
/// What a button, a form or a form's field means, in at most 100 characters: a version, a verb, and its arguments, parted by
/// full stops. Arguments carry the target state and the date they were made for, never "flip" and never "today".
/// </summary>
/// <remarks>https://discord.com/developers/docs/components/reference#anatomy-of-a-component-custom-id</remarks>
internal sealed record CustomId(string Verb, IReadOnlyList<string> Arguments)
{
    public const int MaxLength = 100;

    private const string Version = "1";
    private const string DateFormat = "yyyyMMdd";
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static CustomId Of(string verb, params object[] arguments) => new(verb, [.. arguments.Select(Write)]);

    /// <summary>Null for what another version or another program has made, or nobody can have made: it is longer than Discord allows.</summary>
    public static CustomId? TryParse(string? text)
    {
        var parts = text is { Length: <= MaxLength } ? text.Split('.') : [];
        return parts is [Version, { Length: > 0 } verb, .. var arguments] ? new CustomId(verb, arguments) : null;
    }

    public DateOnly? FindDate(int index) =>
        DateOnly.TryParseExact(FindText(index), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public ulong? FindNumber(int index) => FindText(index) is { Length: > 0 } text ? ReadNumber(text) : null;

    public TaskId? FindTask(int index) => FindNumber(index) is { } number and <= int.MaxValue ? new TaskId((int)number) : null;

    public MemberId? FindMember(int index) => FindNumber(index) is { } number ? new MemberId(number) : null;

    public string? FindText(int index) => index < Arguments.Count ? Arguments[index] : null;

    /// <exception cref="InvalidOperationException">Longer than Discord allows: a bug in whoever made it.</exception>
    public override string ToString()
    {
        var text = string.Join('.', [Version, Verb, .. Arguments]);
        return text.Length <= MaxLength ? text : throw new InvalidOperationException($"the custom_id of {Verb} has {text.Length} characters");
    }

    public bool Equals(CustomId? other) => other is not null && Verb == other.Verb && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => Arguments.Aggregate(Verb.GetHashCode(StringComparison.Ordinal), HashCode.Combine);

    /// <summary>A number in base 36: an id of Discord's takes 13 characters instead of 20.</summary>
    public static string WriteNumber(ulong number)
    {
        var text = new StringBuilder();
        do
        {
            text.Insert(0, Digits[(int)(number % 36)]);
            number /= 36;
        }
        while (number > 0);
        return text.ToString();
    }

    private static ulong? ReadNumber(string text)
    {
        UInt128 number = 0;
        foreach (var character in text)
        {
            var digit = Digits.IndexOf(character, StringComparison.Ordinal);
            number = (number * 36) + (UInt128)Math.Max(digit, 0);
            if (digit < 0 || number > ulong.MaxValue)
            {
                return null;
            }
        }

        return (ulong)number;
    }

    private static string Write(object argument) => argument switch
    {
        DateOnly date => date.ToString(DateFormat, CultureInfo.InvariantCulture),
        MemberId member => WriteNumber(member.Value),
        TaskId task => WriteNumber((ulong)task.Value),
        int number => WriteNumber((ulong)number),
        ulong number => WriteNumber(number),
        bool state => state ? "1" : "0",
        Enum value => value.ToString().ToLowerInvariant(),
        string text when !text.Contains('.', StringComparison.Ordinal) => text,
        _ => throw new ArgumentException($"a custom_id cannot carry {argument}", nameof(argument)),
    };
}
