using System.Text.Json.Serialization;

namespace StudyBot.Study;

/// <summary>A routine's number, counted up per member.</summary>
[JsonConverter(typeof(RoutineIdJson))]
internal readonly record struct RoutineId(int Value)
{
    public override string ToString() => Value.ToString();
}
