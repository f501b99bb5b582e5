namespace StudyBot.Playground.StandIn.Validation;

/// <summary>One <c>files[n]</c> part of a multipart request.</summary>
internal sealed record Upload(int Number, string FileName, string ContentType, byte[] Content);
