"""whose something was and when it was due, kept when a round is locked."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("round_line") as table:
        table.alter_column("action", existing_type=sa.String(300), type_=sa.String(400))
        table.add_column(sa.Column("owner_id", ID, nullable=True))
        table.add_column(sa.Column("due_on", sa.Date(), nullable=True))
        table.add_column(sa.Column("focus", sa.Text(), nullable=False, server_default=""))
        table.add_column(
            sa.Column("followed_up_in", sa.String(200), nullable=False, server_default="")
        )
        table.add_column(sa.Column("link", sa.String(500), nullable=False, server_default=""))
        table.create_foreign_key(op.f("fk_round_line_owner_id"), "person", ["owner_id"], ["id"])
    # Rounds that are locked already: as it is now is the nearest that is known.
    op.execute(
        "UPDATE round_line SET"
        " owner_id = (SELECT owner_id FROM plan_task WHERE plan_task.id = round_line.task_id),"
        " due_on = (SELECT due_on FROM plan_task WHERE plan_task.id = round_line.task_id)"
    )
    with op.batch_alter_table("round_line") as table:
        for name, type_ in (
            ("focus", sa.Text()),
            ("followed_up_in", sa.String(200)),
            ("link", sa.String(500)),
        ):
            table.alter_column(name, existing_type=type_, server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("round_line") as table:
        table.drop_constraint(op.f("fk_round_line_owner_id"), type_="foreignkey")
        for name in ("owner_id", "due_on", "focus", "followed_up_in", "link"):
            table.drop_column(name)
        table.alter_column("action", existing_type=sa.String(400), type_=sa.String(300))
