"""when the time of a digest was chosen."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("digest_wish", "channel_digest"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column("since", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    for table in ("digest_wish", "channel_digest"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_column("since")
