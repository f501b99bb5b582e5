using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace StudyBot.Store;

/// <summary>Lets <c>dotnet ef migrations add</c> make the context without starting the bot, and without a server.</summary>
internal sealed class PostgresStudyDbFactory : IDesignTimeDbContextFactory<PostgresStudyDb>
{
    public PostgresStudyDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresStudyDb>();
        PostgresSetup.Use(options, "Host=127.0.0.1;Database=studybot");
        return new PostgresStudyDb(options.Options);
    }
}
