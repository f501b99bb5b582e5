using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>Days read from rows and written back: only rows that differ are touched.</summary>
internal static class DayRows
{
    /// <param name="day">The day itself.</param>
    /// <param name="tasks">Its tasks.</param>
    /// <param name="writings">Its pages and its closing.</param>
    /// <param name="photos">Its photographs; left out where only the texts matter, and nothing is written back.</param>
    public static Day Read(DayRow day, IEnumerable<TaskRow> tasks, IEnumerable<WritingRow> writings, IEnumerable<PhotoRow>? photos = null)
    {
        var pictures = (photos ?? []).ToLookup(row => row.Kind, row => new Photo(row.File, row.Name, row.ContentType, row.Size, row.AddedAt));
        var lists = tasks.OrderBy(row => row.Position).ToLookup(row => row.List, Read);
        var texts = writings.ToDictionary(row => row.Kind, row => new Writing(row.Text, row.Visibility, row.WrittenAt)
        {
            ChangedAt = row.ChangedAt,
            IsLate = row.IsLate,
            AboutOn = row.AboutOn,
            FilledIn = row.FilledIn,
            FilledAt = row.FilledAt,
            Remembered = row.Remembered,
            Photos = PhotoList.Of(pictures[row.Kind]),
        });
        return new Day(day.On)
        {
            Version = day.Version,
            OpenedAt = day.OpenedAt,
            OpenedFrom = day.OpenedFrom,
            Tasks = TaskList.Of(lists[ListKind.Day]),
            Tomorrow = TaskList.Of(lists[ListKind.Tomorrow]),
            YesterdayPage = texts.GetValueOrDefault(WritingKind.YesterdayPage),
            TodayPage = texts.GetValueOrDefault(WritingKind.TodayPage),
            Closing = texts.GetValueOrDefault(WritingKind.Closing),
        };
    }

    public static StudyTask Read(TaskRow row) => new(row.Id, row.Text)
    {
        StoredKeys = TextKeys.Stored(row.Text, row.Key, row.Series),
        Depth = row.Depth,
        Slot = row.Slot,
        State = row.State,
        DoneAt = row.DoneAt,
        Remark = row.Remark,
        Origin = row.Origin,
        FirstOn = row.FirstOn,
        Slips = row.Slips,
        KeptOn = row.KeptOn,
        CarriedTo = row.CarriedTo,
        WaitsFor = row.List == ListKind.Later ? row.On : null,
        Routine = row.Routine,
    };

    /// <summary>Makes the stored lists and texts of a day what the day now is. The day's rows must be tracked.</summary>
    /// <param name="db">The transaction's.</param>
    /// <param name="member">Whose day it is.</param>
    /// <param name="day">As it is to be.</param>
    /// <param name="later">The later list as it is to be; null to leave it alone, else its rows must be tracked, too.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task WriteAsync(StudyDb db, MemberId member, Day day, TaskList? later, CancellationToken cancellationToken)
    {
        var row = db.Days.Local.FirstOrDefault(candidate => candidate.MemberId == member && candidate.On == day.On);
        if (row is null)
        {
            db.Days.Add(row = new DayRow { MemberId = member, On = day.On });
        }

        (row.Version, row.OpenedAt, row.OpenedFrom, row.HasOpen) = (day.Version, day.OpenedAt, day.OpenedFrom, day.HasOpen);

        // What is on no list any more goes last: until then it may turn up on the next one.
        List<TaskRow> gone =
        [
            .. await WriteListAsync(db, member, ListKind.Day, day.On, day.Tasks, cancellationToken),
            .. await WriteListAsync(db, member, ListKind.Tomorrow, day.On, day.Tomorrow, cancellationToken),
            .. later is null ? [] : await WriteListAsync(db, member, ListKind.Later, on: null, later, cancellationToken),
        ];
        var kept = day.Tasks.Concat(day.Tomorrow).Concat(later ?? TaskList.Empty).Select(task => task.Id).ToHashSet();
        db.Tasks.RemoveRange(gone.Where(row => !kept.Contains(row.Id)));
        WriteText(db, member, day.On, WritingKind.YesterdayPage, day.YesterdayPage);
        WriteText(db, member, day.On, WritingKind.TodayPage, day.TodayPage);
        WriteText(db, member, day.On, WritingKind.Closing, day.Closing);
        await WritePhotosAsync(db, member, day, cancellationToken);
    }

    private static async Task WritePhotosAsync(StudyDb db, MemberId member, Day day, CancellationToken cancellationToken)
    {
        var stored = db.Photos.Local.Where(row => row.MemberId == member && row.On == day.On).ToDictionary(row => (row.Kind, row.File));
        var wanted = Photos(WritingKind.YesterdayPage, day.YesterdayPage).Concat(Photos(WritingKind.TodayPage, day.TodayPage));
        var added = wanted.Where(each => !stored.Remove((each.Kind, each.Photo.File))).ToList();
        db.Photos.RemoveRange(stored.Values);
        if (added.Count == 0)
        {
            return;
        }

        var last = await db.Photos.Where(row => row.MemberId == member).MaxAsync(row => (int?)row.Id, cancellationToken) ?? 0;
        db.Photos.AddRange(added.Select((each, place) => new PhotoRow
        {
            MemberId = member,
            Id = last + place + 1,
            On = day.On,
            Kind = each.Kind,
            Name = each.Photo.Name,
            ContentType = each.Photo.ContentType,
            Size = each.Photo.Size,
            File = each.Photo.File,
            AddedAt = each.Photo.AddedAt,
        }));

        static IEnumerable<(WritingKind Kind, Photo Photo)> Photos(WritingKind kind, Writing? page) =>
            page is null ? [] : page.Photos.Select(photo => (kind, photo));
    }

    /// <returns>The rows that stood on the list and do not any more.</returns>
    private static async Task<IReadOnlyCollection<TaskRow>> WriteListAsync(
        StudyDb db, MemberId member, ListKind kind, DateOnly? on, TaskList list, CancellationToken cancellationToken)
    {
        var stored = db.Tasks.Local
            .Where(row => row.MemberId == member && row.List == kind && (row.On == on || kind == ListKind.Later))
            .ToDictionary(row => row.Id);
        foreach (var (task, position, parent) in Placed(list))
        {
            if (!stored.Remove(task.Id, out var row))
            {
                // It may have stood on another list until now.
                row = await db.Tasks.FindAsync([member, task.Id], cancellationToken);
            }

            if (row is null)
            {
                db.Tasks.Add(row = new TaskRow { MemberId = member, Id = task.Id });
            }

            (row.List, row.On, row.Position) = (kind, on ?? task.WaitsFor, position);
            Write(row, task, parent);
        }

        return stored.Values;
    }

    /// <summary>The rows of a list that has none yet.</summary>
    public static IEnumerable<TaskRow> New(MemberId member, ListKind kind, DateOnly on, TaskList list)
    {
        foreach (var (task, position, parent) in Placed(list))
        {
            var row = new TaskRow { MemberId = member, Id = task.Id, List = kind, On = on, Position = position };
            Write(row, task, parent);
            yield return row;
        }
    }

    /// <summary>The rows of the texts of a day that has none yet.</summary>
    public static IEnumerable<WritingRow> New(MemberId member, Day day)
    {
        foreach (var (kind, writing) in new[] { (WritingKind.YesterdayPage, day.YesterdayPage), (WritingKind.TodayPage, day.TodayPage), (WritingKind.Closing, day.Closing) })
        {
            if (writing is not null)
            {
                var row = new WritingRow { MemberId = member, On = day.On, Kind = kind };
                Write(row, writing);
                yield return row;
            }
        }
    }

    private static IEnumerable<(StudyTask Task, int Position, TaskId? Parent)> Placed(TaskList list)
    {
        var parents = new TaskId?[Limits.Levels + 1];
        for (var position = 0; position < list.Count; position++)
        {
            var task = list[position];
            parents[task.Depth] = task.Id;
            yield return (task, position, task.Depth > 0 ? parents[task.Depth - 1] : null);
        }
    }

    private static void Write(TaskRow row, StudyTask task, TaskId? parent)
    {
        if (row.Text != task.Text)
        {
            (row.Text, row.Key, row.Series) = (task.Text, task.Key, task.SeriesKey);
        }

        (row.Depth, row.Parent, row.Slot) = (task.Depth, parent, task.Slot);
        (row.State, row.DoneAt, row.CarriedTo) = (task.State, task.DoneAt, task.CarriedTo);
        (row.Routine, row.KeptOn) = (task.Routine, task.KeptOn);
        (row.Remark, row.Origin, row.FirstOn, row.Slips) = (task.Remark, task.Origin, task.FirstOn, task.Slips);
    }

    private static void WriteText(StudyDb db, MemberId member, DateOnly on, WritingKind kind, Writing? writing)
    {
        var row = db.Writings.Local.FirstOrDefault(candidate => candidate.MemberId == member && candidate.On == on && candidate.Kind == kind);
        if (writing is null)
        {
            if (row is not null)
            {
                db.Writings.Remove(row);
            }

            return;
        }

        if (row is null)
        {
            db.Writings.Add(row = new WritingRow { MemberId = member, On = on, Kind = kind });
        }

        Write(row, writing);
    }

    private static void Write(WritingRow row, Writing writing)
    {
        (row.Text, row.Visibility, row.WrittenAt) = (writing.Text, writing.Visibility, writing.WrittenAt);
        (row.ChangedAt, row.IsLate, row.AboutOn) = (writing.ChangedAt, writing.IsLate, writing.AboutOn);
        (row.FilledIn, row.FilledAt, row.Remembered) = (writing.FilledIn, writing.FilledAt, writing.Remembered);
    }
}
