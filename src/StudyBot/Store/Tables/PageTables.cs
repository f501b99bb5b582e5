using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Store.Rows;

namespace StudyBot.Store.Tables;

/// <summary>What belongs to a blank page. A photograph and a loose end may be there before the page's text, and outlive a correction of it.</summary>
internal sealed class PageTables :
    IEntityTypeConfiguration<PhotoRow>, IEntityTypeConfiguration<ClosedBookRow>, IEntityTypeConfiguration<LooseEndRow>,
    IEntityTypeConfiguration<RecallRow>, IEntityTypeConfiguration<RecallTextRow>
{
    public void Configure(EntityTypeBuilder<PhotoRow> builder)
    {
        builder.ToTable("photos").HasKey(photo => new { photo.MemberId, photo.Id });
        builder.HasIndex(photo => new { photo.MemberId, photo.On });
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(photo => photo.MemberId);
    }

    public void Configure(EntityTypeBuilder<ClosedBookRow> builder)
    {
        builder.ToTable("closed_books").HasKey(book => new { book.MemberId, book.On });
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(book => book.MemberId);
    }

    public void Configure(EntityTypeBuilder<LooseEndRow> builder)
    {
        builder.ToTable("loose_ends").HasKey(end => new { end.MemberId, end.Id });
        builder.HasIndex(end => new { end.MemberId, end.ClosedAt });
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(end => end.MemberId);
    }

    public void Configure(EntityTypeBuilder<RecallRow> builder)
    {
        builder.ToTable("recalls").HasKey(recall => new { recall.MemberId, recall.AboutOn });
        builder.HasIndex(recall => new { recall.MemberId, recall.DueOn });
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(recall => recall.MemberId);
    }

    public void Configure(EntityTypeBuilder<RecallTextRow> builder)
    {
        builder.ToTable("recall_texts").HasKey(text => new { text.MemberId, text.AboutOn, text.On });
        builder.HasIndex(text => new { text.MemberId, text.On });
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(text => text.MemberId);
    }
}
