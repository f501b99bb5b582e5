using System.Text.Json.Serialization;

namespace StudyBot.Discord;

/// <summary>
/// A select whose choices Discord fills: users, roles, channels. Use the factories.
/// <see href="https://docs.discord.com/developers/components/reference#channel-select"/>
/// </summary>
public sealed record EntitySelect : Component
{
    private EntitySelect(ComponentType type, string customId) : base(type) => CustomId = customId;

    public string CustomId { get; }

    public string? Placeholder { get; init; }

    public IReadOnlyList<ChannelType>? ChannelTypes { get; private init; }

    public int? MinValues { get; init; }

    public int? MaxValues { get; init; }

    public bool? Required { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Disabled { get; init; }

    public static EntitySelect Users(string customId) => new(ComponentType.UserSelect, customId);

    public static EntitySelect Roles(string customId) => new(ComponentType.RoleSelect, customId);

    public static EntitySelect Channels(string customId, IReadOnlyList<ChannelType>? types) =>
        new(ComponentType.ChannelSelect, customId) { ChannelTypes = types };
}
