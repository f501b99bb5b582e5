using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyBot.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WholeDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "about_on",
                table: "writings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "filled_at",
                table: "writings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "filled_in",
                table: "writings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "remembered",
                table: "writings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "kept_on",
                table: "tasks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "exam_on",
                table: "members",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "rest_days",
                table: "groups",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "away",
                columns: table => new
                {
                    member_id = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    set_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_away", x => new { x.member_id, x.id });
                    table.ForeignKey(
                        name: "fk_away_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "closed_books",
                columns: table => new
                {
                    member_id = table.Column<long>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_closed_books", x => new { x.member_id, x.on });
                    table.ForeignKey(
                        name: "fk_closed_books_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "loose_ends",
                columns: table => new
                {
                    member_id = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loose_ends", x => new { x.member_id, x.id });
                    table.ForeignKey(
                        name: "fk_loose_ends_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "photos",
                columns: table => new
                {
                    member_id = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<int>(type: "INTEGER", nullable: false),
                    file = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_photos", x => new { x.member_id, x.id });
                    table.ForeignKey(
                        name: "fk_photos_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recall_texts",
                columns: table => new
                {
                    member_id = table.Column<long>(type: "INTEGER", nullable: false),
                    page_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false),
                    remembered = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recall_texts", x => new { x.member_id, x.page_on, x.kind, x.on });
                    table.ForeignKey(
                        name: "fk_recall_texts_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recalls",
                columns: table => new
                {
                    member_id = table.Column<long>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    repetitions = table.Column<int>(type: "INTEGER", nullable: false),
                    stability = table.Column<double>(type: "REAL", nullable: false),
                    difficulty = table.Column<double>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recalls", x => new { x.member_id, x.on, x.kind });
                    table.ForeignKey(
                        name: "fk_recalls_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_loose_ends_member_id_closed_at",
                table: "loose_ends",
                columns: new[] { "member_id", "closed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_photos_member_id_on",
                table: "photos",
                columns: new[] { "member_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_recalls_member_id_due_on",
                table: "recalls",
                columns: new[] { "member_id", "due_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "away");

            migrationBuilder.DropTable(
                name: "closed_books");

            migrationBuilder.DropTable(
                name: "loose_ends");

            migrationBuilder.DropTable(
                name: "photos");

            migrationBuilder.DropTable(
                name: "recall_texts");

            migrationBuilder.DropTable(
                name: "recalls");

            migrationBuilder.DropColumn(
                name: "about_on",
                table: "writings");

            migrationBuilder.DropColumn(
                name: "filled_at",
                table: "writings");

            migrationBuilder.DropColumn(
                name: "filled_in",
                table: "writings");

            migrationBuilder.DropColumn(
                name: "remembered",
                table: "writings");

            migrationBuilder.DropColumn(
                name: "kept_on",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "exam_on",
                table: "members");

            migrationBuilder.DropColumn(
                name: "rest_days",
                table: "groups");
        }
    }
}
