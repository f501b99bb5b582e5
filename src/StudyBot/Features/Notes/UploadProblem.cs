namespace StudyBot.Features.Notes;

/// <summary>Why nothing of a file was taken.</summary>
internal abstract record UploadProblem
{
    private UploadProblem()
    {
    }

    /// <summary>Neither a note nor a zip.</summary>
    internal sealed record NotANote : UploadProblem;

    internal sealed record TooLarge(long Size) : UploadProblem;

    /// <summary>Its address has expired, or it did not arrive.</summary>
    internal sealed record Lost : UploadProblem;

    /// <summary>A zip that ends in the middle, or is none.</summary>
    internal sealed record Broken : UploadProblem;

    internal sealed record NoNotes : UploadProblem;

    internal sealed record TooManyFiles : UploadProblem;

    /// <summary>Unpacked it is far more than it seems, or more than anybody writes.</summary>
    internal sealed record Bomb : UploadProblem;

    /// <summary>A name that leads out of the folder it is unpacked into.</summary>
    internal sealed record UnsafePath(string Name) : UploadProblem;

    internal sealed record Link(string Name) : UploadProblem;

    internal sealed record ZipInZip(string Name) : UploadProblem;

    internal sealed record Encrypted : UploadProblem;
}
