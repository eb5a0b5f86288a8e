"""action plans and commitments."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "commitment",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "authority_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("basic", sa.Boolean(), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=True),
        sa.Column("own_text", sa.Text(), nullable=False),
        sa.Column("followed_up_in", sa.String(length=200), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_commitment_authority_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commitment")),
        sa.UniqueConstraint("authority_id", "code", name=op.f("uq_commitment_authority_id_code")),
    )
    op.create_table(
        "governing_document",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "authority_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("until_replaced", sa.Boolean(), nullable=False),
        sa.Column("followed_up_in", sa.String(length=200), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_governing_document_authority_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_governing_document")),
        sa.UniqueConstraint(
            "authority_id", "code", name=op.f("uq_governing_document_authority_id_code")
        ),
    )
    op.create_table(
        "plan",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "authority_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("strategy", sa.String(length=300), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("followed_up_in", sa.String(length=200), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_plan_authority_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sa.UniqueConstraint("authority_id", "code", name=op.f("uq_plan_authority_id_code")),
    )
    op.create_table(
        "plan_topic",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "authority_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("parent_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_plan_topic_authority_id")
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["plan_topic.id"], name=op.f("fk_plan_topic_parent_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_topic")),
        sa.UniqueConstraint("authority_id", "code", name=op.f("uq_plan_topic_authority_id_code")),
    )
    op.create_table(
        "report_round",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "authority_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_report_round_authority_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_round")),
        sa.UniqueConstraint("authority_id", "code", name=op.f("uq_report_round_authority_id_code")),
    )
    with op.batch_alter_table("report_round", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_report_round_authority_id_state"),
            ["authority_id", "state"],
            unique=False,
        )
        batch_op.create_index(
            batch_op.f("ix_report_round_state_closes_on"), ["state", "closes_on"], unique=False
        )

    op.create_table(
        "status_word",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "authority_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("word", sa.String(length=100), nullable=False),
        sa.Column("progress", sa.String(length=16), nullable=False),
        sa.Column("forecast", sa.String(length=16), nullable=False),
        sa.Column("scale", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_status_word_authority_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_status_word")),
        sa.UniqueConstraint("authority_id", "code", name=op.f("uq_status_word_authority_id_code")),
    )
    op.create_table(
        "aspect",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "authority_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("category", sa.String(length=200), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column(
            "department_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("control", sa.String(length=8), nullable=False),
        sa.Column("direct", sa.Boolean(), nullable=False),
        sa.Column("negative", sa.Integer(), nullable=True),
        sa.Column("positive", sa.Integer(), nullable=True),
        sa.Column("most", sa.Integer(), nullable=False),
        sa.Column("followed_up_in", sa.String(length=200), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_aspect_authority_id")
        ),
        sa.ForeignKeyConstraint(
            ["department_id"], ["department.id"], name=op.f("fk_aspect_department_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aspect")),
        sa.UniqueConstraint("authority_id", "code", name=op.f("uq_aspect_authority_id_code")),
    )
    with op.batch_alter_table("aspect", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_aspect_department_id"), ["department_id"], unique=False
        )

    op.create_table(
        "indicator",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "authority_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column(
            "department_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("unit", sa.String(length=64), nullable=False),
        sa.Column("better", sa.String(length=16), nullable=False),
        sa.Column("target", sa.String(length=64), nullable=False),
        sa.Column("result", sa.String(length=64), nullable=False),
        sa.Column("target_printed", sa.String(length=64), nullable=False),
        sa.Column("result_printed", sa.String(length=64), nullable=False),
        sa.Column("lowest", sa.String(length=64), nullable=False),
        sa.Column("highest", sa.String(length=64), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("followed_up_in", sa.String(length=200), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_indicator_authority_id")
        ),
        sa.ForeignKeyConstraint(
            ["department_id"], ["department.id"], name=op.f("fk_indicator_department_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator")),
        sa.UniqueConstraint("authority_id", "code", name=op.f("uq_indicator_authority_id_code")),
    )
    with op.batch_alter_table("indicator", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_indicator_department_id"), ["department_id"], unique=False
        )

    op.create_table(
        "milestone",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "authority_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("precision", sa.String(length=8), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("owner_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_milestone_authority_id")
        ),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_milestone_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_milestone")),
        sa.UniqueConstraint("authority_id", "code", name=op.f("uq_milestone_authority_id_code")),
    )
    with op.batch_alter_table("milestone", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_milestone_authority_id_last_on"),
            ["authority_id", "last_on"],
            unique=False,
        )
        batch_op.create_index(batch_op.f("ix_milestone_last_on"), ["last_on"], unique=False)

    op.create_table(
        "plan_action",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "authority_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("plan_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("goals", sa.String(length=64), nullable=False),
        sa.Column("dimension", sa.String(length=16), nullable=False),
        sa.Column("partner", sa.String(length=300), nullable=False),
        sa.Column("followed_up_in", sa.String(length=200), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_plan_action_authority_id")
        ),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_plan_action_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_action")),
        sa.UniqueConstraint("authority_id", "code", name=op.f("uq_plan_action_authority_id_code")),
    )
    with op.batch_alter_table("plan_action", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_action_plan_id"), ["plan_id"], unique=False)

    op.create_table(
        "plan_import",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "authority_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("by_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("wanted", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_plan_import_authority_id")
        ),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_plan_import_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_import")),
    )
    with op.batch_alter_table("plan_import", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_plan_import_authority_id_state_id"),
            ["authority_id", "state", "id"],
            unique=False,
        )

    op.create_table(
        "plan_action_topic",
        sa.Column(
            "action_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("topic_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["action_id"], ["plan_action.id"], name=op.f("fk_plan_action_topic_action_id")
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["plan_topic.id"], name=op.f("fk_plan_action_topic_topic_id")
        ),
        sa.PrimaryKeyConstraint("action_id", "topic_id", name=op.f("pk_plan_action_topic")),
    )
    with op.batch_alter_table("plan_action_topic", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_plan_action_topic_topic_id"), ["topic_id"], unique=False
        )

    op.create_table(
        "plan_task",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "authority_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("action_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column(
            "department_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column(
            "adoption_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column(
            "commitment_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("step", sa.String(length=16), nullable=False),
        sa.Column("owner_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("kpi", sa.String(length=64), nullable=False),
        sa.Column("followed_up_in", sa.String(length=200), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.Column("progress", sa.String(length=16), nullable=True),
        sa.Column("forecast", sa.String(length=16), nullable=False),
        sa.Column("word", sa.String(length=100), nullable=False),
        sa.Column("scale", sa.String(length=16), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("reported_on", sa.Date(), nullable=True),
        sa.Column("round_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(
            ["action_id"], ["plan_action.id"], name=op.f("fk_plan_task_action_id")
        ),
        sa.ForeignKeyConstraint(
            ["adoption_id"], ["plan_task.id"], name=op.f("fk_plan_task_adoption_id")
        ),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_plan_task_authority_id")
        ),
        sa.ForeignKeyConstraint(
            ["commitment_id"], ["commitment.id"], name=op.f("fk_plan_task_commitment_id")
        ),
        sa.ForeignKeyConstraint(
            ["department_id"], ["department.id"], name=op.f("fk_plan_task_department_id")
        ),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_plan_task_owner_id")),
        sa.ForeignKeyConstraint(
            ["round_id"], ["report_round.id"], name=op.f("fk_plan_task_round_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_task")),
        sa.UniqueConstraint("authority_id", "code", name=op.f("uq_plan_task_authority_id_code")),
    )
    with op.batch_alter_table("plan_task", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_task_action_id"), ["action_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_plan_task_adoption_id"), ["adoption_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_plan_task_authority_id_kind_progress_due_on"),
            ["authority_id", "kind", "progress", "due_on"],
            unique=False,
        )
        batch_op.create_index(
            batch_op.f("ix_plan_task_authority_id_number"), ["authority_id", "number"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_plan_task_authority_id_owner_id_due_on"),
            ["authority_id", "owner_id", "due_on"],
            unique=False,
        )
        batch_op.create_index(
            batch_op.f("ix_plan_task_commitment_id"), ["commitment_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_plan_task_department_id"), ["department_id"], unique=False
        )

    op.create_table(
        "plan_action_case",
        sa.Column(
            "action_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("case_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["action_id"], ["plan_action.id"], name=op.f("fk_plan_action_case_action_id")
        ),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_plan_action_case_case_id")),
        sa.PrimaryKeyConstraint("action_id", "case_id", name=op.f("pk_plan_action_case")),
    )
    with op.batch_alter_table("plan_action_case", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_action_case_case_id"), ["case_id"], unique=False)

    op.create_table(
        "plan_task_action",
        sa.Column("task_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "action_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["action_id"], ["plan_action.id"], name=op.f("fk_plan_task_action_action_id")
        ),
        sa.ForeignKeyConstraint(
            ["task_id"], ["plan_task.id"], name=op.f("fk_plan_task_action_task_id")
        ),
        sa.PrimaryKeyConstraint("task_id", "action_id", name=op.f("pk_plan_task_action")),
    )
    with op.batch_alter_table("plan_task_action", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_plan_task_action_action_id"), ["action_id"], unique=False
        )

    op.create_table(
        "round_line",
        sa.Column("round_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("task_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("action", sa.String(length=300), nullable=False),
        sa.Column("department", sa.String(length=200), nullable=False),
        sa.Column("progress", sa.String(length=16), nullable=True),
        sa.Column("forecast", sa.String(length=16), nullable=False),
        sa.Column("word", sa.String(length=100), nullable=False),
        sa.Column("scale", sa.String(length=16), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("reported_on", sa.Date(), nullable=True),
        sa.Column("reported", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["round_id"], ["report_round.id"], name=op.f("fk_round_line_round_id")
        ),
        sa.ForeignKeyConstraint(["task_id"], ["plan_task.id"], name=op.f("fk_round_line_task_id")),
        sa.PrimaryKeyConstraint("round_id", "task_id", name=op.f("pk_round_line")),
    )
    op.create_table(
        "status_report",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "authority_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("task_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("round_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("progress", sa.String(length=16), nullable=False),
        sa.Column("forecast", sa.String(length=16), nullable=False),
        sa.Column("word", sa.String(length=100), nullable=False),
        sa.Column("scale", sa.String(length=16), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.Column("reported_on", sa.Date(), nullable=False),
        sa.Column("by_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_status_report_authority_id")
        ),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_status_report_by_id")),
        sa.ForeignKeyConstraint(
            ["round_id"], ["report_round.id"], name=op.f("fk_status_report_round_id")
        ),
        sa.ForeignKeyConstraint(
            ["task_id"], ["plan_task.id"], name=op.f("fk_status_report_task_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_status_report")),
        sa.UniqueConstraint(
            "authority_id", "code", name=op.f("uq_status_report_authority_id_code")
        ),
    )
    with op.batch_alter_table("status_report", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_status_report_round_id_task_id"), ["round_id", "task_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_status_report_task_id_id"), ["task_id", "id"], unique=False
        )


def downgrade() -> None:
    with op.batch_alter_table("status_report", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_status_report_task_id_id"))
        batch_op.drop_index(batch_op.f("ix_status_report_round_id_task_id"))

    op.drop_table("status_report")
    op.drop_table("round_line")
    with op.batch_alter_table("plan_task_action", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_plan_task_action_action_id"))

    op.drop_table("plan_task_action")
    with op.batch_alter_table("plan_action_case", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_plan_action_case_case_id"))

    op.drop_table("plan_action_case")
    with op.batch_alter_table("plan_task", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_plan_task_department_id"))
        batch_op.drop_index(batch_op.f("ix_plan_task_commitment_id"))
        batch_op.drop_index(batch_op.f("ix_plan_task_authority_id_owner_id_due_on"))
        batch_op.drop_index(batch_op.f("ix_plan_task_authority_id_number"))
        batch_op.drop_index(batch_op.f("ix_plan_task_authority_id_kind_progress_due_on"))
        batch_op.drop_index(batch_op.f("ix_plan_task_adoption_id"))
        batch_op.drop_index(batch_op.f("ix_plan_task_action_id"))

    op.drop_table("plan_task")
    with op.batch_alter_table("plan_action_topic", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_plan_action_topic_topic_id"))

    op.drop_table("plan_action_topic")
    with op.batch_alter_table("plan_import", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_plan_import_authority_id_state_id"))

    op.drop_table("plan_import")
    with op.batch_alter_table("plan_action", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_plan_action_plan_id"))

    op.drop_table("plan_action")
    with op.batch_alter_table("milestone", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_milestone_last_on"))
        batch_op.drop_index(batch_op.f("ix_milestone_authority_id_last_on"))

    op.drop_table("milestone")
    with op.batch_alter_table("indicator", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_indicator_department_id"))

    op.drop_table("indicator")
    with op.batch_alter_table("aspect", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_aspect_department_id"))

    op.drop_table("aspect")
    op.drop_table("status_word")
    with op.batch_alter_table("report_round", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_report_round_state_closes_on"))
        batch_op.drop_index(batch_op.f("ix_report_round_authority_id_state"))

    op.drop_table("report_round")
    op.drop_table("plan_topic")
    op.drop_table("plan")
    op.drop_table("governing_document")
    op.drop_table("commitment")
