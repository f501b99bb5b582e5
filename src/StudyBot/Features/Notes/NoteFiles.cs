using System.Runtime.CompilerServices;
using System.Text;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Study.Notes;
using StudyBot.Texts;

namespace StudyBot.Features.Notes;

/// <summary>A member's days as notes: what came as a note goes out as it came, with what has changed since.</summary>
internal sealed class NoteFiles(NoteStore store, NoteTemplates templates)
{
    private const int DaysABatch = 100;

    /// <summary>In order; days that were never touched are none.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="dates">Of which days, in order.</param>
    /// <param name="locale">Whose template a day is written by that was never a note.</param>
    /// <param name="profile">Null for each as it is: imported notes in their own shape, all others for a vault.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async IAsyncEnumerable<NoteFile> WriteAsync(
        MemberId id, IReadOnlyList<DateOnly> dates, string locale, NoteProfile? profile, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var batch in dates.Chunk(DaysABatch))
        {
            var wanted = batch.ToHashSet();
            var vaulted = profile is null ? await store.GetVaultedAsync(id, batch[0], batch[^1], cancellationToken) : [];
            foreach (var known in await store.GetAsync(id, batch[0], batch[^1], cancellationToken))
            {
                if (!known.IsEmpty && wanted.Contains(known.Day.On))
                {
                    var standing = known with { Source = known.Source ?? vaulted.GetValueOrDefault(known.Day.On) };
                    yield return await WriteAsync(id, standing, locale, profile, cancellationToken);
                }
            }
        }
    }

    /// <summary>One day as it is: an imported note in its own shape, every other one for a vault.</summary>
    public async Task<string> WriteTextAsync(MemberId id, KnownNote known, string locale, CancellationToken cancellationToken) =>
        Encoding.UTF8.GetString((await WriteAsync(id, known, locale, profile: null, cancellationToken)).Bytes);

    private async Task<NoteFile> WriteAsync(MemberId id, KnownNote known, string locale, NoteProfile? profile, CancellationToken cancellationToken)
    {
        var (day, template) = (known.Day, templates.For(locale));
        if (known.Source is { } source)
        {
            if (known.IsAsItCame && profile is null)
            {
                return new NoteFile(day.On, Bytes(source.Text), IsRewritten: false);
            }

            if (await store.FindLastAsync(id, known, cancellationToken) is { } last && (profile is null || profile == last.Note.Profile))
            {
                var style = new NoteStyle(last.Note.Profile);
                return new NoteFile(day.On, NotePatch.Apply(last.Note, last.Day, day, template.Outline, style).ToBytes(), IsRewritten: false);
            }
        }

        return new NoteFile(day.On, Bytes(NoteWriter.Write(day, template, new NoteStyle(profile ?? NoteProfile.Vault))), known.Source is not null);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
