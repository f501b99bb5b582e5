using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>A roll forward line by line.</summary>
/// <param name="Around">The open day.</param>
/// <param name="Receipt">Null when the day that was meant has none.</param>
/// <param name="Lines">Each move with the line it moved, as that stands where it came from, or where it came to.</param>
internal sealed record ReceiptLines(MemberDay Around, DayReceipt? Receipt, IReadOnlyList<(TaskMove Move, StudyTask Task)> Lines);
