using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study.Notes;
using StudyBot.Texts;

namespace StudyBot.Features.Notes;

/// <summary><c>/note import</c>: what a file holds is shown first, and taken in when its member says so.</summary>
internal sealed class ImportCommand(
    DayStore days, NoteIntake intake, NoteReader reader, NoteTemplates templates, NoteDrafts drafts, AttachmentClient attachments)
{
    private const string Field = "note-file";

    public async Task<Reply> ImportAsync(Call call, CancellationToken cancellationToken) => call.Upload("file") is { } file
        ? await PreviewAsync(call, file, cancellationToken)
        : ImportReplies.Form(call, Field);

    public async Task<Reply> SubmitAsync(Call call, CancellationToken cancellationToken) => call.Uploads(Field) is [var file, ..]
        ? await PreviewAsync(call, file, cancellationToken)
        : Refusals.TooOld(call);

    /// <summary>The press that confirms: <c>note-import.owner.draft</c>.</summary>
    public async Task<Reply> ConfirmAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindMember(0) != call.Member)
        {
            return Refusals.NotYours(call);
        }

        if (call.CustomId.FindNumber(1) is not { } id || await drafts.OpenAsync(call.Member, id, cancellationToken) is not var (draft, file))
        {
            return ImportReplies.Gone(call);
        }

        var (bundle, problem) = NoteBundle.Open(file, draft.Name);
        using (bundle)
        {
            return bundle is null ? ImportReplies.Refused(call, problem!, draft.Name) : await TakeAsync(call, bundle, draft, cancellationToken);
        }
    }

    /// <summary>The press that says no: <c>note-forget.owner</c>.</summary>
    public Task<Reply> ForgetAsync(Call call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (call.CustomId.FindMember(0) != call.Member)
        {
            return Task.FromResult(Refusals.NotYours(call));
        }

        drafts.ForgetAll(call.Member);
        return Task.FromResult(ImportReplies.Forgotten(call));
    }

    private async Task<Reply> PreviewAsync(Call call, Attachment attachment, CancellationToken cancellationToken)
    {
        var name = attachment.ShownName;
        var part = drafts.Begin();
        var path = part.Name;
        try
        {
            // It may be moved away while it is open, and is closed with what reads it.
            UploadProblem? problem = await attachments.DownloadAsync(attachment, part, UploadLimits.Bytes, cancellationToken) switch
            {
                AttachmentDownload.Done => null,
                AttachmentDownload.TooLarge large => new UploadProblem.TooLarge(large.Size),
                _ => new UploadProblem.Lost(),
            };
            NoteBundle? bundle = null;
            if (problem is null)
            {
                (bundle, problem) = NoteBundle.Open(part, name);
            }

            using (bundle)
            {
                return bundle is null ? ImportReplies.Refused(call, problem!, name) : await PreviewAsync(call, bundle, part, name, cancellationToken);
            }
        }
        finally
        {
            await part.DisposeAsync();
            File.Delete(path);
        }
    }

    private async Task<Reply> PreviewAsync(Call call, NoteBundle bundle, FileStream part, string name, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        var bundled = new BundleReader(reader, bundle);
        var (notes, problems) = bundled.Sort(around.On);
        var preview = new ImportPreview { OtherFiles = bundle.Others };
        preview.Problems.AddRange(problems);
        var taken = new HashSet<DateOnly>();
        var intent = await IntendAsync(call, around, notes, cancellationToken);
        foreach (var (batch, unread) in bundled.Batches(notes, NoteIntake.DaysABatch))
        {
            preview.Problems.AddRange(unread);
            foreach (var note in batch.Count == 0 ? [] : await intake.PreviewAsync(call.Member, batch, intent, cancellationToken))
            {
                preview.Add(note);
                taken.Add(note.On);
            }

            await call.Progress!.ShowAsync(() => ImportReplies.Reading(call, taken.Count, notes.Count), cancellationToken);
        }

        if (preview.Days == 0)
        {
            return ImportReplies.NothingToTake(call, preview);
        }

        await drafts.KeepAsync(part, call.Member, call.Id, new NoteDraft(around.Now, name, notes.FindAll(note => taken.Contains(note.On))), cancellationToken);
        return ImportReplies.Preview(call, preview, around.On);
    }

    private async Task<Reply> TakeAsync(Call call, NoteBundle bundle, NoteDraft draft, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        var intent = await IntendAsync(call, around, draft.Notes, cancellationToken);
        var all = new NotesWritten(0, 0);
        var seen = 0;
        foreach (var (batch, _) in new BundleReader(reader, bundle).Batches(draft.Notes, NoteIntake.DaysABatch))
        {
            seen = Math.Min(seen + NoteIntake.DaysABatch, draft.Notes.Count);
            var written = await intake.WriteAsync(call.Member, batch, intent, isLast: seen == draft.Notes.Count, cancellationToken);
            all = written with { Changed = all.Changed + written.Changed, Kept = all.Kept + written.Kept };
            await call.Progress!.ShowAsync(() => ImportReplies.Taking(call, seen, draft.Notes.Count), cancellationToken);
        }

        drafts.ForgetAll(call.Member);
        return ImportReplies.Taken(call, all);
    }

    private async Task<NoteIntent> IntendAsync(
        Call call, MemberDay around, IReadOnlyList<(DateOnly On, int Number)> notes, CancellationToken cancellationToken)
    {
        var last = notes.LastOrDefault(note => note.On < around.On).On;
        var goingOn = last == default ? null : await intake.FindGoingOnAsync(call.Member, last, around.On, cancellationToken);
        return new NoteIntent(templates.For(call.Texts.Locale).Outline, around.On, goingOn);
    }
}
