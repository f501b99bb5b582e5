using System.Globalization;
using System.Text;

namespace StudyBot.Benchmarks.Load;

/// <summary>What Discord sends, with its fields and of its sizes, made as text: building trees would cost more than sending them.</summary>
internal static class LoadShapes
{
    private const ulong Application = 1_300_000_000_000_000_001;
    private const ulong FirstGuild = 1_100_000_000_000_000_000;
    private const int IdsEach = 1000;
    private const int Channels = 16;
    private const int Roles = 8;

    private const string Bot =
        """{"id":"1300000000000000001","username":"echo","discriminator":"1234","global_name":null,"avatar":null,"bot":true,"public_flags":0,"flags":0,"avatar_decoration_data":null,"collectibles":null,"display_name_styles":null,"primary_guild":null,"clan":null}""";

    private static readonly CompositeFormat _interaction = CompositeFormat.Parse(
        """
        {{"version":1,"type":2,"token":"{1}","member":{{"user":{{"username":"mina","public_flags":0,"primary_guild":null,"id":"1200000000000000007","global_name":"Mina","display_name_styles":null,"discriminator":"0","collectibles":null,"clan":null,"avatar_decoration_data":null,"avatar":"a1b2c3d4e5f60718293a4b5c6d7e8f90"}},"unusual_dm_activity_until":null,"roles":["1100000000000000101","1100000000000000103"],"premium_since":null,"permissions":"2251799813685247","pending":false,"nick":null,"mute":false,"joined_at":"2024-03-01T09:30:00.123000+00:00","flags":0,"deaf":false,"communication_disabled_until":null,"banner":null,"avatar":null}},"locale":"ko","id":"{0}","guild_locale":"en-US","guild_id":"1100000000000000000","guild":{{"locale":"en-US","id":"1100000000000000000","features":["COMMUNITY","NEWS"]}},"entitlements":[],"entitlement_sku_ids":[],"data":{{"type":1,"name":"echo","id":"1300000000000000011"}},"context":0,"channel_id":"1100000000000000011","channel":{{"type":0,"topic":null,"theme_color":null,"rate_limit_per_user":0,"position":1,"permissions":"2251799813685247","parent_id":"1100000000000000010","nsfw":false,"name":"study-1","last_message_id":"1399999999999999999","id":"1100000000000000011","icon_emoji":{{"name":"📚","id":null}},"guild_id":"1100000000000000000","flags":0}},"authorizing_integration_owners":{{"0":"1100000000000000000"}},"attachment_size_limit":10485760,"application_id":"1300000000000000001","app_permissions":"2251799813685247"}}
        """);

    private static readonly string _tokenTail = new('x', 180);

    public static string GatewayBot(string url) =>
        $$"""{"url":"{{url}}","session_start_limit":{"max_concurrency":1,"remaining":1000,"reset_after":86400000,"total":1000},"shards":1}""";

    public static string Ready(int guilds, string url)
    {
        var listed = string.Join(',', Enumerable.Range(0, guilds).Select(guild => $$"""{"unavailable":true,"id":"{{GuildId(guild)}}"}"""));
        return $$"""{"v":10,"user_settings":{},"user":{{Bot}},"session_type":"normal","session_id":"0123456789abcdef0123456789abcdef","resume_gateway_url":"{{url}}","relationships":[],"private_channels":[],"presences":[],"guilds":[{{listed}}],"guild_join_requests":[],"geo_ordered_rtc_regions":["seoul"],"game_relationships":[],"auth":{},"application":{"id":"{{Application}}","flags":565248},"_trace":["[\"gateway-prd\",{\"micros\":90000}]"]}""";
    }

    public static string Interaction(long id) =>
        string.Format(CultureInfo.InvariantCulture, _interaction, id, $"aW50ZXJhY3Rpb246{id}{_tokenTail}");

    public static string Message() =>
        $$"""{"type":0,"content":"reminder","mentions":[],"mention_roles":[],"attachments":[],"embeds":[],"timestamp":"2026-11-23T10:00:00.000000+00:00","edited_timestamp":null,"flags":0,"components":[],"id":"1400000000000000000","channel_id":"1100000000000000011","author":{{Bot}},"pinned":false,"mention_everyone":false,"tts":false}""";

    /// <summary>With all members where the bot asked for them, and otherwise with itself alone, as Discord does.</summary>
    public static string Guild(int place, int memberCount, int members)
    {
        var id = GuildId(place);
        var text = new StringBuilder(16 * 1024);
        text.Append($$"""{"id":"{{id}}","name":"Study group {{place}}","icon":"0f1e2d3c4b5a69788796a5b4c3d2e1f0","description":null,"home_header":null,"splash":null,"discovery_splash":null,"banner":null,"owner_id":"{{id + 200}}","application_id":null,"region":"deprecated","afk_channel_id":null,"afk_timeout":300,"system_channel_id":"{{id + 11}}","system_channel_flags":0,"widget_enabled":false,"widget_channel_id":null,"verification_level":1,"default_message_notifications":1,"mfa_level":0,"explicit_content_filter":2,"max_presences":null,"max_members":500000,"max_stage_video_channel_users":50,"max_video_channel_users":25,"vanity_url_code":null,"premium_tier":0,"premium_subscription_count":0,"preferred_locale":"en-US","rules_channel_id":null,"safety_alerts_channel_id":null,"public_updates_channel_id":null,"hub_type":null,"premium_progress_bar_enabled":false,"nsfw":false,"nsfw_level":0,"latest_onboarding_question_id":null,"incidents_data":null,"inventory_settings":null,"profile":null,"premium_features":null,"owner_configured_content_level":null,"version":1732000000000,"lazy":true,"large":false,"unavailable":false,"joined_at":"2024-03-01T09:30:00.123000+00:00","member_count":{{memberCount}},"features":["COMMUNITY","NEWS"],"emojis":[],"stickers":[],"voice_states":[],"presences":[],"stage_instances":[],"guild_scheduled_events":[],"soundboard_sounds":[],"embedded_activities":[],"activity_instances":[],"application_command_counts":{},"threads":[],"roles":[""");
        List(text, Roles, role => $$"""{"version":1732000000000,"unicode_emoji":null,"tags":{},"position":{{role}},"permissions":"2222085186637376","name":"{{(role == 0 ? "@everyone" : $"role {role}")}}","mentionable":false,"managed":false,"id":"{{(role == 0 ? id : id + 100 + (ulong)role)}}","icon":null,"hoist":false,"flags":0,"colors":{"tertiary_color":null,"secondary_color":null,"primary_color":3447003},"color":3447003}""");
        text.Append("""],"channels":[""");
        List(text, Channels, channel => $$"""{"version":1732000000000,"type":{{(channel == 0 ? 4 : 0)}},"topic":null,"theme_color":null,"rate_limit_per_user":0,"position":{{channel}},"permission_overwrites":[{"type":0,"id":"{{id}}","deny":"2048","allow":"1024"}],"parent_id":{{(channel == 0 ? "null" : $"\"{id + 10}\"")}},"nsfw":false,"name":"study-{{channel}}","last_message_id":"1399999999999999999","id":"{{id + 10 + (ulong)channel}}","icon_emoji":{"name":"📚","id":null},"flags":0}""");
        text.Append("""],"members":[""");
        Member(text, Bot, "\"" + (id + 101) + "\"");
        for (var member = 0; member < members; member++)
        {
            text.Append(',');
            var user = id + 200 + (ulong)member;
            Member(text, $$"""{"id":"{{user}}","username":"member{{user}}","discriminator":"0","global_name":"Member {{member}}","avatar":"a1b2c3d4e5f60718293a4b5c6d7e8f90","public_flags":0,"avatar_decoration_data":null,"collectibles":null,"display_name_styles":null,"primary_guild":null,"clan":null}""", "");
        }

        return text.Append("]}").ToString();
    }

    private static void Member(StringBuilder text, string user, string roles) => text.Append(
        $$"""{"user":{{user}},"roles":[{{roles}}],"premium_since":null,"pending":false,"nick":null,"mute":false,"joined_at":"2024-03-01T09:30:00.123000+00:00","flags":0,"deaf":false,"communication_disabled_until":null,"banner":null,"avatar":null}""");

    private static void List(StringBuilder text, int count, Func<int, string> item) => text.AppendJoin(',', Enumerable.Range(0, count).Select(item));

    private static ulong GuildId(int place) => FirstGuild + ((ulong)place * IdsEach);
}
