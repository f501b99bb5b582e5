namespace StudyBot.Study;

/// <summary>Suggestions that a form of a list showed and that were left unchecked when it was sent: on that day they are not offered for it again.</summary>
/// <param name="Place">The list they were offered for; for another one it is another question.</param>
/// <param name="Suggestions">As the form names them.</param>
internal sealed record PassedOver(TaskPlace Place, IReadOnlyList<string> Suggestions);
