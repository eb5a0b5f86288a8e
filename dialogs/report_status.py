"""Reporting how an adoption, an activity or an item stands."""

from cards import status_report as report_cards
from dialogs.turn import Reply, Turn
from domain import plan_report
from domain.errors import RuleBroken, complaints
from domain.plan_report import Reportable, Reported, Told
from domain.plan_status import Progress
from storage.storage import Storage
from understanding import standing


def mine(turn: Turn, storage: Storage) -> Reply:
    """Show what the person has left to report in the open round, also for whom they stand in for;
    between rounds all that they report of."""
    owners = turn.person.acts_as(turn.authority.id)
    within = storage.report_rounds.open_of(turn.authority.id)
    page = storage.plan_reports.to_report(turn.authority.id, owners, turn.page, within)
    return Reply(report_cards.mine(turn.language, page, within, turn.today))


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form, with how it stood before."""
    return _form(turn, storage, None)


def report(turn: Turn, storage: Storage) -> Reply:
    task = _task(turn, storage)
    reported = plan_report.read(_told(turn), storage.plan_reports.words(turn.authority.id))
    return _save(turn, storage, task, reported)


def done(turn: Turn, storage: Storage) -> Reply:
    """Report by one tap that an activity is done."""
    task = _task(turn, storage)
    if not task.activity:
        raise RuleBroken("error.only_activities_by_tap")
    if task.standing.progress is Progress.COMPLETED:
        return _receipt(turn, storage, task)  # pressed twice
    return _save(turn, storage, task, plan_report.done())


def reported_again(turn: Turn, storage: Storage, task_id: str, changed: bool) -> Reply:  # noqa: ARG001 - how it stands tells what was reported
    task = storage.plan_reports.get(turn.authority.id, int(task_id))
    if task is None:
        raise RuleBroken("error.no_such_task")
    return _receipt(turn, storage, task)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return _form(turn, storage, broken)


def _form(turn: Turn, storage: Storage, broken: RuleBroken | None) -> Reply:
    task = _task(turn, storage)
    words = storage.plan_reports.words(turn.authority.id)
    wrong = complaints(broken) if broken else ()
    form = report_cards.form(turn.language, task, words, turn.nonce(), _told(turn), wrong)
    return Reply(form)


def _task(turn: Turn, storage: Storage) -> Reportable:
    """Return what is reported of, if it is the person's to report."""
    task = storage.plan_reports.find(turn.authority.id, turn.data.get("task_code", ""))
    if task is None:
        raise RuleBroken("error.no_such_task")
    if not plan_report.may_report(turn.person, task):
        raise RuleBroken("error.not_yours_to_report", title=task.title)
    return task


def _told(turn: Turn) -> Told:
    line = turn.data.get("text", "")
    typed = standing.read(line) if line else turn.data
    return Told(
        typed.get("progress", ""),
        typed.get("forecast", ""),
        typed.get("comment", ""),
        typed.get("link", ""),
    )


def _save(turn: Turn, storage: Storage, task: Reportable, reported: Reported) -> Reply:
    # Held, so that a round is not locked between looking and reporting.
    within = storage.report_rounds.open_of(turn.authority.id, hold=True)
    round_id = within.id if within else None
    storage.plan_reports.add(task, reported, turn.today, turn.person.id, round_id)
    storage.log.write(
        "plan_task",
        task.id,
        "reported",
        turn.now,
        authority_id=turn.authority.id,
        actor_id=turn.person.id,
        field="progress",
        old=task.standing.progress or "",
        new=reported.progress,
    )
    after = storage.plan_reports.get(turn.authority.id, task.id)
    assert after is not None
    return _receipt(turn, storage, after)


def _receipt(turn: Turn, storage: Storage, task: Reportable) -> Reply:
    """Show what was reported, and what is next for whoever is asked for more in the open round."""
    owners = turn.person.acts_as(turn.authority.id)
    within = storage.report_rounds.open_of(turn.authority.id)
    left = None
    if within is not None and task.owner_id in owners:
        left = storage.plan_reports.to_report(turn.authority.id, owners, 1, within)
    return Reply(report_cards.receipt(turn.language, task, left), stored=str(task.id))
