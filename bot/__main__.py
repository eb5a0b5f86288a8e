"""The command line: `hallkoll serve` and its sisters. Exit 0 done, 1 refused, 2 wrong use."""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated, NoReturn, TypeVar

import typer

from bot import logs, settings
from bot.settings import WrongSettings
from storage.database import Database, WrongDatabase, open_database
from storage.migrate import migrate as bring_up_to_date
from storage.outbox import State

T = TypeVar("T")

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Hållkoll, a bot in Teams.")
outbox = typer.Typer(no_args_is_help=True, help="Messages that the bot sends by itself.")
app.add_typer(outbox, name="outbox")

_WHOSE_PLANS = typer.Option("--authority", help="Whose plans, where there are several authorities")


def main() -> None:
    """Run the command line; what is refused is one clear line, never a traceback."""
    try:
        app()
    except WrongSettings as wrong:
        _refuse(str(wrong))
    except WrongDatabase as wrong:
        _refuse(f"HALLKOLL_DATABASE_URL: {wrong}")


@app.command()
def serve() -> None:
    """Answer Teams until told to stop."""
    from bot.app import serve as serve_forever

    logs.configure()
    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        runner.run(serve_forever(settings.read()))


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Return uvloop's, which needs half the time for a request, where there is one."""
    try:
        import uvloop
    except ImportError:  # on Windows
        return None
    return uvloop.new_event_loop


@app.command()
def migrate() -> None:
    """Create the tables, or bring them to the shape that this version needs."""
    _with_database(bring_up_to_date)
    print("The database is up to date.")


@app.command()
def demo() -> None:
    """Load the invented authority, its example network and example plans; again does no harm."""
    from bot.importing import import_demo

    _with_database(import_demo)


@app.command(name="import")
def import_(
    file: Annotated[
        Path, typer.Argument(help="A workbook, such as `export authority-template` gives")
    ],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change")] = False,
    authority: Annotated[str, _WHOSE_PLANS] = "",
) -> None:
    """Import a workbook of an authority, a network or plans: everything in it, or nothing."""
    from bot.importing import import_file

    language = settings.read().default_language
    refused = _with_database(
        lambda database: import_file(
            database, file, language, dry_run=dry_run, authority_name=authority
        )
    )
    if refused:
        raise typer.Exit(1)


@app.command()
def undo(authority: Annotated[str, _WHOSE_PLANS] = "") -> None:
    """Undo the last import of plans, unless something has been done with them since."""
    from bot import importing

    language = settings.read().default_language
    if _with_database(lambda database: importing.undo_import(database, language, authority)):
        raise typer.Exit(1)


@app.command()
def export(
    what: Annotated[
        str,
        typer.Argument(
            help="authority, network, annual-report, plans, authority-template, network-template "
            "or plans-template"
        ),
    ],
    out: Annotated[Path, typer.Option("--out", help="The file to write")],
    year: Annotated[int | None, typer.Option(help="Of annual-report; last year if unsaid")] = None,
    authority: Annotated[str, _WHOSE_PLANS] = "",
) -> None:
    """Write a workbook."""
    from bot import importing

    of_year = year or datetime.now().year - 1  # noqa: DTZ005 - which year it is here
    stored: dict[str, Callable[[Database, Path], Awaitable[None]]] = {
        "authority": importing.write_authority,
        "network": importing.write_network,
        "annual-report": partial(importing.write_annual_report, year=of_year),
        "plans": partial(importing.write_plans, authority_name=authority),
    }
    templates = {
        "authority-template": importing.write_template,
        "network-template": importing.write_network_template,
        "plans-template": importing.write_plans_template,
    }
    if what in stored:
        _with_database(lambda database: stored[what](database, out))
    elif what in templates:
        templates[what](out)
    else:
        _refuse(f"There are {', '.join((*stored, *templates))} to export.", code=2)
    print(f"Written: {out}")


@app.command()
def manifest(
    out: Annotated[Path, typer.Option("--out", help="The zip file to write, such as app.zip")],
) -> None:
    """Write the app package that is uploaded to Teams."""
    from bot.package import write_package

    version = write_package(settings.read(), out)
    print(f"Written: {out} (version {version})")


@app.command()
def understand(
    text: Annotated[
        str, typer.Argument(help="What somebody might write, or - for lines on stdin")
    ] = "",
    language: Annotated[str, typer.Option("--lang", "--language", help="sv or en")] = "sv",
    score: Annotated[
        Path | None,
        typer.Option(
            help="A CSV of text, lang, intent, and params or note: say how many are right"
        ),
    ] = None,
    hide: Annotated[bool, typer.Option(help="With --score: show no sentence")] = False,
) -> None:
    """Say what the bot makes of a text: intent and parameters, a line of JSON each.

    Names of actions, departments and groups are those of understanding/example_names.toml.
    """
    from bot import understood

    if language not in ("sv", "en"):
        _refuse("The language is sv or en.", code=2)
    if score is not None:
        try:
            counted = understood.score(score, understood.example_names())
        except (OSError, KeyError, ValueError) as error:
            _refuse(f"{score}: {type(error).__name__}: {error}")
        print("\n".join(understood.report(counted, hide=hide)))
        return
    if not text:
        _refuse("Give a text, - for lines on standard input, or --score FILE.", code=2)
    for line in (one.rstrip("\n") for one in sys.stdin) if text == "-" else (text,):
        print(json.dumps(understood.as_json(line, language), ensure_ascii=False))


@app.command()
def doctor() -> None:
    """Check settings, database, keys and people; say how to mend what is wrong."""
    from bot.doctor import examine

    if asyncio.run(examine()):
        raise typer.Exit(1)


@app.command()
def job(
    name: Annotated[str, typer.Argument(help="As the log names it: weekly_digest")],
    at: Annotated[
        datetime | None,
        typer.Option(help="As if it were that time in Sweden", formats=["%Y-%m-%dT%H:%M"]),
    ] = None,
) -> None:
    """Do now what the clock does regularly, unless it has been done."""
    from bot.by_hand import NAMES, do_job
    from domain.calendar import STOCKHOLM

    if name not in NAMES:
        _refuse(f"There are {', '.join(NAMES)}.", code=2)
    logs.configure()
    then = at or datetime.now(STOCKHOLM)
    if not _with_database(lambda database: do_job(database, name, then)):
        raise typer.Exit(1)


@app.command()
def erase(
    person: Annotated[str, typer.Argument(help="An object id in Entra, or an e-mail address")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask")] = False,
) -> None:
    """Take away what is known of a person. What others wrote of them stays."""
    from bot import erasing

    found = _with_database(lambda database: erasing.find(database, person))
    if len(found) != 1:
        _refuse("Several people have that." if found else "Nobody has that id or address.")
    [(named, cases, actions, tasks)] = found
    if cases or actions or tasks:
        _refuse(
            f"{named.name} has {cases} open cases, {actions} open actions and {tasks} things to "
            "report in plans. "
            "Hand them over first: write överlåt to the bot."
        )
    if not yes:
        typer.confirm(f"Erase {named.name} ({named.email or person})?", abort=True)
    print("\n".join(_with_database(lambda database: erasing.erase(database, named.id))))


@outbox.command(name="list")
def list_(
    state: Annotated[
        list[State] | None, typer.Option("--state", help="parked and dead, unless said otherwise")
    ] = None,
) -> None:
    """Show the messages that were set aside, and why."""
    from bot.set_aside import SET_ASIDE, print_outbox

    _with_database(lambda database: print_outbox(database, state or SET_ASIDE))


@outbox.command()
def redrive(
    ids: Annotated[list[int] | None, typer.Argument(help="As `outbox list` shows them")] = None,
    everything: Annotated[bool, typer.Option("--all", help="All that were set aside")] = False,
) -> None:
    """Send messages again that were set aside, unless their day or week is over. A parked one may
    then be shown twice."""
    from bot.set_aside import redrive as send_again

    if bool(ids) is everything:
        _refuse("Say which messages, or --all.", code=2)
    done = _with_database(lambda database: send_again(database, ids or []))
    if done.count + sum(done.left.values()) < len(set(ids or [])):
        _refuse("The others are not there, or were not set aside.")
    if ids and done.left:
        raise typer.Exit(1)


def _with_database(work: Callable[[Database], Awaitable[T]]) -> T:
    async def run() -> T:
        database = open_database(settings.read().database_url)
        try:
            return await work(database)
        finally:
            await database.close()

    return asyncio.run(run())


def _refuse(words: str, code: int = 1) -> NoReturn:
    print(f"hallkoll: {words}", file=sys.stderr)
    raise SystemExit(code)


if __name__ == "__main__":
    main()
