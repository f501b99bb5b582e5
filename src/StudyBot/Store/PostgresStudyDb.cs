using Microsoft.EntityFrameworkCore;
using StudyBot.Store.Rows;

namespace StudyBot.Store;

/// <summary>For more than one process, or more than one machine.</summary>
internal sealed class PostgresStudyDb(DbContextOptions<PostgresStudyDb> options) : StudyDb(options)
{
    /// <summary>By code point, as SQLite orders: what is sorted or sought by its beginning must not depend on how a database was made.</summary>
    private const string ByCodePoint = "C";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        // What FTS5 is on SQLite. The member comes first, so that a search costs with their own texts (PostgresSearchIndex); and what
        // is written goes into the index at once, for nobody shall read through a list of what others wrote lately.
        modelBuilder.HasPostgresExtension("pg_trgm").HasPostgresExtension("btree_gin");
        modelBuilder.Entity<SearchTextRow>().HasIndex(text => new { text.MemberId, text.Keys })
            .HasMethod("gin")
            .HasOperators("int8_ops", "gin_trgm_ops")
            .HasStorageParameter("fastupdate", false);

        // Every task is changed at least once, ticked or carried: in its own page then, and past the indexes, none of which holds what a tick changes.
        // https://www.postgresql.org/docs/current/storage-hot.html
        modelBuilder.Entity<TaskRow>().HasStorageParameter("fillfactor", 50);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(ByCodePoint);
    }
}
