# English texts. The same keys and gaps as sv.ftl, which is written first.

## Words that come back

yes = yes
no = no
cancel = Cancel
button-written = { $title }: write "{ $command }"
private-goes-on = I will answer in our private chat.
private-below = The answer is just below.
private-not-reached = I cannot reach you in private yet.
private-how = Open Hållkoll among your apps in Teams and write to me there, and we will go on.
not-here = That cannot be done here. Write "help" to me in the chat and I will show what I can do.

## What may be written

command-help = help
command-report = report
command-go-on = continue
command-send = send
command-cancel = cancel
command-wrong-place = wrong place
command-my-cases = my cases
command-new-cases = new cases
command-open-cases = open cases
command-status = status { $case }
command-complete = add to { $case }
command-withdraw = withdraw { $case }
command-withdraw-yes = yes, withdraw { $case }
command-language = english
command-authority = authority

## Kinds of cases

kind-deviation = Deviation
kind-accident = Accident
kind-near-miss = Near miss
kind-observation = Observation
kind-improvement = Improvement suggestion
kind-deviation-asked = Deviation – a law, goal or routine is not followed
kind-accident-asked = Accident – something was released or damaged
kind-near-miss-asked = Near miss – it could have gone badly
kind-observation-asked = Observation – I see a risk
kind-improvement-asked = Improvement suggestion – I have an idea

ongoing-yes = Yes
ongoing-no = No
ongoing-unknown = Don't know

identity-named = The name is not shown
identity-confidential = Confidential
identity-anonymous = Without a name

## How it stands

state-received = Received
state-assessed = Assessed
state-investigating = Under investigation
state-in-progress = Being acted on
state-awaiting-verification = We check that it helped
state-parked = Saved for planning
state-closed = Closed
state-dismissed = Dismissed
state-referred = Referred
state-withdrawn = Withdrawn

with-received = The environmental coordinator
with-assessed = The environmental coordinator
with-investigating = The case handler
with-in-progress = Whoever owns the action
with-awaiting-verification = The environmental coordinator
with-parked = The environmental coordinator
with-closed = Nobody, it is done
with-dismissed = Nobody, it was dismissed
with-referred = Those it was referred to
with-withdrawn = Nobody, it was withdrawn

next-received = The environmental coordinator reads and assesses it, by { $day }.
next-assessed = A case handler is chosen.
next-investigating = The case handler finds out the cause.
next-in-progress = The actions are carried out.
next-awaiting-verification = Somebody checks that the actions helped.
next-parked = The suggestion is taken up in the planning.
next-closed = Nothing more, the case is done.
next-dismissed = Nothing more happens in the case.
next-referred = You will hear from those who took it over.
next-withdrawn = Nothing more. The record stays.

happened-submit = The report came in
happened-comment = Something was added
happened-withdraw = The case was withdrawn

## Danger

danger-heading = Call 112 first
danger-call = Is there danger to life, health or the environment? Call 112 first. I cannot raise an alarm for you.
danger-call-with-phone = Is there danger to life, health or the environment? Call 112 first. The environment office: { $phone }. I cannot raise an alarm for you.
danger-report-after = I will help you to report it afterwards. What you wrote is kept.
danger-report-in-private = I will help you to report it afterwards, in our private chat. What you wrote is kept there.
danger-go-on = Go on to the report

## Report

report-button = Report
report-heading = Report an event or an idea
report-kind = What is it about?
report-description = What has happened?
report-place = Where?
report-place-example = For example: Parkskolan, the waste room
report-ongoing = Is it going on now?
report-occurred-on = When?
report-immediate-action = What have you already done?
report-anonymous = Send without my name
report-anonymous-title = Yes, do not store my name in the case
report-send = Send
report-cancelled = The report is cancelled. Nothing was stored.
report-added = I added your text to the report you had begun. Is it something new? Write "cancel" and begin again.
report-cut = The text is longer than the card can hold. All of it is still in your message in the chat.
report-honest = We do not store your name in the case. What you write here stays in your Teams chat and may reveal who you are.
report-whistleblowing = If you want to blow the whistle on wrongdoing there is
report-channel = the whistleblowing channel
report-nothing-sensitive = Do not write sensitive personal data or secrets.
report-kind-written = What is it about? { $value } (change: write "kind accident")
report-description-written = What has happened? { $value } (change: write "what" and your text)
report-place-written = Where? { $value } (change: write "place Parkskolan")
report-ongoing-written = Is it going on now? { $value } (change: write "ongoing yes", "ongoing no" or "ongoing unknown")
report-occurred-on-written = When? { $value } (change: write "when yesterday")
report-immediate-action-written = What have you already done? { $value } (change: write "done" and your text)
report-anonymous-written = Send without my name? { $value } (write "send without my name" to send it so)

## The receipt

receipt-heading = Thank you! The case has number { $number }
receipt-already-sent = This card was already sent. What is new was not stored. Here is the receipt from the first time. Do you want to add something? Write "add to" and the number of the case.
receipt-next = What happens now? The environmental coordinator reads and assesses the case, by { $day }. You find it under My cases.
receipt-next-anonymous = What happens now? The environmental coordinator reads and assesses the case, by { $day }. Your name is not in the case, so ask with the code how it goes.
receipt-code = Your code
receipt-code-explained = Keep the code now, it is shown only here. Ask how it goes: write "status { $code }".
receipt-code-gone = The code was shown when you sent the case, and we do not keep it.

## A case

case-heading = Case { $number }
case-state = State
case-with = With
case-next = Next step
case-kind = About
case-description = Event
case-place = Place
case-ongoing = Going on
case-occurred-on = When
case-immediate-action = Already done
case-reporter = Reported by
case-reporter-you = You
case-added = Added
case-happened = What has happened:
case-completed = Thank you, it was added to the case.
case-already-sent = This card was already sent. What is new was not stored.
case-withdrawn = The case is withdrawn. The record stays.

my-cases-button = My cases
my-cases-heading = My cases
my-cases-none = You have no cases with your name. If you sent one without a name, ask with the code: write "status" and the code.
new-cases-button = New cases
new-cases-heading = New cases
new-cases-none = No new cases wait for assessment.
open-cases-heading = Open cases
open-cases-none = There are no open cases.
case-list-count = { $total ->
    [one] One case.
   *[other] { $total } cases. Page { $page } of { $last }.
}
case-list-open = Open { $number }
case-list-on = Next page
case-list-back = Previous page

complete-button = Add
complete-heading = Add to { $number }
complete-label = What do you want to add?
complete-send = Add it
complete-your-text = and your text

withdraw-button = Withdraw
withdraw-heading = Do you want to withdraw { $number }?
withdraw-explained = Then nothing more happens with the case. The record stays, as it may be an official document.
withdraw-yes = Yes, withdraw it
withdraw-no = No, keep it

## News from the bot

notice-case-received = New case: { $number }
notice-case-commented = Something was added to { $number }
notice-case-withdrawn = { $number } was withdrawn
notice-open = Open

## Welcome and help

welcome-heading = Hello! I am Hållkoll, a bot for environmental work
welcome-what = Has something happened that affects the environment, or do you have an idea? Write it to me as to a colleague. You get a number and can follow what happens.
welcome-data = What you report is stored by your employer and read by the environmental coordinator. It may be an official document. You can report without your name.
welcome-data-link = More about how personal data is used: { $link }
welcome-in-channel = Write @Hållkoll and what has happened, and we will go on in a private chat.
welcome-not-an-alarm = I am no alarm service. In danger: call 112.
help-button = Help
help-heading = This is what I can help you with
help-what = I am a bot. Write what has happened, as to a colleague: "batteries in the general waste at Parkskolan". Then you get a card to fill in.
help-words = You can also write: "report", "my cases", "status M-2026-0042", "add to M-2026-0042" and your text, "withdraw M-2026-0042", "wrong place", "svenska", "answer with text".
help-words-lists = As a coordinator: "new cases", "open cases".
not-understood-heading = I am not sure what you mean
not-understood-what = Is it something that happened, or an idea? Press Report, and your text comes along. Write "help" to see all I can do.
thanks-heading = You are welcome!
thanks-what = Write when there is something more.
guest-heading = I cannot see who you are
guest-what = You are here as a guest without an account. Sign in to Teams with your work account and write to me again.
not-set-up-heading = Hållkoll is not ready to use yet
not-set-up-what = Your organisation has not been set up. Ask whoever runs Hållkoll with you to add it. In danger: call 112.

other-doors-button = Wrong place?
other-doors-heading = Other ways
other-doors-what = I take what concerns the environment. For other things there are these ways:
other-doors-fault-report = Faults in premises and equipment
other-doors-work-injury = Work injury or near miss for people
other-doors-whistleblowing = The whistleblowing channel
other-doors-it = IT support
other-doors-citizen-feedback = Feedback from residents
other-doors-fault-report-without-link = Faults in premises and equipment: ask your manager or caretaker.
other-doors-work-injury-without-link = Work injury or near miss for people: talk to your manager or safety representative.
other-doors-whistleblowing-without-link = Wrongdoing: look for whistleblowing on the intranet.
other-doors-it-without-link = IT support: contact your IT department.
other-doors-danger = In danger: call 112.

language-switch-to-this = English
language-chosen = I will answer in English from now on.
language-change-back = Write "svenska" if you want to change to Swedish.
plain-on = I will answer with text only from now on.
plain-on-change-back = Write "answer with cards" to get cards again.
plain-off = I will answer with cards from now on.
plain-off-change-back = Write "answer with text" to get text only.

authority-which = Which authority do you belong to?
authority-why = I ask only once. Your cases go there.
authority-chosen = Thank you! You belong to { $name }.
authority-change-back = Write "change authority" if it was wrong.

## Errors, said kindly

error-form = Something needs to be changed.
error-kind-unknown = Choose what it is about.
error-description-missing = Write what has happened.
error-description-short = Write a little more about what has happened, at least { $least } characters.
error-description-long = The text has { $length } characters. Shorten it to { $most } at most. You can add the rest afterwards: write "add to" and the number of the case.
error-place-missing = Write where it is.
error-place-long = The place is too long. At most { $most } characters.
error-ongoing-unknown = Choose whether it is going on now.
error-date-unreadable = I do not understand the date. Write for example 2026-11-20 or "yesterday".
error-date-in-future = The date has not been yet. Choose today or earlier.
error-date-too-old = The date is more than { $years } years ago. Check the year.
error-action-long = What you have already done is too long. At most { $most } characters.
error-comment-missing = Write what you want to add.
error-comment-long = The text is too long. At most { $most } characters.
error-no-draft = There is no report begun. Write "report" and what has happened.
error-no-such-case = I find no such case. Check the number or the code.
error-too-many-guesses = There were too many wrong codes today. Try again tomorrow.
error-already-withdrawn = { $number } is already withdrawn.
error-withdraw-too-late = { $number } is already assessed and cannot be withdrawn. Is there something the environmental coordinator should know? Write "add to { $number }" and your text.
error-case-ended = { $number } takes nothing more. Write "report" if it has happened again.
error-changed-meanwhile = Somebody else changed { $number } meanwhile. Open the case again.
error-card-old = The card was too old to be sent. What you wrote is kept: look it over and send it again.
error-card-not-yours = This card cannot be used. Write "report" to get a new one.
error-not-allowed = That list is only for environmental coordinators. Write "my cases" to see your own.
error-busy = Many are writing just now. Nothing was stored, try again in a while.
error-unexpected = Something went wrong with me and nothing was stored. Try again in a while. If it still does not work, tell { $reference } to whoever runs Hållkoll.

## Setting up an authority by workbook.

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
import-heading-missing = Row { $row } in the sheet { $sheet }: the heading { $written } is missing.
import-heading-missing-but-near = Row { $row } in the sheet { $sheet }: the heading { $written } is missing. Is it { $suggestion } that should be called that?
import-heading-twice = Row { $row } in the sheet { $sheet }: the heading { $heading } stands twice.
import-fact-missing =
    The sheet Myndighet lacks the row { $fact ->
        [name] Name
        [tenant_id] Entra tenant id
       *[other] { $fact }
    }.
import-fact-empty =
    Row { $row } in the sheet { $sheet }: fill in { $fact ->
        [name] Name
        [tenant_id] Entra tenant id
       *[other] { $fact }
    }.
import-fact-twice = Row { $row } in the sheet { $sheet }: the same is on row { $first } already.
import-fact-unknown = Row { $row } in the sheet { $sheet }: “{ $written }” is not known.
import-fact-unknown-but-near = Row { $row } in the sheet { $sheet }: “{ $written }” is not known. Do you mean { $suggestion }?
import-former-name-unknown = Row { $row } in the sheet { $sheet }: no authority is called “{ $written }”.
import-former-name-unknown-but-near = Row { $row } in the sheet { $sheet }: no authority is called “{ $written }”. Do you mean { $suggestion }?
import-guid-wrong = Row { $row } in the sheet { $sheet }: “{ $written }” is no Entra id. It is 32 digits and letters a–f in five groups.
import-phone-wrong = Row { $row } in the sheet { $sheet }: “{ $written }” is no phone number. Write it as text with its area code, for example 031-390 06 10.
import-link-wrong = Row { $row } in the sheet { $sheet }: “{ $written }” is no link that begins with https://
import-channel-wrong = Row { $row } in the sheet { $sheet }: that is no channel. Copy the link to the channel in Teams and paste it.
import-days-wrong = Row { $row } in the sheet { $sheet }: write a number of working days from 1 to { $most }.
import-name-missing = Row { $row } in the sheet { $sheet }: the name is missing.
import-name-long = Row { $row } in the sheet { $sheet }: the name is longer than { $most } characters.
import-department-twice = Row { $row } in the sheet { $sheet }: the department is on row { $first } already.
import-email-twice = Row { $row } in the sheet { $sheet }: the e-mail address is on row { $first } already.
import-entra-id-twice = Row { $row } in the sheet { $sheet }: the Entra id is on row { $first } already.
import-role-twice = Row { $row } in the sheet { $sheet }: the same role is on row { $first }, and their dates overlap.
import-person-without-key = Row { $row } in the sheet { $sheet }: there must be an e-mail address or an Entra id.
import-email-wrong = Row { $row } in the sheet { $sheet }: “{ $written }” is no e-mail address.
import-email-taken = Row { $row } in the sheet { $sheet }: { $written } already belongs to someone else: another Entra id, another row or another organisation.
import-language-unknown = Row { $row } in the sheet { $sheet }: the language “{ $written }” is not known. Write svenska or engelska.
import-language-unknown-but-near = Row { $row } in the sheet { $sheet }: the language “{ $written }” is not known. Write svenska or engelska. Do you mean { $suggestion }?
import-person-missing = Row { $row } in the sheet { $sheet }: write who holds the role.
import-person-unknown = Row { $row } in the sheet { $sheet }: “{ $written }” is not in the sheet Personer.
import-person-unknown-but-near = Row { $row } in the sheet { $sheet }: “{ $written }” is not in the sheet Personer. Do you mean { $suggestion }?
import-role-missing = Row { $row } in the sheet { $sheet }: the role is missing.
import-role-unknown = Row { $row } in the sheet { $sheet }: the role “{ $written }” is not known.
import-role-unknown-but-near = Row { $row } in the sheet { $sheet }: the role “{ $written }” is not known. Do you mean { $suggestion }?
import-department-unknown = Row { $row } in the sheet { $sheet }: there is no department “{ $written }”.
import-department-unknown-but-near = Row { $row } in the sheet { $sheet }: there is no department “{ $written }”. Do you mean { $suggestion }?
import-day-wrong = Row { $row } in the sheet { $sheet }: “{ $written }” is no date. Write for example 2026-01-31.
import-ends-before-start = Row { $row } in the sheet { $sheet }: Till is before Från.
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
import-refused = { $count ->
    [one] One error. Nothing was changed.
   *[other] { $count } errors. Nothing was changed.
}
import-would-change = { $count ->
    [0] Nothing would change.
    [one] One change would be made. Nothing is changed yet.
   *[other] { $count } changes would be made. Nothing is changed yet.
}
import-changed = { $count ->
    [0] Nothing needed to change.
    [one] One change was made.
   *[other] { $count } changes were made.
}
