"""Reporting how an adoption, an activity or an item stands."""

import re
from dataclasses import replace

from cards import status_report as report_cards
from dialogs.plan_wish import Wish, one_of_year
from dialogs.turn import Reply, Turn
from domain import plan_report
from domain.errors import RuleBroken, complaints
from domain.page import cut
from domain.plan_asked import chosen_year
from domain.plan_report import Reportable, Reported, Told
from domain.plan_status import Forecast, Light, Progress
from storage.storage import Storage
from understanding import standing

# The code of an action: its plan's year and its number.
_ACTION_CODE = re.compile(r"(20[0-9]{2})-([0-9a-zåäö.]{1,12})", re.IGNORECASE)
# What stands after these words is why.
_WHY = re.compile(r"(?<=\beftersom )\S.*|(?<=\bdärför att )\S.*|(?<=\bbecause )\S.*", re.IGNORECASE)
_FORECASTS = {str(Light.YELLOW): Forecast.AT_RISK, str(Light.RED): Forecast.DELAYED}


def mine(turn: Turn, storage: Storage) -> Reply:
    """Show what the person has left to report in the open round, also for whom they stand in for;
    between rounds all that they report of."""
    owners = turn.person.acts_as(turn.authority.id)
    within = storage.report_rounds.open_of(turn.authority.id)
    page = storage.plan_reports.to_report(turn.authority.id, owners, turn.page, within)
    return Reply(report_cards.mine(turn.language, page, within, turn.today))


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form, with how it stood before; of what the person owns of an action, where it is
    the action that is named."""
    named = _ACTION_CODE.fullmatch(turn.data.get("task_code", ""))
    if named and storage.plan_reports.find(turn.authority.id, named[0]) is None:
        actions = storage.plan_names.numbered(turn.authority.id, named[2])
        ids = [one.id for one in actions if one.year == int(named[1])]
        if ids and (reply := _of_action(turn, storage, ids[0])):
            return reply
    return _form(turn, storage, None)


def begin(turn: Turn, storage: Storage, wish: Wish) -> Reply | None:
    """Show the form with what somebody tells of what they own; None where they own nothing of
    it."""
    asked = wish.asked
    told = {
        "progress": asked.progress or "",
        "forecast": Forecast.DELAYED if asked.late else _FORECASTS.get(str(asked.light), ""),
        "comment": (_WHY.search(wish.written) or [""])[0],
    }
    about = replace(turn, data={name: str(value) for name, value in told.items()})
    if wish.task:
        return _of_task(about, storage, wish.task)
    if wish.item:
        found = storage.plan_names.item(turn.authority.id, wish.item)
        year = wish.year or chosen_year({one for _, one in found}, turn.today)
        return _of_task(about, storage, next((id_ for id_, one in found if one == year), 0))
    if not wish.number:
        return None
    actions = storage.plan_names.numbered(turn.authority.id, wish.number)
    chosen, _ = one_of_year(actions, wish.year, turn.today)
    return _of_action(about, storage, chosen.id, asked.department_id) if chosen else None


def _of_task(turn: Turn, storage: Storage, task_id: int) -> Reply | None:
    task = storage.plan_reports.get(turn.authority.id, task_id)
    if task is None or not plan_report.may_report(turn.person, task):
        return None
    return _begun(turn, storage, task)


def _of_action(
    turn: Turn, storage: Storage, action_id: int, department_id: int | None = None
) -> Reply | None:
    """Show the form of what the person owns of an action, or all of that to choose among."""
    owners = turn.person.acts_as(turn.authority.id)
    owned = [
        one
        for one in storage.plan_reports.of_action(turn.authority.id, owners, action_id)
        if department_id in (None, one.department_id)
    ]
    adopted = [one for one in owned if not one.activity]
    if len(adopted) == 1:
        return _begun(turn, storage, adopted[0])
    if len(owned) == 1:
        return _begun(turn, storage, owned[0])
    page = cut(owned, 1)
    return Reply(report_cards.mine(turn.language, page, None, turn.today)) if owned else None


def _begun(turn: Turn, storage: Storage, task: Reportable) -> Reply:
    return _form(replace(turn, data={**turn.data, "task_code": task.code}), storage, None)


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
