using StudyBot.Features.Notes.Vault;
using StudyBot.Flow;
using StudyBot.Posting.Letters;

namespace StudyBot.Features.Notes;

/// <summary>Study days as Markdown notes, out and in.</summary>
internal static class NotesFeature
{
    public static IServiceCollection AddNotes(this IServiceCollection services, RouteTable routes)
    {
        routes
            .Command<ExportCommand>(
                new CommandDefinition(
                    "note export",
                    CommandOption.Completed("from") with { Words = "export-from" },
                    CommandOption.Completed("to") with { Words = "export-to" },
                    CommandOption.OneOf("format", "vault", "garden", "plain") with { ChoiceWords = "note-format" }),
                (feature, call, token) => feature.ExportAsync(call, token))
            .Completion<ExportCommand>("note export", (feature, call, token) => feature.CompleteAsync(call, token))
            .Press<ExportCommand>("note", (feature, call, token) => feature.ShowAsync(call, token))
            .Command<ImportCommand>(
                new CommandDefinition("note import", new CommandOption("file", CommandOptionKind.File)),
                (feature, call, token) => feature.ImportAsync(call, token))
            .Press<ImportCommand>("note-import-form", (feature, call, token) => feature.ImportAsync(call, token))
            .Form<ImportCommand>("note-import", (feature, call, token) => feature.SubmitAsync(call, token))
            .Press<ImportCommand>("note-import", (feature, call, token) => feature.ConfirmAsync(call, token))
            .Press<ImportCommand>("note-forget", (feature, call, token) => feature.ForgetAsync(call, token));
        return services.AddScoped<ExportCommand>().AddScoped<NoteFiles>().AddScoped<ImportCommand>().AddScoped<IWeekNotes, WeekNotes>().AddVault();
    }

    /// <summary>Notes as files in a folder; where none is named, by direct message.</summary>
    internal static IServiceCollection AddVault(this IServiceCollection services) => services
        .AddSingleton(provider => new VaultOptions(provider.GetRequiredService<StudyBotOptions>().Vault is { Length: > 0 } folder ? folder : null))
        .AddSingleton(provider => new VaultDisk(provider.GetRequiredService<VaultOptions>().Folder ?? "."))
        .AddScoped<VaultStore>()
        .AddScoped<VaultNotes>()
        .AddScoped<VaultLetters>()
        .AddSingleton<VaultPass>()
        .AddHostedService<VaultService>();
}
