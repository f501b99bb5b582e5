using Microsoft.EntityFrameworkCore;
using StudyBot.Posting.Letters;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Features.Notes.Vault;

/// <summary>Writes down what members are told of their notes; many of one kind are one message.</summary>
internal sealed class VaultLetters(StudyDb db, StudyTime time, TimeProvider transport, VaultOptions options)
{
    public const string Link = "letter.link";
    public const string NothingKnown = "import.note-nothing-known";

    /// <summary>Inside somebody's transaction.</summary>
    public async Task AddAsync(
        MemberId id, LetterKind kind, DateOnly on, IEnumerable<(string First, string Second)> said, CancellationToken cancellationToken)
    {
        List<LetterLine> lines = [.. said.Select(each => new LetterLine(on, each.First, each.Second))];
        if (lines.Count == 0)
        {
            return;
        }

        var letter = await db.Letters.FirstOrDefaultAsync(
            row => row.MemberId == id && row.Kind == kind && row.State == DuePostState.Due && row.FirstTriedAt == null, cancellationToken);
        if (letter is null)
        {
            letter = new LetterRow
            {
                MemberId = id,
                Kind = kind,
                From = on,
                To = on,
                DueAt = time.Now,
                RetryAt = transport.GetUtcNow() + options.Gather,
            };
            db.Letters.Add(letter);
        }

        (letter.From, letter.To) = (letter.From < on ? letter.From : on, letter.To > on ? letter.To : on);
        letter.Details = LetterLine.Write([.. LetterLine.Read(letter.Details), .. lines]);
    }
}
