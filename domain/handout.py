"""Files that the bot makes itself when they are opened, and keeps nowhere."""

from enum import StrEnum


class Handout(StrEnum):
    CALENDAR = "calendar"  # of a meeting
    CODE_PICTURE = "picture"  # of the code of a meeting's day, as a card shows it
    CODE_ON_SCREEN = "screen"  # the same, for the wall
    PLANS = "plans"  # an authority's action plans and commitments
    NETWORK = "network"  # as the workbook that can be sent back
    EMPTY_NETWORK = "empty_network"  # the same of a network that an authority is to have
    ROUND = "round"  # of reports of them
    REPORT = "report"  # what a year of a network is told from
