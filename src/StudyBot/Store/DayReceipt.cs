using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>What a day's roll forward did, to be shown.</summary>
/// <param name="Receipt">As it was written when the day was opened.</param>
/// <param name="IsTakenBack">Whether the member has taken it back since.</param>
internal sealed record DayReceipt(Receipt Receipt, bool IsTakenBack);
