"""All that is remembered, one class for each kind of thing, on one connection."""

from functools import cached_property

from sqlalchemy import Connection

from storage.attachments import Attachments
from storage.attendances import Attendances
from storage.authorities import Authorities
from storage.case_actions import CaseActions
from storage.case_counts import CaseCounts
from storage.case_links import CaseLinks
from storage.case_lists import CaseLists
from storage.cases import Cases
from storage.conversations import Conversations
from storage.digests import Digests
from storage.drafts import Drafts
from storage.environmental_rounds import EnvironmentalRounds
from storage.erasure import Erasure
from storage.guesses import Guesses
from storage.handovers import Handovers
from storage.log import Log
from storage.meeting_letters import MeetingLetters
from storage.meetings import Meetings
from storage.milestones import Milestones
from storage.network_rows import NetworkRows
from storage.networks import Networks
from storage.organisation import Organisations
from storage.outbox import Outbox
from storage.people import People
from storage.periods import Periods
from storage.plan_counts import PlanCounts
from storage.plan_details import PlanDetails
from storage.plan_facts import PlanFacts
from storage.plan_imports import PlanImports
from storage.plan_lists import PlanLists
from storage.plan_names import PlanNames
from storage.plan_reports import PlanReports
from storage.plans import Plans
from storage.proposals import Proposals
from storage.published import Published
from storage.ratings import Ratings
from storage.reminders import Reminders
from storage.report_rounds import ReportRounds
from storage.submissions import Submissions
from storage.surveys import Surveys
from storage.workers import Workers


class Storage:
    """What a step reads and writes; lives as long as one transaction."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    @cached_property
    def attachments(self) -> Attachments:
        return Attachments(self.connection)

    @cached_property
    def attendances(self) -> Attendances:
        return Attendances(self.connection)

    @cached_property
    def authorities(self) -> Authorities:
        return Authorities(self.connection)

    @cached_property
    def cases(self) -> Cases:
        return Cases(self.connection)

    @cached_property
    def case_actions(self) -> CaseActions:
        return CaseActions(self.connection)

    @cached_property
    def case_counts(self) -> CaseCounts:
        return CaseCounts(self.connection)

    @cached_property
    def case_links(self) -> CaseLinks:
        return CaseLinks(self.connection)

    @cached_property
    def case_lists(self) -> CaseLists:
        return CaseLists(self.connection)

    @cached_property
    def conversations(self) -> Conversations:
        return Conversations(self.connection)

    @cached_property
    def digests(self) -> Digests:
        return Digests(self.connection)

    @cached_property
    def drafts(self) -> Drafts:
        return Drafts(self.connection)

    @cached_property
    def guesses(self) -> Guesses:
        return Guesses(self.connection)

    @cached_property
    def handovers(self) -> Handovers:
        return Handovers(self.connection)

    @cached_property
    def environmental_rounds(self) -> EnvironmentalRounds:
        return EnvironmentalRounds(self.connection)

    @cached_property
    def erasure(self) -> Erasure:
        return Erasure(self.connection)

    @cached_property
    def log(self) -> Log:
        return Log(self.connection)

    @cached_property
    def meeting_letters(self) -> MeetingLetters:
        return MeetingLetters(self.connection)

    @cached_property
    def meetings(self) -> Meetings:
        return Meetings(self.connection)

    @cached_property
    def milestones(self) -> Milestones:
        return Milestones(self.connection)

    @cached_property
    def networks(self) -> Networks:
        return Networks(self.connection)

    @cached_property
    def network_rows(self) -> NetworkRows:
        return NetworkRows(self.connection)

    @cached_property
    def published(self) -> Published:
        return Published(self.connection)

    @cached_property
    def organisations(self) -> Organisations:
        return Organisations(self.connection)

    @cached_property
    def outbox(self) -> Outbox:
        return Outbox(self.connection)

    @cached_property
    def people(self) -> People:
        return People(self.connection)

    @cached_property
    def periods(self) -> Periods:
        return Periods(self.connection)

    @cached_property
    def plan_counts(self) -> PlanCounts:
        return PlanCounts(self.connection)

    @cached_property
    def plan_details(self) -> PlanDetails:
        return PlanDetails(self.connection)

    @cached_property
    def plan_facts(self) -> PlanFacts:
        return PlanFacts(self.connection)

    @cached_property
    def plan_imports(self) -> PlanImports:
        return PlanImports(self.connection)

    @cached_property
    def plan_lists(self) -> PlanLists:
        return PlanLists(self.connection)

    @cached_property
    def plan_names(self) -> PlanNames:
        return PlanNames(self.connection)

    @cached_property
    def plan_reports(self) -> PlanReports:
        return PlanReports(self.connection)

    @cached_property
    def plans(self) -> Plans:
        return Plans(self.connection)

    @cached_property
    def proposals(self) -> Proposals:
        return Proposals(self.connection)

    @cached_property
    def reminders(self) -> Reminders:
        return Reminders(self.connection)

    @cached_property
    def report_rounds(self) -> ReportRounds:
        return ReportRounds(self.connection)

    @cached_property
    def ratings(self) -> Ratings:
        return Ratings(self.connection)

    @cached_property
    def submissions(self) -> Submissions:
        return Submissions(self.connection)

    @cached_property
    def surveys(self) -> Surveys:
        return Surveys(self.connection)

    @cached_property
    def workers(self) -> Workers:
        return Workers(self.connection)
