using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Store.Rows;

namespace StudyBot.Store.Tables;

internal sealed class NoteTables : IEntityTypeConfiguration<NoteSourceRow>
{
    public void Configure(EntityTypeBuilder<NoteSourceRow> builder)
    {
        builder.ToTable("note_sources").HasKey(source => new { source.MemberId, source.On });
        builder.HasOne<DayRow>().WithMany().HasForeignKey(source => new { source.MemberId, source.On });
    }
}
