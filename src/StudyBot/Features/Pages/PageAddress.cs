using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Features.Pages;

/// <summary>Which page a button below it is about.</summary>
internal sealed record PageAddress(DateOnly On, MemberId Owner, PageOf Of)
{
    /// <summary>Null for one that names no page.</summary>
    public static PageAddress? Parse(CustomId id) =>
        id.FindDate(0) is { } on && id.FindMember(1) is { } owner && Enum.TryParse<PageOf>(id.FindText(2), ignoreCase: true, out var of)
            ? new PageAddress(on, owner, of)
            : null;
}
