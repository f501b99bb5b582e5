namespace StudyBot.Store.Rows;

internal enum ListKind
{
    Day = 0,
    Tomorrow = 1,
    Later = 2,
}
