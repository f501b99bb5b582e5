using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace StudyBot.Store;

/// <summary>Lets <c>dotnet ef migrations add</c> make the context without starting the bot.</summary>
internal sealed class SqliteStudyDbFactory : IDesignTimeDbContextFactory<SqliteStudyDb>
{
    public SqliteStudyDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteStudyDb>();
        StoreSetup.UseSqlite(options, "Data Source=:memory:");
        return new SqliteStudyDb(options.Options);
    }
}
