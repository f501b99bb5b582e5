using System.Text;

namespace StudyBot.Study;

/// <summary>Lines that head a slot in a text form, in both languages whatever the reader's is.</summary>
internal static class SlotWords
{
    public static Slot? Find(string line)
    {
        var runes = line.EnumerateRunes().ToList();
        var start = runes.FindIndex(Rune.IsLetterOrDigit);
        if (start < 0)
        {
            return null;
        }

        var end = runes.FindLastIndex(Rune.IsLetterOrDigit);
        var word = string.Concat(runes.Skip(start).Take(end - start + 1)).Normalize().ToLowerInvariant();
        return word switch
        {
            "오전" or "아침" or "오전 할 일" or "am" or "a.m" or "morning" => Slot.Morning,
            "오후" or "오후 할 일" or "pm" or "p.m" or "afternoon" => Slot.Afternoon,
            _ => null,
        };
    }
}
