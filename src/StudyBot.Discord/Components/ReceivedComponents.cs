namespace StudyBot.Discord;

/// <summary>Walks through what Discord sent.</summary>
public static class ReceivedComponents
{
    /// <summary>All components of the tree, in the order they are shown.</summary>
    public static IEnumerable<ReceivedComponent> Walk(this IEnumerable<ReceivedComponent>? components) =>
        (components ?? []).SelectMany(component => component.SelfAndDescendants());

    /// <summary>The component with that <c>custom_id</c>, wherever it stands.</summary>
    public static ReceivedComponent? Find(this IEnumerable<ReceivedComponent>? components, string customId) =>
        components.Walk().FirstOrDefault(component => component.CustomId == customId);
}
