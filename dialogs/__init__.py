"""The whole menu: every step that a button may lead to, and where a meaning leads.

A step's name is `file.function`, the same string that the button carries. The commands that may be
written stand in commands.py.
"""

from collections.abc import Mapping

from dialogs import (
    add_action,
    add_network,
    add_to_calendar,
    adopt_suggestion,
    answer_survey,
    ask_facts,
    ask_status,
    ask_to_reopen,
    assess_case,
    assign_action,
    assign_case,
    attach_file,
    attend_meeting,
    cancel_meeting,
    change_due,
    change_severity,
    channel_digest,
    choose_authority,
    close_case,
    complete_actions,
    complete_case,
    count_cases,
    count_meeting,
    decline_suggestion,
    describe_accident,
    digest,
    dismiss_case,
    end_role,
    enter_survey,
    environmental_rounds,
    export_network,
    export_plans,
    export_report,
    find_cases,
    finish_case,
    give_role,
    hand_over,
    handled_cases,
    help,  # noqa: A004 - the file is named after what the person wants
    import_attendance,
    import_plans,
    import_workbook,
    keep_contacts,
    keep_departments,
    keep_groups,
    keep_members,
    keep_network,
    keep_words,
    link_cases,
    link_meeting,
    list_cases,
    list_meetings,
    meeting_results,
    moving,
    my_actions,
    my_cases,
    note_attendance,
    notify_authority,
    open_survey,
    other_doors,
    park_suggestion,
    pass_on,
    plan_actions,
    plan_meeting,
    preferences,
    rate_meeting,
    reclassify_case,
    refer_case,
    reopen_case,
    report_again,
    report_case,
    report_for,
    report_round,
    report_status,
    review_benefits,
    review_comments,
    see_roles,
    set_owner,
    set_substitute,
    settle_action,
    show_case,
    show_code,
    show_log,
    show_meeting,
    snooze_reminder,
    summer_pause,
    survey_results,
    unmask_case,
    verify_effect,
    withdraw_case,
)
from dialogs.turn import Run, ShowAgain, Step
from domain.access import Act
from understanding.intents import Intent, Reason


def _moves(run: Run, act: Act, form: ShowAgain) -> Step:
    """Return the row of a step that moves a case."""
    return Step(run, act, writes=True, again=moving.done_again, form=form, instead=moving.instead)


def _of_meeting(run: Run) -> Step:
    """Return the row of a step that writes about a meeting; done twice it is done once."""
    return Step(run, Act.MEET, writes=True, across=True, form=show_meeting.form_again)


def _rating(run: Run) -> Step:
    """Return the row of a step that counts what somebody thought. An aside, as nothing about the
    chat may change with it."""
    return Step(run, Act.MEET, writes=True, across=True, aside=True, form=rate_meeting.form_again)


def _reviewing(run: Run) -> Step:
    return Step(run, Act.MEET, writes=True, across=True, form=review_comments.form_again)


def _reviewing_benefits(run: Run) -> Step:
    return Step(run, Act.MEET, writes=True, form=review_benefits.form_again)


STEPS: Mapping[str, Step] = {
    "help.show": Step(help.show, Act.GET_HELP, public=True, aside=True),
    "help.not_understood": Step(help.not_understood, Act.GET_HELP, public=True, aside=True),
    "help.which": Step(help.which, Act.GET_HELP, public=True),
    "help.meant": Step(help.meant, Act.GET_HELP, public=True),
    "help.left_alone": Step(help.left_alone, Act.GET_HELP, public=True),
    "help.thanks": Step(help.thanks, Act.GET_HELP, public=True, aside=True),
    "other_doors.show": Step(other_doors.show, Act.GET_HELP, public=True, aside=True),
    "other_doors.misconduct": Step(other_doors.misconduct, Act.GET_HELP, aside=True),
    "other_doors.names": Step(other_doors.names, Act.GET_HELP, public=True, aside=True),
    "choose_authority.ask": Step(choose_authority.ask, Act.CHOOSE),
    "choose_authority.choose": Step(choose_authority.choose, Act.CHOOSE, writes=True),
    "preferences.language": Step(
        preferences.language, Act.CHOOSE, writes=True, aside=True, across=True
    ),
    "preferences.plain": Step(preferences.plain, Act.CHOOSE, writes=True, across=True),
    "report_case.start": Step(report_case.start, Act.REPORT, writes=True),
    "report_for.ask": Step(report_for.ask, Act.REPORT_FOR),
    "report_for.start": Step(report_for.start, Act.REPORT_FOR, writes=True),
    "report_case.resume": Step(report_case.resume, Act.REPORT, writes=True),
    "report_case.fill": Step(
        report_case.fill, Act.REPORT, writes=True, form=report_case.form_again
    ),
    "report_case.submit": Step(
        report_case.submit,
        Act.REPORT,
        writes=True,
        # Nothing about the chat may change with a case that has no name.
        aside=True,
        again=report_case.receipt_again,
        form=report_case.form_again,
    ),
    "report_case.cancel": Step(report_case.cancel, Act.REPORT, writes=True),
    "report_case.discard": Step(report_case.discard, Act.REPORT, writes=True),
    "my_cases.show": Step(my_cases.show, Act.FOLLOW_OWN),
    "my_cases.moved": Step(my_cases.moved, Act.FOLLOW_OWN),
    "show_case.show": Step(show_case.show, Act.FOLLOW_OWN),
    "show_case.more": Step(show_case.more, Act.FOLLOW_OWN),
    "show_log.show": Step(show_log.show, Act.READ_LOG),
    "unmask_case.ask": Step(unmask_case.ask, Act.UNMASK_REPORTER),
    "unmask_case.unmask": Step(
        unmask_case.unmask,
        Act.UNMASK_REPORTER,
        writes=True,
        again=unmask_case.unmasked_again,
        form=unmask_case.form_again,
    ),
    "describe_accident.ask": Step(describe_accident.ask, Act.DESCRIBE_ACCIDENT),
    "describe_accident.describe": _moves(
        describe_accident.describe, Act.DESCRIBE_ACCIDENT, describe_accident.form_again
    ),
    "notify_authority.ask": Step(notify_authority.ask, Act.RECORD_NOTIFICATION),
    "notify_authority.draft": Step(notify_authority.draft, Act.RECORD_NOTIFICATION),
    "notify_authority.record": _moves(
        notify_authority.record, Act.RECORD_NOTIFICATION, notify_authority.form_again
    ),
    "complete_case.ask": Step(complete_case.ask, Act.FOLLOW_OWN),
    "complete_case.add": Step(
        complete_case.add,
        Act.FOLLOW_OWN,
        writes=True,
        again=complete_case.add_again,
        form=complete_case.form_again,
    ),
    "attach_file.ask": Step(attach_file.ask, Act.FOLLOW_OWN),
    "attach_file.attach": Step(
        attach_file.attach, Act.FOLLOW_OWN, writes=True, again=attach_file.attach_again
    ),
    "attach_file.elsewhere": Step(attach_file.elsewhere, Act.GET_HELP, public=True, aside=True),
    "withdraw_case.which": Step(withdraw_case.which, Act.FOLLOW_OWN),
    "withdraw_case.ask": Step(withdraw_case.ask, Act.FOLLOW_OWN),
    "withdraw_case.withdraw": Step(
        withdraw_case.withdraw, Act.FOLLOW_OWN, writes=True, again=withdraw_case.withdraw_again
    ),
    "assess_case.ask": Step(assess_case.ask, Act.ASSESS),
    "assess_case.assess": _moves(assess_case.assess, Act.ASSESS, assess_case.form_again),
    "dismiss_case.ask": Step(dismiss_case.ask, Act.ASSESS),
    "dismiss_case.dismiss": _moves(dismiss_case.dismiss, Act.ASSESS, dismiss_case.form_again),
    "link_cases.link": Step(
        link_cases.link, Act.ASSESS, writes=True, again=link_cases.linked_again
    ),
    "report_again.start": Step(report_again.start, Act.FOLLOW_OWN, writes=True),
    "report_again.not_again": Step(report_again.not_again, Act.FOLLOW_OWN),
    "refer_case.ask": Step(refer_case.ask, Act.ASSESS),
    "refer_case.refer": _moves(refer_case.refer, Act.ASSESS, refer_case.form_again),
    "reclassify_case.ask": Step(reclassify_case.ask, Act.RECLASSIFY),
    "reclassify_case.reclassify": _moves(
        reclassify_case.reclassify, Act.RECLASSIFY, reclassify_case.form_again
    ),
    "change_severity.ask": Step(change_severity.ask, Act.RECLASSIFY),
    "change_severity.change": _moves(
        change_severity.change, Act.RECLASSIFY, change_severity.form_again
    ),
    "assign_case.ask": Step(assign_case.ask, Act.ASSIGN),
    "assign_case.assign": _moves(assign_case.assign, Act.ASSIGN, assign_case.form_again),
    "assign_action.ask": Step(assign_action.ask, Act.ASSIGN),
    "assign_action.assign": _moves(assign_action.assign, Act.ASSIGN, assign_action.form_again),
    "close_case.ask": Step(close_case.ask, Act.CLOSE),
    "close_case.close": _moves(close_case.close, Act.CLOSE, close_case.form_again),
    "finish_case.ask": Step(finish_case.ask, Act.CLOSE),
    "finish_case.finish": _moves(finish_case.finish, Act.CLOSE, finish_case.form_again),
    "adopt_suggestion.ask": Step(adopt_suggestion.ask, Act.ASSESS),
    "adopt_suggestion.adopt": _moves(
        adopt_suggestion.adopt, Act.ASSESS, adopt_suggestion.form_again
    ),
    "decline_suggestion.ask": Step(decline_suggestion.ask, Act.ASSESS),
    "decline_suggestion.decline": _moves(
        decline_suggestion.decline, Act.ASSESS, decline_suggestion.form_again
    ),
    "park_suggestion.ask": Step(park_suggestion.ask, Act.ASSESS),
    "park_suggestion.park": _moves(park_suggestion.park, Act.ASSESS, park_suggestion.form_again),
    "reopen_case.ask": Step(reopen_case.ask, Act.REOPEN),
    "reopen_case.reopen": _moves(reopen_case.reopen, Act.REOPEN, reopen_case.form_again),
    "plan_actions.ask": Step(plan_actions.ask, Act.PLAN_ACTIONS),
    "plan_actions.plan": _moves(plan_actions.plan, Act.PLAN_ACTIONS, plan_actions.form_again),
    "add_action.ask": Step(add_action.ask, Act.ADD_ACTION),
    "add_action.add": _moves(add_action.add, Act.ADD_ACTION, add_action.form_again),
    "settle_action.ask": Step(settle_action.ask, Act.COMPLETE_ACTIONS),
    "settle_action.settle": _moves(
        settle_action.settle, Act.COMPLETE_ACTIONS, settle_action.form_again
    ),
    "change_due.ask": Step(change_due.ask, Act.ANSWER_REMINDER),
    "change_due.change": _moves(change_due.change, Act.ANSWER_REMINDER, change_due.form_again),
    "pass_on.ask": Step(pass_on.ask, Act.ANSWER_REMINDER),
    "pass_on.pass_on": _moves(pass_on.pass_on, Act.ANSWER_REMINDER, pass_on.form_again),
    "snooze_reminder.ask": Step(snooze_reminder.ask, Act.ANSWER_REMINDER),
    "snooze_reminder.snooze": _moves(
        snooze_reminder.snooze, Act.ANSWER_REMINDER, snooze_reminder.form_again
    ),
    "complete_actions.ask": Step(complete_actions.ask, Act.COMPLETE_ACTIONS),
    "complete_actions.complete": _moves(
        complete_actions.complete, Act.COMPLETE_ACTIONS, complete_actions.form_again
    ),
    "verify_effect.ask": Step(verify_effect.ask, Act.VERIFY_EFFECT),
    "verify_effect.verify": _moves(
        verify_effect.verify, Act.VERIFY_EFFECT, verify_effect.form_again
    ),
    "ask_to_reopen.ask": Step(ask_to_reopen.ask, Act.ASK_TO_REOPEN),
    "ask_to_reopen.send": _moves(ask_to_reopen.send, Act.ASK_TO_REOPEN, ask_to_reopen.form_again),
    "my_actions.show": Step(my_actions.show, Act.FOLLOW_OWN),
    "my_actions.late": Step(my_actions.late, Act.FOLLOW_OWN),
    "my_actions.soon": Step(my_actions.soon, Act.FOLLOW_OWN),
    "handled_cases.show": Step(handled_cases.show, Act.FOLLOW_OWN),
    "handled_cases.without_cause": Step(handled_cases.without_cause, Act.FOLLOW_OWN),
    "handled_cases.waiting": Step(handled_cases.waiting, Act.FOLLOW_OWN),
    "handled_cases.to_check": Step(handled_cases.to_check, Act.FOLLOW_OWN),
    "list_cases.new": Step(list_cases.new, Act.LIST_CASES),
    "list_cases.open_cases": Step(list_cases.open_cases, Act.LIST_CASES),
    "list_cases.late": Step(list_cases.late, Act.LIST_CASES),
    "list_cases.serious": Step(list_cases.serious, Act.LIST_CASES),
    "list_cases.to_notify": Step(list_cases.to_notify, Act.LIST_CASES),
    "list_cases.to_check": Step(list_cases.to_check, Act.LIST_CASES),
    "list_cases.to_decide": Step(list_cases.to_decide, Act.LIST_CASES),
    "list_cases.red": Step(list_cases.red, Act.LIST_CASES),
    "list_cases.from_audit": Step(list_cases.from_audit, Act.LIST_CASES),
    "count_cases.show": Step(count_cases.show, Act.LIST_CASES),
    "find_cases.show": Step(find_cases.show, Act.LIST_CASES),
    "ask_facts.milestones": Step(ask_facts.milestones, Act.ASK_PLANS),
    "ask_facts.indicators": Step(ask_facts.indicators, Act.ASK_PLANS),
    "ask_facts.aspects": Step(ask_facts.aspects, Act.ASK_PLANS),
    "ask_facts.documents": Step(ask_facts.documents, Act.ASK_PLANS),
    "ask_facts.off_target": Step(ask_facts.off_target, Act.ASK_PLANS),
    "ask_facts.to_renew": Step(ask_facts.to_renew, Act.ASK_PLANS),
    "ask_status.show": Step(ask_status.show, Act.ASK_PLANS),
    "ask_status.action": Step(ask_status.action, Act.ASK_PLANS),
    "ask_status.commitment": Step(ask_status.commitment, Act.ASK_PLANS),
    "ask_status.item": Step(ask_status.item, Act.ASK_PLANS),
    "ask_status.overview": Step(ask_status.overview, Act.ASK_PLANS),
    "ask_status.my_commitments": Step(ask_status.my_commitments, Act.ASK_PLANS),
    "ask_status.late": Step(ask_status.late, Act.ASK_PLANS),
    "ask_status.unowned": Step(ask_status.unowned, Act.ASK_PLANS),
    "ask_status.changed": Step(ask_status.changed, Act.ASK_PLANS),
    "ask_status.task": Step(ask_status.task, Act.ASK_PLANS),
    "digest.show": Step(digest.show, Act.FOLLOW_OWN, across=True),
    "digest.settings": Step(digest.settings, Act.CHOOSE, across=True),
    "digest.change": Step(
        digest.change, Act.CHOOSE, writes=True, across=True, form=digest.form_again
    ),
    # Of a group of a network whoever keeps its meetings may, of all else who may tell channels.
    "channel_digest.begin": Step(channel_digest.begin, Act.MEET, writes=True, public=True),
    "channel_digest.end": Step(channel_digest.end, Act.MEET, writes=True, public=True),
    "list_meetings.upcoming": Step(list_meetings.upcoming, Act.MEET, across=True),
    "list_meetings.mine": Step(list_meetings.mine, Act.MEET, across=True),
    "list_meetings.past": Step(list_meetings.past, Act.MEET, across=True),
    "list_meetings.find": Step(list_meetings.find, Act.MEET, across=True),
    "show_meeting.show": Step(show_meeting.show, Act.MEET, across=True),
    "add_to_calendar.show": Step(add_to_calendar.show, Act.MEET, across=True),
    "show_code.show": Step(show_code.show, Act.MEET, across=True),
    "show_code.today": Step(show_code.today, Act.MEET, across=True),
    "attend_meeting.answer": _of_meeting(attend_meeting.answer),
    "attend_meeting.here": _of_meeting(attend_meeting.here),
    "attend_meeting.by_code": Step(attend_meeting.by_code, Act.MEET, writes=True, across=True),
    "note_attendance.note": _of_meeting(note_attendance.note),
    "note_attendance.remove": _of_meeting(note_attendance.remove),
    "attend_meeting.meant": Step(attend_meeting.meant, Act.MEET, writes=True, across=True),
    "count_meeting.ask": Step(count_meeting.ask, Act.MEET, across=True),
    "count_meeting.save": Step(
        count_meeting.save, Act.MEET, writes=True, across=True, form=count_meeting.form_again
    ),
    "import_attendance.look": Step(import_attendance.look, Act.MEET, writes=True, across=True),
    "import_attendance.other": Step(import_attendance.other, Act.MEET, across=True),
    "import_attendance.approve": Step(
        import_attendance.approve,
        Act.MEET,
        writes=True,
        across=True,
        again=import_attendance.approved_again,
    ),
    "import_attendance.discard": Step(
        import_attendance.discard, Act.MEET, writes=True, across=True
    ),
    "link_meeting.link": Step(link_meeting.link, Act.MEET, writes=True, public=True, across=True),
    "link_meeting.unlink": Step(
        link_meeting.unlink, Act.MEET, writes=True, public=True, across=True
    ),
    "cancel_meeting.ask": Step(cancel_meeting.ask, Act.MEET, across=True),
    "cancel_meeting.cancel": _of_meeting(cancel_meeting.cancel),
    "plan_meeting.ask_new": Step(plan_meeting.ask_new, Act.MEET),
    "plan_meeting.add": Step(
        plan_meeting.add,
        Act.MEET,
        writes=True,
        again=plan_meeting.added_again,
        form=plan_meeting.new_form_again,
    ),
    "plan_meeting.ask_change": Step(plan_meeting.ask_change, Act.MEET, across=True),
    "plan_meeting.change": Step(
        plan_meeting.change,
        Act.MEET,
        writes=True,
        across=True,
        form=plan_meeting.change_form_again,
    ),
    "rate_meeting.ask": Step(rate_meeting.ask, Act.MEET, across=True),
    "rate_meeting.rate": _rating(rate_meeting.rate),
    "rate_meeting.ask_comment": Step(rate_meeting.ask_comment, Act.MEET, across=True),
    "rate_meeting.comment": Step(
        rate_meeting.comment,
        Act.MEET,
        writes=True,
        across=True,
        aside=True,
        form=rate_meeting.comment_again,
    ),
    "rate_meeting.meant": _rating(rate_meeting.meant),
    "meeting_results.show": Step(meeting_results.show, Act.MEET, across=True),
    "meeting_results.comments": Step(meeting_results.comments, Act.MEET, across=True),
    "meeting_results.year": Step(meeting_results.year, Act.MEET, across=True),
    "meeting_results.meant": Step(meeting_results.meant, Act.MEET, across=True),
    "export_report.show": Step(export_report.show, Act.MEET, writes=True),
    "review_comments.show": Step(review_comments.show, Act.MEET, across=True),
    "review_comments.waiting": Step(review_comments.waiting, Act.MEET),
    "review_comments.approve": _reviewing(review_comments.approve),
    "review_comments.refuse": _reviewing(review_comments.refuse),
    "answer_survey.ask": Step(answer_survey.ask, Act.MEET, across=True),
    "answer_survey.answer": Step(
        answer_survey.answer,
        Act.MEET,
        writes=True,
        across=True,
        aside=True,
        form=answer_survey.form_again,
    ),
    "answer_survey.ask_benefit": Step(answer_survey.ask_benefit, Act.MEET, across=True),
    "answer_survey.tell_benefit": Step(
        answer_survey.tell_benefit,
        Act.MEET,
        writes=True,
        across=True,
        aside=True,
        form=answer_survey.benefit_again,
    ),
    "open_survey.ask": Step(open_survey.ask, Act.MEET),
    "open_survey.open_now": Step(
        open_survey.open_now, Act.MEET, writes=True, form=open_survey.form_again
    ),
    "enter_survey.ask": Step(enter_survey.ask, Act.MEET),
    "enter_survey.save": Step(
        enter_survey.save, Act.MEET, writes=True, form=enter_survey.form_again
    ),
    "review_benefits.show": Step(review_benefits.show, Act.MEET),
    "review_benefits.approve": _reviewing_benefits(review_benefits.approve),
    "review_benefits.refuse": _reviewing_benefits(review_benefits.refuse),
    "survey_results.show": Step(survey_results.show, Act.MEET, across=True),
    "survey_results.benefits": Step(survey_results.benefits, Act.MEET, across=True),
    "report_status.mine": Step(report_status.mine, Act.REPORT_STATUS),
    "report_status.ask": Step(report_status.ask, Act.REPORT_STATUS),
    "report_status.report": Step(
        report_status.report,
        Act.REPORT_STATUS,
        writes=True,
        again=report_status.reported_again,
        form=report_status.form_again,
    ),
    "report_status.done": Step(report_status.done, Act.REPORT_STATUS, writes=True),
    "report_round.show": Step(report_round.show, Act.ASK_PLANS),
    "report_round.meant": Step(report_round.meant, Act.ASK_PLANS),
    "report_round.missing": Step(report_round.missing, Act.KEEP_PLANS),
    "report_round.ask_new": Step(report_round.ask_new, Act.KEEP_PLANS),
    "report_round.add": Step(
        report_round.add,
        Act.KEEP_PLANS,
        writes=True,
        again=report_round.added_again,
        form=report_round.new_form_again,
    ),
    "report_round.ask_change": Step(report_round.ask_change, Act.KEEP_PLANS),
    "report_round.change": Step(
        report_round.change,
        Act.KEEP_PLANS,
        writes=True,
        again=report_round.changed_again,
        form=report_round.change_form_again,
    ),
    "report_round.ask_remove": Step(report_round.ask_remove, Act.KEEP_PLANS),
    "report_round.remove": Step(report_round.remove, Act.KEEP_PLANS, writes=True),
    "report_round.ask_open": Step(report_round.ask_open, Act.KEEP_PLANS),
    "report_round.open_now": Step(report_round.open_now, Act.KEEP_PLANS, writes=True),
    "report_round.ask_lock": Step(report_round.ask_lock, Act.KEEP_PLANS),
    "report_round.lock": Step(report_round.lock, Act.KEEP_PLANS, writes=True),
    "report_round.export": Step(report_round.export, Act.KEEP_PLANS, writes=True),
    "report_round.reopen": Step(report_round.reopen, Act.KEEP_PLANS, writes=True),
    "environmental_rounds.show": Step(environmental_rounds.show, Act.SEE_ENVIRONMENTAL_ROUNDS),
    "environmental_rounds.ask": Step(environmental_rounds.ask, Act.NOTE_ENVIRONMENTAL_ROUNDS),
    "environmental_rounds.note": Step(
        environmental_rounds.note,
        Act.NOTE_ENVIRONMENTAL_ROUNDS,
        writes=True,
        form=environmental_rounds.form_again,
    ),
    "environmental_rounds.take_back": Step(
        environmental_rounds.take_back, Act.NOTE_ENVIRONMENTAL_ROUNDS, writes=True
    ),
    "keep_network.show": Step(keep_network.show, Act.MEET),
    "add_network.ask": Step(add_network.ask, Act.ADD_NETWORKS),
    "add_network.add": Step(
        add_network.add,
        Act.ADD_NETWORKS,
        writes=True,
        again=add_network.added_again,
        form=add_network.form_again,
    ),
    "keep_members.show": Step(keep_members.show, Act.MEET),
    "keep_members.member": Step(keep_members.member, Act.MEET),
    "keep_members.ask_new": Step(keep_members.ask_new, Act.MEET),
    "keep_members.add": Step(
        keep_members.add,
        Act.MEET,
        writes=True,
        again=keep_members.added_again,
        form=keep_members.new_form_again,
    ),
    "keep_members.ask_change": Step(keep_members.ask_change, Act.MEET),
    "keep_members.change": Step(
        keep_members.change, Act.MEET, writes=True, form=keep_members.change_form_again
    ),
    "keep_members.ask_end": Step(keep_members.ask_end, Act.MEET),
    "keep_members.end": Step(
        keep_members.end, Act.MEET, writes=True, form=keep_members.end_form_again
    ),
    "keep_contacts.ask": Step(keep_contacts.ask, Act.MEET),
    "keep_contacts.add": Step(
        keep_contacts.add, Act.MEET, writes=True, form=keep_contacts.form_again
    ),
    "keep_contacts.remove": Step(
        keep_contacts.remove, Act.MEET, writes=True, form=keep_contacts.member_again
    ),
    "keep_groups.ask": Step(keep_groups.ask, Act.MEET),
    "keep_groups.add": Step(
        keep_groups.add,
        Act.MEET,
        writes=True,
        again=keep_groups.added_again,
        form=keep_groups.form_again,
    ),
    "see_roles.show": Step(see_roles.show, Act.SEE_ROLES),
    "see_roles.person": Step(see_roles.person, Act.SEE_ROLES),
    "give_role.ask": Step(give_role.ask, Act.GIVE_ROLES),
    "give_role.give": Step(
        give_role.give,
        Act.GIVE_ROLES,
        writes=True,
        again=give_role.given_again,
        form=give_role.form_again,
    ),
    "end_role.ask": Step(end_role.ask, Act.GIVE_ROLES),
    "end_role.end": Step(end_role.end, Act.GIVE_ROLES, writes=True, again=end_role.ended_again),
    "set_substitute.show": Step(set_substitute.show, Act.SET_SUBSTITUTES),
    "set_substitute.ask": Step(set_substitute.ask, Act.SET_SUBSTITUTES),
    "set_substitute.begin": Step(
        set_substitute.begin,
        Act.SET_SUBSTITUTES,
        writes=True,
        again=set_substitute.begun_again,
        form=set_substitute.form_again,
    ),
    "set_substitute.end": Step(set_substitute.end, Act.SET_SUBSTITUTES, writes=True),
    "summer_pause.ask": Step(summer_pause.ask, Act.KEEP_SETTINGS),
    "summer_pause.keep": Step(
        summer_pause.keep, Act.KEEP_SETTINGS, writes=True, form=summer_pause.form_again
    ),
    "summer_pause.end": Step(summer_pause.end, Act.KEEP_SETTINGS, writes=True),
    "set_owner.show": Step(set_owner.show, Act.SET_OWNERS),
    "set_owner.ask": Step(set_owner.ask, Act.SET_OWNERS),
    "set_owner.appoint": Step(
        set_owner.appoint,
        Act.SET_OWNERS,
        writes=True,
        again=set_owner.appointed_again,
        form=set_owner.form_again,
    ),
    "set_owner.drop": Step(set_owner.drop, Act.SET_OWNERS, writes=True),
    "hand_over.ask": Step(hand_over.ask, Act.HAND_OVER),
    "hand_over.look": Step(hand_over.look, Act.HAND_OVER),
    "hand_over.hand_over": Step(
        hand_over.hand_over,
        Act.HAND_OVER,
        writes=True,
        again=hand_over.handed_over_again,
        form=hand_over.form_again,
    ),
    "export_network.show": Step(export_network.show, Act.MEET, writes=True),
    "export_plans.show": Step(export_plans.show, Act.IMPORT_PLANS, writes=True),
    "keep_words.show": Step(keep_words.show, Act.KEEP_PLANS),
    "keep_words.remove": Step(keep_words.remove, Act.KEEP_PLANS, writes=True),
    # Whose plans, and which networks, somebody may change each of these says itself.
    "import_workbook.look": Step(
        import_workbook.look, Act.MEET, writes=True, again=import_workbook.looked_again
    ),
    "import_workbook.show": Step(import_workbook.show, Act.MEET),
    "import_workbook.approve": Step(
        import_workbook.approve, Act.MEET, writes=True, again=import_workbook.approved_again
    ),
    "import_workbook.discard": Step(import_workbook.discard, Act.MEET, writes=True),
    "import_plans.ask_undo": Step(import_plans.ask_undo, Act.IMPORT_PLANS),
    "import_plans.undo": Step(
        import_plans.undo, Act.IMPORT_PLANS, writes=True, again=import_plans.undone_again
    ),
    "keep_departments.show": Step(keep_departments.show, Act.SET_OWNERS),
    "keep_departments.ask_new": Step(keep_departments.ask_new, Act.KEEP_DEPARTMENTS),
    "keep_departments.add": Step(
        keep_departments.add,
        Act.KEEP_DEPARTMENTS,
        writes=True,
        again=keep_departments.added_again,
        form=keep_departments.new_form_again,
    ),
    "keep_departments.ask_name": Step(keep_departments.ask_name, Act.KEEP_DEPARTMENTS),
    "keep_departments.rename": Step(
        keep_departments.rename,
        Act.KEEP_DEPARTMENTS,
        writes=True,
        again=keep_departments.renamed_again,
        form=keep_departments.name_form_again,
    ),
}

# Where each meaning leads. What the bot cannot do yet says so, and what can be done instead.
MEANINGS: Mapping[Intent, str] = {
    Intent.HELP: "help.show",
    Intent.REPORT_DEVIATION: "report_case.start",
    Intent.REPORT_ACCIDENT: "report_case.start",
    Intent.SUGGEST_IMPROVEMENT: "report_case.start",
    Intent.MY_CASES: "my_cases.show",
    Intent.FIND_CASES: "find_cases.show",
    Intent.CASE_FIGURES: "count_cases.show",
    Intent.CASE_STATUS: "show_case.show",
    Intent.ACTION_STATUS: "ask_status.show",
    Intent.TO_REPORT: "report_status.mine",
    Intent.ROUND_STATUS: "report_round.meant",
    Intent.MILESTONES: "ask_facts.milestones",
    Intent.INDICATORS: "ask_facts.indicators",
    Intent.ASPECTS: "ask_facts.aspects",
    Intent.DOCUMENTS: "ask_facts.documents",
    Intent.LIST_MEETINGS: "list_meetings.find",
    Intent.REGISTER_ATTENDANCE: "attend_meeting.meant",
    Intent.RATE_MEETING: "rate_meeting.meant",
    Intent.MEETING_RESULTS: "meeting_results.meant",
    Intent.DIGEST_NOW: "digest.show",
    Intent.DIGEST_SETTINGS: "digest.change",
    Intent.EXPORT: "export_report.show",
    Intent.SET_LANGUAGE: "preferences.language",
    Intent.CANCEL: "report_case.cancel",
    Intent.GREETING: "help.show",
    Intent.THANKS: "help.thanks",
    Intent.UNKNOWN: "help.not_understood",
}

# Where that leads which is not for the bot; everything else goes through the other doors.
REFUSALS: Mapping[Reason, str] = {
    Reason.MISCONDUCT: "other_doors.misconduct",
    Reason.NAMES: "other_doors.names",
}
