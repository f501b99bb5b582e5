namespace StudyBot.Discord;

/// <summary><see href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal"/></summary>
public sealed record ModalBody(string CustomId, string Title, IReadOnlyList<Component> Components);
