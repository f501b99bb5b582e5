using System.Text.Json;

namespace StudyBot.Conformance.Limits;

/// <summary>The first answer to an interaction (developers/interactions/receiving-and-responding).</summary>
internal static class AnswerLimits
{
    private const long Ephemeral = 1 << 6;
    private const int MostChoices = 25;
    private const int LongestChoice = 100;

    public static void Check(JsonElement answer, IReadOnlyDictionary<int, string> files, Findings findings)
    {
        var data = answer.At("data");
        var type = answer.At("type").Whole();
        findings.Unless(files.Count == 0 || type is 4 or 7, "/type", "only a message carries files", answer.At("type"));
        switch (type)
        {
            case 1 or 6:
                findings.Unless(!data.Is(), "/data", "this answer has no data", data);
                break;
            case 4:
                MessageLimits.Check(data, "/data", MessageUse.Answer, files, findings);
                break;
            case 5:
                CheckDeferred(data, findings);
                break;
            case 7:
                MessageLimits.Check(data, "/data", MessageUse.Edit, files, findings);
                break;
            case 8:
                CheckChoices(data, findings);
                break;
            case 9:
                ModalLimits.Check(data, "/data", findings);
                break;
            default:
                findings.Add("/type", "is a type of answer that the bot may give", answer.At("type"));
                break;
        }
    }

    private static void CheckDeferred(JsonElement data, Findings findings)
    {
        if (!data.Is())
        {
            return;
        }

        findings.Unless(data.EnumerateObject().All(member => member.Name == "flags"), "/data", "a deferral says nothing but its flags", data);
        findings.Unless(((data.At("flags").Whole() ?? 0) & ~Ephemeral) == 0, "/data/flags", "a deferral may only be ephemeral", data.At("flags"));
    }

    private static void CheckChoices(JsonElement data, Findings findings)
    {
        findings.Unless(data.At("choices").Count() <= MostChoices, "/data/choices", $"holds at most {MostChoices} items", data.At("choices"));
        foreach (var (choice, at) in data.ItemsAt("choices", "/data"))
        {
            findings.Unless(!(choice.At("value").Text() is { Length: > LongestChoice or 0 }), $"{at}/value", $"has 1 to {LongestChoice} characters", choice.At("value"));
        }
    }
}
