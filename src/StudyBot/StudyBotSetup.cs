using StudyBot.Discord;
using StudyBot.Features.Attendance;
using StudyBot.Features.Checklists;
using StudyBot.Features.Days;
using StudyBot.Features.Find;
using StudyBot.Features.LooseEnds;
using StudyBot.Features.Membership;
using StudyBot.Features.Notes;
using StudyBot.Features.Pages;
using StudyBot.Features.Recalls;
using StudyBot.Features.Routines;
using StudyBot.Features.Settings;
using StudyBot.Features.Tomorrow;
using StudyBot.Flow;
using StudyBot.Ops;
using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Study.Notes;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot;

/// <summary>The table of contents: what the bot is made of.</summary>
internal static class StudyBotSetup
{
    public static void AddStudyBot(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var (services, routes) = (builder.Services, new RouteTable());
        builder.WebHost.UseUrls(Settings.ReadUrls(configuration));
        Settings.CheckLogging(configuration);
        builder.Logging.ClearProviders().AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new StudyTime(TimeProvider.System));
        var texts = Load(() => TextsCatalog.Load(Config("texts")));
        services.AddSingleton(texts);
        services.AddSingleton(LookAgainPhrases.Of(texts.Korean["look-again.phrases"], texts.English["look-again.phrases"]));
        var notes = Load(() => NoteTemplates.Load(Config("notes")));
        services.AddSingleton(notes);
        services.AddSingleton(new NoteReader(notes.Headings));
        var database = Settings.ReadDatabase(configuration);
        services.AddStore(database);
        services.AddLeadership(database);
        var discord = Settings.ReadDiscord(configuration);
        services.AddDiscord(_ => discord, TimeProvider.System);
        services.AddSingleton(Settings.ReadStudyBot(configuration));
        services.AddFlow(routes);
        services.AddViews();
        services.AddOps(Settings.ReadTransport(configuration), database);

        services.AddMembership(routes);
        services.AddChecklists(routes);
        services.AddRoutines(routes);
        services.AddTomorrow(routes);
        services.AddPages(routes);
        services.AddRecalls(routes);
        services.AddLooseEnds(routes);
        services.AddDays(routes);
        services.AddFind(routes);
        services.AddNotes(routes);
        services.AddAttendance(routes);
        services.AddSettings(routes);
        services.AddPosting(routes);
    }

    private static string Config(string folder) => Path.Combine(AppContext.BaseDirectory, "config", folder);

    private static T Load<T>(Func<T> load)
    {
        try
        {
            return load();
        }
        catch (TextsException exception)
        {
            throw new StartException(exception.Message, exception);
        }
    }
}
