using StudyBot.Flow;
using StudyBot.Posting.Views;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Posting;

/// <summary>Renders a row of the outbox from what is stored now, in the group's language.</summary>
internal sealed class PostRenderer(PostReader reader, PhotoFolder folder, TextsCatalog texts)
{
    public async Task<Rendering> RenderAsync(DuePostRow post, GroupRow group, CancellationToken cancellationToken) =>
        post.Kind == PostKind.Shared
            ? await RenderSharedAsync(post, texts.For(group.Locale), cancellationToken)
            : Render(post, group, await reader.ReadAsync(group, post.On, cancellationToken), texts.For(group.Locale));

    private static Rendering Render(DuePostRow post, GroupRow group, GroupDay day, LocaleTexts texts)
    {
        var view = post.Kind switch
        {
            _ when day.Present.Count == 0 => null,

            // It was due before somebody made the weekday one of rest.
            _ when post.MessageId is null && PostPlan.Rests(group, post.On) => null,
            PostKind.Quiet => QuietView.Render(group, Clocks.Of(group.Clocks).DateAt(day.Now), texts),
            PostKind.Evening => EveningView.Render(day, isSent: post.MessageId is not null, texts),
            PostKind.Summary => SummaryView.Render(day, texts),
            _ => PlanView.Render(day, post.Kind, texts),
        };
        return new Rendering(Stamp(view, post), [.. day.Members.Select(member => member.Id)], day.LastTurn);
    }

    private async Task<Rendering> RenderSharedAsync(DuePostRow post, LocaleTexts locale, CancellationToken cancellationToken)
    {
        var part = SharedPart.Parse(post.Part);
        if (part.IsPhotos)
        {
            return await RenderPhotosAsync(post, part, locale, cancellationToken);
        }

        var (member, day, writing) = await reader.ReadSharedAsync(part, post.On, cancellationToken);
        var text = writing is { Visibility: Visibility.Shared } ? PageText.Whole(writing.Text, writing.FilledIn) : null;
        var about = part.Kind == WritingKind.YesterdayPage ? writing?.AboutOn ?? day?.OpenedFrom ?? post.On.AddDays(-1) : post.On;

        // What is not shared any more before it was posted is not posted; what was posted says that it is gone.
        var view = text is null && post.MessageId is null ? null : SharedView.Render(part, post.On, about, member.Name, text, locale);
        return new Rendering(Stamp(view, post), [part.Member], Clocks.Of(member.Clocks).EndOf(post.On));
    }

    private async Task<Rendering> RenderPhotosAsync(DuePostRow post, SharedPart part, LocaleTexts locale, CancellationToken cancellationToken)
    {
        var (member, day, writing) = await reader.ReadSharedAsync(part, post.On, cancellationToken);
        var batches = writing is { Visibility: Visibility.Shared } ? PhotoBatches.Split(await reader.GetPhotosAsync(part, post.On, cancellationToken)) : [];
        Photo[] photos = part.Number <= batches.Count ? [.. batches[part.Number - 1].Where(folder.Has)] : [];
        var about = part.Kind == WritingKind.YesterdayPage ? writing?.AboutOn ?? day?.OpenedFrom ?? post.On.AddDays(-1) : post.On;
        var view = photos.Length == 0 && post.MessageId is null ? null : SharedView.RenderPhotos(part, post.On, about, member.Name, photos, locale);
        return new Rendering(Stamp(view, post), [part.Member], Clocks.Of(member.Clocks).EndOf(post.On)) { Photos = photos };
    }

    private static View? Stamp(View? view, DuePostRow post) => view is null ? null : PostKey.Stamp(view, PostKey.OfPost(post.Id));
}
