namespace StudyBot.Benchmarks.Kill;

/// <param name="Kills">How often a process was killed.</param>
/// <param name="Waves">How often all groups had a post due at one instant.</param>
/// <param name="Due">How many posts of these there should be.</param>
/// <param name="Posts">How many messages stand in the channels and threads, shared pages among them.</param>
/// <param name="LostAnswers">Requests that were done, and their answers lost.</param>
/// <param name="OtherFaults">Requests that were reset, refused or left hanging before anything was done.</param>
/// <param name="Presses">What members pressed.</param>
/// <param name="Saved">How much of it was answered as saved.</param>
/// <param name="Doubles">Messages that nobody meant to be there.</param>
/// <param name="Missing">Occurrences without their message.</param>
/// <param name="Lost">Answers that said saved of what is not there.</param>
/// <param name="WrongTasks">Tasks without a live copy, or with several.</param>
/// <param name="Took">All of it.</param>
internal sealed record KillResult(
    int Kills, int Waves, int Due, int Posts, int LostAnswers, int OtherFaults, int Presses, int Saved,
    IReadOnlyList<string> Doubles, IReadOnlyList<string> Missing, IReadOnlyList<string> Lost, IReadOnlyList<string> WrongTasks, TimeSpan Took)
{
    public IEnumerable<string> Wrong => [.. Doubles, .. Missing, .. Lost, .. WrongTasks];
}
