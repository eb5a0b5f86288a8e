"""Nonces, keys and digests: what only this installation can make, and nobody can change."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from domain.errors import RuleBroken
from domain.follow_up_code import read_code
from domain.seal import NONCE_LIVES, Seal
from tests.chat import NOW

SEAL = Seal("a secret that only tests know")
OWNER = "20/1"
NONCE = SEAL.mint(OWNER, NOW)
# What a nonce is made of, and what it is not; half characters can stand in JSON.
SIGNS = st.sampled_from("0123456789abcdef.AF-+_ \N{DIGIT THREE FULL STOP}٣å\0\n\ud800\udfff")
ANYTHING = st.text() | st.text(SIGNS)


def refusal(nonce: str, owner: str = OWNER, now: datetime = NOW, seal: Seal = SEAL) -> str:
    """Return why *nonce* is refused."""
    with pytest.raises(RuleBroken) as refused:
        seal.check(nonce, owner, now)
    return refused.value.key


@given(st.text(), st.timedeltas(timedelta(0), NONCE_LIVES))
def test_a_card_is_accepted_from_its_owner_for_a_week(owner: str, later: timedelta) -> None:
    made = NOW.replace(microsecond=0)
    nonce = SEAL.mint(owner, made)

    SEAL.check(nonce, owner, made + later)


@pytest.mark.parametrize("later", [timedelta(seconds=1), timedelta(days=1), timedelta(days=400)])
def test_a_card_older_than_a_week_is_refused_as_old(later: timedelta) -> None:
    nonce = SEAL.mint(OWNER, NOW)

    assert refusal(nonce, now=NOW + NONCE_LIVES + later) == "error.card_old"


@given(st.text(), st.text())
def test_a_card_of_somebody_else_is_refused(owner: str, thief: str) -> None:
    nonce = SEAL.mint(owner, NOW)

    if thief == owner:
        SEAL.check(nonce, thief, NOW)
    else:
        assert refusal(nonce, owner=thief) == "error.card_not_yours"


def test_a_card_of_the_same_person_in_another_authority_is_refused() -> None:
    nonce = SEAL.mint("20/1", NOW)

    assert refusal(nonce, owner="20/2") == "error.card_not_yours"


def test_a_card_of_another_installation_is_refused() -> None:
    nonce = Seal("another secret").mint(OWNER, NOW)

    assert refusal(nonce) == "error.card_not_yours"


@given(st.data())
def test_a_nonce_with_one_sign_changed_is_refused(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(NONCE) - 1))
    sign = data.draw(SIGNS | st.characters())
    assume(sign != NONCE[at])

    assert refusal(NONCE[:at] + sign + NONCE[at + 1 :]) == "error.card_not_yours"


@given(st.data())
def test_a_nonce_that_was_cut_or_added_to_is_refused(data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(NONCE) - 1))
    end = data.draw(st.integers(begin, len(NONCE) - 1))
    more = data.draw(ANYTHING.filter(bool))

    assert refusal(NONCE[begin:end]) == "error.card_not_yours"
    assert refusal(NONCE + more) == "error.card_not_yours"
    assert refusal(more + NONCE) == "error.card_not_yours"


@given(ANYTHING)
@example("\ud800")
@example("69158b73.0123456789abcdef.\udfff")
@example("..")
def test_whatever_is_sent_instead_of_a_nonce_is_refused(nonce: str) -> None:
    assert refusal(nonce) == "error.card_not_yours"


def test_the_time_of_a_nonce_cannot_be_changed() -> None:
    old = SEAL.mint(OWNER, NOW - timedelta(days=30))
    made, chance, mac = old.split(".")

    newer = f"{int(NOW.timestamp()):x}"

    assert made != newer
    assert refusal(f"{newer}.{chance}.{mac}") == "error.card_not_yours"


def test_no_two_cards_carry_the_same_nonce() -> None:
    assert SEAL.mint(OWNER, NOW) != SEAL.mint(OWNER, NOW)


def test_a_digest_is_the_same_each_time_and_another_with_another_secret() -> None:
    digest = SEAL.digest("asker", "20")

    assert SEAL.digest("asker", "20") == digest
    assert Seal("another secret").digest("asker", "20") != digest


@given(st.lists(st.text(), min_size=1), st.lists(st.text(), min_size=1))
def test_two_lists_of_parts_have_the_same_digest_only_if_they_are_the_same(
    some: list[str], others: list[str]
) -> None:
    same = SEAL.digest(*some) == SEAL.digest(*others)

    assert same is (some == others)


@pytest.mark.parametrize(
    ("some", "others"),
    [
        (("a", "bc"), ("ab", "c")),
        (("a", ""), ("a",)),
        (("1:a",), ("1", "a")),
        (("a", "b"), ("b", "a")),
    ],
)
def test_parts_are_not_read_as_one_another(some: tuple[str, ...], others: tuple[str, ...]) -> None:
    assert SEAL.digest(*some) != SEAL.digest(*others)


def test_a_key_is_long_enough_to_encrypt_with_and_its_purpose_is_its_own() -> None:
    key = SEAL.key("draft content", OWNER)

    assert len(key) == 32
    assert SEAL.key("draft content", "21/1") != key
    assert SEAL.key("something else", OWNER) != key


def test_the_code_of_a_submission_is_the_same_each_time_it_is_asked_for() -> None:
    code = SEAL.follow_up_code("a key", 0)

    assert SEAL.follow_up_code("a key", 0) == code
    assert read_code(code) == code


def test_each_submission_and_each_attempt_has_a_code_of_its_own() -> None:
    codes = {SEAL.follow_up_code(f"key {n}", attempt) for n in range(50) for attempt in range(4)}

    assert len(codes) == 200


def test_a_nonce_tells_nothing_of_its_owner() -> None:
    owner = "a rather long name of an owner/1"

    assert owner not in SEAL.mint(owner, datetime(2026, 11, 20, tzinfo=UTC))
