using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Store.Rows;

namespace StudyBot.Store.Tables;

internal sealed class PostTables :
    IEntityTypeConfiguration<DuePostRow>, IEntityTypeConfiguration<ShownRow>, IEntityTypeConfiguration<InputSpanRow>,
    IEntityTypeConfiguration<NudgeRow>, IEntityTypeConfiguration<NoticeRow>,
    IEntityTypeConfiguration<LetterRow>
{
    public void Configure(EntityTypeBuilder<DuePostRow> builder)
    {
        builder.ToTable("due_posts").HasKey(post => post.Id);
        builder.HasIndex(post => new { post.GroupId, post.Kind, post.On, post.Part }).IsUnique();
        builder.HasIndex(post => new { post.State, post.IsDirty });

        // What is live and clean is the most there is, and none of a pass's business until its time has come.
        builder.HasIndex(post => post.FinishAt).HasFilter("finish_at is not null");
        builder.HasIndex(post => post.LeasedUntil).HasFilter("leased_until is not null");
        builder.HasOne<GroupRow>().WithMany().HasForeignKey(post => post.GroupId);
    }

    public void Configure(EntityTypeBuilder<ShownRow> builder)
    {
        builder.ToTable("shown").HasKey(shown => new { shown.MessageId, shown.MemberId });
        builder.HasIndex(shown => shown.MemberId);
    }

    public void Configure(EntityTypeBuilder<NudgeRow> builder)
    {
        builder.ToTable("nudges").HasKey(nudge => nudge.Id);
        builder.HasIndex(nudge => new { nudge.MemberId, nudge.On, nudge.Kind }).IsUnique();

        // What is on its way: Due or Claimed.
        builder.HasIndex(nudge => nudge.State).HasDatabaseName("ix_nudges_under_way").HasFilter("state < 2");
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(nudge => nudge.MemberId);
    }

    public void Configure(EntityTypeBuilder<NoticeRow> builder)
    {
        builder.ToTable("notices").HasKey(notice => notice.Id);

        // What is on its way: Due or Claimed.
        builder.HasIndex(notice => notice.State).HasDatabaseName("ix_notices_under_way").HasFilter("state < 2");
        builder.HasOne<GroupRow>().WithMany().HasForeignKey(notice => notice.GroupId);
    }

    public void Configure(EntityTypeBuilder<LetterRow> builder)
    {
        builder.ToTable("letters").HasKey(letter => letter.Id);

        // What is on its way: Due or Claimed.
        builder.HasIndex(letter => letter.State).HasDatabaseName("ix_letters_under_way").HasFilter("state < 2");
        builder.HasIndex(letter => letter.MemberId);
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(letter => letter.MemberId);
    }

    public void Configure(EntityTypeBuilder<InputSpanRow> builder) =>
        builder.ToTable("input_spans").HasKey(span => span.Id);
}
