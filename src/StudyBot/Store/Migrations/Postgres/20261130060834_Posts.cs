using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace StudyBot.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Posts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "kept",
                table: "groups",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "page_visibility",
                table: "groups",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "pauses",
                table: "groups",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "quiet_since",
                table: "groups",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "rests_until",
                table: "groups",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "threads_fail_for",
                table: "groups",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "told_at",
                table: "groups",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told_for",
                table: "groups",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "finish_at",
                table: "due_posts",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    group_id = table.Column<long>(type: "bigint", nullable: false),
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false, collation: "C"),
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
                    table.PrimaryKey("pk_notices", x => x.id);
                    table.ForeignKey(
                        name: "fk_notices_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_due_posts_finish_at",
                table: "due_posts",
                column: "finish_at",
                filter: "finish_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_due_posts_leased_until",
                table: "due_posts",
                column: "leased_until",
                filter: "leased_until is not null");

            migrationBuilder.CreateIndex(
                name: "ix_notices_group_id",
                table: "notices",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_notices_under_way",
                table: "notices",
                column: "state",
                filter: "state < 2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropIndex(
                name: "ix_due_posts_finish_at",
                table: "due_posts");

            migrationBuilder.DropIndex(
                name: "ix_due_posts_leased_until",
                table: "due_posts");

            migrationBuilder.DropColumn(
                name: "kept",
                table: "groups");

            migrationBuilder.DropColumn(
                name: "page_visibility",
                table: "groups");

            migrationBuilder.DropColumn(
                name: "pauses",
                table: "groups");

            migrationBuilder.DropColumn(
                name: "quiet_since",
                table: "groups");

            migrationBuilder.DropColumn(
                name: "rests_until",
                table: "groups");

            migrationBuilder.DropColumn(
                name: "threads_fail_for",
                table: "groups");

            migrationBuilder.DropColumn(
                name: "told_at",
                table: "groups");

            migrationBuilder.DropColumn(
                name: "told_for",
                table: "groups");

            migrationBuilder.DropColumn(
                name: "finish_at",
                table: "due_posts");
        }
    }
}
