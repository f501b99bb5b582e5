using System.Globalization;
using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Fortnight;

namespace StudyBot.EndToEnd.Tests;

/// <summary>
/// Fourteen days of five members, each with habits, a zone and a way of their own, lived through real commands, forms and presses
/// while study time goes on; every day's checklists are as the tables beside it say, which were written by hand.
/// </summary>
public sealed class FortnightTests
{
    private static readonly string[] _members = ["jimin", "haneul", "sol", "mina", "noah"];

    private static readonly DateOnly _last = new(2025, 3, 11);

    [Fact]
    public async Task Every_day_of_five_members_is_as_the_tables_say()
    {
        await using var day = await TestDay.StartAsync();
        var lives = _members.Select(MemberTable.Read).Select(table => (Table: table, Person: Find(day, table))).ToList();
        var wrong = new List<string>();
        foreach (var (person, moment) in lives
            .SelectMany(life => life.Table.Moments.Select(moment => (life.Person, Moment: moment)))
            .OrderBy(each => each.Moment.At))
        {
            day.StandIn.StudyTime.Set(moment.At);
            day.Transcript.Moved($"{person.Name} · {moment}");
            if (moment.Verb == "is")
            {
                var page = await person.UseAsync("day");
                page.Says(Title(person, moment.On));
                Compare(wrong, $"{person.Name}, {moment.On:yyyy-MM-dd}, when it is about to turn", moment.Rows.Select(row => row.AtTurn), page.Text);
            }
            else
            {
                await Deeds.DoAsync(person, moment);
            }
        }

        await CompareInTheEndAsync(day, lives, wrong);
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong) + "\n\n" + day.Transcript.Text);
    }

    [Fact]
    public void The_tables_hold_five_members_and_fourteen_days()
    {
        var tables = _members.Select(MemberTable.Read).ToList();
        Assert.Equal(5, tables.Select(table => table.Name).Distinct().Count());
        Assert.All(tables, table =>
        {
            var days = table.Moments.Where(moment => moment.Verb == "is").Select(moment => moment.On).ToList();
            Assert.Equal(Enumerable.Range(0, 14).Select(number => _last.AddDays(number - 13)), days);
            Assert.Equal(table.Moments.OrderBy(moment => moment.At), table.Moments);
        });
    }

    /// <summary>On the day after, when its door has closed: what was carried on, left, and done late.</summary>
    private static async Task CompareInTheEndAsync(TestDay day, List<(MemberTable Table, Person Person)> lives, List<string> wrong)
    {
        var after = _last.AddDays(1).ToDateTime(new TimeOnly(12, 30));
        foreach (var (table, person) in lives.OrderBy(life => After(life.Table)))
        {
            day.StandIn.StudyTime.Set(After(table));
            await person.UseAsync("today");
            foreach (var look in table.Moments.Where(moment => moment.Verb == "is"))
            {
                var page = await person.UseAsync("day", ("date", look.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
                var rows = look.Rows.Select(row => row.InTheEnd.State == '>' ? row.InTheEnd with { Count = 1 } : row.InTheEnd);
                Compare(wrong, $"{person.Name}, {look.On:yyyy-MM-dd}, in the end", rows, page.Text);
            }
        }

        DateTimeOffset After(MemberTable table) => new(after, table.Zone.GetUtcOffset(after));
    }

    private static void Compare(List<string> wrong, string when, IEnumerable<Row> expected, string page)
    {
        var (rows, there) = (expected.ToList(), Row.Read(page));
        if (!rows.SequenceEqual(there))
        {
            wrong.Add($"{when}\nthe table says\n{Show(rows)}\nbut there stands\n{Show(there)}");
        }
    }

    private static string Show(IReadOnlyList<Row> rows) => rows.Count == 0 ? "  nothing" : string.Join('\n', rows.Select(row => $"  {row}"));

    private static string Title(Person person, DateOnly on) => person.Locale == "ko"
        ? $"## {on.Month}월 {on.Day}일 ("
        : $"## {on.ToString("ddd, MMMM d", CultureInfo.InvariantCulture)}";

    private static Person Find(TestDay day, MemberTable table)
    {
        var places = day.World.Places;
        if (places.Users.FirstOrDefault(user => user.ShownName == table.Name) is { } known)
        {
            return new Person(day, known);
        }

        var user = places.AddUser(table.Name, table.Locale == "ko" ? "ko" : "en-US");
        places.AddMember(day.GuildId, user.Id);
        return new Person(day, user);
    }
}
