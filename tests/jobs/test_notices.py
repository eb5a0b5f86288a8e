"""What is said of the messages as kinds: each that is named has its words."""

from jobs.notices import PURPOSES, SENT_AGAIN_IN_DOUBT, WORTH_TELLING_LATE


def test_only_what_there_are_words_for_is_sent_again() -> None:
    assert PURPOSES.keys() >= SENT_AGAIN_IN_DOUBT | WORTH_TELLING_LATE


def test_no_digest_or_reminder_is_told_late() -> None:
    of_a_day = {one for one in PURPOSES if "digest" in one or "reminder" in one}

    assert len(of_a_day) > 3
    assert not of_a_day & WORTH_TELLING_LATE
