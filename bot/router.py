"""From what was done to the one step that answers it: one turn, one transaction."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from secrets import token_hex
from typing import TypeVar

import structlog

from bot import lasting, metrics
from bot.asking import asked_by, asked_in_turn, needs_words
from bot.files import Fetched
from bot.incoming import Incoming, SentFile
from bot.people import Known, MustWrite, Stranger, recognise
from cards import danger as danger_cards
from cards import help as help_cards
from cards import message as message_cards
from cards.card import KEEPS, STEP, Card, with_note
from dialogs import STEPS, commands, dropped
from dialogs.turn import FilesWanted, Reader, Reply, Step, Turn
from domain.access import may
from domain.attachment import NotTaken
from domain.authority import Authority
from domain.awaited import Awaited
from domain.calendar import local_day
from domain.errors import RuleBroken, complaints
from domain.seal import Seal
from locales.text import text
from storage import awaiting
from storage.conversations import Conversation
from storage.database import Conflict, Database
from storage.storage import Storage
from storage.submissions import Submission
from understanding.danger import is_dangerous
from understanding.understand import understand

T = TypeVar("T")
FetchFiles = Callable[
    [Sequence[SentFile], Callable[[int], str], Reader | None],
    AbstractAsyncContextManager[Fetched],
]

log = structlog.get_logger()

# How often a turn is begun again because another one got there first.
TRIES = 3
# Complaints that no form is shown with: there is nothing in it to mend.
_NO_FORM = frozenset({"error.not_allowed", "error.card_not_yours"})
# Fields of a card that are not its content: the same form sent again may differ in them.
_NOT_CONTENT = frozenset({"nonce", STEP, KEEPS})
# Steps that put the 112 text first themselves.
_PUTS_112_FIRST = frozenset(
    {"report_case.start", "report_case.fill", "report_case.submit", "choose_authority.ask"}
)
# Steps that a free text may go to as it is, whatever it is about.
_TAKES_AN_ANSWER = frozenset({"complete_case.ask", "describe_accident.ask"})


@dataclass(frozen=True)
class Answer:
    """What to say, and how.

    *card* goes where the turn came from, and *private* to the person alone; *below* asks for a new
    message instead of a changed card, *toast* leaves the card as it is. *plain* is for those who
    want no cards. *wrote* says that something may be waiting in the outbox.
    """

    card: Card
    language: str
    private: Card | None = None
    private_chat: Conversation | None = None
    below: bool = False
    toast: bool = False
    plain: bool = False
    wrote: bool = False


async def _no_email(_: Incoming) -> str:
    return ""


def _no_files(
    sent: Sequence[SentFile], _: Callable[[int], str], __: Reader | None
) -> AbstractAsyncContextManager[Fetched]:
    why = RuleBroken("file.not_fetched")
    return nullcontext(tuple(NotTaken(why, one.name) for one in sent))


class Router:
    def __init__(
        self,
        database: Database,
        seal: Seal,
        default_language: str,
        administrators: Collection[str] = (),
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        find_email: Callable[[Incoming], Awaitable[str]] = _no_email,
        fetch_files: FetchFiles = _no_files,
        site: str = "",
    ) -> None:
        self._database = database
        self._seal = seal
        self._default_language = default_language
        self._administrators = administrators
        self._now = now
        self._find_email = find_email
        self._fetch_files = fetch_files
        self._site = site
        self._reading_words: asyncio.Future[None] | None = None

    async def answer(self, incoming: Incoming) -> Answer:
        """Return the answer to *incoming*; never raises, and what it says is saved is saved."""
        begun = time.perf_counter()
        try:
            today = self._today()
            if needs_words(incoming, today):
                await self._words_read()
            asked = asked_by(incoming, self.language(incoming), today)
        except Exception as error:  # noqa: BLE001 - as below
            return self._apologise(incoming, error)
        outcome = "answered"
        try:
            answer = await self._try(incoming, asked)
        except RuleBroken as broken:
            outcome = broken.key
            answer = await self._explain(incoming, asked, broken)
        except Exception as error:  # noqa: BLE001 - the edge: whatever it is, the person is told
            outcome = "failed"
            answer = self._apologise(incoming, error)
        metrics.TURNS.labels(asked.step, outcome).inc()
        took = time.perf_counter() - begun
        metrics.SECONDS.labels(asked.step).observe(took)
        # No text, name or id: a line must not tell who did what.
        log.info("turn", step=asked.step, outcome=outcome, ms=round(took * 1000, 1))
        return answer

    async def _words_read(self) -> None:
        """Wait for the tables of words, which take half a second to read: once, in a thread, when
        somebody first writes, so that those who press buttons meanwhile do not wait too."""
        reading = self._reading_words
        # Where memory was short they are read again: else nobody could write any more.
        if reading is None or (reading.done() and reading.exception() is not None):
            reading = self._reading_words = asyncio.ensure_future(
                asyncio.to_thread(_read_words, self._default_language)
            )
        await asyncio.shield(reading)

    def language(self, incoming: Incoming) -> str:
        """Return the language of the client, for those who have chosen none.

        A channel or group speaks the default one: whoever adds the bot there is not its reader.
        """
        if incoming.type != "message" and not incoming.is_private:
            return self._default_language
        spoken = incoming.locale[:2].casefold()
        return spoken if spoken in ("sv", "en") else self._default_language

    def now(self) -> datetime:
        return self._now()

    def _today(self) -> date:
        return local_day(self._now())

    async def _try(self, incoming: Incoming, asked: commands.Asked) -> Answer:
        def turn(
            files: Fetched | None, storage: Storage, writes: bool, email: str | None
        ) -> Answer:
            return self._turn(storage, incoming, asked, writes, email, files)

        writes, unfetched = _writes(asked), None if incoming.files else ()
        try:
            return await self.run(partial(turn, unfetched), incoming, writes=writes)
        except FilesWanted as wanted:
            name, reader = partial(self._file_key, incoming), wanted.reader
        async with self._fetch_files(incoming.files, name, reader) as files:
            return await self.run(partial(turn, files), incoming, writes=writes)

    async def run(
        self, turn: Callable[[Storage, bool, str | None], T], incoming: Incoming, *, writes: bool
    ) -> T:
        """Run *turn* in a transaction; again, if it turns out to need more than it was given."""
        email: str | None = None
        for _ in range(TRIES):
            run = self._database.write if writes else self._database.read
            job = partial(_on_storage, turn, writes, email)
            try:
                return await run(job)
            except MustWrite:
                writes = True
            except Stranger:
                writes, email = True, await self._find_email(incoming)
            except Conflict:
                # Another delivery of the same thing was saved meanwhile: now it will be found.
                continue
        raise RuleBroken("error.busy")

    def _turn(
        self,
        storage: Storage,
        incoming: Incoming,
        asked: commands.Asked,
        writes: bool,
        email: str | None,
        files: Fetched | None,
    ) -> Answer:
        known = self._recognise(storage, incoming, writes, email)
        language = known.person.language or self.language(incoming)
        if not known.authorities:
            answer = Answer(help_cards.not_set_up(language), language)
            return _with_112(answer, None, incoming.text, *asked.data.values())
        # What is no command has been looked through for danger when it was understood.
        guessed = asked.guessed
        asked, turn = self._prepare(storage, incoming, asked, known, language)
        turn = replace(turn, files=files)
        step = STEPS[asked.step]
        if known.visits and not step.across:
            answer = Answer(help_cards.member(language), language)
            return _with_112(answer, None, incoming.text, *asked.data.values())
        if not may(turn.person, turn.authority.id, step.act):
            raise RuleBroken("error.not_allowed")
        if _writes(asked) and not writes:
            raise MustWrite
        # A receipt that cannot be shown must not be made.
        shown_elsewhere = step.again is not None and not incoming.is_private
        if shown_elsewhere and storage.conversations.personal_of(turn.person.id) is None:
            return Answer(message_cards.not_reached_in_private(language), language)
        reply = self._once(storage, incoming, asked, step, turn)
        if incoming.is_private and not (step.aside or turn.by_code):
            self._wait_for(storage, incoming, known, reply.awaits, writes=writes)
        answer = self._dress(storage, incoming, asked, step, turn, reply, wrote=writes)
        looked_through = guessed and asked.step not in _TAKES_AN_ANSWER
        if looked_through or asked.step in _PUTS_112_FIRST:
            return answer
        return _with_112(answer, turn.authority, *_written(turn))

    def _prepare(
        self,
        storage: Storage,
        incoming: Incoming,
        asked: commands.Asked,
        known: Known,
        language: str,
    ) -> tuple[commands.Asked, Turn]:
        """Return what is asked, and the turn to ask it in."""
        authority = known.authority
        if asked.step == "choose_authority.choose":
            authority = _chosen(known, asked.data)
        if authority is None and asked.step == "choose_authority.choose":
            asked = commands.Asked("choose_authority.ask", {})
        elif authority is None and not STEPS[asked.step].public:
            asked = commands.Asked("choose_authority.ask", {"text": incoming.text})
        turn = Turn(
            person=known.person,
            authority=authority or known.authorities[0],
            language=language,
            now=self._now(),
            seal=self._seal,
            key=self._key(incoming, asked),
            data=asked.data,
            administrators=self._administrators,
            place=None if incoming.is_private else known.conversation.id,
            site=self._site,
        )
        if incoming.files and (to := self._dropped(storage, incoming, known, asked, turn)):
            return to, replace(turn, data=to.data)
        if asked.guessed or asked.with_draft:
            asked = asked_in_turn(asked, incoming, storage, turn, self._awaited(incoming, known))
            turn = replace(turn, data=asked.data)
        return asked, turn

    def _dropped(
        self,
        storage: Storage,
        incoming: Incoming,
        known: Known,
        asked: commands.Asked,
        turn: Turn,
    ) -> commands.Asked | None:
        """Return what takes files that no words say the place of. Words beside them go with them,
        unless they are a command, or something that the bot keeps nothing of."""
        unnamed = asked.step == "attach_file.attach" and not asked.data
        if not incoming.is_private or not (unnamed or (asked.guessed and not _is_refused(asked))):
            return None
        names = [one.name for one in incoming.files]
        awaited = self._awaited(incoming, known)
        return dropped.leads_to(turn, storage, names, incoming.text, awaited)

    def _awaited(self, incoming: Incoming, known: Known, *, fresh: bool = False) -> Awaited | None:
        if not incoming.is_private:
            return None
        return awaiting.read(self._seal, known.conversation, self._now(), fresh=fresh)

    def _wait_for(
        self,
        storage: Storage,
        incoming: Incoming,
        known: Known,
        asked: Awaited | None,
        *,
        writes: bool,
    ) -> None:
        """Remember what was *asked*; a turn that asks the same again only reads."""
        if asked == self._awaited(incoming, known, fresh=asked is not None):
            return
        if not writes:
            raise MustWrite
        now = self._now()
        kept = awaiting.write(self._seal, known.conversation, asked, now) if asked else None
        storage.conversations.change(known.conversation.id, awaiting=kept)

    def _once(
        self, storage: Storage, incoming: Incoming, asked: commands.Asked, step: Step, turn: Turn
    ) -> Reply:
        """Run the step, unless this very form or message was answered before."""
        if step.again is None:
            return step.run(turn, storage)
        nonce = asked.data.get("nonce", "")
        old = None
        if incoming.from_card:
            try:
                self._seal.check(nonce, turn.owner, turn.now)
            except RuleBroken as broken:
                if broken.key != "error.card_old":
                    raise
                old = broken
        content = self._content(asked)
        storage.submissions.hold(turn.key)
        before = storage.submissions.find(turn.key)
        if before is not None and before.step == asked.step:
            return step.again(turn, storage, before.result, before.content != content)
        if old is not None:
            raise old
        reply = step.run(turn, storage)
        if reply.stored:
            submission = Submission(asked.step, content, reply.stored)
            storage.submissions.add(turn.key, submission, turn.today)
        return reply

    def _dress(
        self,
        storage: Storage,
        incoming: Incoming,
        asked: commands.Asked,
        step: Step,
        turn: Turn,
        reply: Reply,
        *,
        wrote: bool,
    ) -> Answer:
        """Decide where the reply goes: what is personal never goes to a channel."""
        plain = turn.person.plain if reply.plain is None else reply.plain
        if incoming.files and not dropped.takes_files(asked.step):
            reply = replace(reply, card=_not_kept(reply.card, turn))
        answer = Answer(reply.card, turn.language, plain=plain, wrote=wrote)
        if incoming.is_private:
            return replace(answer, below=KEEPS in asked.data)
        if step.public:
            return replace(answer, below=True)
        return replace(
            answer,
            card=reply.public or message_cards.goes_on_in_private(turn.language),
            private=reply.card,
            private_chat=storage.conversations.personal_of(turn.person.id),
            toast=incoming.from_card,
        )

    async def _explain(
        self, incoming: Incoming, asked: commands.Asked, broken: RuleBroken
    ) -> Answer:
        """Say which rule was broken: in the form, with all that was typed, where there is one."""

        def job(storage: Storage, writes: bool, email: str | None) -> Answer:
            known = self._recognise(storage, incoming, writes, email)
            language = known.person.language or self.language(incoming)
            if not known.authorities:
                return Answer(help_cards.not_set_up(language), language)
            chosen, turn = self._prepare(storage, incoming, asked, known, language)
            step = STEPS[chosen.step]
            why = broken
            if step.instead is not None and (reply := step.instead(turn, storage, broken)):
                answer = self._dress(storage, incoming, chosen, step, turn, reply, wrote=False)
                # Below the card that was pressed, which stays with all that was typed in it.
                return replace(answer, below=True)
            if step.form is not None and broken.key not in _NO_FORM:
                try:
                    reply = step.form(turn, storage, broken)
                    shown = self._dress(storage, incoming, chosen, step, turn, reply, wrote=False)
                    return (
                        shown
                        if asked.guessed
                        else _with_112(shown, turn.authority, *_written(turn))
                    )
                except RuleBroken as again:
                    why = again
            reply = Reply(message_cards.broken(language, complaints(why)))
            answer = self._dress(storage, incoming, chosen, step, turn, reply, wrote=False)
            # The card that was pressed stays, with all that was typed in it.
            return replace(answer, below=False, toast=incoming.from_card)

        try:
            return await self.run(job, incoming, writes=False)
        except RuleBroken as again:
            language = self.language(incoming)
            card = message_cards.broken(language, complaints(again))
            return Answer(card, language, toast=incoming.from_card)
        except Exception as error:  # noqa: BLE001 - as above
            return self._apologise(incoming, error)

    def _apologise(self, incoming: Incoming, error: Exception) -> Answer:
        reference = token_hex(4)
        # The message of an error may quote what was written, so only its kind and place are kept.
        log.error("unexpected", reference=reference, error=type(error).__name__, at=_places(error))
        language = self.language(incoming)
        card = message_cards.went_wrong(language, reference)
        return Answer(card, language, toast=incoming.from_card)

    def _recognise(
        self, storage: Storage, incoming: Incoming, writes: bool, email: str | None
    ) -> Known:
        return recognise(
            storage,
            incoming,
            self.language(incoming),
            local_day(self._now()),
            self._administrators,
            writes=writes,
            email=email,
        )

    def _key(self, incoming: Incoming, asked: commands.Asked) -> str:
        if incoming.from_card:
            return self._seal.digest("submission", asked.data.get("nonce", ""))
        # A message without an id is like no other.
        named = (incoming.conversation_id, incoming.sender_id, incoming.id or token_hex(16))
        return self._seal.digest("message", *named)

    def event_key(self, incoming: Incoming) -> str:
        """Return what makes two deliveries of the same event one."""
        who = [one.entra_id for one in incoming.attendees]
        named = (incoming.conversation_id, incoming.name, incoming.id or token_hex(16))
        return self._seal.digest("event", *named, *who)

    def _file_key(self, incoming: Incoming, number: int) -> str:
        """Return our own name for a file: the same when the message is delivered again."""
        message = (incoming.conversation_id, incoming.sender_id, incoming.id or token_hex(16))
        return self._seal.digest("file", *message, str(number))[:32]

    def _content(self, asked: commands.Asked) -> str:
        fields = sorted((k, v) for k, v in asked.data.items() if k not in _NOT_CONTENT)
        return self._seal.digest("content", *(part for field in fields for part in field))


def _read_words(language: str) -> None:
    understand("hej", language)
    lasting.keep("words")


def _writes(asked: commands.Asked) -> bool:
    # Whoever asks by code may be guessing, and wrong guesses are counted.
    return STEPS[asked.step].writes or bool(asked.data.get("code"))


def _is_refused(asked: commands.Asked) -> bool:
    return asked.step.startswith("other_doors.")


def _not_kept(shown: Card, turn: Turn) -> Card:
    """Say so where files came along with something else."""
    key = "files.not_kept_yet" if turn.place is None else "files.in_private"
    return with_note(shown, text(turn.language, key))


def _on_storage(
    turn: Callable[[Storage, bool, str | None], T],
    writes: bool,
    email: str | None,
    storage: Storage,
) -> T:
    return turn(storage, writes, email)


def _written(turn: Turn) -> Iterator[str]:
    return (words for name, words in turn.data.items() if name not in _NOT_CONTENT)


def _with_112(answer: Answer, authority: Authority | None, *written: str) -> Answer:
    """Return the answer with the 112 text above it, if what was written or typed calls for it."""
    if not any(map(is_dangerous, written)):
        return answer
    above = partial(danger_cards.above, answer.language, authority)
    return replace(
        answer, card=above(answer.card), private=answer.private and above(answer.private)
    )


def _chosen(known: Known, data: Mapping[str, str]) -> Authority | None:
    """Return the authority that was chosen by button or by name, among the tenant's own."""
    by_id, by_name = data.get("authority", ""), data.get("name", "").strip().casefold()
    return next(
        (
            one
            for one in known.authorities
            if str(one.id) == by_id or (not by_id and one.name.casefold() == by_name)
        ),
        None,
    )


def _places(error: BaseException) -> list[str]:
    """Return where *error* came through, innermost last."""
    places = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return places
