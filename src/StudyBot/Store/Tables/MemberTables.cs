using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Store.Rows;

namespace StudyBot.Store.Tables;

internal sealed class MemberTables :
    IEntityTypeConfiguration<MemberRow>, IEntityTypeConfiguration<MemberClockRow>, IEntityTypeConfiguration<MembershipRow>,
    IEntityTypeConfiguration<AwayRow>
{
    public void Configure(EntityTypeBuilder<MemberRow> builder)
    {
        builder.ToTable("members").HasKey(member => member.Id);
        builder.Property(member => member.Id).ValueGeneratedNever();
        builder.HasIndex(member => member.TurnsAt);

        // Only those who asked for nudges are looked through for them.
        builder.HasIndex(member => member.NudgeAt).HasFilter("nudges > 0");

        // Whoever has changed nothing is not looked at.
        builder.HasIndex(member => member.Id, "ix_members_vault_due").HasDatabaseName("ix_members_vault_due").HasFilter("vault_due");
        builder.HasIndex(member => member.Id, "ix_members_vault").HasDatabaseName("ix_members_vault").HasFilter("vault");
        builder.HasMany(member => member.Clocks).WithOne().HasForeignKey(clock => clock.MemberId);
    }

    public void Configure(EntityTypeBuilder<MemberClockRow> builder) =>
        builder.ToTable("member_clocks").HasKey(clock => new { clock.MemberId, clock.From });

    public void Configure(EntityTypeBuilder<AwayRow> builder)
    {
        builder.ToTable("away").HasKey(away => new { away.MemberId, away.Id });
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(away => away.MemberId);
    }

    public void Configure(EntityTypeBuilder<MembershipRow> builder)
    {
        builder.ToTable("memberships").HasKey(membership => new { membership.MemberId, membership.GroupId });
        builder.HasIndex(membership => membership.GroupId);
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(membership => membership.MemberId);
        builder.HasOne<GroupRow>().WithMany().HasForeignKey(membership => membership.GroupId);
    }
}
