"""attendance keeps the organisation that the person had."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "organisation_id",
                sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
                nullable=True,
            )
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_attendance_organisation_id"),
            "organisation",
            ["organisation_id"],
            ["id"],
        )
    op.execute(
        "UPDATE attendance SET organisation_id = "
        "(SELECT organisation_id FROM person WHERE person.id = attendance.person_id)"
    )


def downgrade() -> None:
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_attendance_organisation_id"), type_="foreignkey")
        batch_op.drop_column("organisation_id")
