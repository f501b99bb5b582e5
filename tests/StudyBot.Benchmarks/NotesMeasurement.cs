using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Benchmarks;

/// <summary>Years of notes brought as a zip, confirmed, and taken out again, by the real bot in a process of its own; beside them the same files by plain file calls.</summary>
internal static class NotesMeasurement
{
    private static readonly DateOnly _last = new(2025, 2, 26);
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan _lookEvery = TimeSpan.FromMilliseconds(20);

    public static async Task RunAsync(int count, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("studybot-benchmark-");
        try
        {
            var sample = await File.ReadAllTextAsync(Path.Combine("tests", "StudyBot.Tests", "Study", "Notes", "Corpus", "ko-sample-2025-02-26.md"), cancellationToken);
            var notes = Make(sample, count);
            var standIn = await StandInHost.StartAsync(
                new StandInOptions { RateLimit = new RateLimitRule(1_000_000, TimeSpan.FromSeconds(1)), AnswerWithin = TimeSpan.FromSeconds(30) }, cancellationToken);
            await using (standIn)
            {
                standIn.StudyTime.Set(new DateTimeOffset(2025, 2, 27, 9, 0, 0, TimeSpan.FromHours(9)));
                var bot = BotProcess.Start(standIn, $"Data Source={Path.Combine(folder.FullName, "studybot.db")}", $"--StandIn={standIn.PageUrl}", "--Tick=1000");
                await using (bot)
                {
                    await bot.ReadyAsync(cancellationToken);
                    bot.FollowLog();
                    await MeasureAsync(standIn, bot, notes, cancellationToken);
                }
            }

            MeasureFiles(folder.FullName, notes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(StandInHost standIn, BotProcess bot, List<(DateOnly On, byte[] Bytes)> notes, CancellationToken cancellationToken)
    {
        var zip = Pack(notes);
        Console.WriteLine($"{notes.Count:n0} notes, {notes.Sum(note => note.Bytes.Length) / 1e6:0.0} MB, as a zip {zip.Length / 1e6:0.0} MB");
        var channel = standIn.World.Places.GetChannel(standIn.World.Places.Guilds[0].Id, "study").Id;
        var member = standIn.World.As(standIn.World.Places.Guilds[0].OwnerId);
        if (await member.UseCommandAsync(channel, "join", [], cancellationToken) is InteractionOutcome.Deferred joining)
        {
            await joining.Final.WaitAsync(cancellationToken);
        }

        var file = member.Upload("notes.zip", "application/zip", zip).ToString(CultureInfo.InvariantCulture);

        var preview = await StepAsync(
            "read and previewed",
            standIn,
            bot,
            () => member.Messages(channel).LastOrDefault(message => Shows(message, "1.note-forget.")),
            () => member.BeginCommand(channel, "note import", new JsonObject { ["file"] = file }),
            cancellationToken);
        var confirm = ComponentFinder.All(preview.Components)
            .Select(part => JsonText.Text(part["custom_id"]))
            .First(id => id?.StartsWith("1.note-import.", StringComparison.Ordinal) == true)!;
        await StepAsync(
            "taken in",
            standIn,
            bot,
            () => Shows(preview, "1.today") ? preview : null,
            () => member.BeginPress(preview.Id, confirm, values: null),
            cancellationToken);
        var exported = await StepAsync(
            "given out as a zip",
            standIn,
            bot,
            () => member.Messages(channel).LastOrDefault(message => message.Attachments.Count > 0),
            () => member.BeginCommand(channel, "note export", []),
            cancellationToken);
        Check(exported, notes);
    }

    /// <summary>Whether a button of this kind stands on it.</summary>
    private static bool Shows(Message message, string customId) => ComponentFinder.All(message.Components)
        .Any(part => JsonText.Text(part["custom_id"])?.StartsWith(customId, StringComparison.Ordinal) == true);

    private static async Task<Message> StepAsync(
        string name, StandInHost standIn, BotProcess bot, Func<Message?> look, Func<Interaction> begin, CancellationToken cancellationToken)
    {
        int Edits() => standIn.World.Requests.All.Count(request => request.Method == "PATCH");
        var edits = Edits();
        var (before, resident, watch) = (bot.Resident, 0.0, Stopwatch.StartNew());
        begin();
        while (watch.Elapsed < _longest)
        {
            resident = Math.Max(resident, bot.Resident);
            if (look() is { } message)
            {
                Console.WriteLine($"{name,-20} {watch.Elapsed.TotalSeconds,6:0.00} s  resident {before:0} to {resident:0} MB  {Edits() - edits} edits of the answer");
                return message;
            }

            await Task.Delay(_lookEvery, TimeProvider.System, cancellationToken);
        }

        var seen = standIn.World.VisibleMessages(standIn.World.Places.Guilds[0].OwnerId, standIn.World.Places.GetChannel(standIn.World.Places.Guilds[0].Id, "study").Id);
        throw new InvalidOperationException($"{name}: no end, but {(seen.Count > 0 ? seen[^1] : null)?.Components.ToJsonString(JsonText.Options)}");
    }

    /// <summary>A wrong answer is no measurement.</summary>
    private static void Check(Message exported, List<(DateOnly On, byte[] Bytes)> notes)
    {
        var files = new Dictionary<string, byte[]>();
        foreach (var file in exported.Attachments)
        {
            using var zip = new ZipArchive(new MemoryStream(file.Content));
            foreach (var entry in zip.Entries)
            {
                using var stream = entry.Open();
                using var content = new MemoryStream();
                stream.CopyTo(content);
                files[entry.Name] = content.ToArray();
            }
        }

        var same = notes.Count(note => files.TryGetValue($"{note.On:yyyy-MM-dd}.md", out var bytes) && bytes.AsSpan().SequenceEqual(note.Bytes));
        Console.WriteLine($"{same:n0} of {notes.Count:n0} came out byte for byte, in {exported.Attachments.Count} files of {exported.Attachments.Sum(file => file.Content.Length) / 1e6:0.0} MB");
    }

    private static void MeasureFiles(string folder, List<(DateOnly On, byte[] Bytes)> notes)
    {
        var watch = Stopwatch.StartNew();
        foreach (var (on, bytes) in notes)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{on:yyyy-MM-dd}.md"), bytes);
        }

        var wrote = watch.Elapsed;
        watch.Restart();
        var read = notes.Sum(note => (long)File.ReadAllBytes(Path.Combine(folder, $"{note.On:yyyy-MM-dd}.md")).Length);
        Console.WriteLine($"plain file calls: written in {wrote.TotalSeconds:0.00} s, read ({read / 1e6:0.0} MB) in {watch.Elapsed.TotalSeconds:0.00} s");
    }

    /// <summary>The sample with words of each day's own.</summary>
    private static List<(DateOnly On, byte[] Bytes)> Make(string sample, int count) =>
    [
        .. Enumerable.Range(0, count).Select(number => _last.AddDays(number - count + 1)).Select(on => (on, Encoding.UTF8.GetBytes(sample
            .Replace("2025-02", $"{on:yyyy-MM}", StringComparison.Ordinal)
            .Replace("Ansible", $"Ansible {on.DayNumber}", StringComparison.Ordinal)
            .Replace("terraform", $"terraform {on.DayNumber % 97}", StringComparison.Ordinal)
            .Replace("map", $"map{on.DayNumber % 31}", StringComparison.Ordinal)))),
    ];

    private static byte[] Pack(List<(DateOnly On, byte[] Bytes)> notes)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (on, bytes) in notes)
            {
                using var entry = zip.CreateEntry($"{on:yyyy-MM}/{on:yyyy-MM-dd}.md").Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
