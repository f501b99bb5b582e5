using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Store.Rows;

namespace StudyBot.Store.Tables;

internal sealed class NoteTables : IEntityTypeConfiguration<NoteSourceRow>, IEntityTypeConfiguration<VaultNoteRow>
{
    public void Configure(EntityTypeBuilder<NoteSourceRow> builder)
    {
        builder.ToTable("note_sources").HasKey(source => new { source.MemberId, source.On });
        builder.HasOne<DayRow>().WithMany().HasForeignKey(source => new { source.MemberId, source.On });
    }

    public void Configure(EntityTypeBuilder<VaultNoteRow> builder)
    {
        builder.ToTable("vault_notes").HasKey(note => new { note.MemberId, note.On });

        // What the month's page does not have yet: few, and for a moment.
        builder.HasIndex(note => note.MemberId).HasDatabaseName("ix_vault_notes_unlisted").HasFilter("not is_listed");
        builder.HasOne<DayRow>().WithMany().HasForeignKey(note => new { note.MemberId, note.On });
    }
}
