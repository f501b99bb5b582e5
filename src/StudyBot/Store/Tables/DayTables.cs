using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Store.Rows;

namespace StudyBot.Store.Tables;

internal sealed class DayTables :
    IEntityTypeConfiguration<DayRow>, IEntityTypeConfiguration<TaskRow>, IEntityTypeConfiguration<RoutineRow>,
    IEntityTypeConfiguration<WritingRow>, IEntityTypeConfiguration<JournalRow>
{
    public void Configure(EntityTypeBuilder<DayRow> builder)
    {
        builder.ToTable("days").HasKey(day => new { day.MemberId, day.On });

        // A day of which nobody said is looked at.
        builder.Property(day => day.HasOpen).HasDefaultValue(true).ValueGeneratedNever();

        // The days that still hold something to do: what a roll forward starts from.
        builder.HasIndex(day => new { day.MemberId, day.On }).HasDatabaseName("ix_days_member_id_open").HasFilter("has_open");
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(day => day.MemberId);
    }

    public void Configure(EntityTypeBuilder<TaskRow> builder)
    {
        builder.ToTable("tasks").HasKey(task => new { task.MemberId, task.Id });
        builder.HasIndex(task => new { task.MemberId, task.On });
        builder.HasIndex(task => new { task.MemberId, task.Key });
        builder.HasIndex(task => new { task.MemberId, task.Series });
        builder.HasIndex(task => task.MemberId).HasDatabaseName("ix_tasks_member_id_later").HasFilter("list = 2");
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(task => task.MemberId);
    }

    public void Configure(EntityTypeBuilder<RoutineRow> builder)
    {
        builder.ToTable("routines").HasKey(routine => new { routine.MemberId, routine.Id });
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(routine => routine.MemberId);
    }

    public void Configure(EntityTypeBuilder<WritingRow> builder)
    {
        builder.ToTable("writings").HasKey(writing => new { writing.MemberId, writing.On, writing.Kind });
        builder.HasOne<DayRow>().WithMany().HasForeignKey(writing => new { writing.MemberId, writing.On });
    }

    public void Configure(EntityTypeBuilder<JournalRow> builder)
    {
        builder.ToTable("journal").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.MemberId, row.On });

        // One interaction changes one day once, on whichever replica it arrives.
        builder.HasIndex(row => new { row.InteractionId, row.MemberId, row.On }).IsUnique().HasFilter("interaction_id is not null");
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(row => row.MemberId);
    }
}
