namespace StudyBot.Flow;

/// <summary>Where a call goes.</summary>
/// <param name="Answer">Runs in a scope of its own.</param>
/// <param name="ForEveryone">Whether somebody who has not joined may use it.</param>
internal sealed record Route(Func<IServiceProvider, Call, CancellationToken, Task<Reply>> Answer, bool ForEveryone);
