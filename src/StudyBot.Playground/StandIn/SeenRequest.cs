namespace StudyBot.Playground.StandIn;

/// <param name="Served">False where the stand-in has no such route, so that a test can name it.</param>
internal sealed record SeenRequest(string Method, string Path, int Status, bool Served);
