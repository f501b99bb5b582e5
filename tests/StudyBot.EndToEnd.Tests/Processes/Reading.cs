using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.EndToEnd.Tests.Processes;

internal static class Reading
{
    /// <summary>All that a message says, buttons left out.</summary>
    public static string Read(this Message message) => string.Join('\n', [
        message.Content,
        .. ComponentFinder.All(message.Components).Select(component => component["content"]?.GetValue<string>()).OfType<string>(),
    ]);
}
