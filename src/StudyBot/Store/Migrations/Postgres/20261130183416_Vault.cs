using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace StudyBot.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Vault : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "notes_sent_until",
                table: "members",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "vault",
                table: "members",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "vault_due",
                table: "members",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "vault_folder",
                table: "members",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "vault_version",
                table: "members",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "vaulted_until",
                table: "members",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "letters",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    details = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    leased_until = table.Column<long>(type: "bigint", nullable: true),
                    first_tried_at = table.Column<long>(type: "bigint", nullable: true),
                    retry_at = table.Column<long>(type: "bigint", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    channel_id = table.Column<long>(type: "bigint", nullable: true),
                    message_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters", x => x.id);
                    table.ForeignKey(
                        name: "fk_letters_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "vault_notes",
                columns: table => new
                {
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    day_version = table.Column<int>(type: "integer", nullable: false),
                    pending = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    pending_version = table.Column<int>(type: "integer", nullable: false),
                    pending_over = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    file_size = table.Column<long>(type: "bigint", nullable: false),
                    file_changed_at = table.Column<long>(type: "bigint", nullable: false),
                    is_refused = table.Column<bool>(type: "boolean", nullable: false),
                    is_listed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vault_notes", x => new { x.member_id, x.on });
                    table.ForeignKey(
                        name: "fk_vault_notes_days_member_id_on",
                        columns: x => new { x.member_id, x.on },
                        principalTable: "days",
                        principalColumns: new[] { "member_id", "on" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_members_vault",
                table: "members",
                column: "id",
                filter: "vault");

            migrationBuilder.CreateIndex(
                name: "ix_members_vault_due",
                table: "members",
                column: "id",
                filter: "vault_due");

            migrationBuilder.CreateIndex(
                name: "ix_letters_member_id",
                table: "letters",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_letters_under_way",
                table: "letters",
                column: "state",
                filter: "state < 2");

            migrationBuilder.CreateIndex(
                name: "ix_vault_notes_unlisted",
                table: "vault_notes",
                column: "member_id",
                filter: "not is_listed");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "letters");

            migrationBuilder.DropTable(
                name: "vault_notes");

            migrationBuilder.DropIndex(
                name: "ix_members_vault",
                table: "members");

            migrationBuilder.DropIndex(
                name: "ix_members_vault_due",
                table: "members");

            migrationBuilder.DropColumn(
                name: "notes_sent_until",
                table: "members");

            migrationBuilder.DropColumn(
                name: "vault",
                table: "members");

            migrationBuilder.DropColumn(
                name: "vault_due",
                table: "members");

            migrationBuilder.DropColumn(
                name: "vault_folder",
                table: "members");

            migrationBuilder.DropColumn(
                name: "vault_version",
                table: "members");

            migrationBuilder.DropColumn(
                name: "vaulted_until",
                table: "members");
        }
    }
}
