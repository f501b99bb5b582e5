using StudyBot.Discord;
using StudyBot.Shared;
using StudyBot.Texts;

namespace StudyBot.Flow;

/// <summary>One interaction, read into what the features need to know of it.</summary>
internal sealed record Call
{
    public required ulong Id { get; init; }

    public required CallKind Kind { get; init; }

    /// <summary>The command's words (<c>task add</c>) or the verb of the pressed or sent thing.</summary>
    public required string Route { get; init; }

    /// <summary>What was pressed or sent; empty for commands.</summary>
    public required CustomId CustomId { get; init; }

    public required MemberId Member { get; init; }

    /// <summary>The name Discord shows for them here: their nickname, else their display name.</summary>
    public required string Name { get; init; }

    /// <summary>The study group: a server in which the bot itself is installed; null elsewhere.</summary>
    public GroupId? Group { get; init; }

    public string? GroupLocale { get; init; }

    /// <summary>Manage Server, here.</summary>
    public bool MayManage { get; init; }

    public required LocaleTexts Texts { get; init; }

    /// <summary>
    /// Whether it came from a private view that only this member sees, so that it may be edited in place. A private message of the
    /// older kind, with text and files, may not: its text would have to be taken away first.
    /// </summary>
    public bool FromPanel { get; init; }

    /// <summary>Which page of a long day that view showed, or leads back to, counted from 0: what comes in its place shows the same.</summary>
    public int PanelPage { get; init; }

    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>The option being typed, for a completion.</summary>
    public string? Focused { get; init; }

    /// <summary>What a form's fields hold, by their <c>custom_id</c>, in the form's order.</summary>
    public IReadOnlyList<FormField> Fields { get; init; } = [];

    /// <summary>What was chosen in a select.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = [];

    public Resolved? Resolved { get; init; }

    /// <summary>The message that a command was used on.</summary>
    public Message? Target { get; init; }

    /// <summary>Files to be handed back together with what was typed, when it cannot be saved.</summary>
    public IReadOnlyList<FileUpload> Brought { get; init; } = [];

    public string? Option(string name) => Options.TryGetValue(name, out var value) && value.Trim().Length > 0 ? value : null;

    /// <summary>Shows how far a long piece of work has come, once the member sees that it takes longer.</summary>
    public CallProgress? Progress { get; init; }

    /// <summary>The file given as an option.</summary>
    public Attachment? Upload(string option) =>
        Snowflake.TryParse(Option(option), out var id) ? Resolved?.Attachments?.GetValueOrDefault(id) : null;

    /// <summary>What was uploaded in a field of a form.</summary>
    public IReadOnlyList<Attachment> Uploads(string field) =>
    [
        .. Fields.Where(input => input.Id.Verb == field)
            .SelectMany(input => input.Values)
            .Select(id => Snowflake.TryParse(id, out var known) ? Resolved?.Attachments?.GetValueOrDefault(known) : null)
            .OfType<Attachment>(),
    ];

    /// <summary>Everything the member typed, to be handed back when it cannot be saved.</summary>
    public string Typed => string.Join("\n\n", Kind == CallKind.Form
        ? Fields.Where(input => input.IsTyped && !string.IsNullOrWhiteSpace(input.Text)).Select(input => input.Text)
        : Options.Where(option => option.Key is "text" or "reason").Select(option => option.Value).Append(Target?.Content ?? "").Where(text => text.Length > 0));
}
