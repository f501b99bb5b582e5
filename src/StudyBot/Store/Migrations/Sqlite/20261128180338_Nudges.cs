using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyBot.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Nudges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "direct_refused_at",
                table: "members",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "nudge_at",
                table: "members",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "nudged_at",
                table: "members",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "nudged_on",
                table: "members",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "nudges",
                table: "members",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "nudges_ignored",
                table: "members",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "quiet_from",
                table: "members",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "quiet_to",
                table: "members",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "was_offered_nudges",
                table: "members",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "nudges",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    member_id = table.Column<long>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    leased_until = table.Column<long>(type: "INTEGER", nullable: true),
                    retry_at = table.Column<long>(type: "INTEGER", nullable: true),
                    first_tried_at = table.Column<long>(type: "INTEGER", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    channel_id = table.Column<long>(type: "INTEGER", nullable: true),
                    message_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nudges", x => x.id);
                    table.ForeignKey(
                        name: "fk_nudges_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_members_nudge_at",
                table: "members",
                column: "nudge_at",
                filter: "nudges > 0");

            migrationBuilder.CreateIndex(
                name: "ix_nudges_member_id_on_kind",
                table: "nudges",
                columns: new[] { "member_id", "on", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_nudges_under_way",
                table: "nudges",
                column: "state",
                filter: "state < 2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "nudges");

            migrationBuilder.DropIndex(
                name: "ix_members_nudge_at",
                table: "members");

            migrationBuilder.DropColumn(
                name: "direct_refused_at",
                table: "members");

            migrationBuilder.DropColumn(
                name: "nudge_at",
                table: "members");

            migrationBuilder.DropColumn(
                name: "nudged_at",
                table: "members");

            migrationBuilder.DropColumn(
                name: "nudged_on",
                table: "members");

            migrationBuilder.DropColumn(
                name: "nudges",
                table: "members");

            migrationBuilder.DropColumn(
                name: "nudges_ignored",
                table: "members");

            migrationBuilder.DropColumn(
                name: "quiet_from",
                table: "members");

            migrationBuilder.DropColumn(
                name: "quiet_to",
                table: "members");

            migrationBuilder.DropColumn(
                name: "was_offered_nudges",
                table: "members");
        }
    }
}
