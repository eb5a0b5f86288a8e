"""wishes of channels, and digests on working days only."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("channel_digest", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
            )
        )
        # The bot before this one goes on writing rows: they are as it means them.
        batch_op.add_column(sa.Column("weeks", sa.Integer(), nullable=False, server_default="1"))
        batch_op.add_column(
            sa.Column("without", sa.String(length=200), nullable=False, server_default="")
        )
        batch_op.add_column(
            sa.Column("even_if_nothing", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_channel_digest_group_id"), "network_group", ["group_id"], ["id"]
        )
    # Those came on Friday: now they say so.
    for table in ("digest_wish", "channel_digest"):
        wish = sa.table(table, sa.column("weekday", sa.Integer()))
        op.execute(sa.update(wish).where(wish.c.weekday > 5).values(weekday=5))


def downgrade() -> None:
    with op.batch_alter_table("channel_digest", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_channel_digest_group_id"), type_="foreignkey")
        for name in ("even_if_nothing", "without", "weeks", "group_id"):
            batch_op.drop_column(name)
