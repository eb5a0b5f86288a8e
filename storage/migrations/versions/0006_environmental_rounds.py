"""environmental rounds, and when the time of a digest was chosen."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "environmental_round",
        sa.Column("id", number, nullable=False),
        sa.Column("authority_id", number, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("scope", sa.String(length=16), nullable=False),
        sa.Column("scope_id", number, nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("focus", sa.Text(), nullable=False),
        sa.Column("noted_by_id", number, nullable=True),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_environmental_round_authority_id")
        ),
        sa.ForeignKeyConstraint(
            ["noted_by_id"], ["person.id"], name=op.f("fk_environmental_round_noted_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_environmental_round")),
        sa.UniqueConstraint(
            "authority_id",
            "year",
            "scope",
            "scope_id",
            name=op.f("uq_environmental_round_authority_id_year_scope_scope_id"),
        ),
    )
    for table in ("digest_wish", "channel_digest"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column("since", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_table("environmental_round")
    for table in ("digest_wish", "channel_digest"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_column("since")
