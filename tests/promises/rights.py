"""Who may do what with every step there is: written by hand from the rules of the trade and never
read from the code, so that a right that is given by mistake shows.

Each row is somebody with a role, and each column whose case it is that they try it on:

own         they reported it themselves
colleague   a colleague did, in their department
elsewhere   a colleague did, in another department
other       a colleague did, and the role is held in another authority
removed     a colleague did, and the role was over yesterday, or the task handed over
replay      a colleague did, and the card they press was made for somebody else

A handler and the owner of an action have to do with the very case; in the column "other" with one
of another authority. Roles over a part are over the same department.
"""

from collections.abc import Mapping

ROLES = (
    "nobody", "owner", "handler", "coordinator", "manager", "representative", "duty", "auditor",
    "administrator",
)  # fmt: skip
COLUMNS = ("own", "colleague", "elsewhere", "other", "removed", "replay")

# What each is answered.
MAY = "may"
READS = "reads"  # that it is somebody else's to do: they see the case and no more
NONE = "none"  # that there is no such case
NEVER = "never"  # that it is not for them
CARD = "card"  # that the card is somebody else's

Grid = Mapping[tuple[str, str], str]


def grid(written: str) -> Grid:
    rows = [line.split() for line in written.strip().splitlines()]
    assert tuple(rows[0]) == COLUMNS
    assert tuple(row[0] for row in rows[1:]) == ROLES
    return {
        (role, column): answer
        for role, *answers in rows[1:]
        for column, answer in zip(COLUMNS, answers, strict=True)
    }


def forwarded(sent: Grid) -> Grid:
    """Return the same for a step that no form is sent to: a button that was passed on is as good
    as one's own."""
    return {
        (role, column): sent[role, "colleague" if column == "replay" else column]
        for role, column in sent
    }


EVERYONE = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           may    may        may        may    may      card
owner            may    may        may        may    may      card
handler          may    may        may        may    may      card
coordinator      may    may        may        may    may      card
manager          may    may        may        may    may      card
representative   may    may        may        may    may      card
duty             may    may        may        may    may      card
auditor          may    may        may        may    may      card
administrator    may    may        may        may    may      card
""")

NOBODY: Grid = dict.fromkeys(EVERYONE, NEVER)

# --- one case -------------------------------------------------------------------------------------

SEE = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           may    none       none       none   none     none
owner            may    may        may        none   none     may
handler          may    may        may        none   none     may
coordinator      may    may        none       none   none     may
manager          may    may        none       none   none     may
representative   may    may        may        none   none     may
duty             may    may        may        none   none     may
auditor          may    may        may        none   none     may
administrator    may    none       none       none   none     none
""")

COMMENT = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           may    none       none       none   none     card
owner            may    none       none       none   none     card
handler          may    may        may        none   none     card
coordinator      may    may        none       none   none     card
manager          may    none       none       none   none     card
representative   may    none       none       none   none     card
duty             may    none       none       none   none     card
auditor          may    none       none       none   none     card
administrator    may    none       none       none   none     card
""")

WITHDRAW = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           may    none       none       none   none     card
owner            may    none       none       none   none     card
handler          may    none       none       none   none     card
coordinator      may    none       none       none   none     card
manager          may    none       none       none   none     card
representative   may    none       none       none   none     card
duty             may    none       none       none   none     card
auditor          may    none       none       none   none     card
administrator    may    none       none       none   none     card
""")

# Assess, dismiss, refer, assign, close, and decide on suggestions.
DECIDE = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           never  never      never      never  never    never
owner            never  never      never      never  never    never
handler          never  never      never      never  never    never
coordinator      may    may        none       never  never    card
manager          may    may        none       never  never    card
representative   may    may        may        never  never    card
duty             never  never      never      never  never    never
auditor          never  never      never      never  never    never
administrator    never  never      never      never  never    never
""")

# The same people, but nobody who owns an action of it.
VERIFY = DECIDE

# Another day, somebody else, or not now: whoever has it, and those who decide over the case.
ANSWER = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           reads  none       none       none   none     card
owner            may    may        may        none   none     card
handler          may    may        may        none   none     card
coordinator      may    may        none       none   none     card
manager          may    may        none       none   none     card
representative   may    may        may        none   none     card
duty             reads  reads      reads      none   none     card
auditor          reads  reads      reads      none   none     card
administrator    reads  none       none       none   none     card
""")

REOPEN = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           never  never      never      never  never    never
owner            never  never      never      never  never    never
handler          never  never      never      never  never    never
coordinator      may    may        none       never  never    card
manager          never  never      never      never  never    never
representative   never  never      never      never  never    never
duty             never  never      never      never  never    never
auditor          never  never      never      never  never    never
administrator    never  never      never      never  never    never
""")

NOTIFY = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           never  never      never      never  never    never
owner            never  never      never      never  never    never
handler          never  never      never      never  never    never
coordinator      may    may        none       never  never    card
manager          may    may        none       never  never    card
representative   reads  reads      reads      never  never    card
duty             may    may        may        never  never    card
auditor          never  never      never      never  never    never
administrator    never  never      never      never  never    never
""")

# Change its kind and severity, and plan one more action.
RECLASSIFY = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           reads  none       none       none   none     card
owner            reads  reads      reads      none   none     card
handler          may    may        may        none   none     card
coordinator      may    may        none       none   none     card
manager          reads  reads      none       none   none     card
representative   reads  reads      reads      none   none     card
duty             reads  reads      reads      none   none     card
auditor          reads  reads      reads      none   none     card
administrator    reads  none       none       none   none     card
""")

PLAN = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           reads  none       none       none   none     card
owner            reads  reads      reads      none   none     card
handler          may    may        may        none   none     card
coordinator      reads  reads      none       none   none     card
manager          reads  reads      none       none   none     card
representative   reads  reads      reads      none   none     card
duty             reads  reads      reads      none   none     card
auditor          reads  reads      reads      none   none     card
administrator    reads  none       none       none   none     card
""")

COMPLETE = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           reads  none       none       none   none     card
owner            may    may        may        none   none     card
handler          may    may        may        none   none     card
coordinator      reads  reads      none       none   none     card
manager          reads  reads      none       none   none     card
representative   reads  reads      reads      none   none     card
duty             reads  reads      reads      none   none     card
auditor          reads  reads      reads      none   none     card
administrator    reads  none       none       none   none     card
""")

ASK_TO_REOPEN = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           may    none       none       none   none     card
owner            may    reads      reads      none   none     card
handler          may    reads      reads      none   none     card
coordinator      may    reads      none       none   none     card
manager          may    reads      none       none   none     card
representative   may    reads      reads      none   none     card
duty             may    reads      reads      none   none     card
auditor          may    reads      reads      none   none     card
administrator    may    none       none       none   none     card
""")

DESCRIBE = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           may    none       none       none   none     card
owner            may    reads      reads      none   none     card
handler          may    may        may        none   none     card
coordinator      may    may        none       none   none     card
manager          may    reads      none       none   none     card
representative   may    reads      reads      none   none     card
duty             may    reads      reads      none   none     card
auditor          may    reads      reads      none   none     card
administrator    may    none       none       none   none     card
""")

# Of a case with a name: who is shown it needs no unmasking. Of a confidential one see below.
UNMASK = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           reads  none       none       none   none     card
owner            reads  reads      reads      none   none     card
handler          reads  may        may        none   none     card
coordinator      reads  reads      none       none   none     card
manager          reads  reads      none       none   none     card
representative   reads  reads      reads      none   none     card
duty             reads  reads      reads      none   none     card
auditor          reads  reads      reads      none   none     card
administrator    reads  none       none       none   none     card
""")

READ_LOG = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           never  never      never      never  never    never
owner            never  never      never      never  never    never
handler          never  never      never      never  never    never
coordinator      may    may        none       never  never    may
manager          never  never      never      never  never    never
representative   never  never      never      never  never    never
duty             never  never      never      never  never    never
auditor          may    may        may        never  never    may
administrator    never  never      never      never  never    never
""")

# --- the authority --------------------------------------------------------------------------------

TELL_CHANNELS = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           never  never      never      never  never    never
owner            never  never      never      never  never    never
handler          never  never      never      never  never    never
coordinator      may    may        may        never  never    may
manager          may    may        may        never  never    may
representative   may    may        may        never  never    may
duty             never  never      never      never  never    never
auditor          never  never      never      never  never    never
administrator    never  never      never      never  never    never
""")

LIST = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           never  never      never      never  never    never
owner            never  never      never      never  never    never
handler          never  never      never      never  never    never
coordinator      may    may        may        never  never    may
manager          may    may        may        never  never    may
representative   may    may        may        never  never    may
duty             never  never      never      never  never    never
auditor          may    may        may        never  never    may
administrator    never  never      never      never  never    never
""")

REPORT_FOR = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           never  never      never      never  never    never
owner            never  never      never      never  never    never
handler          never  never      never      never  never    never
coordinator      may    may        may        never  never    may
manager          never  never      never      never  never    never
representative   never  never      never      never  never    never
duty             never  never      never      never  never    never
auditor          never  never      never      never  never    never
administrator    never  never      never      never  never    never
""")

ORGANISE = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           never  never      never      never  never    never
owner            never  never      never      never  never    never
handler          never  never      never      never  never    never
coordinator      may    may        may        never  never    card
manager          never  never      never      never  never    never
representative   never  never      never      never  never    never
duty             never  never      never      never  never    never
auditor          never  never      never      never  never    never
administrator    may    may        may        never  never    card
""")

ADMINISTER = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           never  never      never      never  never    never
owner            never  never      never      never  never    never
handler          never  never      never      never  never    never
coordinator      never  never      never      never  never    never
manager          never  never      never      never  never    never
representative   never  never      never      never  never    never
duty             never  never      never      never  never    never
auditor          never  never      never      never  never    never
administrator    may    may        may        never  never    card
""")

# The same people, and those who coordinate networks; what each workbook asks for is in
# tests/dialogs/test_import_workbook.py. Whose card it is comes first.
BRING_IN = grid("""
                 own    colleague  elsewhere  other  removed  replay
nobody           never  never      never      never  never    card
owner            never  never      never      never  never    card
handler          never  never      never      never  never    card
coordinator      never  never      never      never  never    card
manager          never  never      never      never  never    card
representative   never  never      never      never  never    card
duty             never  never      never      never  never    card
auditor          never  never      never      never  never    card
administrator    may    may        may        never  never    card
""")

# --- every step -----------------------------------------------------------------------------------

TABLE: Mapping[str, Grid] = {
    "help.show": forwarded(EVERYONE),
    "help.not_understood": forwarded(EVERYONE),
    "help.which": forwarded(EVERYONE),
    "help.meant": forwarded(EVERYONE),
    "help.left_alone": forwarded(EVERYONE),
    "help.thanks": forwarded(EVERYONE),
    "other_doors.show": forwarded(EVERYONE),
    "other_doors.misconduct": forwarded(EVERYONE),
    "other_doors.names": forwarded(EVERYONE),
    "choose_authority.ask": forwarded(EVERYONE),
    "choose_authority.choose": forwarded(EVERYONE),
    "preferences.language": forwarded(EVERYONE),
    "preferences.plain": forwarded(EVERYONE),
    "report_case.start": forwarded(EVERYONE),
    "report_case.resume": forwarded(EVERYONE),
    "report_case.fill": forwarded(EVERYONE),
    "report_case.submit": EVERYONE,
    "report_case.cancel": forwarded(EVERYONE),
    "report_case.discard": forwarded(EVERYONE),
    "my_cases.show": forwarded(EVERYONE),
    "my_cases.moved": forwarded(EVERYONE),
    "my_actions.show": forwarded(EVERYONE),
    "my_actions.late": forwarded(EVERYONE),
    "my_actions.soon": forwarded(EVERYONE),
    "handled_cases.show": forwarded(EVERYONE),
    "ask_facts.milestones": forwarded(EVERYONE),
    "ask_facts.indicators": forwarded(EVERYONE),
    "ask_facts.aspects": forwarded(EVERYONE),
    "ask_facts.documents": forwarded(EVERYONE),
    "ask_facts.off_target": forwarded(EVERYONE),
    "ask_facts.to_renew": forwarded(EVERYONE),
    "ask_status.show": forwarded(EVERYONE),
    "ask_status.action": forwarded(EVERYONE),
    "ask_status.commitment": forwarded(EVERYONE),
    "ask_status.item": forwarded(EVERYONE),
    "ask_status.overview": forwarded(EVERYONE),
    "ask_status.my_commitments": forwarded(EVERYONE),
    "ask_status.late": forwarded(EVERYONE),
    "ask_status.unowned": forwarded(EVERYONE),
    "ask_status.changed": forwarded(EVERYONE),
    "ask_status.task": forwarded(EVERYONE),
    "handled_cases.without_cause": forwarded(EVERYONE),
    "handled_cases.waiting": forwarded(EVERYONE),
    "handled_cases.to_check": forwarded(EVERYONE),
    "digest.show": forwarded(EVERYONE),
    "digest.settings": forwarded(EVERYONE),
    "digest.change": forwarded(EVERYONE),
    "channel_digest.begin": TELL_CHANNELS,
    "channel_digest.end": TELL_CHANNELS,
    "show_case.show": SEE,
    "show_case.more": SEE,
    "show_log.show": READ_LOG,
    "complete_case.ask": forwarded(COMMENT),
    "complete_case.add": COMMENT,
    "attach_file.ask": forwarded(COMMENT),
    "attach_file.attach": COMMENT,
    "attach_file.elsewhere": forwarded(EVERYONE),
    "withdraw_case.which": forwarded(EVERYONE),
    "withdraw_case.ask": forwarded(WITHDRAW),
    "withdraw_case.withdraw": WITHDRAW,
    "describe_accident.ask": forwarded(DESCRIBE),
    "describe_accident.describe": DESCRIBE,
    "notify_authority.ask": forwarded(NOTIFY),
    "notify_authority.draft": forwarded(NOTIFY),
    "notify_authority.record": NOTIFY,
    "unmask_case.ask": forwarded(UNMASK),
    "unmask_case.unmask": UNMASK,
    "assess_case.ask": forwarded(DECIDE),
    "assess_case.assess": DECIDE,
    "dismiss_case.ask": forwarded(DECIDE),
    "dismiss_case.dismiss": DECIDE,
    "link_cases.link": DECIDE,
    "report_again.start": SEE,
    "report_again.not_again": SEE,
    "refer_case.ask": forwarded(DECIDE),
    "refer_case.refer": DECIDE,
    "assign_case.ask": forwarded(DECIDE),
    "assign_case.assign": DECIDE,
    "assign_action.ask": forwarded(DECIDE),
    "assign_action.assign": DECIDE,
    "close_case.ask": forwarded(DECIDE),
    "close_case.close": DECIDE,
    "finish_case.ask": forwarded(DECIDE),
    "finish_case.finish": DECIDE,
    "adopt_suggestion.ask": forwarded(DECIDE),
    "adopt_suggestion.adopt": DECIDE,
    "decline_suggestion.ask": forwarded(DECIDE),
    "decline_suggestion.decline": DECIDE,
    "park_suggestion.ask": forwarded(DECIDE),
    "park_suggestion.park": DECIDE,
    "reclassify_case.ask": forwarded(RECLASSIFY),
    "reclassify_case.reclassify": RECLASSIFY,
    "change_severity.ask": forwarded(RECLASSIFY),
    "change_severity.change": RECLASSIFY,
    "plan_actions.ask": forwarded(PLAN),
    "plan_actions.plan": PLAN,
    "add_action.ask": forwarded(RECLASSIFY),
    "add_action.add": RECLASSIFY,
    "settle_action.ask": forwarded(COMPLETE),
    "settle_action.settle": COMPLETE,
    "change_due.ask": forwarded(ANSWER),
    "change_due.change": ANSWER,
    "pass_on.ask": forwarded(ANSWER),
    "pass_on.pass_on": ANSWER,
    "snooze_reminder.ask": forwarded(ANSWER),
    "snooze_reminder.snooze": ANSWER,
    "complete_actions.ask": forwarded(COMPLETE),
    "complete_actions.complete": COMPLETE,
    "verify_effect.ask": forwarded(VERIFY),
    "verify_effect.verify": VERIFY,
    "ask_to_reopen.ask": forwarded(ASK_TO_REOPEN),
    "ask_to_reopen.send": ASK_TO_REOPEN,
    "reopen_case.ask": forwarded(REOPEN),
    "reopen_case.reopen": REOPEN,
    "find_cases.show": LIST,
    "count_cases.show": LIST,
    "list_cases.new": LIST,
    "list_cases.open_cases": LIST,
    "list_cases.late": LIST,
    "list_cases.serious": LIST,
    "list_cases.to_notify": LIST,
    "list_cases.to_check": LIST,
    "list_cases.to_decide": LIST,
    # Whose something of a plan is to report is in tests/dialogs/test_report_status.py.
    "report_status.mine": forwarded(EVERYONE),
    "report_status.ask": forwarded(EVERYONE),
    "report_status.report": EVERYONE,
    "report_status.done": forwarded(EVERYONE),
    "report_round.show": forwarded(EVERYONE),
    "report_round.meant": forwarded(EVERYONE),
    # The coordinators here are those of a department: test_report_round.py has the whole
    # authority's.
    "report_round.missing": forwarded(NOBODY),
    "report_round.ask_new": forwarded(NOBODY),
    "report_round.add": NOBODY,
    "keep_words.show": forwarded(NOBODY),
    "keep_words.remove": NOBODY,
    "report_round.ask_change": forwarded(NOBODY),
    "report_round.change": NOBODY,
    "report_round.ask_remove": forwarded(NOBODY),
    "report_round.remove": forwarded(NOBODY),
    "report_round.ask_open": forwarded(NOBODY),
    "report_round.open_now": forwarded(NOBODY),
    "report_round.ask_lock": forwarded(NOBODY),
    "report_round.lock": forwarded(NOBODY),
    "report_round.reopen": forwarded(NOBODY),
    "report_round.export": forwarded(NOBODY),
    "list_cases.red": LIST,
    "list_cases.from_audit": LIST,
    # Which meetings somebody sees, and who keeps them, is in
    # tests/dialogs/test_list_meetings.py and test_attend_meeting.py.
    "list_meetings.upcoming": forwarded(EVERYONE),
    "list_meetings.mine": forwarded(EVERYONE),
    "list_meetings.past": forwarded(EVERYONE),
    "list_meetings.find": forwarded(EVERYONE),
    "show_meeting.show": forwarded(EVERYONE),
    "add_to_calendar.show": forwarded(EVERYONE),
    "show_code.show": forwarded(EVERYONE),
    "show_code.today": forwarded(EVERYONE),
    "attend_meeting.answer": forwarded(EVERYONE),
    "attend_meeting.here": forwarded(EVERYONE),
    "attend_meeting.by_code": forwarded(EVERYONE),
    "note_attendance.note": forwarded(EVERYONE),
    "note_attendance.remove": forwarded(EVERYONE),
    "attend_meeting.meant": forwarded(EVERYONE),
    "import_attendance.look": forwarded(EVERYONE),
    "import_attendance.other": forwarded(EVERYONE),
    "import_attendance.approve": EVERYONE,
    "import_attendance.discard": forwarded(EVERYONE),
    "link_meeting.link": forwarded(EVERYONE),
    "link_meeting.unlink": forwarded(EVERYONE),
    "count_meeting.ask": forwarded(EVERYONE),
    "count_meeting.save": forwarded(EVERYONE),
    "cancel_meeting.ask": forwarded(EVERYONE),
    "cancel_meeting.cancel": forwarded(EVERYONE),
    "plan_meeting.ask_new": forwarded(EVERYONE),
    "plan_meeting.add": EVERYONE,
    "plan_meeting.ask_change": forwarded(EVERYONE),
    "plan_meeting.change": forwarded(EVERYONE),
    "rate_meeting.ask": forwarded(EVERYONE),
    "rate_meeting.rate": forwarded(EVERYONE),
    "rate_meeting.ask_comment": forwarded(EVERYONE),
    "rate_meeting.comment": forwarded(EVERYONE),
    "rate_meeting.meant": forwarded(EVERYONE),
    "meeting_results.show": forwarded(EVERYONE),
    "meeting_results.comments": forwarded(EVERYONE),
    "meeting_results.year": forwarded(EVERYONE),
    "meeting_results.meant": forwarded(EVERYONE),
    "export_report.show": forwarded(EVERYONE),
    "review_comments.show": forwarded(EVERYONE),
    "review_comments.waiting": forwarded(EVERYONE),
    "review_comments.approve": forwarded(EVERYONE),
    "review_comments.refuse": forwarded(EVERYONE),
    # Who may answer a survey, and open it, is in tests/dialogs/test_answer_survey.py.
    "answer_survey.ask": forwarded(EVERYONE),
    "answer_survey.answer": forwarded(EVERYONE),
    "answer_survey.ask_benefit": forwarded(EVERYONE),
    "answer_survey.tell_benefit": forwarded(EVERYONE),
    "enter_survey.ask": forwarded(EVERYONE),
    "enter_survey.save": forwarded(EVERYONE),
    "review_benefits.show": forwarded(EVERYONE),
    "review_benefits.approve": forwarded(EVERYONE),
    "review_benefits.refuse": forwarded(EVERYONE),
    "open_survey.ask": forwarded(EVERYONE),
    "open_survey.open_now": forwarded(EVERYONE),
    "survey_results.benefits": forwarded(EVERYONE),
    "survey_results.show": forwarded(EVERYONE),
    # Of which areas is in tests/dialogs/test_environmental_rounds.py.
    "environmental_rounds.show": LIST,
    "environmental_rounds.ask": TELL_CHANNELS,
    "environmental_rounds.note": TELL_CHANNELS,
    "environmental_rounds.take_back": TELL_CHANNELS,
    # Who keeps a network is in tests/dialogs/test_keep_members.py.
    "keep_network.show": forwarded(EVERYONE),
    # For coordinators of the whole authority: test_add_network.py.
    "add_network.ask": forwarded(NOBODY),
    "add_network.add": NOBODY,
    "export_network.show": forwarded(EVERYONE),
    "keep_members.show": forwarded(EVERYONE),
    "keep_members.member": forwarded(EVERYONE),
    "keep_members.ask_new": forwarded(EVERYONE),
    "keep_members.add": EVERYONE,
    "keep_members.ask_change": forwarded(EVERYONE),
    "keep_members.change": forwarded(EVERYONE),
    "keep_members.ask_end": forwarded(EVERYONE),
    "keep_members.end": forwarded(EVERYONE),
    "keep_contacts.ask": forwarded(EVERYONE),
    "keep_contacts.add": forwarded(EVERYONE),
    "keep_contacts.remove": forwarded(EVERYONE),
    "keep_groups.ask": forwarded(EVERYONE),
    "keep_groups.add": EVERYONE,
    "see_roles.show": forwarded(ORGANISE),
    "see_roles.person": forwarded(ORGANISE),
    "report_for.ask": REPORT_FOR,
    "report_for.start": REPORT_FOR,
    "give_role.ask": forwarded(ORGANISE),
    "give_role.give": ORGANISE,
    "end_role.ask": forwarded(ORGANISE),
    "end_role.end": ORGANISE,
    "set_substitute.show": forwarded(EVERYONE),
    "set_substitute.ask": forwarded(EVERYONE),
    "set_substitute.begin": EVERYONE,
    "set_substitute.end": forwarded(EVERYONE),
    "summer_pause.ask": forwarded(ADMINISTER),
    "summer_pause.keep": forwarded(ADMINISTER),
    "summer_pause.end": forwarded(ADMINISTER),
    "set_owner.show": forwarded(ORGANISE),
    "set_owner.ask": forwarded(ORGANISE),
    "set_owner.appoint": ORGANISE,
    "set_owner.drop": forwarded(ORGANISE),
    "hand_over.ask": forwarded(ORGANISE),
    "hand_over.look": forwarded(ORGANISE),
    "hand_over.hand_over": ORGANISE,
    "export_plans.show": forwarded(ADMINISTER),
    "import_workbook.look": BRING_IN,
    "import_workbook.show": forwarded(BRING_IN),
    "import_workbook.approve": BRING_IN,
    "import_workbook.discard": forwarded(BRING_IN),
    "import_plans.ask_undo": forwarded(ADMINISTER),
    "import_plans.undo": ADMINISTER,
    "keep_departments.show": forwarded(ORGANISE),
    "keep_departments.ask_new": forwarded(ADMINISTER),
    "keep_departments.add": ADMINISTER,
    "keep_departments.ask_name": forwarded(ADMINISTER),
    "keep_departments.rename": ADMINISTER,
}

# --- names ----------------------------------------------------------------------------------------

# Who sees the reporter's name on the case, and who may ask for it with a reason (of a colleague's
# case in their own department).
NAMES: Mapping[str, Mapping[str, str]] = {
    "named": {
        "nobody": "", "owner": "", "handler": "asks", "coordinator": "sees", "manager": "sees",
        "representative": "", "duty": "", "auditor": "", "administrator": "",
    },
    "confidential": {
        "nobody": "", "owner": "", "handler": "", "coordinator": "asks", "manager": "",
        "representative": "", "duty": "", "auditor": "", "administrator": "",
    },
    "anonymous": dict.fromkeys(ROLES, ""),
}  # fmt: skip
