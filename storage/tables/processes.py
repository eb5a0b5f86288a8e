"""The processes of the bot, and what each does when it is due."""

from sqlalchemy import Integer, String, Table

from storage.tables.columns import METADATA, column

# Bot processes that live: each counts its beats up. Whoever does not for a while has died, and
# what it had begun is for the others. Beats and no times: clocks may jump.
worker = Table(
    "worker",
    METADATA,
    column("id", String(32), primary_key=True),
    column("beats", Integer),
)

# What happens regularly: a row for each time that it was due, so that it happens once.
period = Table(
    "period",
    METADATA,
    column("job", String(32), primary_key=True),
    column("key", String(40), primary_key=True),
    column("state", String(16)),
    # The process that does it, as long as it does.
    column("worker", String(32), nullable=True),
)
