namespace StudyBot.Playground.StandIn.Model;

internal sealed class User
{
    public required ulong Id { get; init; }

    public required string Name { get; set; }

    public string? GlobalName { get; set; }

    public string Locale { get; set; } = "en-US";

    public string Color { get; set; } = "#5865f2";

    public bool Bot { get; init; }

    /// <summary>The user lets no app write to them: a message fails with 50007.</summary>
    public bool DirectMessagesClosed { get; set; }

    public string ShownName => GlobalName ?? Name;
}
