using Microsoft.Extensions.DependencyInjection;
using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.EndToEnd.Tests;

/// <summary>Lists longer than a form, as an imported note may bring them: reached page by page, and no line lost in any form.</summary>
public sealed class LongListTests
{
    private const int Lines = 400;

    [Fact]
    public async Task A_plan_of_400_lines_loses_nothing_on_any_page()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        var before = await PutAsync(day, jimin, TaskPlace.Today);

        (await jimin.UseAsync("plan")).Says("400줄이라 한 번에 담기지 않아서 3쪽으로 나누었어요", "[1/3쪽*] [2/3쪽] [3/3쪽]");
        var pages = jimin.Last.Message;
        for (var page = 1; page <= 3; page++)
        {
            (await jimin.PressAsync($"{page}/3쪽", pages)).Says($"{page}/3쪽");
            (await jimin.FillAsync(_ => { })).Says("이 쪽을 저장했어요", "[되돌리기]", "3쪽으로 나누었어요");
            jimin.SeesItInPlace();
            Assert.Equal(before, await ReadAsync(day, jimin, TaskPlace.Today));
        }

        await jimin.PressAsync("2/3쪽", pages);
        var label = Label(jimin.Last.Form);
        var first = jimin.Last.Form.Preset(label).Split('\n').First(line => line.Contains("번째", StringComparison.Ordinal));
        await jimin.FillAsync(form => form.Write(label, form.Preset(label).Replace(first, first[..^20] + " 고침", StringComparison.Ordinal).Replace("  - ", "  - [ ] ", StringComparison.Ordinal)));
        var after = await ReadAsync(day, jimin, TaskPlace.Today);
        Assert.Equal(Lines, after.Count);
        Assert.Equal(Lines - 1, before.Intersect(after).Count());
        Assert.Single(after, task => task.Text.EndsWith("고침", StringComparison.Ordinal) && before.Any(known => known.Id == task.Id && known.Remark == task.Remark));

        // Longer than what it is it cannot become by typing, and what was typed comes back.
        await jimin.PressAsync("3/3쪽", pages);
        var refused = await jimin.FillAsync(form => form.Write(Label(form), form.Preset(Label(form))[..200] + "\n하나\n둘\n셋\n넷\n" + form.Preset(Label(form))[200..^200]));
        Assert.Contains("하나\n둘", refused.Says("50줄까지만").File, StringComparison.Ordinal);
        Assert.Equal(after, await ReadAsync(day, jimin, TaskPlace.Today));

        (await jimin.UseAsync("undo")).Says("오늘 계획을 고친 것을 되돌렸어요");
        Assert.Equal(before, await ReadAsync(day, jimin, TaskPlace.Today));
    }

    [Fact]
    public async Task The_list_for_tomorrow_loses_nothing_in_its_form_or_in_the_evenings()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        var before = await PutAsync(day, jimin, TaskPlace.Tomorrow);

        (await jimin.UseAsync("close")).Says("📌 내일 할 일 · 2월 27일 (목) · 1/");
        await jimin.FillAsync(form => form.Write("🌱 하루를 마치며", "길었다"));
        Assert.Equal(before, await ReadAsync(day, jimin, TaskPlace.Tomorrow));

        await jimin.UseAsync("tomorrow");
        var pages = jimin.Last.Message;
        Assert.Equal(["1/3쪽", "2/3쪽", "3/3쪽", "내 하루"], jimin.Last.Buttons);
        foreach (var button in jimin.Last.Buttons.Take(3))
        {
            await jimin.PressAsync(button, pages);
            await jimin.FillAsync(_ => { });
            Assert.Equal(before, await ReadAsync(day, jimin, TaskPlace.Tomorrow));
        }

        // A line taken out of the first page takes no other along.
        await jimin.PressAsync("1/3쪽", pages);
        var label = Label(jimin.Last.Form);
        await jimin.FillAsync(form => form.Write(label, string.Join('\n', form.Preset(label).Split('\n').Where(line => !line.Contains("- 4번째", StringComparison.Ordinal)))));
        Assert.Equal(before.Where(task => !task.Text.StartsWith("4번째", StringComparison.Ordinal)), await ReadAsync(day, jimin, TaskPlace.Tomorrow));
    }

    [Fact]
    public async Task Fifty_tasks_of_300_characters_on_three_levels_are_one_form()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await jimin.UseAsync("plan");
        var lines = Enumerable.Range(0, 50).Select(number => $"{new string(' ', number % 3)}{number:00} {new string('가', 297)}").ToList();
        var sent = string.Join('\n', lines);
        await jimin.FillAsync(form =>
        {
            // As many inputs as it takes are there when the list is opened again; the first time there is one.
            form.Write(sent[..sent.LastIndexOf('\n', 4000)]);
        });
        var written = (await ReadAsync(day, jimin, TaskPlace.Today)).Count;
        await jimin.UseAsync("task add", ("text", string.Join('\n', lines.Skip(written).Take(18))));
        await jimin.UseAsync("task add", ("text", string.Join('\n', lines.Skip(written + 18).Take(18))));
        await jimin.UseAsync("task add", ("text", string.Join('\n', lines.Skip(written + 36))));
        var before = await ReadAsync(day, jimin, TaskPlace.Today);
        Assert.Equal(50, before.Count);

        Assert.True((await jimin.UseAsync("plan")).Says("(4/4)").IsForm);
        await jimin.FillAsync(_ => { });
        Assert.Equal(before, await ReadAsync(day, jimin, TaskPlace.Today));
    }

    private static string Label(Form form) => form.Text.Split('\n').First(line => line.StartsWith("한 줄에", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<StudyTask>> ReadAsync(TestDay day, Person person, TaskPlace place)
    {
        await using var scope = day.Bot.Services.CreateAsyncScope();
        var open = await scope.ServiceProvider.GetRequiredService<DayStore>().OpenAsync(new MemberId(person.Id), TestDay.Token);
        return place == TaskPlace.Today ? open.Day.Tasks : open.Day.Tomorrow;
    }

    /// <summary>As an import puts it there: more lines than can be typed, on three levels, some with remarks.</summary>
    private static async Task<IReadOnlyList<StudyTask>> PutAsync(TestDay day, Person person, TaskPlace place)
    {
        await using (var scope = day.Bot.Services.CreateAsyncScope())
        {
            var days = scope.ServiceProvider.GetRequiredService<DayStore>();
            var open = await days.OpenAsync(new MemberId(person.Id), TestDay.Token);
            await days.ChangeAsync(
                new MemberId(person.Id),
                open.On,
                Cause.Plan,
                interaction: 1,
                edit =>
                {
                    edit.Lists = edit.Lists.With(place, TaskList.Of(Enumerable.Range(1, Lines).Select(number => new StudyTask(edit.NextId(), $"{number}번째 할 일 {new string('나', 90)} {number}")
                    {
                        Depth = ((number - 1) % 4) switch { 0 => 0, 3 => 2, _ => 1 },
                        Slot = number <= Lines / 2 ? Slot.Morning : Slot.Afternoon,
                        Remark = number % 5 == 0 ? $"메모 {number}" : null,
                    })));
                    return true;
                },
                TestDay.Token);
        }

        return await ReadAsync(day, person, place);
    }
}
