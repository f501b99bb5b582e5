using StudyBot.Playground.StandIn.Validation;

namespace StudyBot.Playground.StandIn.HttpApi;

internal static class RouteIds
{
    public static ulong Snowflake(string name, string text) => ulong.TryParse(text, out var id)
        ? id
        : throw FormErrors.One(name, "NUMBER_TYPE_COERCE", $"Value \"{text}\" is not snowflake.");
}
