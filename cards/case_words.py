"""Words about a case that several cards use."""

from domain.case import Case, State
from locales.text import text

# Before it has a handler.
OWNED = frozenset({State.RECEIVED, State.ASSESSED, State.PARKED})
# A suggestion is decided on and carried out; it is neither investigated nor checked.
SUGGESTION = {
    State.ASSESSED: "suggestion_assessed",
    State.IN_PROGRESS: "suggestion_in_progress",
}


def state(language: str, case: Case) -> str:
    return text(language, f"state.{named(case)}")


def named(case: Case) -> str:
    """Return what the case's state is called in the keys of texts."""
    if not case.suggestion:
        return case.state
    if case.state is State.CLOSED and case.decision:
        return f"suggestion_{case.decision}"
    return SUGGESTION.get(case.state, case.state)


def held_by(language: str, case: Case, owner: str = "") -> str:
    """Return who has the case now; its *owner* by name only for those who may know it."""
    if case.state not in OWNED or case.owner_id is None:
        return text(language, f"with.{named(case)}")
    return owner or text(language, "with.owner")
