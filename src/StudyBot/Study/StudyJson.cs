using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyBot.Study;

/// <summary>How the values of a day are kept in the journal. Names and numbers are stored: changing one needs a migration.</summary>
[JsonSerializable(typeof(DayChange))]
[JsonSerializable(typeof(PageDraft))]
[JsonSerializable(typeof(Photo[]))]
[JsonSerializable(typeof(Receipt))]
internal sealed partial class StudyJson : JsonSerializerContext
{
    /// <summary>Leaves out what is as it starts out, and writes Hangul as Hangul: the journal is not a web page.</summary>
    public static StudyJson Journal { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
