namespace StudyBot.Study;

/// <summary>Why a photograph was not kept.</summary>
/// <param name="Name">The file, as its sender knows it.</param>
internal abstract record PhotoProblem(string Name)
{
    internal sealed record TooLarge(string Name, long Size, int Limit) : PhotoProblem(Name);

    /// <summary>What is in it is none, whatever it is called.</summary>
    internal sealed record NotAPhoto(string Name) : PhotoProblem(Name);

    /// <summary>A picture of a kind that only some phones show.</summary>
    internal sealed record Heic(string Name) : PhotoProblem(Name);

    /// <summary>Its address has expired, or it was deleted.</summary>
    internal sealed record Gone(string Name) : PhotoProblem(Name);

    /// <summary>It did not arrive; another try may succeed.</summary>
    internal sealed record Lost(string Name) : PhotoProblem(Name);

    internal sealed record TooMany(string Name, int Limit) : PhotoProblem(Name);
}
