using StudyBot.Discord;

namespace StudyBot.Flow;

/// <summary>A form (Discord: modal).</summary>
/// <param name="Id">What is being filled in; comes back when it is sent.</param>
/// <param name="Open">The press that opens the same form: when answering took too long for a form, a button with it is shown instead.</param>
/// <param name="Title">At most 45 characters.</param>
internal sealed record FormView(CustomId Id, CustomId Open, string Title, IReadOnlyList<Component> Components);
