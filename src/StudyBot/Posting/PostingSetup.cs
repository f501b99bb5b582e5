using StudyBot.Flow;
using StudyBot.Posting.Letters;
using StudyBot.Posting.Notices;
using StudyBot.Posting.Nudging;
using StudyBot.Posting.Views;

namespace StudyBot.Posting;

internal static class PostingSetup
{
    /// <summary>The loops start with the host, and so after the migrations.</summary>
    public static IServiceCollection AddPosting(this IServiceCollection services, RouteTable routes)
    {
        routes.Press<RosterCommand>(
            RosterView.Verb, (feature, call, cancellationToken) => feature.ShowAsync(call, cancellationToken), forEveryone: true);
        routes.Press<QuietCommand>(
            QuietView.Verb, (feature, call, cancellationToken) => feature.AnswerAsync(call, cancellationToken), forEveryone: true);
        return services
            .AddSingleton(new PostingOptions())
            .AddScoped<QuietCommand>()
            .AddScoped<QuietGroups>()
            .AddScoped<RosterCommand>()
            .AddScoped<PostReader>()
            .AddScoped<PostRenderer>()
            .AddScoped<DuePosts>()
            .AddScoped<DayThreads>()
            .AddScoped(typeof(Outgoing<>))
            .AddScoped<OnceSender>()
            .AddScoped<OutboxStore>()
            .AddScoped<GroupTroubles>()
            .AddScoped<SentPosts>()
            .AddScoped<Outbox>()
            .AddScoped<PostEdits>()
            .AddScoped<NudgePlanner>()
            .AddScoped<NudgeStore>()
            .AddScoped<NudgeReader>()
            .AddScoped<NudgeSender>()
            .AddSingleton<Nudger>()
            .AddScoped<LetterStore>()
            .AddScoped<LetterSender>()
            .AddScoped<NoticeStore>()
            .AddScoped<NoticeSender>()
            .AddScoped<Turns>()
            .AddScoped<InputSpans>()
            .AddHostedService<Poster>()
            .AddHostedService<TurnService>()
            .AddHostedService<InputRecorder>();
    }
}
