using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Store.Rows;

namespace StudyBot.Store.Tables;

internal sealed class GroupTables :
    IEntityTypeConfiguration<GroupRow>, IEntityTypeConfiguration<GroupClockRow>, IEntityTypeConfiguration<GroupPostRow>
{
    public void Configure(EntityTypeBuilder<GroupRow> builder)
    {
        builder.ToTable("groups").HasKey(group => group.Id);
        builder.Property(group => group.Id).ValueGeneratedNever();
        builder.HasMany(group => group.Clocks).WithOne().HasForeignKey(clock => clock.GroupId);
        builder.HasMany(group => group.Posts).WithOne().HasForeignKey(post => post.GroupId);
    }

    public void Configure(EntityTypeBuilder<GroupClockRow> builder) =>
        builder.ToTable("group_clocks").HasKey(clock => new { clock.GroupId, clock.From });

    public void Configure(EntityTypeBuilder<GroupPostRow> builder)
    {
        builder.ToTable("group_posts").HasKey(post => new { post.GroupId, post.Kind });
        builder.HasIndex(post => post.NextAt);
    }
}
