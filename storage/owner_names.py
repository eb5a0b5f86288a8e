"""What the owner of something in a plan is called in a workbook: by their e-mail address. Somebody
who is known only from Teams has none; their number tells them from others of their name."""

from sqlalchemy import String, cast, func

from storage import tables

_PERSON = tables.person.c

NUMBERED = "(person " + cast(_PERSON.id, String) + ")"
CALLED = func.coalesce(_PERSON.email, _PERSON.name + " " + NUMBERED)
