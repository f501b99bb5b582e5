using System.Text.RegularExpressions;

namespace StudyBot.Playground.StandIn.Validation;

/// <summary>Whom a message may ping (developers/resources/message, allowed mentions).</summary>
internal sealed partial record MentionRule(bool AllUsers, IReadOnlyList<ulong> Users)
{
    public static MentionRule Read(Form message)
    {
        if (message.Child("allowed_mentions") is not { } mentions)
        {
            return new MentionRule(AllUsers: true, []);
        }

        var parse = (mentions.Items("parse") ?? []).Select(JsonText.Text).ToList();
        var users = (mentions.Items("users", 0, 100) ?? []).Select(JsonText.Id).OfType<ulong>().ToList();
        var roles = mentions.Items("roles", 0, 100) ?? [];
        mentions.Flag("replied_user");
        Exclusive(mentions, parse, "users", users.Count);
        Exclusive(mentions, parse, "roles", roles.Count);
        if (parse.Exists(word => word is not ("users" or "roles" or "everyone")))
        {
            mentions.Refuse("parse", "BASE_TYPE_CHOICES", "Value must be one of ('users', 'roles', 'everyone').");
        }

        mentions.Close();
        return new MentionRule(parse.Contains("users"), users);
    }

    public List<ulong> Pinged(string text) =>
        [.. UserMention().Matches(text).Select(match => ulong.Parse(match.Groups["id"].ValueSpan)).Where(id => AllUsers || Users.Contains(id)).Distinct()];

    private static void Exclusive(Form mentions, List<string?> parse, string word, int listed)
    {
        if (listed > 0 && parse.Contains(word))
        {
            mentions.Refuse("parse", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{word}\"] and {word}: [ids...] are mutually exclusive.");
        }
    }

    [GeneratedRegex("<@!?(?<id>[0-9]{1,19})>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UserMention();
}
