using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;

namespace StudyBot.Views;

/// <summary>Suggests the days that can be written now: today, and yesterday while its door is open.</summary>
internal sealed class DayCompletion(DayStore days)
{
    public async Task<Reply> CompleteAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        var texts = call.Texts;
        var choices = new List<ApplicationCommandOptionChoice> { new($"{texts["choice.today"]} · {texts.Date(around.On)}", "today") };
        if (around.OpenYesterday is { } yesterday)
        {
            choices.Add(new($"{texts["choice.yesterday"]} · {texts.Date(yesterday)}", "yesterday"));
        }

        return new Reply.Choices(choices);
    }
}
