using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>What a roll forward did: in one line on the day's panel, and whole.</summary>
internal static class ReceiptView
{
    private const int ListBudget = 3000;

    /// <summary>"5 came over · 1 merged · 2 stayed behind"; null where there is nothing to tell.</summary>
    public static string? Line(LocaleTexts texts, MemberDay around)
    {
        if (around.Receipt is not { Receipt: var receipt, IsTakenBack: var isTakenBack })
        {
            return null;
        }

        (string Key, MoveKind Kind)[] told =
        [
            ("receipt.carried", MoveKind.Carried),
            ("receipt.brought", MoveKind.Brought),
            ("receipt.made", MoveKind.Made),
            ("receipt.merged", MoveKind.Merged),
            ("receipt.left", MoveKind.Left),
            ("receipt.passed-on", MoveKind.PassedOn),
        ];
        var parts = isTakenBack
            ? [texts["receipt.taken-back"]]
            : told.Where(part => receipt.Count(part.Kind) > 0).Select(part => texts.Say(part.Key, ("count", receipt.Count(part.Kind)))).ToList();
        return parts.Count == 0 ? null : Layout.Small("↪ " + string.Join(" · ", parts));
    }

    /// <summary>Line by line and why, with the press that takes it back.</summary>
    public static View Build(LocaleTexts texts, MemberId owner, ReceiptLines lines, DayReceipt receipt)
    {
        (string Key, MoveKind Kind)[] told =
        [
            ("receipt.list-brought", MoveKind.Brought),
            ("receipt.list-made", MoveKind.Made),
            ("receipt.list-carried", MoveKind.Carried),
            ("receipt.list-merged", MoveKind.Merged),
            ("receipt.list-left", MoveKind.Left),
            ("receipt.list-passed-on", MoveKind.PassedOn),
            ("receipt.list-waiting", MoveKind.Waiting),
            ("receipt.list-asked", MoveKind.Asked),
        ];
        var parts = new List<Component>
        {
            new TextDisplay($"## {texts.Say("receipt.title", ("date", texts.Date(lines.Around.On)))}"),
        };
        foreach (var (key, kind) in told)
        {
            var tasks = lines.Lines.Where(line => line.Move.Kind == kind).ToList();
            if (tasks.Count > 0)
            {
                var share = ListBudget * tasks.Count / lines.Lines.Count;
                parts.Add(new TextDisplay($"**{texts[key]}** {tasks.Count}\n{TaskLines.All([.. tasks.Select(Shown)], texts, share)}"));
            }
        }

        var isOffered = !receipt.IsTakenBack && receipt.Receipt.Moves.Any(move => move is { To: not null, Kind: not (MoveKind.Made or MoveKind.PassedOn) });
        parts.Add(new ActionRow(isOffered
            ? [Buttons.Of(texts["button.take-back"], CustomId.Of("take-back", lines.Around.On, owner)), Buttons.MyDay(texts)]
            : [Buttons.MyDay(texts)]));
        parts.Add(new TextDisplay(Layout.Small(texts[receipt.IsTakenBack ? "receipt.taken-back" : "receipt.hint"])));
        return new View(Layout.Box(Layout.Private, parts));
    }

    /// <summary>The line alone: what has become of it since is told by its day.</summary>
    private static StudyTask Shown((TaskMove Move, StudyTask Task) line) => line.Task with { State = TaskState.Open };
}
