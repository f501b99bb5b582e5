using StudyBot.Flow;

namespace StudyBot.Features.Membership;

internal static class MembershipFeature
{
    public static IServiceCollection AddMembership(this IServiceCollection services, RouteTable routes)
    {
        routes
            .Command<MembershipCommand>(
                new CommandDefinition("join") { ForEveryone = true },
                (feature, call, cancellationToken) => feature.JoinAsync(call, cancellationToken))
            .Command<MembershipCommand>(
                new CommandDefinition("leave") { ForEveryone = true },
                (feature, call, cancellationToken) => feature.LeaveAsync(call, cancellationToken))
            .Press<MembershipCommand>(
                "join", (feature, call, cancellationToken) => feature.JoinAsync(call, cancellationToken), forEveryone: true);
        return services.AddScoped<MembershipCommand>();
    }
}
