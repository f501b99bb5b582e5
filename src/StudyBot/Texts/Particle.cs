namespace StudyBot.Texts;

/// <summary>Chooses the Korean particle that fits the last sound of a word: 책을, 커피를.</summary>
internal static class Particle
{
    private const string ClosedDigits = "013678";
    private const string ClosedLetters = "lmnrLMNR";

    /// <param name="word">What stands before the particle.</param>
    /// <param name="closed">The form after a final consonant (을, 은, 이, 으로).</param>
    /// <param name="open">The form after a vowel (를, 는, 가, 로).</param>
    public static string After(string word, string closed, string open)
    {
        var last = word.LastOrDefault(char.IsLetterOrDigit);
        if (last is >= '가' and <= '힣')
        {
            var final = (last - '가') % 28;
            const int rieul = 8;
            return final == 0 || (final == rieul && closed == "으로") ? open : closed;
        }

        return ClosedDigits.Contains(last, StringComparison.Ordinal) || ClosedLetters.Contains(last, StringComparison.Ordinal) ? closed : open;
    }
}
