using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyBot.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "offered_on",
                table: "members",
                type: "TEXT",
                nullable: true);

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
                name: "search_owners");

            migrationBuilder.DropTable(
                name: "search_texts");

            migrationBuilder.DropColumn(
                name: "offered_on",
                table: "members");
        }
    }
}
