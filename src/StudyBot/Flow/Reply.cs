using StudyBot.Discord;
using StudyBot.Texts;

namespace StudyBot.Flow;

/// <summary>What a call is answered with; rendered to Discord's response types by <see cref="ReplyWriter"/> alone.</summary>
internal abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>The language the member has chosen, for the few words the writer adds; null: that of the call.</summary>
    public LocaleTexts? Texts { get; init; }

    /// <summary>A private view that replaces the private message it was pressed on, else comes as a new one.</summary>
    internal sealed record Panel(View View) : Reply;

    /// <summary>A private message of its own.</summary>
    internal sealed record Notice(View View) : Reply;

    /// <summary>A form to fill in (Discord: modal).</summary>
    internal sealed record Form(FormView View) : Reply;

    /// <summary>Suggestions for the option being typed.</summary>
    internal sealed record Choices(IReadOnlyList<ApplicationCommandOptionChoice> Items) : Reply;

    /// <summary>What could not be saved and why, with all that was typed as a file.</summary>
    internal sealed record HandBack(string Why, string Typed, IReadOnlyList<Button> Buttons) : Reply
    {
        /// <summary>Files that came along with it.</summary>
        public IReadOnlyList<FileUpload> Brought { get; init; } = [];
    }

    /// <summary>A private message of its own with files; not a Components V2 message, whose files would not be seen.</summary>
    internal sealed record Files(string Text, IReadOnlyList<FileUpload> Uploads) : Reply
    {
        public IReadOnlyList<Button> Buttons { get; init; } = [];
    }
}
