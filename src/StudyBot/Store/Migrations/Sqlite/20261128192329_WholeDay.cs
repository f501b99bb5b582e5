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

            migrationBuilder.AddColumn<long>(
                name: "direct_refused_at",
                table: "members",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "exam_on",
                table: "members",
                type: "TEXT",
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

            migrationBuilder.AddColumn<DateOnly>(
                name: "offered_on",
                table: "members",
                type: "TEXT",
                nullable: true);

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
                    about_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false),
                    remembered = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recall_texts", x => new { x.member_id, x.about_on, x.on });
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
                    about_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    repetitions = table.Column<int>(type: "INTEGER", nullable: false),
                    stability = table.Column<double>(type: "REAL", nullable: false),
                    difficulty = table.Column<double>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recalls", x => new { x.member_id, x.about_on });
                    table.ForeignKey(
                        name: "fk_recalls_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "search_owners",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    member_id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_owners", x => x.id);
                    table.ForeignKey(
                        name: "fk_search_owners_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "search_texts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    member_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    part = table.Column<int>(type: "INTEGER", nullable: true),
                    about_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    beside = table.Column<string>(type: "TEXT", nullable: true),
                    keys = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_texts", x => x.id);
                    table.ForeignKey(
                        name: "fk_search_texts_members_member_id",
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
                name: "ix_loose_ends_member_id_closed_at",
                table: "loose_ends",
                columns: new[] { "member_id", "closed_at" });

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

            migrationBuilder.CreateIndex(
                name: "ix_photos_member_id_on",
                table: "photos",
                columns: new[] { "member_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_recall_texts_member_id_on",
                table: "recall_texts",
                columns: new[] { "member_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_recalls_member_id_due_on",
                table: "recalls",
                columns: new[] { "member_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_search_owners_member_id",
                table: "search_owners",
                column: "member_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_member_id_source_kind",
                table: "search_texts",
                columns: new[] { "member_id", "source", "kind" });

            // An index over the keys of search_texts that keeps no text of its own, and follows the table by triggers: whatever
            // deletes a text, be it with its member, deletes what stands here of it. https://sqlite.org/fts5.html#external_content_tables
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE search_index USING fts5(
                    keys, content='search_texts', content_rowid='id', detail='none', tokenize='trigram case_sensitive 1');
                INSERT INTO search_index(search_index, rank) VALUES('secure-delete', 1);
                CREATE TRIGGER search_texts_added AFTER INSERT ON search_texts BEGIN
                    INSERT INTO search_index(rowid, keys) VALUES (new.id, new.keys);
                END;
                CREATE TRIGGER search_texts_removed AFTER DELETE ON search_texts BEGIN
                    INSERT INTO search_index(search_index, rowid, keys) VALUES('delete', old.id, old.keys);
                END;
                CREATE TRIGGER search_texts_changed AFTER UPDATE OF keys ON search_texts BEGIN
                    INSERT INTO search_index(search_index, rowid, keys) VALUES('delete', old.id, old.keys);
                    INSERT INTO search_index(rowid, keys) VALUES (new.id, new.keys);
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE search_index;");

            migrationBuilder.DropTable(
                name: "away");

            migrationBuilder.DropTable(
                name: "closed_books");

            migrationBuilder.DropTable(
                name: "loose_ends");

            migrationBuilder.DropTable(
                name: "nudges");

            migrationBuilder.DropTable(
                name: "photos");

            migrationBuilder.DropTable(
                name: "recall_texts");

            migrationBuilder.DropTable(
                name: "recalls");

            migrationBuilder.DropTable(
                name: "search_owners");

            migrationBuilder.DropTable(
                name: "search_texts");

            migrationBuilder.DropIndex(
                name: "ix_members_nudge_at",
                table: "members");

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
                name: "direct_refused_at",
                table: "members");

            migrationBuilder.DropColumn(
                name: "exam_on",
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
                name: "offered_on",
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

            migrationBuilder.DropColumn(
                name: "rest_days",
                table: "groups");
        }
    }
}
