using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyBot.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OpenDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_tasks_member_id_open",
                table: "tasks");

            migrationBuilder.AlterTable(
                name: "tasks")
                .Annotation("Npgsql:StorageParameter:fillfactor", 50);

            migrationBuilder.AddColumn<bool>(
                name: "has_open",
                table: "days",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.Sql("""
                UPDATE days SET has_open = EXISTS (
                    SELECT 1 FROM tasks WHERE tasks.member_id = days.member_id AND tasks."on" = days."on" AND tasks.state = 0 AND tasks.list <> 2);
                """);

            migrationBuilder.CreateIndex(
                name: "ix_tasks_member_id_later",
                table: "tasks",
                column: "member_id",
                filter: "list = 2");

            migrationBuilder.CreateIndex(
                name: "ix_days_member_id_open",
                table: "days",
                columns: new[] { "member_id", "on" },
                filter: "has_open");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_tasks_member_id_later",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "ix_days_member_id_open",
                table: "days");

            migrationBuilder.DropColumn(
                name: "has_open",
                table: "days");

            migrationBuilder.AlterTable(
                name: "tasks")
                .OldAnnotation("Npgsql:StorageParameter:fillfactor", 50);

            migrationBuilder.CreateIndex(
                name: "ix_tasks_member_id_open",
                table: "tasks",
                columns: new[] { "member_id", "state" },
                filter: "state = 0");
        }
    }
}
