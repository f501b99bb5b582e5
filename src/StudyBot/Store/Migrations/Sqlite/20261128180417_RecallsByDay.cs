using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyBot.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RecallsByDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_recalls",
                table: "recalls");

            migrationBuilder.DropPrimaryKey(
                name: "pk_recall_texts",
                table: "recall_texts");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "recalls");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "recall_texts");

            migrationBuilder.RenameColumn(
                name: "on",
                table: "recalls",
                newName: "about_on");

            migrationBuilder.RenameColumn(
                name: "page_on",
                table: "recall_texts",
                newName: "about_on");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "last_on",
                table: "recalls",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "pk_recalls",
                table: "recalls",
                columns: new[] { "member_id", "about_on" });

            migrationBuilder.AddPrimaryKey(
                name: "pk_recall_texts",
                table: "recall_texts",
                columns: new[] { "member_id", "about_on", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_recall_texts_member_id_on",
                table: "recall_texts",
                columns: new[] { "member_id", "on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_recalls",
                table: "recalls");

            migrationBuilder.DropPrimaryKey(
                name: "pk_recall_texts",
                table: "recall_texts");

            migrationBuilder.DropIndex(
                name: "ix_recall_texts_member_id_on",
                table: "recall_texts");

            migrationBuilder.RenameColumn(
                name: "about_on",
                table: "recalls",
                newName: "on");

            migrationBuilder.RenameColumn(
                name: "about_on",
                table: "recall_texts",
                newName: "page_on");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "last_on",
                table: "recalls",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "TEXT");

            migrationBuilder.AddColumn<int>(
                name: "kind",
                table: "recalls",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "kind",
                table: "recall_texts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddPrimaryKey(
                name: "pk_recalls",
                table: "recalls",
                columns: new[] { "member_id", "on", "kind" });

            migrationBuilder.AddPrimaryKey(
                name: "pk_recall_texts",
                table: "recall_texts",
                columns: new[] { "member_id", "page_on", "kind", "on" });
        }
    }
}
