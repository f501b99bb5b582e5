using System.Text;

namespace StudyBot.Study;

/// <summary>
/// Hangul taken apart into the letters it is typed with: 캐싱 is ㅋㅐㅅㅣㅇ, 닭 is ㄷㅏㄹㄱ, ㅘ is ㅗㅏ; so that what is half typed can be
/// found in what is whole. https://www.unicode.org/versions/latest/core-spec/chapter-3/#G24646
/// </summary>
internal static class Hangul
{
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int Vowels = 21;
    private const int Finals = 28;
    private const string InitialLetters = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private const string VowelLetters = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private const string FinalLetters = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    /// <summary>Letters that are typed with two keys, without those on a shift key of their own.</summary>
    private static readonly Dictionary<char, string> _compounds =
        "ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ"
            .Split(' ').ToDictionary(letters => letters[0], letters => letters[1..]);

    public static bool IsSyllable(char c) => c is >= (char)FirstSyllable and <= (char)LastSyllable;

    /// <summary>A consonant that stands by itself, as in ㅋㅅ.</summary>
    public static bool IsConsonant(char c) => InitialLetters.Contains(c, StringComparison.Ordinal);

    /// <summary>The first consonant of a syllable; any other character as it is.</summary>
    public static char InitialOf(char c) => IsSyllable(c) ? InitialLetters[(c - FirstSyllable) / (Vowels * Finals)] : c;

    /// <summary>The letters a syllable is typed with; any other character as it is.</summary>
    public static string Letters(char c)
    {
        if (!IsSyllable(c))
        {
            return Split(c);
        }

        var index = c - FirstSyllable;
        var final = FinalLetters[index % Finals];
        return InitialOf(c) + Split(VowelLetters[index / Finals % Vowels]) + (final == ' ' ? "" : Split(final));
    }

    /// <summary>
    /// The single letters of a normalised text as they stand on the keys: normalising turns ㅋ into the first letter of a syllable to
    /// come, and ㄱㅅ typed in one go arrives as ㄳ.
    /// </summary>
    public static string Loose(string normalised)
    {
        var loose = new StringBuilder(normalised.Length);
        foreach (var c in normalised)
        {
            loose.Append(c switch
            {
                >= '\u1100' and <= '\u1112' => InitialLetters[c - '\u1100'],
                >= '\u1161' and <= '\u1175' => VowelLetters[c - '\u1161'],
                >= '\u11A8' and <= '\u11C2' => Split(FinalLetters[c - '\u11A7']),
                _ => Split(c),
            });
        }

        return loose.ToString();
    }

    private static string Split(char c) => _compounds.TryGetValue(c, out var letters) ? letters : c.ToString();
}
