using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Study.Notes;
using StudyBot.Views;

namespace StudyBot.Features.Notes;

/// <summary><c>/note export</c>: one day as a note, a span of days or all of them as a zip.</summary>
internal sealed class ExportCommand(DayStore days, NoteStore store, NoteFiles files)
{
    private const int MostSuggestions = 24;

    public async Task<Reply> ExportAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        var (from, to) = (Read(call, "from", around), Read(call, "to", around));
        if (Array.Find(["from", "to"], option => call.Option(option) is not null && Read(call, option, around) is null) is { } wrong)
        {
            return DayRefusals.NoSuchDay(call, wrong);
        }

        var isOne = from is not null && (to is null || to == from);
        var (first, last) = (from ?? DateOnly.MinValue, isOne ? from!.Value : to ?? DateOnly.MaxValue);
        return first > last
            ? ExportReplies.WrongWayRound(call, first, last)
            : await ExportAsync(call, around, (first, last, isOne), cancellationToken);
    }

    /// <summary>The note of a day that somebody looks at: <c>note.date.owner</c>.</summary>
    public async Task<Reply> ShowAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindDate(0) is not { } on)
        {
            return Refusals.TooOld(call);
        }

        return call.CustomId.FindMember(1) == call.Member
            ? await ExportAsync(call, await days.OpenAsync(call.Member, cancellationToken), (on, on, true), cancellationToken)
            : Refusals.NotYours(call);
    }

    public async Task<Reply> CompleteAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        var dates = await days.GetRecentAsync(call.Member, MostSuggestions, cancellationToken);
        var typed = Read(call, call.Focused ?? "from", around) is { } on ? dates.Where(date => date == on).Append(on).Distinct() : dates;
        return new Reply.Choices([.. typed.Select(date => new ApplicationCommandOptionChoice(call.Texts.Date(date, around.On), $"{date:yyyy-MM-dd}"))]);
    }

    private async Task<Reply> ExportAsync(Call call, MemberDay around, (DateOnly First, DateOnly Last, bool IsOne) span, CancellationToken cancellationToken)
    {
        var dates = await store.GetDatesAsync(call.Member, span.First, span.Last, cancellationToken);
        var hidden = dates.Where(date => IsHidden(around, date)).ToList();
        if (hidden.Count == dates.Count && hidden.Count > 0)
        {
            return ExportReplies.Hidden(call, around, hidden[0]);
        }

        var profile = Enum.TryParse<NoteProfile>(call.Option("format"), ignoreCase: true, out var asked) ? asked : (NoteProfile?)null;
        var notes = files.WriteAsync(call.Member, [.. dates.Except(hidden)], call.Texts.Locale, profile, cancellationToken);
        if (span.IsOne)
        {
            await foreach (var note in notes)
            {
                return ExportReplies.One(call, note);
            }

            return ExportReplies.Nothing(call);
        }

        var packed = await NoteZip.PackAsync(notes, NoteZip.FullAt, cancellationToken);
        return packed switch
        {
            { Notes: 0 } => ExportReplies.Nothing(call),
            { IsWhole: false } => ExportReplies.TooMuch(call, around.On, dates[0], packed.Last),
            _ => ExportReplies.Many(call, packed, hidden.Count),
        };
    }

    /// <summary>Whether anything of the day, or of what was written on it about another, is to be written from memory now.</summary>
    private static bool IsHidden(MemberDay around, DateOnly on) =>
        around.Books.Hides(on) || around.Books.On.Any(closed => closed < on && on <= around.StudyDays.NextAfter(closed));

    private static DateOnly? Read(Call call, string option, MemberDay around) => call.Option(option) is not { } text ? null
        : DayWords.FindDistance(text) switch
        {
            0 => around.On,
            -1 => around.Day.OpenedFrom ?? around.On.AddDays(-1),
            { } distance => around.On.AddDays(distance),
            null => DayWords.FindDate(text, around.On),
        };
}
