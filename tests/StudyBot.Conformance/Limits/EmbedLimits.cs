using System.Text.Json;

namespace StudyBot.Conformance.Limits;

/// <summary>developers/resources/message, embed limits.</summary>
internal static class EmbedLimits
{
    private const int MostFields = 25;

    /// <returns>How many characters count towards the sum over all embeds.</returns>
    public static int Check(JsonElement embed, string at, Findings findings)
    {
        var size = Length(embed, at, "title", 256, findings)
            + Length(embed, at, "description", 4096, findings)
            + Length(embed.At("footer"), $"{at}/footer", "text", 2048, findings)
            + Length(embed.At("author"), $"{at}/author", "name", 256, findings);
        findings.Unless(embed.At("fields").Count() <= MostFields, $"{at}/fields", $"has at most {MostFields} fields", embed.At("fields"));
        findings.Unless(embed.At("color").Whole() is null or (>= 0 and <= 0xFFFFFF), $"{at}/color", "is a colour from 0 to 0xFFFFFF", embed.At("color"));
        foreach (var (field, place) in embed.ItemsAt("fields", at))
        {
            size += Length(field, place, "name", 256, findings) + Length(field, place, "value", 1024, findings);
            findings.Unless(field.Has("name") && field.Has("value"), place, "has both a name and a value", field);
        }

        return size;
    }

    private static int Length(JsonElement holder, string at, string key, int most, Findings findings)
    {
        var length = holder.At(key).Text()?.Trim().Length ?? 0;
        findings.Unless(length <= most, $"{at}/{key}", $"has at most {most} characters", holder.At(key));
        return length;
    }
}
