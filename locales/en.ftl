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
state-awaiting-verification = Awaiting effect check
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
next-dismissed = Nothing more.
next-referred = The answer comes from there.
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
report-anonymous-title = Do not store my name
report-send = Send
report-cancelled = The report is cancelled. Nothing was stored.
report-cut = The text is longer than the card can hold. All of it is still in your message in the chat.
report-honest = Without a name: We do not store your name in the case. What you write here stays in your Teams chat and may reveal who you are.
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
receipt-already-sent = This card was already sent. What is new was not stored. Here is the receipt from the first time. Do you want to add something? Press Add.
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
welcome-data = What you report is stored by your municipality and read by the environmental coordinator. It may be an official document. You can report without your name.
welcome-data-link = More about how personal data is used: { $link }
welcome-in-channel = Mention me and write what has happened, and we will go on in a private chat.
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
error-description-long = The text has { $length } characters. Shorten it to { $most } at most, or add the rest afterwards with Add.
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
error-no-such-case = I find no such case among yours. Check the number or the code.
error-too-many-guesses = There were too many wrong codes today. Try again tomorrow.
error-already-withdrawn = { $number } is already withdrawn.
error-withdraw-too-late = { $number } is already assessed and cannot be withdrawn. Write to the environmental coordinator with Add.
error-case-ended = { $number } has ended, so nothing can be added. Write "report" if it has happened again.
error-changed-meanwhile = Somebody else changed { $number } meanwhile. Open the case again.
error-card-old = The card was too old to be sent. What you wrote is kept: look it over and send it again.
error-card-not-yours = This card cannot be used. Write "report" to get a new one.
error-not-allowed = Only those who follow cases may do that. Write "my cases" to see your own.
error-busy = Many are writing just now. Nothing was stored, try again in a while.
error-unexpected = Something went wrong with me and nothing was stored. Try again in a while. If it still does not work, tell { $reference } to whoever runs Hållkoll.
