using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>
/// Files with notes whose member is being asked whether to take them in. They lie beside the photographs, outlive a restart, and are
/// swept away with what nothing refers to.
/// </summary>
internal sealed class NoteDrafts(PhotoFolder folder, StudyTime time)
{
    /// <summary>How long a preview is good: what it says of the days is true for about as long.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    /// <summary>A file on its way in; it is gone when nobody keeps it.</summary>
    public FileStream Begin() => folder.Begin();

    /// <param name="part">What <see cref="Begin"/> gave.</param>
    /// <param name="member">Whose it is.</param>
    /// <param name="id">What it is asked for by.</param>
    /// <param name="draft">What is in it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task KeepAsync(FileStream part, MemberId member, ulong id, NoteDraft draft, CancellationToken cancellationToken)
    {
        ForgetAll(member);
        Directory.CreateDirectory(FolderOf(member));
        await File.WriteAllLinesAsync(PathOf(member, id, "list"), draft.ToLines(), cancellationToken);
        await part.FlushAsync(cancellationToken);
        File.Move(part.Name, PathOf(member, id, "file"), overwrite: true);
    }

    /// <summary>Null when it is gone, or too old.</summary>
    public async Task<(NoteDraft Draft, FileStream File)?> OpenAsync(MemberId member, ulong id, CancellationToken cancellationToken)
    {
        if (!File.Exists(PathOf(member, id, "list")) || !File.Exists(PathOf(member, id, "file")))
        {
            return null;
        }

        var draft = NoteDraft.Read(await File.ReadAllLinesAsync(PathOf(member, id, "list"), cancellationToken));
        return time.Now - draft.At < Life
            ? (draft, new FileStream(PathOf(member, id, "file"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
            : null;
    }

    /// <summary>Whoever brings something else has done with what they brought before.</summary>
    public void ForgetAll(MemberId member)
    {
        if (Directory.Exists(FolderOf(member)))
        {
            Directory.Delete(FolderOf(member), recursive: true);
        }
    }

    private string FolderOf(MemberId member) => Path.Combine(folder.Root, $"{member.Value}", "notes");

    private string PathOf(MemberId member, ulong id, string ending) => Path.Combine(FolderOf(member), $"{id}.{ending}");
}
