using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Features.Recalls;

/// <summary>What the buttons of recalls carry: whose they are, the day that is recalled, and for a press the day it was recalled on.</summary>
internal static class RecallIds
{
    public static CustomId Write(MemberId owner, DateOnly about) => CustomId.Of("recall-write", owner, about);

    public static CustomId Press(MemberId owner, DateOnly about, DateOnly on, Remembered press) => CustomId.Of("recalled", owner, about, on, press);

    public static CustomId Exam(MemberId owner) => CustomId.Of("exam", owner);

    public static CustomId ClearExam(MemberId owner) => CustomId.Of("exam-clear", owner);
}
