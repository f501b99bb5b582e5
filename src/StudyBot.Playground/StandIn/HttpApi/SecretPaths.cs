namespace StudyBot.Playground.StandIn.HttpApi;

/// <summary>The paths of interactions hold their tokens, which are for the bot alone.</summary>
internal static class SecretPaths
{
    /// <summary>"/interactions/1/…/callback": without the API's prefix and the token.</summary>
    public static string Shorten(string path)
    {
        var parts = path.Split('/').SkipWhile(part => part is "" or "api" || part.StartsWith('v')).ToList();
        if (parts is ["interactions" or "webhooks", _, _, ..])
        {
            parts[2] = "…";
        }

        return $"/{string.Join('/', parts)}";
    }
}
