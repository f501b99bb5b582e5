using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary>A form for the words of one task, or for what is said of it, as they are.</summary>
internal static class TaskTextForm
{
    private const string Field = "words";
    private const int TitleLength = 45;

    public static Reply Build(Call call, TaskWish wish, StudyTask task)
    {
        var texts = call.Texts;
        var isRemark = wish.Verb == TaskVerb.Remark;
        var input = new TextInput(CustomId.Of(Field).ToString(), TextInputStyle.Paragraph)
        {
            Required = !isRemark,
            MaxLength = isRemark ? Limits.RemarkLength : Limits.TaskLength,
            Value = isRemark ? task.Remark : Markdown.Cut(task.Text, Limits.TaskLength),
            Placeholder = isRemark ? texts["remark.placeholder"] : null,
        };
        return new Reply.Form(new FormView(
            wish.Of(TaskWish.Text, task.Id),
            wish.Of(TaskWish.Press, task.Id),
            Markdown.Cut(texts[isRemark ? "remark.title" : "edit.title"], TitleLength),
            [new Label(Markdown.Cut(Markdown.Plain(task.Text), TitleLength), input) { Description = isRemark ? texts["remark.description"] : null }]));
    }

    public static string ReadText(Call call) => call.Fields.FirstOrDefault(field => field.Id.Verb == Field)?.Text ?? "";
}
