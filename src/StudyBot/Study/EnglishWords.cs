namespace StudyBot.Study;

/// <summary>English words that say nothing of what was learned, and the forms a word takes.</summary>
internal static class EnglishWords
{
    public static readonly IReadOnlySet<string> Stops = """
        a about above according across actually after again against ago all almost along already also although always am among an and another any anyone anything anyway are
        around as ask at away back bad basically be because become been before began begin being below best better between big bit both bring but by call came can cannot
        case certain chapter check clear close come common complete completely could course day days did didn didnt different do does doesn doesnt doing don done dont down during each
        early easy either else end enough especially etc even ever every everything example explain fact far feel felt few find fine finish finished first follow for forget forgot
        found from front full further gave general get gets getting give given gives go goes going gone good got great had half happen happens hard has have having he help
        hence her here high him his how however idea if important in inside instead into is isn isnt it its itself just keep kept kind knew know known large last late later
        learn learned learning learnt least leave left less lesson let like likely little ll long look looked looking lot low made main mainly make makes making many
        may maybe me mean means might more morning most mostly much must my near need needed needs never new next nice no none nor not note notes nothing now of off often
        ok old on once one only open or order other others our out over own page pages part particular people perhaps place possible pretty probably problem put quite rather
        re read reading really remember review right said same saw say says section see seem seems seen several shall she should show shown shows simple simply since small so
        some someone something sometimes soon sort start started still stop stuff such sure take taken takes taking task tell than that thats the their them then there
        therefore these they thing things think this those though thought three through time times to today together told tomorrow too took topic tried try trying turn two
        under understand understood until up upon us use used useful uses using usually ve very via want wanted was way ways we week well went were what when where whether which
        while who whole whose why will with within without won word words work worked works would write written wrote yes yesterday yet you your afternoon evening night
        ch vs eg ie lecture unit todo http https www com org html md
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet();

    /// <summary>Units that stand apart from their number.</summary>
    public static readonly IReadOnlySet<string> Units =
        "ns us ms s sec secs second seconds min mins minute minutes hour hours b kb mb gb tb pb kib mib gib bit bits byte bytes hz khz mhz ghz kbps mbps gbps qps rps tps fps mm cm m km mg g kg px pt v w kw"
            .Split(' ').ToHashSet();

    private static readonly string[] _endings = ["'s", "ies", "ing", "es", "ed", "s", "e", "y"];

    private static readonly string[] _forms = ["", "s", "es", "ies", "ied", "ed", "d", "ing", "e", "y", "er", "ers"];

    /// <summary>
    /// The forms of a word that somebody may have written in its place: replica, replicas; caching, cache, cached; and with a doubled
    /// consonant, map, mapping.
    /// </summary>
    /// <param name="word">In small letters.</param>
    public static IEnumerable<string> Forms(string word)
    {
        yield return word;
        yield return word + "s";
        const int leastStem = 3;
        foreach (var ending in _endings.Append(""))
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < leastStem)
            {
                continue;
            }

            var stem = word[..^ending.Length];
            foreach (var form in _forms)
            {
                yield return stem + form;
            }

            yield return stem + stem[^1] + "ing";
            yield return stem + stem[^1] + "ed";
            if (stem[^1] == stem[^2])
            {
                yield return stem[..^1];
            }
        }
    }
}
