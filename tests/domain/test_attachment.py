"""Which files are taken, and that one who is not to be known is not told by them."""

import pytest

from domain.attachment import (
    MOST,
    FileType,
    NotTaken,
    Taken,
    is_unnamed,
    require_room,
    sort,
)
from domain.case import Case, Identity
from domain.errors import RuleBroken
from tests import make

REPORTER, OTHER = 1, 2
BROKEN = NotTaken(RuleBroken("file.kind"), "spel.exe")


def kept(*sent: Taken | NotTaken, already: int = 0, unnamed: bool = False) -> list[Taken]:
    return sort(sent, make.case(), already, unnamed=unnamed)[0]


def refused(*sent: Taken | NotTaken, already: int = 0, unnamed: bool = False) -> list[str]:
    return [one.why.key for one in sort(sent, make.case(), already, unnamed=unnamed)[1]]


def test_each_file_is_looked_at_by_itself() -> None:
    first, last = make.taken(key="1" * 32), make.taken(key="2" * 32)

    assert kept(first, BROKEN, last) == [first, last]
    assert refused(first, BROKEN, last) == ["file.kind"]


def test_a_case_takes_as_many_as_there_is_room_for_and_what_is_refused_takes_none() -> None:
    several: list[Taken | NotTaken] = [make.taken(), BROKEN, make.taken(), make.taken()]

    assert len(kept(*several, already=MOST - 2)) == 2
    assert refused(*several, already=MOST - 2) == ["file.kind", "file.many"]


@pytest.mark.parametrize("already", [MOST, MOST + 1])
def test_a_full_case_takes_nothing(already: int) -> None:
    with pytest.raises(RuleBroken):
        require_room(make.case(), already)
    require_room(make.case(), MOST - 1)


@pytest.mark.parametrize("kind", FileType)
def test_what_may_name_its_author_is_not_taken_from_one_who_is_not_to_be_known(
    kind: FileType,
) -> None:
    sent = make.taken(type=kind, name="Kims bild")

    assert kept(sent) == [sent]
    if kind in (FileType.PICTURE, FileType.TEXT):
        assert [one.name for one in kept(sent, unnamed=True)] == [""]
    else:
        assert refused(sent, unnamed=True) == ["file.names_its_author"]


@pytest.mark.parametrize(
    ("case", "person", "by_code", "unnamed"),
    [
        (make.case(), REPORTER, False, False),
        (make.case(), OTHER, False, False),
        (make.case(identity=Identity.CONFIDENTIAL), REPORTER, False, True),
        (make.case(identity=Identity.CONFIDENTIAL), OTHER, False, False),
        (make.anonymous_case(), OTHER, False, False),
        (make.anonymous_case(), OTHER, True, True),
    ],
)
def test_whose_name_is_not_to_be_seen(
    case: Case, person: int, by_code: bool, unnamed: bool
) -> None:
    assert is_unnamed(case, person, by_code=by_code) is unnamed


def test_every_type_has_a_kind_of_its_own_to_be_opened_as() -> None:
    assert len({one.mime for one in FileType}) == len(FileType)
