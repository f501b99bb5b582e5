using System.Runtime.InteropServices;

namespace StudyBot.Features.Notes.Vault;

/// <summary>By which a file is known not to have changed.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="ChangedAt">In ticks of UTC.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct VaultStamp(long Size, long ChangedAt);
