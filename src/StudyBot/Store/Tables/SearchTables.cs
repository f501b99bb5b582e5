using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Store.Rows;

namespace StudyBot.Store.Tables;

/// <summary>The texts that can be found; the index over them is the database server's own affair, made in its migrations.</summary>
internal sealed class SearchTables : IEntityTypeConfiguration<SearchOwnerRow>, IEntityTypeConfiguration<SearchTextRow>
{
    public void Configure(EntityTypeBuilder<SearchOwnerRow> builder)
    {
        builder.ToTable("search_owners").HasKey(owner => owner.Id);
        builder.HasIndex(owner => owner.MemberId).IsUnique();
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(owner => owner.MemberId);
        builder.Ignore(owner => owner.FirstText).Ignore(owner => owner.LastText);
    }

    public void Configure(EntityTypeBuilder<SearchTextRow> builder)
    {
        builder.ToTable("search_texts").HasKey(text => text.Id);
        builder.Property(text => text.Id).ValueGeneratedNever();
        builder.HasIndex(text => new { text.MemberId, text.Source, text.Kind });
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(text => text.MemberId);
    }
}
