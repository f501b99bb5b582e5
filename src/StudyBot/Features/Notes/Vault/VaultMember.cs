using StudyBot.Shared;

namespace StudyBot.Features.Notes.Vault;

/// <summary>A member who wants their notes kept.</summary>
/// <param name="Version">Of their days when they were looked at.</param>
/// <param name="Folder">Its name in the vault; null before the first note.</param>
internal sealed record VaultMember(MemberId Id, string Name, int Version, string? Folder, string? Locale);
