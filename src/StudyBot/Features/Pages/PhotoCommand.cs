using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Pages;

/// <summary>Takes single photographs off a page: those that are ticked in a form.</summary>
internal sealed class PhotoCommand(DayStore days)
{
    private const string Boxes = "boxes";
    private const int TitleLength = 45;
    private const int LabelLength = 100;

    public async Task<Reply> OpenAsync(Call call, CancellationToken cancellationToken)
    {
        if (!TryRead(call, out var on, out var of))
        {
            return Refusals.TooOld(call);
        }

        if (call.CustomId.FindMember(1) != call.Member)
        {
            return Refusals.NotYours(call);
        }

        var reached = await days.ReachAsync(call.Member, on, cancellationToken);
        return reached.Whole switch
        {
            null => DayRefusals.NotOpen(call, reached.Around, on),
            var day when day.Page(of) is { Photos.Count: > 0 } page => Form(call, on, PageAbout.On(day, of), of, page.Photos),
            _ => Refusals.Say(call.Texts["photos.none"], Buttons.MyDay(call)),
        };
    }

    public async Task<Reply> SubmitAsync(Call call, CancellationToken cancellationToken)
    {
        if (!TryRead(call, out var on, out var of))
        {
            return Refusals.TooOld(call);
        }

        var keys = call.Fields.Where(field => field.Id.Verb == Boxes).SelectMany(field => field.Values).ToHashSet(StringComparer.Ordinal);
        Writing? page = null;
        var changed = await days.ChangeAsync(call.Member, on, Cause.Page, call.Id, edit => Writings.DropPhotos(edit, of, keys, out page), cancellationToken);
        if (changed is not Changed<int>.Done { Result: var dropped })
        {
            return DayRefusals.NotOpen(call, ((Changed<int>.NotOpen)changed).Around, on);
        }

        var texts = call.Texts;
        var said = dropped == 0 ? texts["photos.kept"]
            : page is null ? texts["photos.dropped-page"]
            : texts.Say("photos.dropped", ("count", dropped));
        return Refusals.Say(said, [
            .. dropped > 0 ? (Button[])[Buttons.Undo(texts, on, call.Member, call.Id)] : [],
            .. PageReplies.Photos(call, on, of, page),
            Buttons.MyDay(call),
        ]);
    }

    private static Reply Form(Call call, DateOnly on, DateOnly about, PageOf of, PhotoList photos)
    {
        var texts = call.Texts;
        var id = CustomId.Of("photos-drop", on, call.Member, of);
        var options = photos.Select((photo, place) => new SelectOption(Markdown.Cut($"{place + 1}. {photo.Name}", LabelLength), photo.Key)
        {
            Description = PhotoWords.Size(photo.Size),
        });
        return new Reply.Form(new FormView(id, id, Markdown.Cut(texts.Say("photos.drop-title", ("date", texts.Date(about))), TitleLength),
        [
            new Label(texts["photos.drop-label"], new CheckboxGroup(CustomId.Of(Boxes).ToString(), [.. options]) { Required = false, MinValues = 0 })
            {
                Description = texts["photos.drop-description"],
            },
        ]));
    }

    private static bool TryRead(Call call, out DateOnly on, out PageOf of)
    {
        var isRead = Enum.TryParse(call.CustomId.FindText(2), ignoreCase: true, out of);
        on = call.CustomId.FindDate(0) ?? default;
        return isRead && on != default;
    }
}
