using System.Security.Cryptography;
using System.Text.Json;
using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Posting;

/// <summary>A post as it is now to be sent.</summary>
/// <param name="View">Null when there is nothing to say.</param>
/// <param name="Shown">Whom it shows.</param>
/// <param name="LastTurn">When its date is over for all it shows.</param>
internal sealed record Rendering(View? View, IReadOnlyList<MemberId> Shown, DateTimeOffset LastTurn)
{
    /// <summary>What the view shows as files; null for a post that never has any.</summary>
    public IReadOnlyList<Photo>? Photos { get; init; }

    /// <summary>The same for the same message, so that an edit that changes nothing is not sent.</summary>
    public string Hash => View is null ? "" : Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new MessageEdit { Components = View.Components }, DiscordJson.Default.MessageEdit)));
}
