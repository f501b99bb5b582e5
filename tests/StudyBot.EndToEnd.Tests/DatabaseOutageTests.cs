using System.Net;
using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.Tests.Postgres;

namespace StudyBot.EndToEnd.Tests;

/// <summary>The database server goes down under a bot that runs, and comes back.</summary>
public sealed class DatabaseOutageTests
{
    private static CancellationToken Token => TestDay.Token;

    [Fact]
    public async Task While_it_is_away_presses_are_asked_again_what_was_typed_comes_back_and_afterwards_all_goes_on()
    {
        await using var server = await PostgresOfTests.StartServerAsync();
        await server.ExecuteAsync("postgres", "CREATE DATABASE studybot");
        await using var day = await TestDay.StartAsync(TestDay.OnPostgres(server.ConnectionString("studybot")));
        var (jimin, sol) = (day.Jimin, day.Sol);
        await jimin.UseAsync("join");
        await jimin.PressAsync("✏️ 계획");
        await jimin.FillAsync(form => form.Write("운동"));
        await sol.UseAsync("join");
        await jimin.UseAsync("plan");
        var form = jimin.Last.Form;

        await server.StopAsync();
        (await jimin.SendAsync(form, written => written.Write("운동\n백지 복습"))).Says("지금은 기록에 연결되지 않아서");
        Assert.Contains("백지 복습", jimin.Last.File, StringComparison.Ordinal);
        (await sol.UseAsync("today")).Says("My records cannot be reached just now");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(day));
        day.MoveTo("09:00");

        await server.GoOnAsync();
        await UntilReadyAsync(day);
        await jimin.UseAsync("plan");
        (await jimin.FillAsync(written => written.Write("운동\n백지 복습"))).Says("백지 복습");
        var post = await jimin.SeesPostAsync("운동");
        await jimin.SeesAsync(post, "백지 복습");
        Assert.Single(day.World.Messages.Shared(day.Study));
    }

    private static async Task<HttpStatusCode> ReadyAsync(TestDay day)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri($"{day.Bot.Address}readyz"), Token);
        return answer.StatusCode;
    }

    private static async Task UntilReadyAsync(TestDay day)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await ReadyAsync(day) != HttpStatusCode.OK)
        {
            await timer.WaitForNextTickAsync(Token);
        }
    }
}
