using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study.Notes;
using StudyBot.Texts;

namespace StudyBot.Features.Notes;

internal static class ImportReplies
{
    private const int MostProblems = 8;
    private const int NameLength = 60;
    private const int Megabyte = 1024 * 1024;

    public static Reply Form(Call call, string field)
    {
        var id = CustomId.Of("note-import");
        return new Reply.Form(new FormView(id, CustomId.Of("note-import-form"), call.Texts["import.title"],
        [
            new Label(
                call.Texts["import.label"],
                new FileInput(CustomId.Of(field).ToString()) { Required = true, MinValues = 1, MaxValues = 1, FileTypes = [".md", ".markdown", ".txt", ".zip"] })
            {
                Description = call.Texts.Say("import.description", ("limit", UploadLimits.Bytes / Megabyte)),
            },
        ]));
    }

    public static View Reading(Call call, int done, int all) => Said(call.Texts.Say("import.reading", ("done", done), ("all", all)));

    public static View Taking(Call call, int done, int all) => Said(call.Texts.Say("import.taking", ("done", done), ("all", all)));

    public static Reply Preview(Call call, ImportPreview preview, DateOnly today)
    {
        var texts = call.Texts;
        string?[] heading =
        [
            $"## 📥 {texts.Say("import.heading", ("count", preview.Days))}",
            preview.Days > 1 ? Layout.Small(texts.Say("date.span", ("from", texts.Date(preview.First, today)), ("to", texts.Date(preview.Last, today)))) : null,
            texts.Say("import.counts", ("new", preview.New), ("changed", preview.Changed), ("kept", preview.Kept)),
        ];
        List<Component> parts = [new TextDisplay(string.Join('\n', heading.OfType<string>())), new TextDisplay(Days(texts, preview, today))];
        parts.AddRange(Problems(texts, preview, today));
        parts.Add(new TextDisplay(Small(texts, preview)));
        parts.Add(new ActionRow(
        [
            Buttons.Of(texts["button.import"], CustomId.Of("note-import", call.Member, call.Id), primary: true),
            Buttons.Of(texts["button.import-not"], CustomId.Of("note-forget", call.Member)),
        ]));
        return new Reply.Panel(new View(Layout.Box(Layout.Private, parts)));
    }

    public static Reply NothingToTake(Call call, ImportPreview preview) => new Reply.Panel(new View(Layout.Box(Layout.Private,
    [
        new TextDisplay(call.Texts["import.nothing"]), .. Problems(call.Texts, preview, default), new ActionRow([Buttons.MyDay(call)]),
    ])));

    public static Reply Taken(Call call, NotesWritten notes)
    {
        var texts = call.Texts;
        string?[] lines =
        [
            texts.Say("import.taken", ("count", notes.Changed)),
            notes.Kept > 0 ? texts.Say("import.kept", ("count", notes.Kept)) : null,
            notes.Came > 0 ? $"↪ {texts.Say("import.came", ("count", notes.Came))}" : null,
            notes.Held > 0 ? texts.Say("import.held", ("count", notes.Held)) : null,
            Layout.Small(texts["import.no-streak"]),
        ];
        return new Reply.Panel(new View(Layout.Box(
            Layout.Private, new TextDisplay(string.Join('\n', lines.OfType<string>())), new ActionRow([Buttons.MyDay(call, primary: true)]))));
    }

    public static Reply Gone(Call call) => Panel(call, call.Texts["import.gone"]);

    public static Reply Forgotten(Call call) => Panel(call, call.Texts["import.forgotten"]);

    public static Reply Refused(Call call, UploadProblem problem, string name)
    {
        var texts = call.Texts;
        return Panel(call, problem switch
        {
            UploadProblem.TooLarge large => texts.Say("import.too-large", ("name", Name(name)), ("size", (large.Size + Megabyte - 1) / Megabyte), ("limit", UploadLimits.Bytes / Megabyte)),
            UploadProblem.Lost => texts.Say("import.lost", ("name", Name(name))),
            UploadProblem.Broken => texts.Say("import.broken", ("name", Name(name))),
            UploadProblem.NoNotes => texts.Say("import.no-notes", ("name", Name(name))),
            UploadProblem.TooManyFiles => texts.Say("import.too-many-files", ("limit", UploadLimits.Files)),
            UploadProblem.Bomb => texts.Say("import.bomb", ("limit", UploadLimits.Unpacked / Megabyte)),
            UploadProblem.UnsafePath path => texts.Say("import.unsafe-path", ("name", Name(path.Name))),
            UploadProblem.Link link => texts.Say("import.link", ("name", Name(link.Name))),
            UploadProblem.ZipInZip inner => texts.Say("import.zip-in-zip", ("name", Name(inner.Name))),
            UploadProblem.Encrypted => texts["import.encrypted"],
            _ => texts.Say("import.not-a-note", ("name", Name(name))),
        });
    }

    private static Reply Panel(Call call, string said) =>
        new Reply.Panel(new View(Layout.Box(Layout.Private, new TextDisplay(said), new ActionRow([Buttons.MyDay(call)]))));

    private static View Said(string text) => new(Layout.Box(Layout.Private, new TextDisplay(text)));

    private static string Days(LocaleTexts texts, ImportPreview preview, DateOnly today)
    {
        var lines = preview.Told.Select(note => Day(texts, note, today)).ToList();
        if (preview.Days > lines.Count)
        {
            lines.Insert(0, texts.Say("import.before", ("count", preview.Days - lines.Count)));
        }

        return string.Join('\n', lines);
    }

    private static string Day(LocaleTexts texts, NoteTaken note, DateOnly today)
    {
        var state = texts[note switch { { IsNew: true } => "import.new", { IsKept: true } => "import.same", _ => "import.merged" }];
        var day = note.After;
        var pages = (day.YesterdayPage is null ? 0 : 1) + (day.TodayPage is null ? 0 : 1);
        string?[] parts =
        [
            $"**{texts.Date(note.On, today)}**",
            state,
            day.Tasks.Count > 0 ? $"☑ {day.Tasks.Count(task => task.IsDone)}/{day.Tasks.Count}" : null,
            pages > 0 ? $"📄 {pages}" : null,
            day.Closing is not null ? "🌱" : null,
            day.Tomorrow.Count > 0 ? $"📌 {day.Tomorrow.Count}" : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static IEnumerable<Component> Problems(LocaleTexts texts, ImportPreview preview, DateOnly today)
    {
        if (preview.Problems.Count > 0)
        {
            var lines = preview.Problems.Take(MostProblems).Select(problem => $"• {NoteProblemWords.Say(texts, problem, today)}").ToList();
            if (preview.Problems.Count > MostProblems)
            {
                lines.Add(texts.Say("list.more", ("count", preview.Problems.Count - MostProblems)));
            }

            yield return new TextDisplay($"**{texts.Say("import.problems", ("count", preview.Problems.Count))}**\n{string.Join('\n', lines)}");
        }
    }

    private static string Small(LocaleTexts texts, ImportPreview preview)
    {
        string?[] lines =
        [
            preview.Conflicts > 0 ? texts.Say("import.conflicts", ("count", preview.Conflicts)) : null,
            preview.Unknown.Count > 0
                ? texts.Say("import.unknown", ("names", string.Join(", ", preview.Unknown.Select(title => Markdown.Name(Markdown.Cut(title, 30)))))) : null,
            preview.OtherFiles > 0 ? texts.Say("import.other-files", ("count", preview.OtherFiles)) : null,
            texts["import.how"],
            texts["import.no-streak"],
        ];
        return Layout.Small(string.Join('\n', lines.OfType<string>()));
    }

    private static string Name(string name) => Markdown.Name(Markdown.Cut(name, NameLength));
}
