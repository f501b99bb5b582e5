using System.Text;

namespace StudyBot.Study;

/// <summary>What a page holds, for asking whether a word was written in any form. Generous: what might be there counts as there.</summary>
internal sealed class WrittenWords
{
    private const int LeastInside = 4;

    /// <summary>What stands together without a space, one a line, so that nothing is found across a gap.</summary>
    private readonly string _hangul;
    private readonly HashSet<string> _latin = [];
    private readonly HashSet<string> _numbers = [];

    /// <summary>All letters and digits: finds 로드밸런싱 where somebody wrote 로드 밸런싱.</summary>
    private readonly string _all;

    public WrittenWords(string page)
    {
        var hangul = new StringBuilder();
        var all = new StringBuilder();
        foreach (var line in StudyWords.Lines(page))
        {
            ReadRuns(line, hangul);
            ReadWords(line);
            all.Append(StudyWords.Key(line));
        }

        (_hangul, _all) = (hangul.ToString(), all.ToString());
    }

    public bool Holds(StudyWord word) => word.Kind switch
    {
        StudyWordKind.Hangul => word.Forms.Append(word.Text).Any(form =>
            _hangul.Contains(form, StringComparison.Ordinal) || (form.Length >= LeastInside && _all.Contains(form, StringComparison.Ordinal))),
        StudyWordKind.Number => word.Forms.Any(number => _numbers.Contains(Plain(number))),
        _ => HoldsLatin(word.Text),
    };

    private static string Plain(string number) => number.Replace(",", "", StringComparison.Ordinal);

    private bool HoldsLatin(string text)
    {
        var key = StudyWords.Key(text);
        return EnglishWords.Forms(key).Any(_latin.Contains)
            || (key.Length > LeastInside && _all.Contains(key, StringComparison.Ordinal))
            || (Parts(text) is { Count: > 1 } parts && parts.TrueForAll(_latin.Contains));
    }

    /// <summary>As they are read from a source: no word is missing from a text that it stands in.</summary>
    private void ReadWords(string line)
    {
        foreach (var word in StudyWords.Read(line))
        {
            switch (word.Kind)
            {
                case StudyWordKind.Latin:
                    _latin.Add(StudyWords.Key(word.Text));
                    break;
                case StudyWordKind.Number:
                    _numbers.UnionWith(word.Forms.Select(Plain));
                    break;
            }
        }
    }

    private void ReadRuns(string line, StringBuilder hangul)
    {
        for (var at = 0; at < line.Length;)
        {
            var start = at;
            if (Hangul.IsSyllable(line[at]))
            {
                at = EndOf(line, at, Hangul.IsSyllable);
                hangul.Append(line, start, at - start).Append('\n');
            }
            else if (char.IsAsciiDigit(line[at]))
            {
                at = EndOf(line, at, c => char.IsAsciiDigit(c) || ".,/:".Contains(c, StringComparison.Ordinal));
                _numbers.Add(Plain(line[start..at].TrimEnd('.', ',', '/', ':')));
            }
            else if (StudyWords.IsNamed(line[at]))
            {
                at = EndOf(line, at, c => StudyWords.IsNamed(c) || char.IsAsciiDigit(c) || "-./'’&@:[]#+".Contains(c, StringComparison.Ordinal));
                AddLatin(line[start..at]);
            }
            else
            {
                at++;
            }
        }
    }

    private static int EndOf(string line, int start, Func<char, bool> isPart)
    {
        var end = start;
        while (end < line.Length && isPart(line[end]))
        {
            end++;
        }

        return end;
    }

    private void AddLatin(string text)
    {
        _latin.Add(StudyWords.Key(text));
        _latin.UnionWith(Parts(text));
        if (text.EndsWith("'s", StringComparison.Ordinal) || text.EndsWith("’s", StringComparison.Ordinal))
        {
            _latin.Add(StudyWords.Key(text[..^2]));
        }
    }

    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || !char.IsLetterOrDigit(text[at]))
            {
                if (at > start)
                {
                    parts.Add(text[start..at].ToLowerInvariant());
                }

                start = at + 1;
            }
        }

        return parts;
    }
}
