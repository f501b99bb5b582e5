using System.Text;
using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study.Notes;

namespace StudyBot.Features.Notes.Vault;

/// <summary>
/// Brings notes and files together: those of members who have changed something, and files that were edited. What fails waits, each time
/// longer, and keeps no other member from theirs.
/// </summary>
internal sealed partial class VaultPass(
    IServiceScopeFactory scopes, VaultDisk disk, VaultOptions options, TimeProvider transport, ILogger<VaultPass> logger)
{
    private const int MembersAtOnce = 100;
    private const int DaysAtOnce = 200;

    /// <summary>When so many fail, all would: the next pass tries others.</summary>
    private const int MostFailures = 5;

    private static readonly TimeSpan _firstWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _longestWait = TimeSpan.FromMinutes(10);

    private readonly Dictionary<MemberId, (DateTimeOffset Until, int Failures)> _waits = [];
    private readonly Dictionary<(MemberId Member, DateOnly On), (VaultStamp Stamp, DateTimeOffset Since)> _seen = [];

    /// <summary>What a month's folder looked like when all of it was in order: as long as it looks the same, the database is not asked.</summary>
    private readonly Dictionary<(MemberId Member, string Month), int> _months = [];

    private MemberId _lookedAt;
    private int _failures;

    public async Task PassAsync(CancellationToken cancellationToken)
    {
        var waiting = _waits.Keys.Where(IsWaiting).ToList();
        var due = await scopes.InScopeAsync<VaultStore, List<VaultMember>>((store, token) => store.GetDueAsync(MembersAtOnce, waiting, token), cancellationToken);
        _failures = 0;
        foreach (var member in due.TakeWhile(_ => _failures < MostFailures))
        {
            await TryAsync(member, options.Folder is null ? SendAsync : WriteAsync, cancellationToken);
        }

        if (options.Folder is not null)
        {
            await LookAsync(cancellationToken);
        }
    }

    private Task SendAsync(VaultMember member, CancellationToken cancellationToken) =>
        scopes.InScopeAsync<VaultStore, int>((store, token) => store.SendWeeksAsync(member.Id, token), cancellationToken);

    private async Task WriteAsync(VaultMember member, CancellationToken cancellationToken)
    {
        var days = await scopes.InScopeAsync<VaultStore, List<DateOnly>>((store, token) => store.GetDaysAsync(member.Id, token), cancellationToken);
        var batch = days.Take(DaysAtOnce).ToList();
        var isDone = true;
        if (batch.Count > 0)
        {
            member = await NamedAsync(member, cancellationToken);
        }

        foreach (var on in batch)
        {
            var known = await scopes.InScopeAsync<VaultStore, VaultStamp?>((store, token) => store.FindStampAsync(member.Id, on, token), cancellationToken);
            isDone &= await SyncAsync(member, on, known, cancellationToken) != VaultOutcome.Later;
        }

        isDone &= await ListAsync(member, cancellationToken);
        if (isDone)
        {
            await scopes.InScopeAsync<VaultStore>(
                (store, token) => store.AdvanceAsync(member, batch.Count > 0 ? batch[^1] : null, batch.Count == days.Count, token), cancellationToken);
        }
    }

    /// <summary>Goes through the folders where it stopped, for so long as it may.</summary>
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var began = transport.GetTimestamp();
        List<VaultMember> members;
        do
        {
            members = await scopes.InScopeAsync<VaultStore, List<VaultMember>>((store, token) => store.GetKeptAsync(_lookedAt, MembersAtOnce, token), cancellationToken);
            foreach (var member in members)
            {
                _lookedAt = member.Id;
                if (!IsWaiting(member.Id))
                {
                    await TryAsync(member, LookAsync, cancellationToken);
                }

                if (_failures >= MostFailures || transport.GetElapsedTime(began) > options.Look)
                {
                    return;
                }
            }
        }
        while (members.Count == MembersAtOnce);
        _lookedAt = default;
    }

    private async Task LookAsync(VaultMember member, CancellationToken cancellationToken)
    {
        Dictionary<DateOnly, VaultStamp>? known = null;
        var isWritten = false;
        foreach (var (month, notes) in disk.Look(member.Folder!))
        {
            var looks = LooksOf(notes);
            if (_months.TryGetValue((member.Id, month), out var looked) && looked == looks)
            {
                continue;
            }

            known ??= await scopes.InScopeAsync<VaultStore, Dictionary<DateOnly, VaultStamp>>((store, token) => store.GetStampsAsync(member.Id, token), cancellationToken);
            var isInOrder = true;
            foreach (var (on, stamp) in notes)
            {
                VaultStamp? was = known.TryGetValue(on, out var stood) ? stood : null;
                var outcome = was == stamp ? VaultOutcome.Kept : await SyncAsync(member, on, was, cancellationToken);
                isInOrder &= outcome == VaultOutcome.Kept;
                isWritten |= outcome == VaultOutcome.Written;
            }

            _months.Remove((member.Id, month));
            if (isInOrder)
            {
                _months[(member.Id, month)] = looks;
            }
        }

        if (isWritten)
        {
            await ListAsync(member, cancellationToken);
        }
    }

    private async Task<VaultOutcome> SyncAsync(VaultMember member, DateOnly on, VaultStamp? known, CancellationToken cancellationToken)
    {
        string[] path = [member.Folder!, VaultNames.MonthOf(on), VaultNames.NoteOf(on)];
        var file = disk.Read(path);
        if (file is VaultFile.Changing || !IsSettled((member.Id, on), file, known))
        {
            return VaultOutcome.Later;
        }

        var step = await scopes.InScopeAsync<VaultNotes, VaultStep>((notes, token) => notes.MergeAsync(member, on, file, token), cancellationToken);
        if (step is not VaultStep.Write write)
        {
            return VaultOutcome.Kept;
        }

        if (disk.Write(file, Encoding.UTF8.GetBytes(write.Text), path) is not { } stamp)
        {
            return VaultOutcome.Later;
        }

        await scopes.InScopeAsync<VaultNotes, int>((notes, token) => notes.MarkAsync(member, on, write.Version, stamp, token), cancellationToken);
        return VaultOutcome.Written;
    }

    /// <summary>A file that is not as it was known has to stay as it is for a while: whoever saves it may not have finished.</summary>
    private bool IsSettled((MemberId Member, DateOnly On) note, VaultFile file, VaultStamp? known)
    {
        if (file is not VaultFile.Content { Stamp: var stamp } || stamp == known)
        {
            _seen.Remove(note);
            return true;
        }

        var now = transport.GetUtcNow();
        if (!_seen.TryGetValue(note, out var seen) || seen.Stamp != stamp)
        {
            _seen[note] = (stamp, now);
            return options.Settle == TimeSpan.Zero;
        }

        return now - seen.Since >= options.Settle && _seen.Remove(note);
    }

    /// <summary>Puts new notes on the pages of their months.</summary>
    /// <returns>Whether all of them are on one, or belong on none.</returns>
    private async Task<bool> ListAsync(VaultMember member, CancellationToken cancellationToken)
    {
        var notes = await scopes.InScopeAsync<VaultStore, List<(DateOnly On, string Text)>>((store, token) => store.GetUnlistedAsync(member.Id, token), cancellationToken);
        var isDone = true;
        foreach (var page in notes.GroupBy(note => (Month: VaultNames.MonthOf(note.On), Link: MonthPage.FindLink(note.Text, note.On))))
        {
            List<DateOnly> days = [.. page.Select(note => note.On)];
            if (page.Key.Link is { } link && VaultNames.FindPage(link) is { } path && !await ListAsync(member, path, days, cancellationToken))
            {
                isDone = false;
                continue;
            }

            await scopes.InScopeAsync<VaultStore, int>((store, token) => store.MarkListedAsync(member.Id, days, token), cancellationToken);
        }

        return isDone;
    }

    private async Task<bool> ListAsync(VaultMember member, string[] path, List<DateOnly> days, CancellationToken cancellationToken)
    {
        string[] whole = [member.Folder!, .. path];
        var file = disk.Read(whole);
        string? page = null;
        switch (file)
        {
            case VaultFile.Changing:
                return false;
            case VaultFile.NoFile:
            case VaultFile.Content { Bytes.Length: > NoteLimits.Bytes }:
                return true;
            case VaultFile.Content content:
                page = Encoding.UTF8.GetString(content.Bytes);
                if (!Encoding.UTF8.GetBytes(page).AsSpan().SequenceEqual(content.Bytes))
                {
                    return true; // Not UTF-8: what cannot be read is not written over.
                }

                break;
            default:
                days = await scopes.InScopeAsync<VaultStore, List<DateOnly>>((store, token) => store.GetOfMonthAsync(member.Id, days[0], token), cancellationToken);
                break;
        }

        var added = MonthPage.Add(page, days[0], days);
        return added == page || disk.Write(file, Encoding.UTF8.GetBytes(added), whole) is not null;
    }

    private async Task<VaultMember> NamedAsync(VaultMember member, CancellationToken cancellationToken) => member.Folder is not null
        ? member
        : member with { Folder = await scopes.InScopeAsync<VaultStore, string>((store, token) => store.NameFolderAsync(member, token), cancellationToken) };

    private static int LooksOf(List<(DateOnly On, VaultStamp Stamp)> notes)
    {
        var looks = new HashCode();
        foreach (var note in notes)
        {
            looks.Add(note);
        }

        return looks.ToHashCode();
    }

    private bool IsWaiting(MemberId id) => _waits.TryGetValue(id, out var wait) && wait.Until > transport.GetUtcNow();

    /// <summary>The error boundary of one member.</summary>
    private async Task TryAsync(VaultMember member, Func<VaultMember, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(member, cancellationToken);
            if (_waits.Remove(member.Id) && _waits.Count == 0)
            {
                LogWell();
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && !DatabaseAway.Is(exception))
        {
            if (_waits.Count == 0)
            {
                // The others fail for the same reason, most likely: a full disk is said once.
                LogFailed(exception, member.Id.Value);
            }

            _failures++;
            var failures = _waits.TryGetValue(member.Id, out var wait) ? wait.Failures : 0;
            _waits[member.Id] = (transport.GetUtcNow() + Waits.Grow(_firstWait, failures, _longestWait), failures + 1);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The notes of member {MemberId} cannot be kept in the vault; they, and others that fail from now on, are tried again with growing waits")]
    private partial void LogFailed(Exception exception, ulong memberId);

    [LoggerMessage(LogLevel.Information, "The vault is well again")]
    private partial void LogWell();
}
