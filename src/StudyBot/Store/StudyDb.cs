using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>Everything the bot keeps. One subclass a database server, because each has its own migrations.</summary>
internal abstract class StudyDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<MemberRow> Members => Set<MemberRow>();

    public DbSet<MemberClockRow> MemberClocks => Set<MemberClockRow>();

    public DbSet<GroupRow> Groups => Set<GroupRow>();

    public DbSet<GroupClockRow> GroupClocks => Set<GroupClockRow>();

    public DbSet<GroupPostRow> GroupPosts => Set<GroupPostRow>();

    public DbSet<MembershipRow> Memberships => Set<MembershipRow>();

    public DbSet<AwayRow> Away => Set<AwayRow>();

    public DbSet<DayRow> Days => Set<DayRow>();

    public DbSet<TaskRow> Tasks => Set<TaskRow>();

    public DbSet<RoutineRow> Routines => Set<RoutineRow>();

    public DbSet<WritingRow> Writings => Set<WritingRow>();

    public DbSet<NoteSourceRow> NoteSources => Set<NoteSourceRow>();

    public DbSet<VaultNoteRow> VaultNotes => Set<VaultNoteRow>();

    public DbSet<PhotoRow> Photos => Set<PhotoRow>();

    public DbSet<ClosedBookRow> ClosedBooks => Set<ClosedBookRow>();

    public DbSet<LooseEndRow> LooseEnds => Set<LooseEndRow>();

    public DbSet<RecallRow> Recalls => Set<RecallRow>();

    public DbSet<RecallTextRow> RecallTexts => Set<RecallTextRow>();

    public DbSet<SearchOwnerRow> SearchOwners => Set<SearchOwnerRow>();

    public DbSet<SearchTextRow> SearchTexts => Set<SearchTextRow>();

    public DbSet<JournalRow> Journal => Set<JournalRow>();

    public DbSet<DuePostRow> DuePosts => Set<DuePostRow>();

    public DbSet<NudgeRow> Nudges => Set<NudgeRow>();

    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    public DbSet<LetterRow> Letters => Set<LetterRow>();

    public DbSet<ShownRow> Shown => Set<ShownRow>();

    public DbSet<InputSpanRow> InputSpans => Set<InputSpanRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(StudyDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Conversions.Instant>();
        configurationBuilder.Properties<MemberId>().HaveConversion<Conversions.Member>();
        configurationBuilder.Properties<GroupId>().HaveConversion<Conversions.Group>();
        configurationBuilder.Properties<ChannelId>().HaveConversion<Conversions.Channel>();
        configurationBuilder.Properties<MessageId>().HaveConversion<Conversions.Message>();
        configurationBuilder.Properties<TaskId>().HaveConversion<Conversions.Task>();
        configurationBuilder.Properties<RoutineId>().HaveConversion<Conversions.Routine>();
    }
}
