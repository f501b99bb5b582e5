using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace StudyBot.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WholeDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:btree_gin", ",,")
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateTable(
                name: "groups",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    locale = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    zone = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    channel_id = table.Column<long>(type: "bigint", nullable: true),
                    set_up_by = table.Column<long>(type: "bigint", nullable: true),
                    door_hours = table.Column<int>(type: "integer", nullable: false),
                    rest_days = table.Column<int>(type: "integer", nullable: false),
                    threads = table.Column<bool>(type: "boolean", nullable: false),
                    paused_for = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    retry_at = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    removed_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "input_spans",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    from = table.Column<long>(type: "bigint", nullable: false),
                    until = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_input_spans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    locale = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    seen_locale = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    next_task = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    carry = table.Column<int>(type: "integer", nullable: false),
                    task_visibility = table.Column<int>(type: "integer", nullable: false),
                    page_visibility = table.Column<int>(type: "integer", nullable: false),
                    closing_visibility = table.Column<int>(type: "integer", nullable: false),
                    clock_of = table.Column<long>(type: "bigint", nullable: true),
                    joined_at = table.Column<long>(type: "bigint", nullable: false),
                    active_at = table.Column<long>(type: "bigint", nullable: false),
                    turns_at = table.Column<long>(type: "bigint", nullable: true),
                    held_until = table.Column<DateOnly>(type: "date", nullable: true),
                    nudges = table.Column<int>(type: "integer", nullable: false),
                    was_offered_nudges = table.Column<bool>(type: "boolean", nullable: false),
                    quiet_from = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    quiet_to = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    nudge_at = table.Column<long>(type: "bigint", nullable: true),
                    nudged_at = table.Column<long>(type: "bigint", nullable: true),
                    nudged_on = table.Column<DateOnly>(type: "date", nullable: true),
                    nudges_ignored = table.Column<int>(type: "integer", nullable: false),
                    direct_refused_at = table.Column<long>(type: "bigint", nullable: true),
                    exam_on = table.Column<DateOnly>(type: "date", nullable: true),
                    offered_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "shown",
                columns: table => new
                {
                    message_id = table.Column<long>(type: "bigint", nullable: false),
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    channel_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shown", x => new { x.message_id, x.member_id });
                });

            migrationBuilder.CreateTable(
                name: "due_posts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    group_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    part = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    member_id = table.Column<long>(type: "bigint", nullable: true),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    leased_until = table.Column<long>(type: "bigint", nullable: true),
                    first_tried_at = table.Column<long>(type: "bigint", nullable: true),
                    retry_at = table.Column<long>(type: "bigint", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    channel_id = table.Column<long>(type: "bigint", nullable: true),
                    message_id = table.Column<long>(type: "bigint", nullable: true),
                    thread_id = table.Column<long>(type: "bigint", nullable: true),
                    is_dirty = table.Column<bool>(type: "boolean", nullable: false),
                    written_at = table.Column<long>(type: "bigint", nullable: true),
                    written_hash = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_due_posts", x => x.id);
                    table.ForeignKey(
                        name: "fk_due_posts_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "group_clocks",
                columns: table => new
                {
                    group_id = table.Column<long>(type: "bigint", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    not_before = table.Column<long>(type: "bigint", nullable: false),
                    zone = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    day_start = table.Column<TimeOnly>(type: "time without time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_clocks", x => new { x.group_id, x.from });
                    table.ForeignKey(
                        name: "fk_group_clocks_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "group_posts",
                columns: table => new
                {
                    group_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    cron = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    next_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_posts", x => new { x.group_id, x.kind });
                    table.ForeignKey(
                        name: "fk_group_posts_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "away",
                columns: table => new
                {
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    set_at = table.Column<long>(type: "bigint", nullable: false)
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
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    asked_at = table.Column<long>(type: "bigint", nullable: false)
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
                name: "days",
                columns: table => new
                {
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<long>(type: "bigint", nullable: false),
                    opened_from = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_days", x => new { x.member_id, x.on });
                    table.ForeignKey(
                        name: "fk_days_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "journal",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    cause = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    interaction_id = table.Column<long>(type: "bigint", nullable: true),
                    change = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    receipt = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal", x => x.id);
                    table.ForeignKey(
                        name: "fk_journal_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "loose_ends",
                columns: table => new
                {
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    opened_at = table.Column<long>(type: "bigint", nullable: false),
                    closed_at = table.Column<long>(type: "bigint", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                name: "member_clocks",
                columns: table => new
                {
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    not_before = table.Column<long>(type: "bigint", nullable: false),
                    zone = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    day_start = table.Column<TimeOnly>(type: "time without time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member_clocks", x => new { x.member_id, x.from });
                    table.ForeignKey(
                        name: "fk_member_clocks_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    group_id = table.Column<long>(type: "bigint", nullable: false),
                    joined_at = table.Column<long>(type: "bigint", nullable: false),
                    left_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships", x => new { x.member_id, x.group_id });
                    table.ForeignKey(
                        name: "fk_memberships_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_memberships_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "nudges",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    leased_until = table.Column<long>(type: "bigint", nullable: true),
                    retry_at = table.Column<long>(type: "bigint", nullable: true),
                    first_tried_at = table.Column<long>(type: "bigint", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    channel_id = table.Column<long>(type: "bigint", nullable: true),
                    message_id = table.Column<long>(type: "bigint", nullable: true)
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
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content_type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    size = table.Column<int>(type: "integer", nullable: false),
                    file = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    added_at = table.Column<long>(type: "bigint", nullable: false)
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
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    about_on = table.Column<DateOnly>(type: "date", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    written_at = table.Column<long>(type: "bigint", nullable: false),
                    remembered = table.Column<int>(type: "integer", nullable: true)
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
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    about_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    last_on = table.Column<DateOnly>(type: "date", nullable: false),
                    repetitions = table.Column<int>(type: "integer", nullable: false),
                    stability = table.Column<double>(type: "double precision", nullable: false),
                    difficulty = table.Column<double>(type: "double precision", nullable: false)
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
                name: "routines",
                columns: table => new
                {
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    days = table.Column<int>(type: "integer", nullable: false),
                    slot = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_routines", x => new { x.member_id, x.id });
                    table.ForeignKey(
                        name: "fk_routines_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "search_owners",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
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
                    id = table.Column<long>(type: "bigint", nullable: false),
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: true),
                    part = table.Column<int>(type: "integer", nullable: true),
                    about_on = table.Column<DateOnly>(type: "date", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    beside = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    keys = table.Column<string>(type: "text", nullable: false, collation: "C")
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

            migrationBuilder.CreateTable(
                name: "tasks",
                columns: table => new
                {
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    list = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    depth = table.Column<int>(type: "integer", nullable: false),
                    parent = table.Column<int>(type: "integer", nullable: true),
                    slot = table.Column<int>(type: "integer", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    series = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<int>(type: "integer", nullable: false),
                    done_at = table.Column<long>(type: "bigint", nullable: true),
                    remark = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    origin = table.Column<int>(type: "integer", nullable: true),
                    first_on = table.Column<DateOnly>(type: "date", nullable: true),
                    slips = table.Column<int>(type: "integer", nullable: false),
                    kept_on = table.Column<DateOnly>(type: "date", nullable: true),
                    routine = table.Column<int>(type: "integer", nullable: true),
                    carried_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tasks", x => new { x.member_id, x.id });
                    table.ForeignKey(
                        name: "fk_tasks_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "writings",
                columns: table => new
                {
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    visibility = table.Column<int>(type: "integer", nullable: false),
                    written_at = table.Column<long>(type: "bigint", nullable: false),
                    changed_at = table.Column<long>(type: "bigint", nullable: true),
                    is_late = table.Column<bool>(type: "boolean", nullable: false),
                    about_on = table.Column<DateOnly>(type: "date", nullable: true),
                    filled_in = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filled_at = table.Column<long>(type: "bigint", nullable: true),
                    remembered = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_writings", x => new { x.member_id, x.on, x.kind });
                    table.ForeignKey(
                        name: "fk_writings_days_member_id_on",
                        columns: x => new { x.member_id, x.on },
                        principalTable: "days",
                        principalColumns: new[] { "member_id", "on" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_due_posts_group_id_kind_on_part",
                table: "due_posts",
                columns: new[] { "group_id", "kind", "on", "part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_due_posts_state_is_dirty",
                table: "due_posts",
                columns: new[] { "state", "is_dirty" });

            migrationBuilder.CreateIndex(
                name: "ix_group_posts_next_at",
                table: "group_posts",
                column: "next_at");

            migrationBuilder.CreateIndex(
                name: "ix_journal_interaction_id_member_id_on",
                table: "journal",
                columns: new[] { "interaction_id", "member_id", "on" },
                unique: true,
                filter: "interaction_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_journal_member_id_on",
                table: "journal",
                columns: new[] { "member_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_loose_ends_member_id_closed_at",
                table: "loose_ends",
                columns: new[] { "member_id", "closed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_members_nudge_at",
                table: "members",
                column: "nudge_at",
                filter: "nudges > 0");

            migrationBuilder.CreateIndex(
                name: "ix_members_turns_at",
                table: "members",
                column: "turns_at");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_group_id",
                table: "memberships",
                column: "group_id");

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
                name: "ix_search_texts_member_id_keys",
                table: "search_texts",
                columns: new[] { "member_id", "keys" })
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "int8_ops", "gin_trgm_ops" })
                .Annotation("Npgsql:StorageParameter:fastupdate", false);

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_member_id_source_kind",
                table: "search_texts",
                columns: new[] { "member_id", "source", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_shown_member_id",
                table: "shown",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_member_id_key",
                table: "tasks",
                columns: new[] { "member_id", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_tasks_member_id_on",
                table: "tasks",
                columns: new[] { "member_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_tasks_member_id_open",
                table: "tasks",
                columns: new[] { "member_id", "state" },
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_member_id_series",
                table: "tasks",
                columns: new[] { "member_id", "series" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "away");

            migrationBuilder.DropTable(
                name: "closed_books");

            migrationBuilder.DropTable(
                name: "due_posts");

            migrationBuilder.DropTable(
                name: "group_clocks");

            migrationBuilder.DropTable(
                name: "group_posts");

            migrationBuilder.DropTable(
                name: "input_spans");

            migrationBuilder.DropTable(
                name: "journal");

            migrationBuilder.DropTable(
                name: "loose_ends");

            migrationBuilder.DropTable(
                name: "member_clocks");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "nudges");

            migrationBuilder.DropTable(
                name: "photos");

            migrationBuilder.DropTable(
                name: "recall_texts");

            migrationBuilder.DropTable(
                name: "recalls");

            migrationBuilder.DropTable(
                name: "routines");

            migrationBuilder.DropTable(
                name: "search_owners");

            migrationBuilder.DropTable(
                name: "search_texts");

            migrationBuilder.DropTable(
                name: "shown");

            migrationBuilder.DropTable(
                name: "tasks");

            migrationBuilder.DropTable(
                name: "writings");

            migrationBuilder.DropTable(
                name: "groups");

            migrationBuilder.DropTable(
                name: "days");

            migrationBuilder.DropTable(
                name: "members");
        }
    }
}
