"""Answering the annual survey, without a name: as with the ratings of meetings nothing here may
join a person to a mark, so there is no `again`."""

from secrets import token_hex

from cards import survey as survey_cards
from cards.survey import View
from dialogs.turn import Reply, Turn
from domain import survey
from domain.errors import FormRefused, RuleBroken, complaints
from domain.rating import read_comment, read_mark
from domain.survey import Asked, Survey
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the questions, or where an answer that was given can be changed."""
    asked = _asked(turn, storage)
    if storage.surveys.has_answered(asked.id, turn.person.id):
        return Reply(survey_cards.given_before(turn.language, asked))
    return Reply(survey_cards.form(turn.language, View(asked, turn.nonce())))


def answer(turn: Turn, storage: Storage) -> Reply:
    """Count the marks; with the receipt of an earlier answer, change that."""
    asked = _asked(turn, storage)
    marks = _marks(turn)
    secret = turn.data.get("secret", "") or turn.nonce()
    turn.must_own(secret)
    storage.surveys.hold(asked.id)
    possible = survey.every_digest(turn.seal, secret, asked.id)
    before = dict(possible[one] for one in storage.surveys.receipts(possible))
    answered = storage.surveys.has_answered(asked.id, turn.person.id)
    if answered and not before:
        return Reply(survey_cards.given_before(turn.language, asked))
    after = {**before, **marks}
    if not after:
        raise RuleBroken("error.survey_empty", field=Asked.COORDINATION.value)
    if after != before:
        digests = {pair: digest for digest, pair in possible.items()}
        if not answered:
            storage.surveys.give(asked.id, turn.person.id)
        storage.surveys.count_answers(
            asked.id,
            survey.changes(before, after),
            added={digests[pair] for pair in after.items() - before.items()},
            removed={digests[pair] for pair in before.items() - after.items()},
        )
    return Reply(survey_cards.form(turn.language, View(asked, secret, after, "survey.thanks")))


def ask_benefit(turn: Turn, storage: Storage) -> Reply:
    return Reply(survey_cards.benefit_form(turn.language, _asked(turn, storage)))


def tell_benefit(turn: Turn, storage: Storage) -> Reply:
    """What somebody had most use of, in a turn of its own: shown when it has been reviewed."""
    asked = _asked(turn, storage)
    text = read_comment(turn.data.get("text", ""))
    storage.surveys.hold(asked.id)
    storage.surveys.add_benefit(token_hex(16), asked.id, text)
    return Reply(survey_cards.benefit_told(turn.language, asked))


def benefit_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    found, wrong = _found(turn, storage), complaints(broken)
    if found is None:
        return Reply(survey_cards.refused(turn.language, wrong))
    written = turn.data.get("text", "")
    return Reply(survey_cards.benefit_form(turn.language, found, written, wrong))


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    """Show the questions with what was wrong; where there is nothing to answer, say that."""
    found = _found(turn, storage)
    if found is None:
        return Reply(survey_cards.refused(turn.language, complaints(broken)))
    secret = turn.data.get("secret", "") or turn.nonce()
    typed = View(found, secret, wrong=complaints(broken))
    return Reply(survey_cards.form(turn.language, typed))


def _asked(turn: Turn, storage: Storage) -> Survey:
    found = _found(turn, storage)
    if found is None:
        raise RuleBroken("error.no_survey_open")
    return found


def _found(turn: Turn, storage: Storage) -> Survey | None:
    """Return the survey of the card, or the one that the person has not answered."""
    number = turn.data.get("survey", "")
    possible = storage.surveys.asked(turn.person.id, turn.today)
    return next((one for one in possible if number in ("", str(one.id))), None)


def _marks(turn: Turn) -> dict[Asked, int]:
    line = turn.data.get("text", "")
    written = survey.read_line(line) if line else {one: turn.data.get(one, "") for one in Asked}
    marks, wrong = {}, []
    for question, mark in written.items():
        try:
            read = read_mark(mark, question)
        except RuleBroken as broken:
            wrong.append(broken)
        else:
            if read is not None:
                marks[question] = read
    if wrong:
        raise FormRefused(*wrong)
    return marks
