using Microsoft.EntityFrameworkCore;

namespace StudyBot.Store;

/// <summary>The default: one file beside the bot.</summary>
internal sealed class SqliteStudyDb(DbContextOptions<SqliteStudyDb> options) : StudyDb(options);
