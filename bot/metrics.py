"""What an operator can count. No label ever names a person or a case."""

from prometheus_client import Counter, Gauge, Histogram

# Counted where it happens: a turn, a job and the outbox all put digests together.
from storage.sections import LEFT_OUT as DIGEST_SECTIONS_LEFT_OUT  # noqa: F401

ACTIVITIES = Counter(
    "hallkoll_activities", "Activities received, by what became of them", ["outcome"]
)
REFUSED = Counter("hallkoll_refused", "Requests refused at the door, by reason", ["reason"])
TURNS = Counter("hallkoll_turns", "Turns, by step and outcome", ["step", "outcome"])
SECONDS = Histogram(
    "hallkoll_turn_seconds",
    "Seconds from activity to answer, without Teams' own part",
    ["step"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10),
)
NOT_SENT = Counter("hallkoll_not_sent", "Messages that Teams did not take, by outcome", ["outcome"])
FILES = Counter("hallkoll_files", "Files that were sent, by what became of them", ["outcome"])
OUTBOX = Gauge("hallkoll_outbox", "Messages in the outbox, by state", ["state"])
SENT = Counter("hallkoll_sent", "Messages of the outbox that Teams took, by purpose", ["purpose"])
POSSIBLE_DUPLICATES = Counter(
    "hallkoll_possible_duplicates",
    "Messages sent again without knowing whether they had arrived, by purpose",
    ["purpose"],
)
TEAMS_AWAY = Gauge("hallkoll_teams_away", "1 while Teams does not answer and nothing is sent")
JOBS = Counter("hallkoll_jobs", "What the clock started, by job and outcome", ["job", "outcome"])
