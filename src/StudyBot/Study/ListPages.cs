namespace StudyBot.Study;

/// <summary>Parts a list that is too long for one form, between tasks that stand at the top; what is on one page is not on another.</summary>
internal static class ListPages
{
    /// <param name="list">All of it, in the order it is shown.</param>
    /// <param name="fits">Whether so much of it has room in one form.</param>
    /// <returns>
    /// At least one page, which may be empty. A task that has no room in a form even alone is on none of them, and so stays as it
    /// is whatever is sent.
    /// </returns>
    public static IReadOnlyList<ListPart> Split(TaskList list, Func<TaskList, bool> fits)
    {
        if (fits(list))
        {
            return [new ListPart(0, list.Count)];
        }

        var pages = new List<ListPart>();
        var page = new ListPart(0, 0);
        foreach (var root in Roots(list))
        {
            if (page.Count > 0 && !fits((page with { Count = page.Count + root.Count }).Of(list)))
            {
                pages.Add(page);
                page = root with { Count = 0 };
            }

            if (page.Count == 0 && !fits(root.Of(list)))
            {
                page = new ListPart(root.From + root.Count, 0);
                continue;
            }

            page = page with { Count = page.Count + root.Count };
        }

        return page.Count > 0 ? [.. pages, page] : pages.Count > 0 ? pages : [new ListPart(0, 0)];
    }

    private static IEnumerable<ListPart> Roots(TaskList list)
    {
        for (var from = 0; from < list.Count;)
        {
            var next = from + 1;
            while (next < list.Count && list[next].Depth > 0)
            {
                next++;
            }

            yield return new ListPart(from, next - from);
            from = next;
        }
    }
}
