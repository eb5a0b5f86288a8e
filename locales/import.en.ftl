# Setting up an authority by workbook.

import-file-big = The file is larger than { $most } MB.
import-file-not-xlsx = The file is no Excel workbook (.xlsx).
import-file-old-or-locked = The file is in the old Excel format (.xls) or has a password. Save it as an Excel workbook (.xlsx) without a password.
import-file-macros = The file holds macros. Save it as an Excel workbook (.xlsx) without macros.
import-file-packed = The file is packed in a way that is not accepted: too large unpacked, or too many parts. Copy the rows to a new workbook.
import-file-damaged = The file cannot be read. Open it in Excel and save it again as .xlsx.
import-file-heavy = The file holds too much to be read. Copy the rows to a new workbook.
import-file-slow = The file took more than { $most } seconds to read. Copy the rows to a new workbook.
import-sheet-long = The sheet { $sheet } has more than { $most } rows.
import-sheet-wide = The sheet { $sheet } has more than { $most } columns.
import-sheet-missing = The sheet { $written } is missing.
import-sheet-missing-but-near = The sheet { $written } is missing. Is it { $suggestion } that should be called that?
import-heading-missing = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: the heading { $written } is missing.
import-heading-missing-but-near = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: the heading { $written } is missing. Is it { $suggestion } that should be called that?
import-heading-twice = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: the heading { $heading } stands twice.
import-fact-missing =
    The sheet Myndighet lacks the row { $fact ->
        [name] Name
        [tenant_id] Entra tenant id
       *[other] { $fact }
    }.
import-fact-empty =
    Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: fill in { $fact ->
        [name] Name
        [tenant_id] Entra tenant id
       *[other] { $fact }
    }.
import-fact-twice = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: the same is on row { NUMBER($first, useGrouping: 0) } already.
import-fact-unknown = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: “{ $written }” is not known.
import-fact-unknown-but-near = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: “{ $written }” is not known. Do you mean { $suggestion }?
import-former-name-unknown = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: no authority is called “{ $written }”.
import-former-name-unknown-but-near = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: no authority is called “{ $written }”. Do you mean { $suggestion }?
import-guid-wrong = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: “{ $written }” is no Entra id. It is 32 digits and letters a–f in five groups.
import-phone-wrong = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: “{ $written }” is no phone number. Write it as text with its area code, for example 031-390 06 10.
import-link-wrong = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: “{ $written }” is no link that begins with https://
import-channel-wrong = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: that is no channel. Copy the link to the channel in Teams and paste it.
import-days-wrong = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: write a number of days from 1 to { $most }.
import-day-of-year-wrong = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: write a day of the year, such as 1/7.
import-name-missing = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: the name is missing.
import-name-long = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: the name is longer than { $most } characters.
import-department-twice = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: the department is on row { NUMBER($first, useGrouping: 0) } already.
import-email-twice = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: the e-mail address is on row { NUMBER($first, useGrouping: 0) } already.
import-entra-id-twice = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: the Entra id is on row { NUMBER($first, useGrouping: 0) } already.
import-role-twice = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: the same role is on row { NUMBER($first, useGrouping: 0) }, and their dates overlap.
import-person-without-key = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: there must be an e-mail address or an Entra id.
import-email-wrong = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: “{ $written }” is no e-mail address.
import-email-taken = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: { $written } already belongs to someone else: another Entra id, another row or another organisation.
import-language-unknown = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: the language “{ $written }” is not known. Write svenska or engelska.
import-language-unknown-but-near = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: the language “{ $written }” is not known. Write svenska or engelska. Do you mean { $suggestion }?
import-person-missing = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: write who holds the role.
import-person-unknown = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: “{ $written }” is not in the sheet Personer.
import-person-unknown-but-near = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: “{ $written }” is not in the sheet Personer. Do you mean { $suggestion }?
import-role-missing = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: the role is missing.
import-role-unknown = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: the role “{ $written }” is not known.
import-role-unknown-but-near = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: the role “{ $written }” is not known. Do you mean { $suggestion }?
import-department-unknown = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: there is no department “{ $written }”.
import-department-unknown-but-near = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: there is no department “{ $written }”. Do you mean { $suggestion }?
import-day-wrong = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: “{ $written }” is no date. Write for example 2026-01-31.
import-ends-before-start = Row { NUMBER($row, useGrouping: 0) } in the sheet { $sheet }: Till is before Från.
import-changed-meanwhile = Something has changed since you saw what the import would do. Nothing is changed now; do a dry run again.
import-change-authority-added = New authority: { $name }
import-change-authority-renamed = The authority { $old } is renamed { $new }
import-change-setting-changed =
    { $field ->
        [environment_office_phone] Environment office's phone
        [fault_report_link] Fault report link
        [work_injury_link] Work injury link
        [whistleblowing_link] Whistleblowing link
        [it_link] IT support link
        [citizen_feedback_link] Citizen feedback link
        [privacy_link] Privacy information link
        [case_channel] Channel for new cases
        [assessment_working_days] Assessment within (working days)
        [investigation_working_days] Investigation within (working days)
        [effect_check_days] Check of the effect after (days)
        [reopen_days] May be reopened within (days)
        [feedback_days] Tell how it stands after (days)
        [min_group] Smallest number shown
        [pause_from] Summer pause from
        [pause_until] Summer pause until
       *[other] { $field }
    }: { $old ->
        [none] empty
       *[other] { $old }
    } → { $new ->
        [none] default
       *[other] { $new }
    }
import-change-department-added = New department: { $name }
import-change-person-added =
    New person: { $name }{ $email ->
        [none] { "" }
       *[other] , { $email }
    }
import-change-person-changed =
    { $name }, { $field ->
        [name] name
        [email] e-mail
        [entra_id] Entra id
        [tenant_id] tenant
        [language] language
       *[other] { $field }
    }: { $old ->
        [none] empty
       *[other] { $old }
    } → { $new }
import-change-person-joined = { $name } gets the authority as their own
import-change-role-given =
    New role: { $person }, { $role ->
        [coordinator] environmental coordinator
        [handler] case handler
        [manager] manager
        [management_representative] management representative
        [duty_officer] duty officer
        [auditor] auditor
        [administrator] administrator
       *[other] { $role }
    }{ $department ->
        [none] { "" }
       *[other] , { $department }
    }{ $since ->
        [none] { "" }
       *[other] , from { $since }
    }{ $until ->
        [none] { "" }
       *[other] , to { $until }
    }
import-change-role-dated =
    Other dates: { $person }, { $role ->
        [coordinator] environmental coordinator
        [handler] case handler
        [manager] manager
        [management_representative] management representative
        [duty_officer] duty officer
        [auditor] auditor
        [administrator] administrator
       *[other] { $role }
    }{ $department ->
        [none] { "" }
       *[other] , { $department }
    }{ $since ->
        [none] { "" }
       *[other] , from { $since }
    }{ $until ->
        [none] { "" }
       *[other] , to { $until }
    }
import-change-role-ended =
    Role ends: { $person }, { $role ->
        [coordinator] environmental coordinator
        [handler] case handler
        [manager] manager
        [management_representative] management representative
        [duty_officer] duty officer
        [auditor] auditor
        [administrator] administrator
       *[other] { $role }
    }{ $department ->
        [none] { "" }
       *[other] , { $department }
    }, last day { $last_day }
import-note-sheet-ignored = The sheet { $sheet } is not read.
import-note-column-ignored = The column { $heading } in the sheet { $sheet } is not read.
import-note-department-stays = The department { $name } is not in the workbook and stays.
import-note-another-authority = The tenant already has { $others }. The workbook adds an authority; to rename one, fill in Tidigare namn.
import-note-example-people = The workbook holds people with addresses that end in @example.com. They are invented examples.
