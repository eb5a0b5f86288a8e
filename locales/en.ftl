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
command-discard = throw away
command-wrong-place = wrong place
command-report-for = report for { $name }
command-report-for-example = report for Vera Exempel
command-my-cases = my cases
command-some-of-my-cases = search my cases { $search }
command-moved-cases = news of my cases
command-cases-to-withdraw = cases to withdraw
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
kind-deviation-asked = Deviation – against law or routine
kind-accident-asked = Accident – a release or damage
kind-near-miss-asked = Near miss – could have gone badly
kind-observation-asked = Observation – I see a risk
kind-improvement-asked = Suggestion – I have an idea

ongoing-yes = Yes
ongoing-no = No
ongoing-unknown = Don't know

identity-named = The name is not shown
identity-confidential = Confidential
identity-anonymous = Without a name
identity-named-asked = Those who work with the case
identity-confidential-asked = Only the environmental coordinator
identity-anonymous-asked = Nobody, do not store my name

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
with-owner = Whoever is to take care of it
with-withdrawn = Nobody, it was withdrawn

next-received = It is read and assessed, by { $day }.
next-assessed = It is decided how it is taken care of.
next-investigating = The case handler finds out the cause.
next-in-progress = What is planned is carried out.
next-awaiting-verification = Somebody checks that the actions helped.
next-parked = The suggestion is taken up in the planning.
next-closed = Nothing more, the case is done.
next-dismissed = Nothing more happens in the case.
next-referred = Whoever reported it contacts them. I pass nothing on.
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
report-identity = Who may see your name?
report-avoids-manager = Do not show it to my manager
report-send = Send
report-cancelled = Okay, I stop here. Nothing is sent.
report-kept = What you have written is kept for a day, for you only.
report-go-on = Go on
report-discard = Throw away what I wrote
report-discarded = What you wrote is gone. Nothing is sent.
report-none-begun = You have no report under way.
report-none-begun-what = Have you sent it already? Write “withdraw” and the number or code of the case.
report-just-sent = { $number } has been sent. You can withdraw it as long as nobody has assessed it.
report-was-cancelled = You cancelled this report, so it has not been sent. Look it through and press Send, or write “send” again.
report-added = I added your text to the report that you had begun.
report-something-else = No, this is something else
report-replaced = Before, it said
report-cut = The text is longer than the card can hold. All of it is still in your message in the chat.
report-name-kept = A name that is stored may become an official document.
report-about-name = More about your name
report-honest = If you let nobody see your name, we do not store it in the case. What you write here stays in your Teams chat and may reveal who you are.
report-whistleblowing = If you want to blow the whistle on wrongdoing there is
report-channel = the whistleblowing channel
report-nothing-sensitive = Do not write sensitive personal data or secrets.
report-kind-written = What is it about? { $value } (change: write "kind accident")
report-description-written = What has happened? { $value } (change: write "what" and your text)
report-place-written = Where? { $value } (change: write "place Parkskolan")
report-ongoing-written = Is it going on now? { $value } (change: write "ongoing yes", "ongoing no" or "ongoing unknown")
report-occurred-on-written = When? { $value } (change: write "when yesterday")
report-immediate-action-written = What have you already done? { $value } (change: write "done" and your text)
report-identity-written = Who may see your name? { $value } (change: write "with my name", "protect my name" or "without my name")
report-avoids-manager-written = Do not show it to my manager? { $value } (change: write "not to my manager")

## The receipt

report-for-heading = Whom do you report for?
report-for-explained = You write, and the case is theirs: they hear how it goes. The log of the case says that you wrote it.
report-for-go-on = Go on to the report
report-for-whom = You report for { $name }.
receipt-heading = Thank you! The case has number { $number }
receipt-already-sent = This card was already sent. What is new was not stored. Here is the receipt from the first time. Do you want to add something? Write "add to" and the number of the case.
receipt-next = What happens now? The case is read and assessed by { $day }. You find it under My cases.
receipt-next-anonymous = What happens now? The case is read and assessed by { $day }. Your name is not in the case, so ask with the code how it goes.
receipt-next-for = What happens now? The case is read and assessed by { $day }. { $name } hears how it goes.
receipt-confidential = Your name is shown to the environmental coordinator only, and only when it is needed.
receipt-avoids-manager = The case is shown to no manager.
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
my-cases-some = My cases: { $parts }
my-cases-none-such = You have no such cases in your name.
my-cases-every = All my cases
my-cases-none = You have no cases with your name. If you sent one without a name, ask with the code: write "status" and the code.
new-cases-button = New cases
new-cases-heading = New cases
new-cases-none = No new cases wait for assessment.
open-cases-heading = Open cases
open-cases-none = There are no open cases.
moved-cases-heading = News of my cases
moved-cases-none = None of your cases has moved on in the last week.
case-list-count = { $total ->
    [one] One case.
   *[other] { $total } cases. Page { $page } of { $last }.
}
case-list-open = Open { $number }
case-list-on = Next page
case-list-back = Previous page

complete-button = Add
complete-heading = Add to { $number }
complete-confirm = Shall this be added to { $number }? Press Add or answer yes.
complete-label = What do you want to add?
complete-send = Add it
complete-your-text = and your text

cases-to-withdraw-heading = Which case do you want to withdraw?
cases-to-withdraw-none = You have no case that can be withdrawn. That is possible until the environmental coordinator has assessed it. If you sent it without a name, write "withdraw" and the code.
withdraw-button = Withdraw
withdraw-this = Withdraw { $number }
withdraw-heading = Do you want to withdraw { $number }?
withdraw-explained = Then nothing more happens with the case. The record stays, as it may be an official document.
withdraw-yes = Yes, withdraw it
withdraw-no = No, keep it

## News from the bot

notice-submit = New case: { $number }
notice-submit-owner = New case, yours until it has a handler: { $number }
notice-submit-reporter =
    { $kind ->
        [improvement] Your suggestion
       *[other] Your case
    } { $number } has come in
notice-assess = { $number } has been assessed
notice-assess-owner = { $number } is yours until it has a handler
notice-assess-reporter =
    { $kind ->
        [improvement] Your suggestion
       *[other] Your case
    } { $number } has been assessed
notice-dismiss = { $number } has been dismissed
notice-dismiss-reporter =
    { $kind ->
        [improvement] Your suggestion
       *[other] Your case
    } { $number } has been dismissed
notice-refer = { $number } has been referred
notice-refer-reporter =
    { $kind ->
        [improvement] Your suggestion
       *[other] Your case
    } { $number } has been referred
notice-withdraw = { $number } was withdrawn
notice-assign = { $number } has a handler now
notice-assign-handler = You have been given case { $number } to handle
notice-assign-reporter =
    { $kind ->
        [improvement] Your suggestion
       *[other] Your case
    } { $number } has a handler now
notice-assign-action = An action has been decided in { $number }
notice-assign-action-action-owner = You have been given an action in { $number }
notice-assign-action-reporter =
    { $kind ->
        [improvement] Your suggestion
       *[other] Your case
    } { $number } has an action under way
notice-close-as-handled = { $number } has been closed
notice-close-as-handled-reporter =
    { $kind ->
        [improvement] Your suggestion
       *[other] Your case
    } { $number } has been closed
notice-plan-actions = Actions have been planned in { $number }
notice-plan-actions-action-owner = You have been given an action in { $number }
notice-plan-actions-reporter =
    { $kind ->
        [improvement] Your suggestion
       *[other] Your case
    } { $number } has been looked into, and now something is done about it
notice-complete-actions = All actions are done in { $number }
notice-complete-actions-reporter =
    { $kind ->
        [improvement] Your suggestion
       *[other] Your case
    } { $number } has been seen to, and we are checking whether it helped
notice-verify-effective = The actions helped, and { $number } has been closed
notice-verify-effective-reporter =
    { $kind ->
        [improvement] Your suggestion
       *[other] Your case
    } { $number } is done: the actions helped
notice-verify-not-effective = The actions were not enough in { $number }
notice-verify-not-effective-handler = The actions were not enough: look into { $number } again
notice-verify-not-effective-reporter =
    { $kind ->
        [improvement] Your suggestion
       *[other] Your case
    } { $number } is investigated again: the actions were not enough
notice-reopen = { $number } has been opened again
notice-reopen-handler = { $number } is yours again: it has been opened again
notice-reopen-reporter =
    { $kind ->
        [improvement] Your suggestion
       *[other] Your case
    } { $number } has been opened again
notice-notify-authority = An authority has been told of { $number }
notice-comment = Something was added to { $number }
notice-comment-handler = Something was added to { $number }, which you handle
notice-comment-reporter =
    { $kind ->
        [improvement] Your suggestion
       *[other] Your case
    } { $number } has been added to
notice-attach = A file was added to { $number }
notice-attach-handler = A file was added to { $number }, which you handle
notice-attach-reporter =
    { $kind ->
        [improvement] Your suggestion
       *[other] Your case
    } { $number } has got a file
notice-reclassify = The assessment of { $number } has changed
notice-reclassify-handler = The assessment of { $number }, which you handle, has changed
notice-reclassify-owner = { $number } is yours until it has a handler
notice-reclassify-reporter =
    The assessment of { $kind ->
        [improvement] your suggestion
       *[other] your case
    } { $number } has changed
notice-change-severity = The severity of { $number } has been changed
notice-change-severity-handler = The severity of { $number }, which you handle, has been changed
notice-adopt = The suggestion { $number } has been adopted
notice-adopt-action-owner = You are to carry out the suggestion { $number }
notice-adopt-reporter = Your suggestion { $number } has been adopted
notice-decline = The suggestion { $number } has been declined
notice-decline-reporter = Your suggestion { $number } has been declined
notice-park = The suggestion { $number } has been saved for the planning
notice-park-reporter = Your suggestion { $number } has been saved for the planning
notice-complete-without-check = { $number } is done
notice-complete-without-check-reporter =
    { $kind ->
        [improvement] Your suggestion { $number } has been carried out
       *[other] Your case { $number } is done
    }
notice-ask-to-reopen = Somebody asks for { $number } to be opened again
notice-add-action = One more action has been decided in { $number }
notice-add-action-action-owner = You have been given an action in { $number }
notice-complete-action = An action is done in { $number }
notice-complete-action-handler = An action is done in { $number }, which you handle
notice-cancel-action = An action has been cancelled in { $number }
notice-cancel-action-handler = An action has been cancelled in { $number }, which you handle
notice-feedback =
    How it goes with { $kind ->
        [improvement] your suggestion
       *[other] your case
    } { $number }
notice-feedback-open = It is not done yet, nor is it forgotten.
notice-open = Open

## Welcome and help

welcome-heading = Hello! I am Hållkoll, a bot for environmental work
welcome-what = Has something happened that affects the environment, or do you have an idea? Write it to me as to a colleague. You get a number and can follow what happens.
welcome-data = What you report is stored by your employer and read by the environmental coordinator. It may be an official document. You can report without your name.
welcome-data-link = More about how personal data is used: { $link }
welcome-in-channel = Write @Hållkoll and what has happened, and we will go on in a private chat.
welcome-in-meeting = If this is a network meeting, I note who of the network takes part. If the meeting has this link in Hållkoll, I know which one it is. Otherwise whoever coordinates it writes @Hållkoll link meeting 17, with the number of the meeting.
welcome-not-an-alarm = I am no alarm service. In danger: call 112.
help-button = Help
help-heading = This is what I can help you with
help-what = I am a bot. Write what has happened, as to a colleague: "batteries in the general waste at Parkskolan". Then you get a card to fill in.
help-reporting = Report
help-reporting-words = "report", "wrong place".
help-own = Your cases
help-own-words = "my cases", "status M-2026-0042", "add to M-2026-0042" and your text, "attach M-2026-0042", "withdraw M-2026-0042".
help-to-do = What you are to do
help-to-do-words = "my actions", "cases I handle", "my commitments", "to report".
help-plans = Plans and commitments
help-plans-words = "action plan", "action 7", "late actions", "commitment 3 step 2", "item 6.7", "status by department", "milestones", "indicators", "environmental aspects", "governing documents".
help-meetings = Meetings of networks
help-meetings-words = "my meetings", "upcoming meetings", "past meetings", "meeting 17", "I am here", "rate".
help-followed = Cases you follow
help-followed-words = "new cases", "open cases", "late cases", "cases chemicals last year", "statistics", "environmental rounds", "report for Vera Exempel".
help-rounds = Follow-up of the plans
help-rounds-words = "rounds", "new round", "status words", "export the plans". Send a workbook here to bring plans in.
help-networks = Networks you coordinate
help-networks-words = "my network" shows everything you can do, such as "new meeting", "members", "comments to read", "results of 2026", "open survey", "export annual report" and "export the network".
help-new-network = A network with meetings
help-new-network-words = "new network". Send a workbook here to bring one in.
help-organised = Who does what
help-organised-words = "roles", "give role", "substitutes", "owners", "hand over", "departments", "summer pause".
help-settings = As you like it
help-settings-words = "weekly digest", "weekly digest settings", "I am away", "svenska", "answer with text".
not-understood-heading = I am not sure what you mean
not-understood-what = Is it something that happened, or an idea? Press Report, and your text comes along. Write "help" to see all I can do.
which-what = What do you mean? Your text goes along.
meaning-place = It is the place
meaning-help = Help
meaning-report-deviation = Report a deviation
meaning-report-accident = Report an accident
meaning-suggest-improvement = Make a suggestion
meaning-my-cases = See my cases
meaning-find-cases = Search among the cases
meaning-case-figures = See statistics of cases
meaning-case-status = Ask about a case
meaning-action-status = Ask about actions in the plan
meaning-to-report = See what I am to report
meaning-round-status = See how a round goes
meaning-milestones = See milestones
meaning-indicators = See indicators
meaning-aspects = See environmental aspects
meaning-documents = See governing documents
meaning-list-meetings = See meetings
meaning-register-attendance = Sign up for a meeting
meaning-rate-meeting = Rate a meeting
meaning-meeting-results = See results from meetings
meaning-digest-now = Get a summary now
meaning-digest-settings = Change the summary
meaning-export = Get a file
meaning-set-language = Change language
meaning-cancel = Cancel
meaning-greeting = Just say hello
meaning-thanks = Just say thanks
meaning-unknown = Something else
left-alone-heading = Okay, I leave it as it is.
thanks-heading = You are welcome!
thanks-what = Write when there is something more.
guest-heading = I cannot see who you are
guest-what = You are here as a guest without an account. Sign in to Teams with your work account and write to me again.
not-set-up-heading = Hållkoll is not ready to use yet
not-set-up-what = Your organisation has not been set up. Ask whoever runs Hållkoll with you to add it. Are you at a meeting of a network? Tell whoever coordinates it, and you are counted. In danger: call 112.

other-doors-button = Wrong place?
other-doors-heading = Other ways
other-doors-what = I take what concerns the environment. For other things there are these ways:
other-doors-fault-report = Fault report
other-doors-work-injury = Work injury
other-doors-whistleblowing = The whistleblowing channel
other-doors-it = IT support
other-doors-citizen-feedback = Feedback from residents
other-doors-fault-report-without-link = Faults in premises and equipment: ask your manager or caretaker.
other-doors-work-injury-without-link = Work injury or near miss for people: talk to your manager or safety representative.
other-doors-whistleblowing-without-link = Wrongdoing: look for whistleblowing on the intranet.
other-doors-it-without-link = IT support: contact your IT department.
other-doors-danger = In danger: call 112.
other-doors-about-fault-report = That sounds like a fault report.
other-doors-about-it = That sounds like a question for IT.
other-doors-about-hr = That sounds like a question for your manager or HR.
other-doors-about-room = I cannot book rooms, cars or journeys.
other-doors-about-food = I know nothing about food and coffee.
other-doors-about-off-topic = I am sorry, I cannot answer that.
other-doors-about-citizen-feedback = That sounds like feedback from somebody outside the municipality.
other-doors-report-anyway = Report anyway
misconduct-heading = This is not for me
misconduct-not-stored = I have not stored what you wrote. It is only in our chat.
misconduct-whistleblowing = Bribes, conflicts of interest and other wrongdoing: use the whistleblowing channel.
misconduct-hr = Harassment, insults and threats: talk to HR, your safety representative or a manager you trust.
names-heading = I do not tell who has reported
names-what = Everybody should dare to report. If you have a question about a case, talk to the environmental coordinator.

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
error-identity-unknown = Choose who may see your name.
error-ongoing-unknown = Choose whether it is going on now.
error-date-unreadable = I do not understand the date. Write for example 2026-11-20 or "yesterday".
error-date-in-future = The date has not been yet. Choose today or earlier.
error-date-too-old = The date is more than { $years } years ago. Check the year.
error-action-long = What you have already done is too long. At most { $most } characters.
error-comment-missing = Write what you want to add.
error-comment-long = The text is too long. At most { $most } characters.
error-misconduct = This seems to be about bribes, threats or harassment. I do not store that. Use the whistleblowing channel, or talk to HR or your safety representative. Write "wrong place" and I show the way. Is it about the environment? Write it in other words and send it again.
error-no-draft = There is no report begun. Write "report" and what has happened.
error-no-such-case = I find no such case. Check the number or the code.
error-too-many-guesses = There were too many wrong codes today. Try again tomorrow.
error-already-withdrawn = { $number } is already withdrawn.
error-withdraw-too-late = { $number } is already assessed and cannot be withdrawn. Is there something the environmental coordinator should know? Write "add to { $number }" and your text.
error-case-ended = { $number } takes nothing more. Write "report" if it has happened again.
error-changed-meanwhile = Somebody else changed { $number } meanwhile. Open the case again.
error-card-old = The card was too old to be sent. What you wrote is kept: look it over and send it again.
error-card-not-yours = This card is not for you, so nothing was changed. Write "help" to see what you can do.
error-not-allowed = Your role does not let you do this. Write "my cases" to see your own.
error-busy = Many are writing just now. Nothing was stored, try again in a while.
error-unexpected = Something went wrong with me and nothing was stored. Try again in a while. If it still does not work, tell { $reference } to whoever runs Hållkoll.

## The life of a case

happened-assess = The case was assessed
happened-dismiss = The case was dismissed
happened-refer = The case was referred
happened-assign = A handler was appointed
happened-assign-action = An action was decided on
happened-close-as-handled = The case was closed, it had already been dealt with
happened-plan-actions = The cause has been found and actions are planned
happened-complete-actions = All actions are done
happened-verify-effective = The check showed that it helped, and the case was closed
happened-verify-not-effective = The check showed that it was not enough, and the case is being investigated again
happened-reopen = The case was reopened
happened-notify-authority = An authority was notified
happened-attach = A file was added
happened-reclassify = The assessment was changed
happened-change-severity = The severity was changed
happened-adopt = The suggestion was adopted
happened-decline = The suggestion was declined
happened-park = The suggestion was kept for the planning
happened-complete-without-check = Everything is done, and the case was closed
happened-ask-to-reopen = The reporter asked for the case to be reopened
happened-describe-accident = Details of the accident were added
happened-add-action = One more action was decided on
happened-complete-action = An action was completed
happened-cancel-action = An action was cancelled
happened-unmask-reporter = Somebody looked up the name of the reporter
happened-hand-over = The case was handed over to another handler

error-case-moved-on = Somebody was faster: { $number } has moved on since the card was shown. Open the case again to see how it stands.
error-only-suggestions = { $number } is no suggestion, so it cannot be adopted, declined or kept.
error-no-suggestions = { $number } is a suggestion. Adopt it, decline it or keep it for the planning.
error-only-light = Only minor cases can be closed at once. Appoint a handler for { $number }.
error-check-needed = { $number } is too serious to be closed without a check of the effect.
error-reclassify-parked = { $number } is kept for the planning. Adopt or decline it first.
error-only-accidents = Those details are needed only for accidents and releases.
error-actions-open = { $count ->
    [one] One action is not done yet. Mark it as done or cancel it first.
   *[other] { $count } actions are not done yet. Mark them as done or cancel them first.
}
error-own-action = You own one of the actions. Somebody else needs to check whether they helped.
error-reopen-too-late = It is too long ago to reopen { $number }. Has it happened again? Write “report”.
error-choice-unknown = Choose something in the list.
error-weekday-not-worked = The digest comes on a working day, so that it leaves your weekend alone. Choose a day from Monday to Friday.
error-text-long = The text is { $length } characters. Shorten it to at most { $most }.
error-time-unreadable = Write the time like this: 14:30.
error-day-past = That date has already been. Choose today or a later day.
error-day-over = { $day } has already been. Do you want that day all the same?
error-day-far = That date is more than { $years } years away. Check the year.
error-day-free = { $day } is not a working day. Do you want that day all the same? The next working day is { $following }.
error-severity-missing = Choose how serious it is, from 1 to 4.
error-severity-same = It already has that severity. Choose another.
error-nothing-changed = Nothing has changed yet. Change what is wrong, or leave it as it is.
error-notification-missing = Say whether an authority must be notified: yes, no or unclear.
error-category-missing = Choose what it is about.
error-dismissal-reason-missing = Choose why the case is dismissed.
error-door-missing = Choose where the case belongs.
error-door-name-missing = Write where the case belongs.
error-reason-missing = Write why.
error-handler-missing = Choose who will investigate.
error-due-missing = Choose when the investigation should be done.
error-root-cause-missing = Write what caused it.
error-cause-category-missing = Choose what kind of cause it is.
error-no-action-and-no-reason = Write an action, or why none is needed.
error-action-kind-missing = Choose whether the action corrects or prevents.
error-action-text-missing = Write what is to be done.
error-action-owner-missing = Choose who will do it.
error-action-due-missing = Choose when it should be done.
error-action-settled = The action is already done or cancelled.
error-cancel-reason-missing = Write why the action is cancelled.
error-check-day-missing = Choose the day to check whether it helped.
error-effect-missing = Choose whether the actions helped.
error-effect-not-good = Did it not help fully? Then the case needs to be investigated again.
error-effect-good = Did it help? Then the case can be closed instead.
error-evidence-missing = Write how you can tell that it helped.
error-feedback-missing = Write a few words to the person who reported.
error-immediate-action-missing = Write what was done.
error-decline-reason-missing = Write why, in plain words. The person who made the suggestion will read it.
error-planning-round-missing = Write which planning round the suggestion is kept for.
error-parked-until-missing = Choose when the suggestion should be taken up again.
error-notified-whom-missing = Write which authority was notified.
error-notified-how-missing = Write how it was done, for example by phone or e-mail.
error-notified-reference-missing = Write what you can refer to, for example a registration number or who answered.
error-notified-in-future = That time is still to come. Write when the authority was notified.

## Draft of a notification of an operational disturbance

notification-site = Operation
notification-place = Place
notification-time = Time
notification-what-happened = What happened
notification-released = What was released and how much
notification-done = What has been done
notification-how-found = How it was discovered
notification-causes = Causes
notification-consequences = Consequences
notification-planned = Planned measures
notification-samples = Samples
notification-fill-in = (fill in)

## The organisation: roles, substitutes, owners, departments

role-coordinator = Coordinator
role-of-circle = Network coordinator
role-handler = Case handler
role-manager = Manager
role-management-representative = Management representative
role-duty-officer = Duty officer
role-auditor = Auditor
role-administrator = Administrator
kind-deviation-many = Deviations
kind-accident-many = Accidents
kind-near-miss-many = Near misses
kind-observation-many = Risks observed
kind-improvement-many = Suggestions

command-page = { $command } page { $page }
command-roles = roles
command-give-role = give role
command-give-role-example = give role case handler to Robin Exempel
command-give-role-to = give role { $role } to { $person }
command-end-role = end role { $what }
command-end-role-yes = yes, end role { $what }
command-held-role = { $role } for { $person }
command-in-place = in { $place }
command-from-day = from { $day }
command-until-day = to { $day }
command-for-person = for { $person }
command-substitutes = substitutes
command-set-substitute = set substitute
command-set-substitute-example = i am away 1–14 july, Robin Exempel takes over
command-set-substitute-for-example = substitute Robin Exempel for Alva Exempel from 2027-07-01 to 2027-07-31
command-substitute = substitute { $person }
command-end-substitute = remove substitute { $id }
command-owners = owners
command-set-owner = set owner
command-set-owner-example = owner Robin Exempel for deviations
command-set-owner-of = owner { $person } for { $kind }
command-drop-owner = remove owner for { $what }
command-departments = departments
command-add-department = new department
command-add-department-example = new department School
command-add-unit-example = new unit Kitchen in School
command-rename = rename
command-rename-example = rename School to Education
command-hand-over = hand over
command-hand-over-example = hand over Robin Exempel to Alva Exempel
command-hand-over-roles-example = hand over Robin Exempel to Alva Exempel with roles
command-hand-over-to = hand over { $giver } to { $person }
command-hand-over-roles-to = hand over { $giver } to { $person } with roles
command-hand-over-yes = yes, hand over { $giver } to { $person }
command-hand-over-roles-yes = yes, hand over { $giver } to { $person } with roles

organised-person = Who?
organised-person-name = Or write the name
organised-away = Who is away, if not you?
organised-away-name = Or write the name of who is away
organised-giver = From
organised-giver-name = Or write the name of who hands over
organised-receiver = To
organised-receiver-name = Or write the name of who takes over
organised-role = Role
organised-place = Where?
organised-kind = Which cases?
organised-since = First day
organised-until = Last day
organised-span = When
organised-person-shown = Name
organised-away-shown = Stands in for
organised-everywhere = The whole authority
organised-every-kind = All cases
organised-numbered = no { $id }
organised-written = { $label } { $value } (write "{ $command }")
organised-days = { $since } to { $until }
organised-from-day = from { $day }
organised-until-day = until { $day }
organised-instead-of = stands in for { $name }

roles-heading = Roles
roles-count = { $total ->
    [0] Nobody has a role yet.
    [one] One person has a role.
   *[other] { $total } people have roles. Page { $page } of { $last }.
}
roles-open = Show { $at }
roles-of-heading = Roles of one person
roles-none = No roles.

give-role-button = Give a role
give-role-heading = Give a role
give-role-explained = Leave the days empty if the role holds until further notice. Is the person not in the list? Write the name instead.
give-role-send = Give the role
give-role-given = The role is given
give-role-opened-once = I tell the person, if they have opened me in Teams.

end-role-button = End { $at }: { $role }
end-role-heading = Do you want to end the role?
end-role-explained = The right is gone at once. What the person has done stays, and open cases stay with them until you hand them over.
end-role-yes = Yes, end it
end-role-no = No, keep it
end-role-ended = The role has ended

whom-heading = Whom do you mean?
whom-written = You wrote
whom-explained = I want to be sure. Choose the one you mean, or write the whole name.
whom-choose = Choose { $at }

substitutes-button = Substitutes
substitutes-heading = Substitutes
substitutes-none = Nobody has a substitute right now.
substitutes-line = { $substitute } stands in for { $away }
set-substitute-button = Set a substitute
set-substitute-heading = Set a substitute
set-substitute-explained = The substitute has the roles of the other on those days. Then they end by themselves.
set-substitute-send = Save the substitute
set-substitute-done = The substitute is saved.
end-substitute-button = Remove substitute { $id }
end-substitute-done = The substitute is removed.

owners-button = Owners
owners-heading = Owners of new cases
owners-none = Nobody is appointed. New cases are with the coordinator.
owners-explained = Whoever is appointed has the case until it gets a handler. Where there is nobody for the place and kind, it goes to the coordinator of the department, then of the authority, the management representative, and last the administrators.
owners-left = { $name }, who has no role any more
owners-gaps = { $count ->
    [one] One place lacks an owner: whoever is appointed has no role any more. Appoint somebody else.
   *[other] { $count } places lack an owner: those appointed have no role any more. Appoint others.
}
set-owner-button = Appoint an owner
set-owner-heading = Appoint an owner
set-owner-send = Appoint
set-owner-done = The owner is appointed.
drop-owner-button = Remove { $at }
drop-owner-done = The owner is removed.

departments-button = Departments
departments-heading = Departments and units
departments-none = There are no departments yet.
departments-no-units = no units
add-department-button = Add
add-department-heading = New department or unit
add-department-where = What do you want to add?
add-department-department = A department
add-department-unit-in = A unit in { $name }
add-department-name = Name
add-department-send = Add it
add-department-done = It is added.
rename-button = Rename
rename-heading = Rename a department or unit
rename-which = Which?
rename-name = New name
rename-send = Rename it
rename-done = It is renamed.

handover-button = Hand over
handover-heading = Hand over all that is open
handover-explained = Cases, actions and ownerships move. You see what moves before it does.
handover-roles = Roles
handover-roles-title = Move the roles too
handover-look = Show what moves
handover-question = Shall I move this?
handover-yes = Yes, hand over
handover-done = All is handed over
handover-both-told = I tell both of them.
handover-cases-count = Open cases
handover-actions-count = Open actions
handover-tasks-count = To report in plans and commitments
handover-owners-count = Ownerships
handover-roles-count = Roles
handover-staying = { $count ->
    [one] One thing stays, because you may not move it. Ask an administrator.
   *[other] { $count } things stay, because you may not move them. Ask an administrator.
}

notice-role-given = You have been given a role
notice-substitute-set = You are a substitute
notice-substitute-explained = You have the roles of the other on those days. Then they end by themselves.
notice-handed-over-to-you = You have taken over what a colleague had open
notice-handed-over-from-you = What you had open is handed over
notice-owners-missing = New cases lack an owner

error-person-missing = Choose a person, or write the name.
error-person-new = I have not met that person yet. Write the name too.
error-person-unknown = I find nobody of that name. Choose in the list, or write name and e-mail: "give role case handler to Robin Exempel robin@example.com".
error-person-unsure = I am not sure whom you mean. Choose from the list, or write the whole name.
error-role-unknown = Choose a role: coordinator, case handler, manager, management representative, duty officer, auditor or administrator.
error-role-not-yours = You may not give or end that role there. Coordinators may with case handlers in their own part. Ask an administrator.
error-role-not-in-network = In a network or a group there is only the role of coordinator.
error-role-already = The person has that role then already.
error-role-gone = That role is not there any more. Write "roles" to see how it is now.
error-role-unsure = The person has the role in several places. Write "roles" and choose there.
error-last-administrator = That is the last administrator. Give somebody else the role first.
error-where-unknown = There is no such department or unit. Write "departments" to see which there are.
error-where-unknown-but-near = There is no such department or unit. Do you mean { $near }?
error-where-unsure = Several have that name. Write one of these: { $names }.
error-day-unreadable = I do not understand the day. Write for example 2026-12-24, 24/12 or "tomorrow".
error-ends-before-start = The last day is before the first.
error-until-missing = Write the last day.
error-substitute-not-yours = You can only set a substitute for yourself. Ask an administrator.
error-substitute-self = Nobody can stand in for themselves. Choose somebody else.
error-substitute-already = There is a substitute on those days already. Write "substitutes" to see.
error-substitute-gone = That substitute is not there any more. Write "substitutes" to see how it is now.
error-absence-long = That is more than a year. Give the person the role instead.
error-place-not-yours = That part is not yours. Ask an administrator.
error-owner-without-role = The person has no role that can take cases. Give the role case handler first: write "give role".
error-owner-gone = Nobody is appointed there any more. Write "owners" to see how it is now.
error-name-missing = Write a name.
error-name-taken = That name is there already.
error-handover-self = That is the same person. Choose somebody else.
error-receiver-without-role = Whoever takes over has no role that can take cases. Give a role first, or move the roles too.

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
import-group-wrong = Row { $row } in the sheet { $sheet }: write a number from { $least } to 99.
import-days-wrong = Row { $row } in the sheet { $sheet }: write a number of days from 1 to { $most }.
import-day-of-year-wrong = Row { $row } in the sheet { $sheet }: write a day of the year, such as 1/7.
import-pause-half = Row { $row } in the sheet { $sheet }: a summer pause needs both its first and its last day. Write both, or neither.
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
import-changed-meanwhile = Something has changed since you saw what the import would do. Nothing is changed now. Send the file or do the dry run again.
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
import-unit-twice = Row { $row } in the sheet { $sheet }: the unit is on row { $first } already.
import-unit-unknown = Row { $row } in the sheet { $sheet }: there is no unit “{ $written }” in the department.
import-unit-unknown-but-near = Row { $row } in the sheet { $sheet }: there is no unit “{ $written }” in the department. Do you mean { $suggestion }?
import-unit-without-department = Row { $row } in the sheet { $sheet }: write which department the unit belongs to.
import-substitute-self = Row { $row } in the sheet { $sheet }: nobody can stand in for themselves.
import-substitute-days = Row { $row } in the sheet { $sheet }: a substitute needs both Från and Till.
import-owner-twice = Row { $row } in the sheet { $sheet }: place and cases are the same as on row { $first }.
import-owner-without-role = Row { $row } in the sheet { $sheet }: the person has no role that can take cases. Add one in the sheet Roller.
import-kind-unknown = Row { $row } in the sheet { $sheet }: “{ $written }” is no kind of cases.
import-kind-unknown-but-near = Row { $row } in the sheet { $sheet }: “{ $written }” is no kind of cases. Do you mean { $suggestion }?
import-last-administrator = The workbook has no administrator, and the last one would be gone. Add the role in the sheet Roller, or export and begin from there.
import-change-unit-added = New unit: { $name }, { $department }
import-change-substitute-added = New substitute: { $substitute } for { $person }, from { $since } to { $until }
import-change-substitute-ended = Substitute ends: { $substitute } for { $person }, from { $since } to { $until }
import-change-owner-appointed =
    New owner: { $person }, { $kind ->
        [deviation] deviations
        [accident] accidents
        [near_miss] near misses
        [observation] observations
        [improvement] suggestions
       *[other] all cases
    }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }
import-change-owner-dropped =
    Owner ends: { $person }, { $kind ->
        [deviation] deviations
        [accident] accidents
        [near_miss] near misses
        [observation] observations
        [improvement] suggestions
       *[other] all cases
    }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }
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

## The forms about a case: fields, and the words before them in writing

form-written = { $label } { $value } (on the line: "{ $part }")
form-nothing = –
form-anyway = Do you want that day anyway?
form-anyway-yes = Yes, { $day }
word-anyway = anyway

field-kind = What is it?
word-kind = kind
field-severity = How serious is it?
word-severity = severity
field-category = What is it about?
word-category = category
field-notification = Should an authority be told?
word-notification = notification
field-belongs-to = Which department or unit?
word-belongs-to = unit
field-flags = Is any of this true?
word-flags = concerns
field-source = How did it come to light?
word-source = source
field-aspect = Environmental aspect
word-aspect = aspect
example-aspect = waste in schools
field-likelihood = How likely is it to happen again?
word-likelihood = likelihood
field-consequence = How big may the consequences be?
word-consequence = consequences
field-reason = Why?
word-reason = why
example-reason = it turned out to be something else
field-feedback = Answer to the person who reported
word-feedback = answer
example-feedback = Thank you! It is mended now.
field-door = Where does it belong?
word-door = where
field-door-name = If it is another place: what is it called?
word-door-name = place
example-door-name = The city service desk
field-handler = Who is to investigate?
word-handler = handler
example-handler = Robin Exempel
field-due-on = Done by
word-due-on = done by
field-root-cause = What caused it?
word-root-cause = cause
example-root-cause = the hose was old
field-cause-category = What sort of cause?
word-cause-category = sort of cause
field-what = What is to be done?
word-what = action
example-what = replace the hose
field-owner = Who does it?
word-owner = owner
example-owner = Robin Exempel
field-action-kind = Does it correct or prevent?
word-action-kind = type
field-resource-need = Is money or anything else needed?
word-resource-need = needs
example-resource-need = 2,000 kronor
field-immediate-action = What was done at once?
word-immediate-action = done
example-immediate-action = we wiped it up
field-lesson = Can others learn from this?
field-lesson-yes = Yes, share it with others
word-lesson = lesson
field-planning-round = Which planning round?
word-planning-round = planning
example-planning-round = the budget of 2028
field-until = When is it taken up again?
word-until = until

severity-1 = 1 – slight
severity-2 = 2 – moderate
severity-3 = 3 – serious
severity-4 = 4 – acute
category-waste = Waste
category-chemicals = Chemicals
category-water-and-sewage = Water and sewage
category-energy = Energy
category-transport = Transport
category-purchasing = Purchasing
category-nature = Nature
category-noise = Noise
category-air = Air
category-training = Training
category-routine = Routines
category-other = Other
answer-yes = Yes
answer-no = No
answer-unclear = Unclear
flag-release = Release
flag-contamination = Contaminated ground or water
flag-danger = Danger to life
flag-injury = Somebody was hurt
flag-data-breach = Personal data got out
flag-cyber-incident = Cyber incident
source-staff = From the staff
source-round = On a round
source-internal-audit = At an internal audit
source-external-audit = At an external audit
source-inspection = At an inspection
source-contractor = From a contractor
source-citizen = From a citizen
likelihood-1 = 1 – very small
likelihood-2 = 2 – small
likelihood-3 = 3 – some
likelihood-4 = 4 – great
likelihood-5 = 5 – very great
consequence-1 = 1 – very small
consequence-2 = 2 – small
consequence-3 = 3 – noticeable
consequence-4 = 4 – great
consequence-5 = 5 – very great
cause-routine-missing = No routine
cause-routine-not-known = The routine was not known
cause-routine-not-followed = The routine was not followed
cause-training = Training
cause-equipment = Equipment
cause-contractor = Contractor
cause-planning = Planning or resources
cause-communication = Communication
cause-outside-event = Something from outside
cause-other = Other
dismissal-duplicate = Duplicate
dismissal-not-environmental = Not about the environment
dismissal-unintelligible = Cannot be understood
door-fault-report = Fault report
door-work-injury = Work injury or incident
door-whistleblowing = The whistleblowing channel
door-it = IT support
door-citizen-feedback = Feedback from citizens
door-other = Another place
action-kind-corrective = Corrects
action-kind-preventive = Prevents
action-kind-improvement = Improvement

assess-case-heading = Assess { $number }
assess-case-send = Save the assessment
assess-case-explained = What is at the top is needed. Fill in the rest if you know it.
command-assess-case = assess { $case }
moved-assess = Done. The case is assessed.

dismiss-case-heading = Dismiss { $number }
dismiss-case-send = Dismiss
dismiss-case-explained = The person who reported is told why, and where it belongs if you choose that.
command-dismiss-case = dismiss { $case }
moved-dismiss = Done. The case is dismissed.
refer-case-heading = Refer { $number }
refer-case-send = Refer
refer-case-explained = The person who reported is told where it belongs. I do not send the case there.
command-refer-case = refer { $case }
moved-refer = Done. The case is referred.
reclassify-case-heading = Change the assessment of { $number }
reclassify-case-send = Change the assessment
reclassify-case-explained = The number stays the same, and what it was stays in the log.
command-reclassify-case = change assessment { $case }
moved-reclassify = Done. The assessment is changed.
change-severity-heading = Change the severity of { $number }
change-severity-send = Change severity
command-change-severity = change severity { $case }
moved-change-severity = Done. The severity is changed.
assign-case-heading = Assign { $number }
assign-case-send = Assign
assign-case-explained = The handler finds out the cause and proposes actions. Is the person not in the list? Write the name instead.
command-assign-case = assign { $case }
moved-assign = Done. The case has a handler.
assign-action-heading = Decide on an action in { $number }
assign-action-send = Decide
assign-action-explained = For simple faults whose cause you know. Otherwise, assign a handler.
command-assign-action = decide action { $case }
moved-assign-action = Done. The action is decided.
close-case-heading = Close { $number } at once
close-case-send = Close at once
close-case-explained = For what is slight and already taken care of.
command-close-case = close at once { $case }
moved-close-as-handled = Done. The case is closed.
finish-case-heading = Close { $number }
finish-case-send = Close
command-finish-case = close { $case }
moved-complete-without-check = Done. The case is closed.
adopt-suggestion-heading = Adopt the suggestion { $number }
adopt-suggestion-send = Adopt
adopt-suggestion-explained = If you leave empty what is to be done, it is the suggestion as it is written.
command-adopt-suggestion = adopt { $case }
moved-adopt = Done. The suggestion is adopted.
decline-suggestion-heading = Decline the suggestion { $number }
decline-suggestion-send = Decline
decline-suggestion-explained = The person who made the suggestion reads what you write.
command-decline-suggestion = decline { $case }
moved-decline = Done. The suggestion is declined.
park-suggestion-heading = Keep the suggestion { $number } for planning
park-suggestion-send = Keep
command-park-suggestion = park { $case }
moved-park = Done. The suggestion is kept for planning.
reopen-case-heading = Open { $number } again
reopen-case-send = Open again
reopen-case-explained = For the same event again. If you leave the handler empty, whoever had the case has it again.
command-reopen-case = reopen { $case }
moved-reopen = Done. The case is open again.

error-person-left = That person has no role here any more. Choose somebody else, or give the role again first.

error-form-unread = I did not understand part of the line. Write the word before each thing, as it stands by the fields.
error-not-yours-to-do = You can read { $number }, but this is for somebody else to do.
moved-already = That was already done. This is how it stands now.
moved-on-meanwhile = Somebody got there first, so nothing was changed. This is how it stands now.
case-you-wrote = You had written

## Handling: actions, the check of the effect

field-no-action-reason = Is no action needed? Why not?
word-no-action-reason = no action
example-no-action-reason = the fault is gone already
field-similar-elsewhere = Could it be the same elsewhere?
word-similar-elsewhere = elsewhere
field-similar-where = If so, where?
word-similar-where = where
example-similar-where = the store on Bruksgatan
field-action = Which action?
word-action = action
field-outcome = What became of it?
word-outcome = outcome
outcome-completed = Done
outcome-cancelled = Cancelled
field-comment = Tell how, or why it is cancelled
word-comment = comment
example-comment = the hose is replaced
field-check-on = When will you check whether it helped?
word-check-on = check
field-effect = Did the actions help?
word-effect = helped
effect-good = Yes
effect-partial = Partly
effect-none = No
field-evidence = How can you tell?
word-evidence = how
example-evidence = no leak in two months
field-next-handler = If it must be investigated again: by whom?
word-next-handler = handler
example-next-handler = Robin Exempel
field-next-due-on = If it must be investigated again: done by
word-next-due-on = done by

plan-actions-heading = Plan actions in { $number }
plan-actions-send = Save the plan
plan-actions-explained = Fill in an action, or why none is needed. You add more actions later.
command-plan-actions = plan actions { $case }
moved-plan-actions = Done. The plan is saved.
add-action-heading = New action in { $number }
add-action-send = Add the action
command-add-action = new action { $case }
moved-add-action = Done. The action is added.
settle-action-heading = Action in { $number }
settle-action-send = Save
settle-action-explained = If it is cancelled, you need to write why.
command-settle-action = action done { $case }
command-settle-this-action = action done { $case } { $action }
moved-complete-action = Done. The action is marked as done.
moved-cancel-action = Done. The action is cancelled.
complete-actions-heading = All actions in { $number } are done
complete-actions-send = Save the day
complete-actions-explained = Wait long enough to see whether it helped. Whoever checks must not be responsible for any of the actions.
command-complete-actions = ready for check { $case }
moved-complete-actions = Done. Now the case waits for the check.
verify-effect-heading = Did the actions in { $number } help?
verify-effect-send = Save the check
verify-effect-explained = If it helped, the case is closed and the person who reported it gets your answer. Otherwise it is investigated again, by the same handler unless you choose somebody else.
command-verify-effect = check { $case }
moved-verify-effective = Done. The actions helped and the case is closed.
moved-verify-not-effective = Done. The case is investigated again.
ask-to-reopen-heading = Ask that { $number } is opened again
ask-to-reopen-send = Ask for it
ask-to-reopen-explained = The environmental coordinator reads what you write and decides.
command-ask-to-reopen = ask to reopen { $case }
moved-ask-to-reopen = Done. The environmental coordinator is told that you want the case opened again.

command-my-actions = my actions
my-actions-heading = My actions
my-actions-none = You have no actions to do right now.
action-list-count = { $total ->
    [one] One action.
   *[other] { $total } actions. Page { $page } of { $last }.
}
action-list-due = Done by { $day }.
action-list-late = Late: should have been done { $day }.
command-handled-cases = cases I handle
handled-cases-heading = Cases I handle
handled-cases-none = You handle no open cases right now.

error-action-missing = Choose which action it is about.
error-outcome-missing = Choose whether the action is done or cancelled.

## The card of a case, the log, and what is done from there

case-handler = Handler
case-due = No later than
case-late = { $day }, late
case-feedback = Answer
case-dismissal = Dismissed as
case-door = Belongs to
case-planning-round = Saved for
case-parked-until = Comes up
case-avoids-manager = The reporter does not want any manager to see the case.
case-severity = Severity
case-category = Area
case-belongs-to = Department
case-notification = Must an authority be told
case-root-cause = Cause
case-no-action-reason = Why no action is needed
case-evidence = How we saw whether it helped
case-accident-site = Activity
case-accident-time = Time of day
case-accident-substance = Substance
case-accident-amount = Amount
case-accident-how-found = Found
case-accident-consequences = Consequences
case-accident-samples = Samples
case-notified = Told
case-action = Action { $action }
case-action-due = no later than { $day }
case-action-completed = done { $day }
case-action-cancelled = cancelled { $day }
case-more-actions = { $count ->
    [one] And one more action.
   *[other] And { $count } more actions.
}

state-suggestion-assessed = Assessed
state-suggestion-in-progress = Being carried out
state-suggestion-adopted = Carried out
state-suggestion-declined = Declined
with-suggestion-assessed = The environmental coordinator
with-suggestion-in-progress = Whoever carries it out
with-suggestion-adopted = Nobody, it is done
with-suggestion-declined = Nobody, it is done
next-suggestion-assessed = The environmental coordinator decides on the suggestion.
next-suggestion-in-progress = The suggestion is carried out.
next-suggestion-adopted = Nothing more, the suggestion has been carried out.
next-suggestion-declined = Nothing more. The reason stands under Answer.

do-assess = Assess
do-dismiss = Dismiss
do-refer = Refer
do-assign = Assign a handler
do-assign-action = Decide on an action
do-close-as-handled = Close at once
do-adopt = Adopt
do-decline = Decline
do-park = Save for the planning
do-plan-actions = Plan actions
do-complete-actions = All is done
do-complete-without-check = Close
do-verify-effect = Did it help?
do-reopen = Open again
do-ask-to-reopen = Ask to open it again
do-describe-accident = Tell more
do-add-action = Add an action
do-settle-action = Action { $action } is done
do-reclassify = Change the assessment
do-change-severity = Change the severity
do-notify-authority = Tell an authority
do-unmask-reporter = Show who reported
do-show-log = Log
do-more = More choices
more-heading = More choices for { $number }
more-none = There are no more choices just now.
command-more = more choices { $case }
command-show-log = log { $case }

duty-reminder = This may have to be done. You decide, and you send it. I send nothing to any authority.
duty-rescue-service = Fire, acute release or danger to life: call 112.
duty-serious-harm = Serious harm to the environment: tell the supervisory authority at once, and what you have done.
duty-disturbance = Operational disturbance that may harm health or the environment: tell the supervisory authority at once.
duty-contamination = Contaminated ground or water: whoever owns or uses the place tells the supervisory authority at once.
duty-work-environment = Death, serious injury or serious near miss: notify the Work Environment Authority, preferably the same day.
duty-investigate-cause = Accident or serious near miss: find the cause.
duty-data-breach = Personal data has got out: notify the Authority for Privacy Protection within 72 hours.
duty-cyber-incident = Significant cyber incident: notify it under the cyber security act.

notify-authority-heading = Tell an authority of { $number }
notify-authority-draft = Show a draft to copy
notify-authority-draft-heading = Draft about { $number }, to copy and change
notify-authority-then = When you have told the authority, fill in how it was done.
notify-authority-send = Save that it is done
command-draft = draft { $case }
command-notify-authority = notified { $case }
moved-notify-authority = Done. It is saved that the authority has been told.
field-authority = Which authority?
word-authority = authority
example-authority = The environment committee
field-notified-on = Which day?
word-notified-on = day
example-notified-on = today
field-notified-at = What time?
word-notified-at = at
example-notified-at = 14:30
field-channel = How was it done?
word-channel = how
example-channel = by phone
field-reference = What can you refer to?
word-reference = reference
example-reference = their case number

describe-accident-heading = Tell more about { $number }
describe-accident-explained = Write what you know. You can leave the rest empty.
describe-accident-send = Save
command-describe-accident = tell more { $case }
moved-describe-accident = Thank you, it has been added to the case.
field-site = Which activity or facility?
word-site = activity
example-site = the treatment plant
field-time = What was the time?
word-time = time
example-time = 14:30
field-substance = What was released?
word-substance = substance
example-substance = diesel oil
field-amount = How much?
word-amount = amount
example-amount = 20 litres
field-how-found = How was it found?
word-how-found = found
example-how-found = it smelled
field-consequences = What came of it?
word-consequences = effects
example-consequences = it ran to the drain
field-samples = Have you taken samples?
word-samples = samples
example-samples = one sample in the drain

unmask-case-heading = Show who reported { $number }
unmask-case-explained = The name is shown to you. The log tells that you looked, and why.
unmask-case-send = Show the name
command-unmask-case = show the name { $case }
moved-unmask-reporter = Now you see the name. The log tells that you have looked.

log-heading = Log of { $number }
log-count = { $total ->
    [one] One event.
   *[other] { $total } events. Page { $page } of { $last }, the latest first.
}
log-by = { $who }: { $what }
log-nobody = Without a name
log-hidden = The name is not shown
log-nothing = empty
log-action = Action { $action }, { $field }
logged-state = state
logged-kind = kind
logged-severity = severity
logged-category = area
logged-department-id = department
logged-unit-id = unit
logged-aspect = environmental aspect
logged-source = how it came to light
logged-likelihood = likelihood
logged-consequence = consequence
logged-notification = must an authority be told
logged-flags = what is true of it
logged-owner-id = owner until there is a handler
logged-keeper-id = sees to it
logged-handler-id = handler
logged-due-on = due
logged-round = round
logged-root-cause = cause
logged-cause-category = sort of cause
logged-similar-elsewhere = is there the like elsewhere
logged-similar-where = the like at
logged-no-action-reason = why no action is needed
logged-check-on = to be checked
logged-effect = did it help
logged-evidence = how it was seen
logged-checked-by-id = checked by
logged-feedback = answer to the reporter
logged-lesson = lesson for others
logged-dismissal = dismissed as
logged-door = belongs to
logged-door-name = the place
logged-decision = decision
logged-planning-round = saved for
logged-parked-until = comes up
logged-immediate-action = already done
logged-reason = why
logged-accident-site = activity
logged-accident-time = time of day
logged-accident-substance = substance
logged-accident-amount = amount
logged-accident-how-found = found
logged-accident-consequences = consequences
logged-accident-samples = samples
logged-notification-authority = authority
logged-notification-notified-at = told
logged-notification-channel = in what way
logged-notification-reference = reference
logged-action-kind = what it does
logged-action-text = what is to be done
logged-action-owner-id = owner
logged-action-due-on = due
logged-action-resource-need = need
logged-action-state = state
logged-action-settled-on = settled
logged-action-comment = comment
logged-action-round = round
action-state-open = Not done
action-state-completed = Done
action-state-cancelled = Cancelled
decision-adopted = Adopted
decision-declined = Declined

## The weekly digest

command-digest = weekly digest
command-digest-settings = weekly digest settings
command-digest-change-example = weekly digest friday at 8 every other week
command-late-cases = late cases
command-serious-cases = serious cases
command-cases-to-notify = cases to notify
command-cases-to-check = effect checks
command-cases-to-decide = suggestions to decide
command-meetings-to-rate = rate
command-red-cases = red cases
command-cases-from-audits = cases from audits
command-cases-without-cause = cases i handle without a cause
command-waiting-cases = cases i handle that wait for others
command-my-checks = my effect checks
command-my-late-actions = my late actions
command-my-next-actions = my actions within two weeks

late-cases-heading = Late cases
late-cases-none = No cases are late.
serious-cases-heading = Serious cases
serious-cases-none = No open cases are serious or acute.
cases-to-notify-heading = Cases to notify
cases-to-notify-none = No cases wait for an authority to be told.
cases-to-check-heading = Effect checks this week
cases-to-check-none = No effects are to be checked this week.
cases-to-decide-heading = Suggestions to decide
cases-to-decide-none = No suggestions wait for a decision.
red-cases-heading = Red cases
red-cases-none = No cases are late, serious or to be notified.
cases-from-audits-heading = Cases from audits
cases-from-audits-none = No open cases come from an audit.
cases-without-cause-heading = Cases I handle without a cause
cases-without-cause-none = No cases you handle lack a cause.
waiting-cases-heading = Cases I handle that wait for others
waiting-cases-none = No cases you handle wait for somebody else.
my-checks-heading = My effect checks this week
my-checks-none = You have no effects to check this week.
my-late-actions-heading = My late actions
my-late-actions-none = None of your actions are late.
my-next-actions-heading = My actions within two weeks
my-next-actions-none = None of your actions are due within two weeks.

digest-heading = Week { $week } – { $place }
digest-of-meetings = meetings in networks
digest-of-several = { $name } and others
digest-of-one = { $name }: { $line }
digest-go-to = Change to { $name }
digest-none = Nothing new to tell right now.
digest-in-channel = Want to see more? Write "weekly digest" to me in our private chat.
digest-show = Show the weekly digest
digest-week = wk { $week }
digest-days = { $count ->
        [0] today
        [one] 1 working day ago
       *[other] { $count } working days ago
    }
digest-actions-late = { $count ->
        [one] ■ 1 of your actions is late: { $number }, due { $day }
       *[other] ■ { $count } of your actions are late, first { $number }, due { $day }
    }
digest-late = { $count ->
        [one] ■ 1 late case: { $number }, due { $day }
       *[other] ■ { $count } late cases, first { $number }, due { $day }
    }
digest-red = { $count ->
        [one] ■ 1 red case:
       *[other] ■ { $count } red cases{ $more ->
        [0] :
       *[other] , among them:
    }
    }
digest-red-late = – { $number }: late, due { $day }
digest-red-acute = – { $number }: acute
digest-red-serious = – { $number }: serious
digest-red-to-notify = – { $number }: whether an authority must be told is not settled
digest-serious = { $count ->
        [one] 1 open case is serious or acute
       *[other] { $count } open cases are serious or acute
    }
digest-to-notify = { $count ->
        [one] 1 case waits for an answer on whether an authority must be told, or for that to be done
       *[other] { $count } cases wait for an answer on whether an authority must be told, or for that to be done
    }
digest-to-assess = { $count ->
        [one] 1 case waits for assessment, received { $days }
       *[other] { $count } cases wait for assessment, the oldest received { $days }
    }
digest-to-check = { $count ->
        [one] 1 effect is to be checked this week
       *[other] { $count } effects are to be checked this week
    }
digest-to-decide = { $count ->
        [one] 1 suggestion waits for a decision
       *[other] { $count } suggestions wait for a decision
    }
digest-handled = { $count ->
        [one] You handle 1 open case, received { $days }
       *[other] You handle { $count } open cases, the oldest received { $days }
    }
digest-cause-missing = { $count ->
        [one] 1 case you handle lacks a cause
       *[other] { $count } cases you handle lack a cause
    }
digest-waiting = { $count ->
        [one] 1 case you handle waits for somebody else
       *[other] { $count } cases you handle wait for somebody else
    }
digest-my-checks = { $count ->
        [one] You have 1 effect to check this week
       *[other] You have { $count } effects to check this week
    }
digest-audits = { $count ->
        [one] 1 open case from an audit: { $number }, due { $day }
       *[other] { $count } open cases from audits, next { $number }, due { $day }
    }
digest-audits-undated = { $count ->
        [one] 1 open case from an audit, without a due date
       *[other] { $count } open cases from audits, none with a due date
    }
digest-actions-soon = { $count ->
        [one] 1 of your actions is due within two weeks
       *[other] { $count } of your actions are due within two weeks
    }
digest-to-rate = Say what you thought of the meeting on { $day }: { $group }
digest-registered = { $group }, { $day }: { $yes } come, { $maybe } perhaps
digest-comments-to-read = { $count ->
        [one] 1 comment on a meeting waits to be read
       *[other] { $count } comments on meetings wait to be read
    }
digest-benefits-to-read = { $count ->
        [one] 1 answer about the greatest benefit waits to be read
       *[other] { $count } answers about the greatest benefit wait to be read
    }
digest-rated = { $group }, the meeting on { $day }: ratings are taken until { $until }
digest-uncounted = Nobody has been noted at the meeting on { $day }: { $group }
digest-held = { $held } of { $planned } meetings of { $year } have been held
digest-evaluated = { $evaluated } of { $held } meetings held in { $year } are evaluated
digest-off-target = { $off } of { $known } indicators of { $year } are off their target
digest-ownerless =
    { $count ->
        [1] One item of your commitments has no owner
       *[other] { $count } items of your commitments have no owner
    }
digest-items-changed =
    { $count ->
        [1] One item of your commitments has got a new status in the last seven days
       *[other] { $count } items of your commitments have got a new status in the last seven days
    }
digest-plans-late =
    { $count ->
        [1] ■ One action
       *[other] ■ { $count } actions
    } of { $reach ->
        [part] your part of the action plan
       *[whole] the action plan
    } { $count ->
        [1] is late
       *[other] are late
    }
digest-documents = { $expired ->
        [0] { $soon ->
            [one] 1 governing document expires within 30 days
           *[other] { $soon } governing documents expire within 30 days
        }
        [one] ■ 1 governing document has expired{ $soon ->
            [0] {""}
            [one] , and 1 expires within 30 days
           *[other] , and { $soon } expire within 30 days
        }
       *[other] ■ { $expired } governing documents have expired{ $soon ->
            [0] {""}
            [one] , and 1 expires within 30 days
           *[other] , and { $soon } expire within 30 days
        }
    }
digest-open-documents-to-renew = Governing documents to renew
digest-open-late-in-plans = Late in the action plan
digest-open-unowned-items = Items without an owner
digest-open-changed-items = Items with a new status
digest-open-off-target = Targets that are not reached
digest-open-milestones = Milestones
digest-next-meeting =
    { $more ->
        [0] Your next meeting is on { $day }: { $group }
       *[other] Your next meeting is on { $day }: { $group }. { $more } more within 30 days
    }
digest-meeting-result = The result of the meeting on { $day } is ready: { $group }
digest-meeting-documents = There are documents from the meeting on { $day }: { $group }
digest-moved = { $others ->
        [0] { $count ->
            [one] Your suggestion has been answered
           *[other] { $count } of your suggestions have been answered
        }
       *[other] { $count ->
            [one] 1 of your cases has moved on
           *[other] { $count } of your cases have moved on
        }{ $answered ->
            [0] {""}
            [one] , one of them a suggestion that has been answered
           *[other] , { $answered } of them suggestions that have been answered
        }
    }
digest-new = { $count ->
        [one] 1 new case
       *[other] { $count } new cases
    } in the last seven days{ $accidents ->
        [0] {""}
        [one] , 1 of them an accident
       *[other] , { $accidents } of them accidents
    }. In the seven days before: { $before }
digest-open = { $count ->
        [one] 1 open case
       *[other] { $count } open cases
    }
digest-repeats = { $count ->
        [one] 1 repetition: the same kind of event in the same place within a year
       *[other] { $count } repetitions: the same kind of event in the same place within a year
    }
digest-silent = { $count ->
        [one] Nothing reported for 90 days from { $names }. It may be that nobody reports
       *[other] Nothing reported for 90 days from { $count } departments, such as { $names }. It may be that nobody reports
    }
digest-trend = { $count ->
        [one] 1 case in { $weeks } weeks, { $last } of them in the last
       *[other] { $count } cases in { $weeks } weeks, { $last } of them in the last
    }
digest-lesson = To learn from a closed case about { $category }: { $cause }

digest-open-my-actions = My actions
digest-open-late-cases = Late cases
digest-open-serious-cases = Serious cases
digest-open-cases-to-notify = Cases to notify
digest-open-new-cases = New cases
digest-open-cases-to-check = Effect checks
digest-open-cases-to-decide = Suggestions to decide
digest-open-meetings-to-rate = Rate a meeting
digest-open-upcoming-meetings = Coming meetings
digest-open-my-meetings = My meetings
digest-open-results = Result of meeting { $number }
digest-open-meeting = Open meeting { $number }
digest-open-results-of-year = Results of { $year }
digest-open-comments-to-read = Read comments
digest-open-benefits-to-read = Read survey answers
digest-open-past-meetings = Past meetings
digest-open-red-cases = Red cases
digest-open-cases-from-audits = From audits
digest-open-cases-without-cause = Assignments without a cause
digest-open-waiting-cases = Assignments that wait for others
digest-open-my-checks = My effect checks
digest-open-my-late-actions = Late actions
digest-open-my-next-actions = Actions within two weeks
digest-open-handled-cases = My assignments
digest-open-moved-cases = News of my cases
digest-open-open-cases = Open cases

section-my-actions = My actions
section-my-actions-word = actions
section-handled = My assignments
section-handled-word = assignments
section-followed = The cases I follow
section-followed-word = overview
section-silent = Departments that are silent
section-silent-word = silent
section-repeats = Repetitions
section-repeats-word = repeats
section-audits = Audits
section-audits-word = audits
section-trend = The trend
section-trend-word = trend
section-meetings = Meetings
section-meetings-word = meetings
section-networks = Networks I coordinate
section-networks-word = networks
section-targets = Targets in the plans
section-targets-word = targets
section-plans = Action plan and commitments
section-plans-word = plans
section-documents = Governing documents
section-documents-word = documents
section-own-cases = My own cases
section-own-cases-word = own
section-lesson = Lessons
section-lesson-word = lessons

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekdays-1 = Mondays
weekdays-2 = Tuesdays
weekdays-3 = Wednesdays
weekdays-4 = Thursdays
weekdays-5 = Fridays

digest-settings-button = Settings
digest-settings-heading = Your weekly digest
digest-settings-wanted = Weekly digest
digest-settings-wanted-title = Yes, send it to me
digest-settings-written = { $label }: { $value } ({ $how })
digest-settings-nothing = nothing
digest-settings-wanted-how = to stop it, write "weekly digest off", and to have it again, "weekly digest on"
digest-settings-weekday = Day
digest-settings-weekday-how = change: write "weekly digest friday"
digest-settings-at = Time
digest-settings-at-how = change: write "weekly digest at 8.30"
digest-settings-weeks = How often
digest-settings-weeks-how = change: write "weekly digest every other week", "weekly digest every fourth week" or "weekly digest every week"
digest-settings-sections = Contents
digest-settings-sections-how = change: write "weekly digest without { $example }", or "weekly digest with { $example }"; there are: { $words }
digest-settings-even-if-nothing = When nothing has happened
digest-settings-even-if-nothing-title = Send it all the same
digest-settings-even-if-nothing-how = change: write "weekly digest even if empty" or "weekly digest not if empty"
digest-settings-save = Save
digest-settings-unmet-group = The digest is about what you follow yourself. I cannot pick out one group.
digest-settings-unmet-only-if = I cannot send it only when something is late. Write "weekly digest not if empty" and it comes only when there is something to tell.
digest-settings-unmet-often = I cannot send it more often than once a week. Write "weekly digest" when you want to see how things stand.
digest-settings-unmet-seldom = I can send it every week, every second week or every fourth week. To change it, choose here or write for example "weekly digest every fourth week".
digest-settings-unmet-pause = I cannot pause it for a while, so I have changed nothing. Write "weekly digest off" when you want none, and "weekly digest on" when you want it again.
digest-settings-kept = Done, so it will be
digest-settings-off = You get no weekly digest. You can always write "weekly digest" and see it.
digest-settings-every = { $weeks ->
        [1] Every week
        [2] Every other week
       *[other] Every fourth week
    }
digest-settings-when = { $weekdays } at { $at }, { $every }
digest-settings-wished = The digest comes on { $when }, when there is something to tell. { $holiday }
digest-settings-wished-always = The digest comes on { $when }, also when nothing has happened. { $holiday }
digest-settings-holiday = { $weekday ->
        [5] When the Friday is a holiday, it comes the last working day before.
       *[other] On a holiday it comes the next working day of the same week, or the last one before when there is none.
    }

channel-digest-kept = Done, the weekly digest will come here
channel-digest-wished = { $place }, on { $when }, when there is something to tell.
channel-digest-wished-always = { $place }, on { $when }, also when nothing has happened.
channel-digest-left-out = Without: { $sections }
channel-digest-how-to-end = Do you not want it any more? Mention me and write "no weekly digest here".
channel-digest-ended = The weekly digest comes here no more

error-time-at-night = Choose a time that is not between 01 and 04. That is when clocks are changed.
error-only-in-channel = Do that in the channel or group chat: mention me there and write "weekly digest here".
error-no-channel-digest = No weekly digest comes here.
error-department-or-group-unknown = I find no department of that name, and no group that you coordinate. Write "departments" to me in our private chat to see those there are.

## Searching among the cases

command-find-cases = cases { $search }
find-cases-heading = Cases: { $parts }
find-cases-all = all
find-cases-severity = severity { $severity }
find-cases-places = Department
find-cases-owners = Handled by
find-cases-words = With the words
find-cases-none = I found no such case among those you may see.
find-cases-try = Try fewer words or a longer time. You can search by department, category, place, kind, state, severity, time, handler and words in the report, for instance "cases chemicals last year" or "serious accidents in October".
find-cases-without-words = Search without the words
find-cases-without-period = Search in all time
find-cases-without-places = Search in all departments
find-cases-without-owners = Search with everybody
find-cases-without-categories = Search in all categories
find-cases-without-severities = Search at any severity
listing-new = new
listing-open = open
listing-serious = open and serious
listing-late = late
listing-to-notify = to notify
listing-to-check = to check
listing-to-decide = to decide
listing-red = red
listing-from-audit = from an audit
span-since = since { $day }
span-until = until { $day }
span-between = { $first } – { $last }

## Statistics

command-figures = statistics { $search }
figures-heading = Statistics: { $span }
figures-heading-divided = Statistics { $division }, { $span }
figures-of = Of
figures-few = fewer than { $least }, or hidden
figures-together = { $count } together
figures-none = none
figures-by-month = Reported by month
figures-by-year = Reported by year
figures-to-assess = Time to assessment
figures-to-close = Time to closing
figures-days = { $days } working days in the middle (median of { $many })
figures-share = { $share }% of { $many }
figures-anonymous = Reported without a name
figures-with-cause = Closed with a known cause
figures-with-effect = Closed with the effect checked
figures-with-feedback = Closed with an answer to the reporter
figures-repeats = Happened again (same place and category within 12 months)
figures-suggestions = Suggestions that came in during the time:
figures-suggested = Received
figures-adopted = Adopted
figures-declined = Declined
figures-done = Carried out
figures-passed-over = The figures are of all cases, not only of "{ $words }". Write "{ $search }" to see those, or "statistics by category".
figures-zero = 0 reported does not always mean that nothing happened. Zero may mean that nobody reports.
figures-more = More reports are no bad sign: more people tell what they see.
figures-hidden = Numbers below { $least } are not shown for departments other than your own. Sometimes a larger number is hidden too, so that the small one cannot be worked out.
figures-whole = All statistics
figures-no-category = Not assessed
figures-no-severity = Not assessed
figures-no-department = Without a department
figures-no-aspect = Without an environmental aspect
measure-received = Reported
measure-closed = Closed
measure-open = Open now
measure-late = Late now
division-kind = By kind
division-category = By category
division-department = By department
division-severity = By severity
division-source = By source
division-aspect = By aspect
division-month = By month
error-not-followed = That is no department that you follow. Write "statistics" for what you follow.

## Cases that belong together

look-alikes-explained = Something like it was reported at the same place within a month. Is it the same event, or do they belong together?
look-alikes-link = Belongs with { $other }
look-alikes-duplicate = The same event as { $other }
command-link-cases = link { $case } { $other }
command-duplicate = dismiss { $case } duplicate; same as: { $other }
linked-alike = Belongs with
linked-alike-of = Belongs with
linked-duplicate = The same event was also reported as
linked-duplicate-of = The same event as
linked-again = Happened again in
linked-again-of = Had happened before in
field-same-as = If it is a duplicate: which case was reported first?
word-same-as = same as
example-same-as = M-2026-0007
moved-link = Done. The cases are linked.
happened-link = Was linked to another case
logged-link = belongs with
error-other-case-missing = Write the number of the other case, for instance M-2026-0007.
error-no-such-other-case = I find no case { $number } that you may see.
error-same-case = A case cannot belong with itself. Write the number of the other one.
case-followed = Somebody else reported the same event before you. This is the case that is handled, and you will hear when something happens. What they wrote is not shown.
notice-followed = News in { $number }, the same event that you reported
notice-what = What has happened
again-heading = Has it happened again? { $number }
again-what = The case was closed a while ago. Has the same thing happened again since then?
again-reopen = Yes, open the case again
again-report = Yes, report a new one
again-no = No
again-thanks = Thank you! Then { $number } stays closed.
again-later = If it happens later, just write what has happened.
command-again = happened again { $case }
command-not-again = not happened again { $case }
again-linked = The report is linked to the case from last time, if you send it with your name.

## Reminders

reminder-heading = { $count ->
    [one] Reminder: one thing is waiting
   *[other] Reminder: { $count } things are waiting
}
reminder-action = Action { $action } in { $number } is due { $day }.
reminder-action-late = Action { $action } in { $number } was due { $day }.
reminder-investigation = The investigation of { $number } is due { $day }.
reminder-investigation-late = The investigation of { $number } was due { $day }.
reminder-effect-check = Did the actions in { $number } help? That is to be checked { $day }.
reminder-effect-check-late = Did the actions in { $number } help? That was to be checked { $day }.
reminder-parked = The suggestion { $number } was to be taken up again { $day }.
reminder-unanswered-action = { $owner } has not answered { $count } reminders of action { $action } in { $number }, which was due { $day }.
reminder-unanswered-investigation = { $owner } has not answered { $count } reminders of the investigation of { $number }, which was due { $day }.
reminder-not-assessed = { $number } came in { $day } and has not been assessed yet.
reminder-nobodys = Nobody has { $number }, which came in { $day }.
reminder-with-other = { $owner } has it, whom I cannot reach.
reminder-answer = { $title }: { $about }
reminder-more = { $count ->
    [one] One more thing is waiting.
   *[other] { $count } more things are waiting.
}
reminder-explained = You get at most one such message a day. Are you away? Write "i am away 1–14 july, Robin Exempel takes over".

change-due-heading = New date in { $number }
change-due-send = Change the date
command-change-due = new date { $case }
moved-change-due = Done. The date is changed.
pass-on-heading = Pass on in { $number }
pass-on-send = Pass on
pass-on-explained = Whoever takes over is told.
command-pass-on = pass on { $case }
moved-pass-on = Done. It is passed on.
snooze-reminder-heading = Remind later of { $number }
snooze-reminder-send = Remind later
snooze-reminder-explained = The due date stays. If it must be moved, choose a new date instead.
command-snooze-reminder = remind later { $case }
moved-snooze = Done. I will remind you later.
field-new-due-on = New date
word-new-due-on = new date
field-receiver = Who takes over?
word-receiver = to
example-receiver = Robin Exempel
field-wait = For how long?
word-wait = how long
field-snoozed-until = If you chose a day: which?
word-snoozed-until = day
wait-week = A week
wait-month = A month
wait-until = Until a day
do-done = Done
do-change-due = New date
do-pass-on = Pass on
do-snooze = Remind later
error-new-due-missing = Choose a new date.
error-same-day = That is the same date as before.
error-receiver-missing = Choose who takes over.
error-has-it-already = That person has it already.
error-receiver-may-not = That person may not do this. Choose somebody who coordinates, and who is responsible for none of the actions.
error-wait-missing = Choose a week, a month or a day.
error-snoozed-until-missing = Choose the day when I should remind again.
happened-change-due = A date was moved
happened-pass-on = It was passed on
happened-snooze = The reminders may rest
happened-feedback = Whoever reported it was told how it goes
notice-change-due = A date has been moved in { $number }
notice-change-due-handler = A date has been moved in { $number }, which you handle
notice-pass-on = { $number } has been passed on
notice-pass-on-handler = You have been given case { $number } to handle
notice-pass-on-reporter =
    { $kind ->
        [improvement] Your suggestion
       *[other] Your case
    } { $number } has another handler now
notice-pass-on-action-owner = You have been given an action in { $number }

command-summer-pause-example = summer pause 1 july to 15 august
command-no-summer-pause = no summer pause
summer-pause-heading = Summer pause
summer-pause-told = Reminders rest from { $since } until and including { $until }, every year.
summer-pause-none = There is no summer pause: reminders come all the year.
summer-pause-explained = During the pause, too, I remind of the most serious cases (severity 4), and tell of a case that nobody has assessed or that nobody has. The rest comes when the pause is over.
summer-pause-send = Save the pause
summer-pause-end = Remove the pause
summer-pause-kept = The pause is saved
summer-pause-ended = The pause is removed
error-pause-since-missing = Choose the first day of the pause.
error-pause-until-missing = Choose the last day of the pause.

## Pictures and files

command-attach = attach { $case }
receipt-files = Do you have a picture or a file?
complete-files = You can also send a picture or a file.
files-ask = Send a picture or a file to { $number }
files-soon = Send it in the chat within half an hour, and it goes into the case.
files-with-code = Send it in the chat with the code { $code } in the same message. Without the code I do not know where it belongs, as I do not remember who you are.
files-more-soon = Do you have more? Send them within half an hour.
files-more-with-code = Do you have more? Write the code { $code } in the same message.
files-limits = At most { $most } files in a case, { $megabytes } MB each: pictures, pdf, text and documents from Word, Excel or PowerPoint.
files-which = Which case is the file for?
files-not-kept = I have not kept it.
files-with-number = Send it with the number of the case in the same message, for example "M-2026-0042". If you reported without a name, write the code instead.
files-choose = Or choose the case here, and send it then.
files-to = To { $number }
files-in-private = Send pictures and files in our private chat
files-in-private-why = Only you and I see them there. The file that you sent here was not kept.
files-not-kept-yet = The file was not kept. Send it when the case has got its number.
files-saved = { $count ->
        [one] Thank you! The file is now in { $number }
       *[other] Thank you! { $count } files are now in { $number }
    }
files-none-saved = { $count ->
        [one] I could not take the file
       *[other] I could not take the files
    }
files-made-anew = I take away where pictures were taken and with which phone.
files-heading = Pictures and files:
files-links-live = The links are yours and work for a day. Open the case again for new ones.
files-picture = Picture { $serial } in { $number }, added { $day }
files-name-picture = Picture { $serial }
files-name-file = File { $serial } ({ $type })
files-open-picture = Open picture { $serial }
files-open-file = Open file { $serial }
files-unnamed = The file
logged-files = number of files

file-many = There are { $most } files in { $number } already, and there is no room for more.
file-big = It is larger than { $most } MB. Send a smaller one.
file-empty = It is empty.
file-slow = It took too long to fetch. Send it again, one at a time.
file-not-fetched = I could not fetch it from Teams. Send it again.
file-not-from-teams = It is not kept in Teams, so I do not fetch it. Upload it here in the chat.
file-sticker = I do not keep stickers and moving pictures. Send a photo or a file.
file-kind = I do not take that kind of file. Send a picture, a pdf, a text or a document.
file-phone-picture = The picture is in the phone's own format, which I cannot open. Take a screenshot of it and send that, or save it as jpg. On an iPhone, new pictures become jpg if you choose Settings, Camera, Formats, Most Compatible.
file-old-office = It is an older or a locked document. Save it as docx, xlsx or pptx without a password, or as pdf.
file-locked = It is locked with a password. Take the password away and send it again.
file-macros = There are macros or programs in it. Save it without them, or as pdf.
file-active = The pdf holds programs or files within. Print it as a new pdf and send that.
file-packed = It is packed in a way that I do not open.
file-damaged = It cannot be opened. It may be damaged.
file-heavy = It is too heavy to open. Send a smaller one.
file-pixels = The picture has more than { $most } million pixels. Send a smaller one.
file-names-its-author = Such files often say who wrote them, and your name is not to be seen in the case. Send a picture or a text instead.
file-folder-failed = It could not be stored just now. Send it again in a while.
file-too-many-at-once = I take at most { $most } files at once.

## Networks from a workbook

import-network-name-missing = The sheet Nätverk: write what the network is called.
import-network-name-long = The sheet Nätverk: the network's name is longer than { $most } characters.
import-network-elsewhere = The sheet Nätverk: here you change only networks that { $ours } owns, and Myndighet is “{ $written }”.
import-network-not-yours = The sheet Nätverk: you coordinate no network called “{ $written }”.
import-network-not-yours-but-near = The sheet Nätverk: you coordinate no network called “{ $written }”. Do you mean { $suggestion }?
import-no-group = Row { $row } in the sheet { $sheet }: there is no group to invite to. Write one in the sheet Grupper.
import-owner-missing = The sheet Nätverk: write which authority owns the network.
import-owner-unknown = The sheet Nätverk: there is no authority called "{ $written }", or several are.
import-row-twice = Row { $row } in the sheet { $sheet }: the same stands already on row { $first }.
import-cell-missing = Row { $row } in the sheet { $sheet }: something that is needed is missing.
import-number-wrong = Row { $row } in the sheet { $sheet }: "{ $written }" is no whole number.
import-clock-wrong = Row { $row } in the sheet { $sheet }: "{ $written }" is no time of day. Write for example 09:00.
import-figure-wrong = Row { $row } in the sheet { $sheet }: "{ $written }" is no figure. Write for example 5,75, 22 or över 730.
import-figure-unknown = Row { $row } in the sheet { $sheet }: the figure "{ $written }" is not known.
import-figure-unknown-but-near = Row { $row } in the sheet { $sheet }: the figure "{ $written }" is not known. Do you mean { $suggestion }?
import-status-unknown = Row { $row } in the sheet { $sheet }: the status "{ $written }" is not known.
import-status-unknown-but-near = Row { $row } in the sheet { $sheet }: the status "{ $written }" is not known. Do you mean { $suggestion }?
import-group-unknown = Row { $row } in the sheet { $sheet }: the group "{ $written }" is not in the sheet Grupper.
import-group-unknown-but-near = Row { $row } in the sheet { $sheet }: the group "{ $written }" is not in the sheet Grupper. Do you mean { $suggestion }?
import-member-unknown = Row { $row } in the sheet { $sheet }: "{ $written }" is not in the sheet Medlemmar.
import-member-unknown-but-near = Row { $row } in the sheet { $sheet }: "{ $written }" is not in the sheet Medlemmar. Do you mean { $suggestion }?
import-meeting-unknown = Row { $row } in the sheet { $sheet }: the meeting "{ $written }" is not in the sheet Möten.
import-meeting-unknown-but-near = Row { $row } in the sheet { $sheet }: the meeting "{ $written }" is not in the sheet Möten. Do you mean { $suggestion }?
import-meeting-without-day = Row { $row } in the sheet { $sheet }: the meeting has no day in the sheet Mötesdagar.
import-contact-elsewhere = Row { $row } in the sheet { $sheet }: { $written } belongs to another organisation already.
import-change-network-added = New network: { $name }
import-change-group-added = New group: { $name }
import-change-member-added = New member: { $name }
import-change-contact-added = New contact: { $name }
import-change-meeting-added = New meeting: { $name }
import-change-day-added = New meeting day: { $name }
import-change-day-removed = The meeting day is removed: { $name }
import-change-figure-added = New published figure: { $name }
import-change-member-changed = The member { $name }, { $field }: { $old } → { $new }
import-change-contact-changed = The contact { $name }, { $field }: { $old } → { $new }
import-change-meeting-changed = The meeting { $name }, { $field }: { $old } → { $new }
import-change-day-changed = The meeting day { $name }, { $field }: { $old } → { $new }
import-change-figure-changed = Published { $name }, { $field }: { $old } → { $new }
network-import-proposed =
    { $count ->
        [one] One change in { $name }
       *[other] { $count } changes in { $name }
    }
network-import-done =
    { $count ->
        [one] Done. One change has been made in the network.
       *[other] Done. { $count } changes have been made in the network.
    }
network-list-group = Groups
network-list-member = Members
network-list-contact = Contacts
network-list-meeting = Meetings
network-list-day = Days of meetings
network-list-figure = Published
network-field-through = takes part through
network-field-since = from
network-field-until = until
network-field-organisation = organisation
network-field-group = group
network-field-theme = theme
network-field-kind = form
network-field-place = place
network-field-link = link
network-field-docs-link = documentation
network-field-status = status
network-field-starts = begins
network-field-ends = ends
network-field-head-count = participants
network-field-organisations = organisations
network-field-value = value
network-field-source = source
network-figure-meetings = meetings
network-figure-participations = participations
network-figure-people = different participants
network-figure-satisfaction = satisfaction
network-figure-municipalities = municipalities
network-figure-usefulness = usefulness
network-figure-target-meetings = target for meetings
network-figure-target-participations = target for participations
network-figure-target-people = target for different participants
network-figure-target-municipalities = target for municipalities
network-figure-target-satisfaction = target for satisfaction
network-figure-survey-coordination = survey, coordination
network-figure-survey-role = survey, my role
network-figure-survey-exchange = survey, exchange
network-figure-survey-collaboration = survey, collaboration
network-figure-survey-answers = survey, number of answers
import-note-meetings-told = If a meeting that has not been is moved, changed or cancelled, those who may come are told.
import-note-rows-stay =
    { $count ->
        [one] One row that is there already is not in the workbook and stays.
       *[other] { $count } rows that are there already are not in the workbook and stay.
    }

## Meetings

command-upcoming-meetings = upcoming meetings
command-my-meetings = my meetings
command-past-meetings = past meetings
command-meeting = meeting { $number }
member-heading = Hello! Here are the meetings of the network
member-what = Your organisation is in a network that uses Hållkoll. You can see the meetings, say whether you come, and say what you thought. Nothing but the meetings is shown here. Write "weekly digest" to see what is coming up.
upcoming-meetings-heading = Upcoming meetings
upcoming-meetings-none = No meetings are planned right now.
upcoming-meetings-button = Upcoming meetings
my-meetings-heading = Your meetings of the next 30 days
my-meetings-none = You are not asked to, or coming to, any meeting in the next 30 days.
my-meetings-button = My meetings
past-meetings-heading = Past meetings
past-meetings-none = There have been no meetings yet.
past-meetings-button = Past meetings
found-meetings-heading = Meetings
found-meetings-none = I find no meeting like that.
found-meetings-which =
    { $total ->
       *[other] { $total } meetings fit. Which one do you mean?
    }
found-meetings-narrower = There are more. Write for example which group, place or month.
meeting-list-open = Open meeting { $number }
meeting-list-count =
    { $total ->
        [one] One meeting.
       *[other] { $total } meetings, page { $page } of { $last }.
    }
meeting-heading = Meeting on { $day }
meeting-number = Meeting { $number }
meeting-days = { $first } to { $last }
meeting-theme = Theme
meeting-group = Group
meeting-when = When
meeting-form = How
meeting-status = Status
meeting-link = Go to the meeting
meeting-docs = Documentation
meeting-kind-physical = In person
meeting-kind-digital = Digital
meeting-kind-hybrid = In person and digital
meeting-status-planned = Planned
meeting-status-held = Held
meeting-status-cancelled = Cancelled
error-no-such-meeting = I find no such meeting. Write "meetings" and I show those that there are.

## Registration and attendance

command-coming-yes = i come { $number }
command-coming-no = cannot come { $number }
command-coming-maybe = perhaps { $number }
command-here = i am here { $number } day { $day }
command-calendar = calendar { $number }
command-day-code = code { $number }
command-count = head count { $number }
command-count-example = head count { $number } day { $day } 29, 12
coming-yes = I come
coming-no = I cannot
coming-maybe = Maybe
coming-mine = Your answer
coming-party =
    { $count ->
        [one] one person
       *[other] { $count } people
    }
coming-count = { $yes } come, { $maybe } maybe.
registered-yes = Thank you, you are on the list.
registered-no = Thank you for saying so. You are not on the list.
registered-maybe = Thank you, I have noted a maybe.
attended-button = I am here
attended-button-late = I was there { $day }
attended-self = Thank you, you are noted.
note-attendance-which-person = Which of them do you mean?
note-attendance-who = Who
note-attendance-note-which-day = Which day were they there?
note-attendance-remove-which-day = Which day were they not there?
note-attendance-no-day = There is no day left to note yet.
attended-other = Done, { $name } is noted for { $day }.
attended-removed = { $name } is no longer noted for { $day }.
attended-self-day = Thank you, you are noted for { $day }.
attended-absent = Thank you for saying so. You are not noted as a participant.
attended-absent-but-noted = You are noted as a participant. If that is wrong, ask whoever coordinates the meeting to take you away.
attended-later = You can check in for today from { $at }. If you were there on an earlier day, choose it here.
command-note-attendance = attendance { $number } no { $person }
command-note-attendance-of-day = attendance { $number } day { $day } no { $person }
command-remove-attendance = remove attendance { $number } no { $person }
command-remove-attendance-of-day = remove attendance { $number } day { $day } no { $person }
attended-which = Which day do you mean?
attended-mine = You are noted for { $days }.
attended-count =
    { $count ->
        [one] one participant
       *[other] { $count } participants
    }
attended-organisations =
    { $count ->
        [one] one organisation
       *[other] { $count } organisations
    }
attended-difference = Names: { $names }, counted: { $counted }, difference: { $difference }

network-report-heading = What the annual report is written from
network-report-what = A workbook for Excel with the meetings of the year, those who were there, marks, the annual survey and the members. It holds nothing that the chat would not show: no names of those who were there, and no marks that too few have given.
network-report-open = Open the workbook of { $year }
network-report-lives = The link works for a day. The log notes that you have asked for it.
network-report-none = I do not give that out as a file
network-report-none-what = A file of cases or actions is a copy that nobody keeps track of. Here in the chat you see the same: write “my cases”, “cases”, “statistics” or “results”. Whoever coordinates a whole network can write “export annual report”, and whoever keeps the plans “export the plans”.
network-report-my-data = Would you like to know what is stored about you? Ask whoever runs Hållkoll with you.

calendar-button = Put it in my calendar
calendar-heading = Meeting { $number } for your calendar
calendar-what = Open the file and your calendar takes the meeting in. The link works for a day.
calendar-changes = Is the meeting changed or cancelled? Open a new file from here, and the calendar changes what it has.
calendar-open = Open the calendar file
calendar-day-of = { $theme }, day { $number } of { $days }
calendar-cancelled = Cancelled: { $theme }
calendar-in-chat = To register or ask: write “meeting { $number }” to Hållkoll in Teams.
handout-no-site = The file cannot be opened yet. Whoever runs Hållkoll has to give the address at which Teams reaches the bot.

day-code-button = Today’s code
day-code-heading = Today’s code for meeting { $number }
day-code-how = Ask everybody who is there to write “{ $draft }” to Hållkoll. Capitals and spaces do not matter. Whoever scans the QR code with a phone finds the message written.
day-code-draft = I am here { $code }
day-code-seen = A QR code that opens the chat with Hållkoll, with today’s code for meeting { $number }
day-code-screen = Show the QR code large
day-code-chat = Open the chat with the code
day-code-today = The code is good for today only, from 30 minutes before the meeting.
day-code-no-site = The QR code cannot be shown yet. Whoever runs Hållkoll has to give the address at which Teams reaches the bot.
day-code-wrong = The code { $code } is not good today
day-code-wrong-what = Look at the screen once more: the code has five signs, a letter and a digit by turns. If you find no code, open the meeting and press I am here, or tell whoever coordinates the meeting.
day-code-over = That code was good on { $day }
day-code-over-what = Were you there on { $day }? Open the meeting and press I was there.
day-code-not-a-member = The code is right, but I cannot put you down
day-code-not-a-member-what = Your organisation is not entered as a member of the network. Tell whoever coordinates the meeting, and you are counted all the same.
attended-difference-organisations = Their organisations: { $names }, counted: { $counted }, difference: { $difference }
count-button = Head count
count-heading = Head count of meeting { $number }
count-explained = Write how many were there by your own count. The names stay beside it. The larger number is reported, and the difference is shown. Somebody who cannot use the bot you note with "attendance 17" and the name. If that was wrong, write "remove attendance 17" and the name.
count-day = Day
count-head-count = Number of people
count-organisations = Number of organisations
count-send = Save the count
counted-done = The count is saved.
error-meeting-cancelled = The meeting is cancelled.
error-meeting-over = The meeting is over. Were you there? Write "i am here" and the number of the meeting.
error-meeting-closed = It is too late to say that you were there: that could be done for seven days after the meeting. Tell whoever coordinates the meeting.
error-code-another-day = The code is shown only on the day of the meeting.
error-meeting-not-open = You can say that you are there from 30 minutes before the meeting.
error-no-such-day =
    { $most ->
        [one] The meeting has only one day.
       *[other] The meeting has { $most } days. Write which one.
    }
error-answer-unknown = Answer I come, I cannot or Maybe.
error-count-wrong = Write a whole number from 0 to { $most }.
error-nobody-of-that-name = I find nobody called "{ $name }" among those on the list and those who belong to the network.
error-not-noted = "{ $name }" is not noted as a participant. Write the name as it stands in Teams.

## Attendance reports from Teams

command-attendance-report-of = attendance report { $number }
command-attendance-report = attendance report { $number } day { $day }
command-attendance-report-yes = yes, attendance report
command-attendance-report-other = other meeting for attendance report
command-attendance-report-no = throw away attendance report
attendance-report-button = Attendance report from Teams
attendance-report-how = How to send an attendance report from Teams
attendance-report-download = Open the meeting in the calendar in Teams, choose Attendance and Download. You get a file that ends with .csv.
attendance-report-send = Drop the file here in the chat. I show whom I recognise before anything is saved.
attendance-report-nothing-yet = Nothing is saved yet. The file is thrown away within a day.
attendance-report-refused = I cannot read this file as an attendance report
attendance-report-for-a-case = Does the file belong to a case? Send it again, and write the number of the case in the same message.
attendance-report-which = Which meeting is the report from?
attendance-report-several = Several days of meetings may fit. Choose one.
attendance-report-none-fits = I find no meeting on that day among those you coordinate.
attendance-report-by-number = You can also write “attendance report 17”, with the number of the meeting.
attendance-report-choose = { $theme }, { $day }
attendance-report-preview =
    { $count ->
        [0] No new participant in the report
        [one] One participant to note
       *[other] { $count } participants to note
    }
attendance-report-report = The report
attendance-report-or = or
attendance-report-other-day = The report is not from that day. Is it the right meeting?
attendance-report-new = Will be noted ({ $count })
attendance-report-by-name = Only the name fits, so please check ({ $count })
attendance-report-already = Noted already ({ $count })
attendance-report-unknown = I do not recognise ({ $count })
attendance-report-unknown-how = Those I do not recognise are not saved. Add them to the network and send the report again. If somebody is there under another name, write “attendance { $number }” and that name.
attendance-report-brief = Were there for less than { $minutes } minutes and are not noted ({ $count })
attendance-report-unread =
    { $count ->
        [one] One line could not be read.
       *[other] { $count } lines could not be read.
    }
attendance-report-counted =
    { $count ->
        [one] The count of the day becomes one participant, with those I do not recognise.
       *[other] The count of the day becomes { $count } participants, with those I do not recognise.
    }
attendance-report-and-more = and { $count } more
attendance-report-approve = Save the attendance
attendance-report-other = Another meeting
attendance-report-discard = Throw the report away
attendance-report-saved =
    { $count ->
        [0] Done, no new participant
        [one] Done, one participant is noted
       *[other] Done, { $count } participants are noted
    }
attendance-report-were-noted =
    { $count ->
        [one] One was noted already.
       *[other] { $count } were noted already.
    }
attendance-report-not-noted =
    { $count ->
        [one] One I did not recognise, and saved nothing about.
       *[other] { $count } I did not recognise, and saved nothing about.
    }
attendance-report-discarded = The report is thrown away. Nothing is saved.
attendance-report-none-waits = There is no attendance report to save. Drop the file here in the chat again.
attendance-report-one-at-a-time = Send one report at a time.
attendance-report-big = It is larger than { $most } MB. An attendance report is much smaller.
attendance-report-workbook = It is an Excel file or a packed one. Send the file that you downloaded from Teams, or save it as csv.
attendance-report-no-text = It is no text file.
attendance-report-empty = It is empty.
attendance-report-long = It has more than { $most } lines, or very long ones.
attendance-report-crowd = There are more than { $most } people in it.
attendance-report-formula = There are formulas in it. Send the file that you downloaded from Teams.
attendance-report-no-table = I find no table of names and times.
attendance-report-no-times = I cannot read the days and times in it.

## Meetings in Teams

command-link-meeting = link meeting { $number }
command-unlink-meeting = unlink meeting { $number }
meeting-call-linked = This chat now belongs to meeting { $number }
meeting-call-noted = Those who are in the Teams meeting are noted as participants, if they are in the network and stay for at least { $minutes } minutes. They need not say I am here.
meeting-call-others = Nothing is saved about others.
meeting-call-link = Link the meeting
meeting-call-unlink = Unlink
meeting-call-unlinked = This chat does not belong to meeting { $number } any more. Those who are noted already stay so.
error-only-in-meeting-chat = Write it in the chat of the Teams meeting itself, with @Hållkoll first.
error-meeting-not-linked = The meeting is not linked here by a command. If the link of the Teams meeting stands in the meeting, remove it there.

## Ratings of meetings

command-rate = rate { $number }
command-satisfaction = rate { $number } satisfied { $mark }
command-usefulness = rate { $number } useful { $mark }
command-comment = comment { $number }
rate-button = Say what you thought
rating-heading = What did you think of the meeting on { $day }?
rating-scale = 1 is not at all, 6 is very much. Whole steps only. You may leave a question out.
rating-satisfaction-asked = How satisfied are you with the meeting or webinar?
rating-usefulness-asked = Will the meeting or webinar be of use to you in your work?
rating-satisfaction-mark = Satisfied { $mark }
rating-usefulness-mark = Useful { $mark }
rating-mine = You answered { $mark }. Press another number to change it.
rating-comment = What do you take with you?
rating-no-names = Write no names
rating-comment-written = What do you take with you? Write "comment { $number }" and your text. Write no names. Whoever coordinates reads the comment before it is shown.
rating-send-comment = Send the comment
rating-without-name = Your answer is counted without your name. Until { $day } you can change it, and from this card only. Then the result is shown, if enough people have answered. The chat in Teams stays with your employer.
rating-thanks = Thank you! Your answer is counted.
rating-given-heading = You have answered about the meeting on { $day } already
rating-given-what = The answer is kept without your name, so I do not know which one is yours. To change it, go to the card that came when you answered, and press another number there.
rating-commented = Thank you for your comment about the meeting on { $day }
rating-commented-what = It is kept without your name. If enough people answer, whoever coordinates reads it before others see it. Otherwise nobody reads it.
rating-nothing-heading = There is no meeting to rate
rating-nothing-what = You can rate a meeting that you were at, for seven days after it. Were you there and are not noted? Open the meeting and press I was there.
error-mark-wrong = Answer with a whole number from 1 to 6. "{ $written }" I cannot count, and I do not round.
error-mark-missing = Write a number from 1 to 6, for example "satisfied 5 useful 4".
error-rating-closed = The time to answer is over. The result is not counted anew.
error-rating-not-yet = The meeting is not over yet. You will be asked afterwards.
error-rating-not-there = Only those who were there can rate the meeting. Were you? Open the meeting and press I was there.
command-comment-example = comment { $number } Good examples from others
rating-to-comment = Write a comment
rating-comment-heading = Comment about the meeting on { $day }

## Results

command-network = my network
command-new-meeting = new meeting
command-open-survey = open survey
command-export-report = export annual report
command-results-of-year = results of { $year }
network-button = Networks you coordinate
command-export-network = export the network
network-export-button = Workbook
network-export-heading = The network as a workbook
network-export-what = Change it, add rows and send it here in the chat. Then you see what would change before anything does. It holds the names and addresses of the contacts: keep it where only those who need it can reach it.
network-export-open = Open the workbook
network-export-open-of = Open the workbook of { $name }
network-export-empty = Open an empty workbook
network-export-empty-what = A new network begins with an empty workbook.
command-new-network = new network
command-new-network-example = new network Klimatnätverket; Vattengruppen
network-none = You have no network yet
network-none-what = A network has groups, and members who are invited to meetings. Add one here, or send its workbook here in the chat.
network-new = New network
network-new-heading = Another network
network-new-what = What those who took part thought is shown only when at least { $least } have answered. That number is the authority's, and holds for as long as the network is there.
network-new-name = Name of the network
network-new-group = Name of the first group
network-send-new = Add network
network-added = The network is added
network-added-what = Add those who are members, then their contacts from the card of the member, and then the first meeting.
error-group-missing = Write what the first group is called.
error-no-network-yet = You have no network yet. Write “new network” to add one.
network-heading = Networks you coordinate
network-empty = no groups yet
new-meeting-button = New meeting
network-results-of = Results of { $year }
network-open-survey = Open the survey
network-earlier = Earlier survey
network-report = What the annual report is written from
command-results = results { $number }
command-approve-comment = show comment { $number } { $comment }
command-refuse-comment = hide comment { $number } { $comment }
results-button = Results
results-heading = Results of the meeting on { $day }
results-open = The results are shown when the time to answer is over, after { $day }. Until then nobody sees anything of them.
results-too-few = too few answers to show (at least { $least } are needed)
results-mean = { $mean } ({ $answers } answers of { $reported })
results-pooled =
    { $others ->
        [one] { $mean } ({ $answers } answers) together with another meeting, as each had too few answers
       *[other] { $mean } ({ $answers } answers) together with { $others } other meetings, as each had too few answers
    }
results-mean-of-many = { $mean } ({ $answers } answers)
results-bars = { $question }: how many answered each number
results-published = { $value } (published, { $source })
results-difference-exact = Differs from what is counted by { $difference }
results-difference-about = Differs from what is counted by about { $difference }
results-difference-at-least = Differs from what is counted by at least { $difference }
results-comments = This is what some took with them:
results-some-comments = These are { $shown } of { $total }.
results-every-comment = Show all comments
command-every-comment = all comments { $meeting }
results-comments-count =
    { $total ->
        [one] One comment.
       *[other] { $total } comments, page { $page } of { $last }.
    }
results-no-comments = There are no comments to show.
results-year-heading = Meetings { $year }
results-no-meetings = There are no meetings that year.
results-all = All groups
results-counted =
    { $planned ->
        [one] { $meetings ->
            [one] One planned meeting, held
           *[other] One planned meeting, not held
        }
       *[other] { $meetings } of { $planned } planned meetings were held
    }, { $days ->
        [one] one meeting day
       *[other] { $days } meeting days
    }, { $participations ->
        [one] one participation
       *[other] { $participations } participations
    }, { $evaluated ->
        [one] one evaluated
       *[other] { $evaluated } evaluated
    }
results-digital =
    { $meetings ->
        [one] One meeting was digital
       *[other] { $meetings } meetings were digital
    }, { $participations ->
        [one] one participation
       *[other] { $participations } participations
    }, { $evaluated ->
        [one] one evaluated
       *[other] { $evaluated } evaluated
    }.
results-people =
    { $people ->
        [0] Nobody is noted by name, so how many different people there were cannot be counted.
        [one] One person is noted by name.
       *[other] { $people } different people are noted by name.
    }
results-municipalities =
    { $count ->
        [one] One municipality was a member in the year.
       *[other] { $count } municipalities were members in the year.
    }
results-others =
    { $count ->
        [one] And one other organisation.
       *[other] And { $count } other organisations.
    }
results-agrees = What is counted agrees.
results-rules = Means are of the answers that may be shown: at least as many as the network has decided, of one meeting or of several together. Other answers are not counted in.
results-refused = That did not work
figure-meetings = Meetings
figure-participations = Participations
figure-municipalities = Municipalities
figure-people = Different participants
figure-satisfaction = Satisfaction
figure-usefulness = Usefulness
review-heading = Comments about meeting { $number }
review-what = Read them, and decide which may be shown with the results. Show none that names anybody.
review-waits =
    { $count ->
        [one] One comment waits for you to read it. Until then it is shown to nobody.
       *[other] { $count } comments wait for you to read them. Until then they are shown to nobody.
    }
comments-button = Read comments
command-comments = comments { $number }
command-comments-to-read = comments to read
to-read-button = Read about meeting { $number }
to-read-heading = Comments to read
to-read-count =
    { $total ->
        [one] One comment waits for you to read it and decide whether it may be shown.
       *[other] { $total } comments wait for you to read them and decide whether they may be shown.
    }
to-read-none = There are no comments waiting for you.
to-read-of-meeting =
    { $count ->
        [one] { $theme }. One comment.
       *[other] { $theme }. { $count } comments.
    }
to-read-more = There are more meetings with comments. They come when you have read these.
review-more = You see { $shown } of { $unread }. The rest come when you have decided on these.
review-none = There are no comments to read.
review-approve = Show { $at }
review-refuse = Hide { $at }
review-approved = The comment may be shown.
review-refused = The comment is not shown.
error-review-too-few = Fewer than { $least } have answered about the meeting. No comments are shown then, not to you either: one could work out who wrote them.
error-review-not-yet = The comments can be read when the time to answer is over.

## Letters about meetings

meeting-notice-invitation = Are you coming to the meeting on { $day }?
meeting-notice-reminder = There is a meeting soon: { $day }
meeting-notice-question = What did you think of the meeting on { $day }?
meeting-notice-question-again = Have you time to say what you thought of the meeting on { $day }?
meeting-notice-results = The results of the meeting on { $day } are here
meeting-notice-results-what = Where too few have answered it says so instead.

## The annual survey
command-survey-example = survey 5 4 - 6
command-open-survey-yes = yes open survey { $number }
survey-heading = Annual survey { $year }
survey-invitation-heading = Annual survey { $year }: four questions about the network
survey-reminder-heading = The annual survey { $year } is open a while longer
survey-network = Network
survey-scale = 1 is not at all, 6 is very much. Whole numbers only. You can skip a question. If you write your answers, write four numbers in the order of the questions, and a dash for the one you skip.
survey-asked-coordination = How satisfied are you with the coordination of the network?
survey-asked-role = Has the network developed and strengthened you in your role?
survey-asked-exchange = Has the network made it easier to exchange skills and experience?
survey-asked-collaboration = Has the network strengthened collaboration with others?
survey-short-coordination = Satisfied with the coordination
survey-short-role = Developed and strengthened me in my role
survey-short-exchange = Made it easier to exchange skills and experience
survey-short-collaboration = Strengthened collaboration with others
survey-send = Send answers
survey-without-name = Your answer is counted without your name. Until { $day } you can change it, and only from the card that confirms it. Everyone gets the same reminders, also those who have answered. After that the result is shown, if enough people have answered. The chat in Teams stays with your employer.
survey-thanks = Thank you! Your answer is counted. If you want to change it, do it here.
survey-given-heading = You have already answered the annual survey { $year }
survey-given-what = The answer is stored without your name, so I do not know which one is yours. To change it, go to the card that came when you answered.
survey-open-heading = Open the annual survey { $year }?
survey-open-what = All contacts of the network are invited and get two reminders, also those who have answered. The survey is open until { $day } and cannot be opened again this year. The questions have the same words every year, so that the years can be compared:
survey-open = Open for { $network }
survey-opened-heading = The annual survey { $year } is open
survey-opened-what =
    { $invited ->
        [one] One person is invited, at eight tomorrow at the latest. The survey is open until { $day }.
       *[other] { $invited } people are invited, at eight tomorrow at the latest. The survey is open until { $day }.
    }
survey-trend-heading = The annual survey year by year
survey-no-trend = There is no result to show. The result of an open survey is shown when it is over.
survey-trend-rules = Means on a scale from 1 to 6. If too few have answered, nothing is shown for that year. A change is mentioned when it is at least 0.3 and at least 30 answered both years. Years in which a question had other words, or nobody knows the words, stand apart.
survey-too-few = too few answers
survey-changed = { $before } to { $after }: { $difference }
survey-answers = Number of answers
survey-of-invited = { $year } { $answers } of { $invited } invited ({ $share } %)
survey-sources = What is published is not counted here, but stands as it is printed: { $sources }.
survey-published = { $years } (published)
survey-to-benefit = Tell what you have had most use of
survey-benefit = What in the network have you had most use of?
survey-benefit-heading = Annual survey { $year }: most use
survey-benefit-written = { $question } Write "greatest benefit" and your text. Write no names.
survey-benefit-without-name = Your answer is kept without your name and apart from the marks. You can write until { $day }. If enough people answer, whoever coordinates reads it before others see it. Otherwise nobody reads it.
survey-benefit-told = Thank you! Annual survey { $year }: your answer is kept
survey-benefit-told-what = It is kept without your name, and apart from your marks.
survey-benefits = Most use { $year }
survey-benefit-texts = This is what some wrote:
survey-some-texts = These are { $shown } of { $total }.
survey-every = Show all answers
command-benefit-texts = all answers about the greatest benefit
survey-texts-heading = What has been of most use
survey-texts-count =
    { $total ->
        [one] One answer.
       *[other] { $total } answers, page { $page } of { $last }.
    }
survey-no-texts = There are no answers to show.
survey-unopened-heading = Time for the survey of { $year }
survey-unopened-what = Nobody has opened it yet. When you do, all contacts are invited, and it is open for three weeks. You decide when.
survey-tag-many = { $tag } ({ $count })
survey-tag-few = { $tag } (fewer than { $least })
survey-results-heading = The annual survey { $year } has its result
survey-trend = All years
command-survey-results = survey results
command-benefit = greatest benefit
command-benefit-example = greatest benefit To know how other municipalities do it
command-earlier-survey = earlier survey
command-earlier-survey-example = earlier survey 2019; 4.9 4.9 5.1 3.7; 62; annual report 2022
command-approve-benefit = show survey answer { $answer }
command-refuse-benefit = hide survey answer { $answer }
earlier-survey-heading = Enter an earlier annual survey
earlier-survey-explained = Write the means as the source has them, such as 4.9. They are shown unchanged and marked as published. They are not compared with years that are counted here, as nobody knows that the questions had the same words. A year that you write again is replaced.
earlier-survey-send = Save the year
earlier-survey-year = Year
earlier-survey-answers = Number of answers, if it is known
earlier-survey-source = Source
earlier-survey-entered = The annual survey { $year } is saved
earlier-survey-more = One more year
benefits-heading = The annual survey: what has been of most use
benefits-what = May the answer be shown? Show none that names anybody. With a tag the answer is counted there, also if its text is not shown.
benefits-count =
    { $total ->
        [one] One answer is left to read.
       *[other] { $total } answers are left to read.
    }
benefits-approve = Show the answer
benefits-refuse = Hide the answer
benefits-tag-example = outlook
benefits-waits =
    { $count ->
        [one] One answer about the greatest benefit waits for you to read it.
       *[other] { $count } answers about the greatest benefit wait for you to read them.
    }
benefits-button = Read survey answers
command-benefits-to-read = survey answers
benefits-none = There are no answers to read. They can be read when the survey is over, if enough people have answered.
benefits-tag = Tag
benefits-tags = Tags in use
benefits-approved = The answer may be shown.
benefits-refused = The answer is not shown.
error-tag-long = The tag is too long. At most { $most } characters.
error-which-network = Which network is it about? Choose it, or write last on the line a semicolon, the word network and its name.
error-earlier-line = Write the year, the four means with a dash for one that is missing, the number of answers and the source, with semicolons between: "earlier survey 2019; 4.9 4.9 5.1 3.7; 62; annual report 2022".
error-earlier-year = Write a year from { $first } to this one.
error-earlier-year-missing = Write which year it is about.
error-earlier-asked-here = The annual survey { $year } was asked here, and is counted here.
error-earlier-mean = "{ $written }" is no mean on the scale from 1 to 6. Write for example 4.9.
error-earlier-empty = Write at least one mean.
error-earlier-answers = Write the number of answers as a whole number, or leave it empty.
error-earlier-source = Write where the figures stand, such as annual report 2022.
error-survey-line = Write four numbers from 1 to 6 in the order of the questions, and a dash for the one you skip, for example 5 4 - 6.
error-survey-empty = Answer at least one question.
error-no-network-kept = Only whoever coordinates the network can do that.
error-no-survey-open = There is no open annual survey that you are invited to.
error-survey-opened = The annual survey has already been opened this year.

## Members of a network

command-members = members
command-member = member { $number }
command-new-member = new member
command-new-member-example = new member Vara kommun; municipality; from 2027-01-01
command-change-member = change member { $number }
command-change-member-example = change member { $number } through Dalslands miljö- och energiförbund; until 2027-12-31
command-end-member = end member { $number }
command-end-member-on = end member { $number } { $day }
command-new-contact-member = new contact { $number }
command-new-contact-example = new contact { $number } Vera Exempel vera@example.com
command-remove-contact = remove contact { $number } no { $person }
command-new-group = new group
command-new-group-example = new group Vattengruppen
organisation-kind-municipality = municipality
organisation-kind-association = association of municipalities
organisation-kind-county-board = county board
organisation-kind-region = region
organisation-kind-university = university
organisation-kind-other = other
members-button = Members
members-heading = Members
members-count =
    { $count ->
        [0] There are no members yet.
        [one] One member.
       *[other] { $count } members.
    }
members-groups = Groups
members-network = Network
members-kind = Kind of organisation
members-part = Takes part
members-period = Member
members-through = through { $name }
members-since = from { $day }
members-until = until { $day }
members-contacts-count =
    { $count ->
        [0] no contacts
        [one] one contact
       *[other] { $count } contacts
    }
members-contacts = Contacts, who are invited to meetings:
members-no-contacts = It has no contacts. Without them nobody there is invited.
members-every-group = all groups
members-own-groups = all groups that you coordinate
members-group = Invited to meetings of
members-open = Open { $number }
members-one-heading = Member { $number }
members-organisation = Name of organisation
members-new = New member
members-new-group = New group
members-change = Change
members-end = End
members-new-contact = New contact
members-remove = Remove no { $person }
members-new-heading = New member of the network
members-send-new = Add member
members-change-heading = Change member { $number }
members-send-change = Save member
members-end-heading = End member { $number }?
members-end-what = Until the last day those who work there see the meetings of the network. What has been stays.
members-last-day = Last day
members-send-end = End the membership
members-contact-heading = New contact at member { $number }
members-contact-what = The contact belongs to the member, sees the meetings of the network and is invited to them.
members-send-contact = Add contact
members-group-heading = New group in the network
members-send-group = Add group
members-group-added = The group is added
members-group-added-what = Add contacts to it from the card of a member.
members-added = The member is added.
members-changed = The member is changed.
members-ended = The membership has a last day.
members-contact-added = The contact is added.
members-contact-removed = The contact is removed.
member-field-name = Name of the organisation
member-field-through = Takes part through, if that is another
member-field-since = Member from
member-field-until = Member until
member-field-contact = Name
member-field-email = E-mail address
member-field-group-name = Name of the group
error-no-such-member = There is no such member in a network that you coordinate. Write "members" to see them.
error-no-such-contact = The member has no such contact.
error-no-group-yet = The network has no group yet. Write "new group" and its name first.
error-member-name-missing = Write what the organisation is called.
error-member-already = The organisation is a member already. Change it instead.
error-organisation-kind-unknown = Write what kind of organisation it is: municipality, association of municipalities, county board, region, university or other.
error-organisation-shared = The organisation is a member of another authority's network too. Its kind cannot be changed here.
error-member-line = Write each thing with its word first and semicolons between. The words are kind, through, from and until.
error-contact-name = Write what the contact is called, in at most 200 characters.
error-contact-email = Write the e-mail address of the contact.
error-contact-elsewhere = Whoever has that e-mail address belongs to another organisation. If that is a member of your network, remove the contact there first.

## Planning a meeting
command-new-meeting-example = new meeting { $group }; Climate budget; digital; 3/2; 09:00-12:00
command-change-meeting = change meeting { $number }
command-change-meeting-example = change meeting { $number } place Skövde; day 3/2
change-meeting-button = Change the meeting
plan-meeting-new-heading = New meeting
plan-meeting-change-heading = Change meeting { $number }
plan-meeting-explained = The contacts of the group are invited three weeks before the meeting, and reminded two days before.
plan-meeting-told = Those who have said that they come, or may come, are told how it is now.
plan-meeting-theme = Theme
plan-meeting-place = Place
plan-meeting-on = Day
plan-meeting-until = Last day, if there are several
plan-meeting-starts = Begins
plan-meeting-ends = Ends
plan-meeting-link = Link to the meeting
plan-meeting-docs-link = Link to documents
plan-meeting-send-new = Add the meeting
plan-meeting-send-change = Save the change
plan-meeting-added = The meeting is added.
plan-meeting-changed = The meeting is changed.
meeting-notice-changed = Something has changed in the meeting on { $day }
meeting-notice-changed-what = This is how the meeting is now. If it does not suit you any more, change your answer.
error-theme-missing = What is the meeting about?
error-form-missing = Is the meeting physical, digital or hybrid?
error-meeting-day-missing = Which day is the meeting?
error-meeting-day-wrong = The day should be today or later, and no more than two years ahead.
error-meeting-days-wrong = The last day should come after the first, and a meeting may have at most { $most } days.
error-meeting-begun = The meeting has begun, and cannot be moved then: participants may be noted.
error-ends-before-it-starts = The meeting should end after it begins.
error-link-wrong = A link should begin with https:// and have no spaces.
error-which-group = Which group is it about? Write its name.
error-which-field = Write what to change: theme, form, place, day, until, starts, ends, link or documents, and then the new. Put semicolons between several changes.

## Cancelling a meeting

command-cancel-meeting = cancel meeting { $number }
command-cancel-meeting-yes = yes, cancel meeting { $number }
cancel-meeting-button = Cancel the meeting
cancel-meeting-heading = Cancel meeting { $number }?
cancel-meeting-explained = Those who have answered that they come, or maybe, are told. It cannot be undone.
cancel-meeting-yes = Yes, cancel it
cancel-meeting-no = No, leave it
cancel-meeting-done = The meeting is cancelled. Those who are invited or meant to come are told.
meeting-notice-cancelled = The meeting on { $day } is cancelled
error-meeting-has-been = The meeting has been already, and cannot be cancelled.

## Action plans and commitments: the workbook

plans-row-added =
    { $list ->
        [plan] New plan
        [topic] New focus area
        [action] New action
        [adoption] New adoption
        [activity] New activity
        [commitment] New commitment
        [item] New item
        [milestone] New milestone
        [indicator] New indicator
        [aspect] New environmental aspect
        [document] New governing document
        [round] New reporting round
        [word] New status word
       *[report] New report
    }: { $name }
plans-row-changed =
    { $list ->
        [plan] Plan
        [topic] Focus area
        [action] Action
        [adoption] Adoption
        [activity] Activity
        [commitment] Commitment
        [item] Item
        [milestone] Milestone
        [indicator] Indicator
        [aspect] Environmental aspect
        [document] Governing document
        [round] Reporting round
        [word] Status word
       *[report] Report
    } { $name }, { $field }: { $old } → { $new }
plans-proposed =
    { $count ->
        [one] One change to the plans
       *[other] { $count } changes to the plans
    }
workbook-changed-meanwhile = Something has changed since you saw this before. This is what it would be now.
workbook-nothing-yet = Nothing has changed yet. Look it through and approve it, or throw it away.
workbook-page = Page { $page } of { $last }.
workbook-approve = Approve
workbook-discard = Throw away
workbook-added =
    { $count ->
        [one] 1 new
       *[other] { $count } new
    }
workbook-removed =
    { $count ->
        [one] 1 goes away
       *[other] { $count } go away
    }
workbook-changed =
    { $count ->
        [one] 1 changed
       *[other] { $count } changed
    }
workbook-empty = empty
workbook-wrong =
    { $count ->
        [one] One thing is wrong in the workbook
       *[other] { $count } things are wrong in the workbook
    }
workbook-mend = Nothing has changed. Mend this and send the file again.
workbook-more-wrong =
    { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }
workbook-no-change = The workbook changes nothing: all of it is there already.
plans-done =
    { $count ->
        [one] Done. One change has been made to the plans.
       *[other] Done. { $count } changes have been made to the plans.
    }
workbook-discarded = Thrown away. Nothing has changed.
plans-undo = Undo the import
plans-undo-heading = Undo the last import?
plans-undo-what =
    { $count ->
        [one] One change is taken back. What came in goes away, and what was changed is as before.
       *[other] { $count } changes are taken back. What came in goes away, and what was changed is as before.
    }
plans-imported-at = Imported
plans-imported-by = By
plans-undone = The import is undone. The plans are as they were before it.
workbook-nothing-waits = There is no workbook that waits for you to approve it. Send it again.
workbook-another-waits = The card is of an older workbook. Write “show the import” to see the one that waits.
plans-nothing-to-undo = There is no import to undo.
workbook-one-at-a-time = Send one workbook at a time.
plans-changed-since = The import cannot be undone: this has been changed since: { $names }.
plans-named-since = The import cannot be undone: this builds on what came in: { $names }.
plans-round-since = The import cannot be undone: a reporting round has been opened or locked since.
command-approve-import = approve the import
command-discard-import = discard the import
command-show-import = show the import
command-ask-undo-import = undo the import
command-undo-import = yes undo the import
plan-export-heading = The plans as a workbook
plan-export-what = Change it, add rows and send it here in the chat. You then see what would change before anything does.
plan-export-open = Open the workbook
plan-list-plan = Plans
plan-list-topic = Focus areas
plan-list-action = Actions
plan-list-adoption = Adoptions
plan-list-activity = Activities
plan-list-commitment = Commitments
plan-list-item = Items
plan-list-milestone = Milestones
plan-list-indicator = Indicators
plan-list-aspect = Environmental aspects
plan-list-document = Governing documents
plan-list-round = Reporting rounds
plan-list-word = Status words
plan-list-report = Reports
plan-field-code = Id
plan-field-name = name
plan-field-year = year
plan-field-strategy = strategy
plan-field-valid-until = valid until
plan-field-valid-from = valid from
plan-field-until-replaced = valid until replaced
plan-field-followed-up-in = followed up in
plan-field-link = link
plan-field-kind = kind
plan-field-parent = belongs to
plan-field-number = number
plan-field-plan = plan
plan-field-topics = focus areas
plan-field-target = target
plan-field-goals = global goals
plan-field-dimension = dimension
plan-field-partner = works with
plan-field-cases = cases
plan-field-action = action
plan-field-department = department
plan-field-owner = owner
plan-field-due-on = due on
plan-field-adoption = adoption
plan-field-basic = basic commitment
plan-field-taken-on = taken on
plan-field-own-text = own wording
plan-field-commitment = commitment
plan-field-step = step
plan-field-actions = actions
plan-field-kpi = key figure
plan-field-first-on = first day
plan-field-last-on = last day
plan-field-precision = precision
plan-field-place = place
plan-field-unit = unit
plan-field-better = better
plan-field-result = result
plan-field-target-printed = target as printed
plan-field-result-printed = result as printed
plan-field-lowest = lowest
plan-field-highest = highest
plan-field-comment = comment
plan-field-category = category
plan-field-control = control
plan-field-direct = direct
plan-field-negative = negative points
plan-field-positive = positive points
plan-field-most = most points
plan-field-as-of = as of
plan-field-opens-on = opens
plan-field-closes-on = closes
plan-field-word = word
plan-field-scale = national scale
plan-field-progress = status
plan-field-forecast = forecast
plan-field-task = about
plan-field-reported-on = day
plan-field-round = round
plan-word-topic-kind-priority = priority
plan-word-topic-kind-focus-area = focus area
plan-word-topic-kind-method = working method
plan-word-dimension-social = social
plan-word-dimension-environmental = environmental
plan-word-dimension-economic = economic
plan-word-step-initiate = initiate
plan-word-step-establish = establish
plan-word-step-transform = transform
plan-word-precision-day = day
plan-word-precision-month = month
plan-word-milestone-kind-milestone = milestone
plan-word-milestone-kind-period = period
plan-word-milestone-kind-event = event
plan-word-milestone-kind-deadline = last day
plan-word-better-higher = higher
plan-word-better-lower = lower
plan-word-better-ambiguous = both
plan-word-aspect-control-yes = yes
plan-word-aspect-control-partly = partly
plan-word-aspect-control-no = no
plan-word-forecast-unknown = unknown
plan-word-scale-not-relevant = not relevant
plan-word-basic-yes = yes
plan-word-basic-no = no
plan-word-direct-yes = yes
plan-word-direct-no = no
plan-word-until-replaced-yes = yes
plan-word-until-replaced-no = no
import-of-neither = The workbook has neither a sheet of plans nor one of a network. Write “export the plans” or “export the network” to get one to fill in. If the file belongs to a case, write the number of the case beside it.
import-not-text = Row { $row } of the sheet { $sheet }: Excel has changed what stands under { $heading }. Format the cell as text and write it again.
import-word-unknown = Row { $row } of the sheet { $sheet }: “{ $written }” is none of the words that may stand there.
import-word-unknown-but-near = Row { $row } of the sheet { $sheet }: “{ $written }” is none of the words that may stand there. Do you mean { $suggestion }?
import-yes-or-no = Row { $row } of the sheet { $sheet }: write ja or nej instead of “{ $written }”.
import-yes-or-no-but-near = Row { $row } of the sheet { $sheet }: write ja or nej instead of “{ $written }”. Do you mean { $suggestion }?
import-goals-wrong = Row { $row } of the sheet { $sheet }: “{ $written }” are no global goals. Write for example 7; 13 in a cell that is text.
import-goal-wrong = Row { $row } of the sheet { $sheet }: the global goals go from { $first } to { $last }.
import-cell-empty = Row { $row } of the sheet { $sheet }: fill in { $what }.
import-code-missing =
    Row { $row } of the sheet { $sheet }: write an Id that no other row has, for example { $list ->
        [plan] plan-2026
        [topic] focus-1
        [action] 2026-18
        [activity] activity-12
        [commitment] 2026-3
        [milestone] milestone-4
        [indicator] 2026-4
        [aspect] aspect-3
        [document] climate-plan
        [round] 2026-interim-1
        [word] word-1
       *[other] 1
    }.
import-plan-not-there = Row { $row } of the sheet { $sheet }: there is no plan “{ $written }”. Write its Id.
import-plan-not-there-but-near = Row { $row } of the sheet { $sheet }: there is no plan “{ $written }”. Write its Id. Do you mean { $suggestion }?
import-topic-not-there = Row { $row } of the sheet { $sheet }: there is no focus area “{ $written }”.
import-topic-not-there-but-near = Row { $row } of the sheet { $sheet }: there is no focus area “{ $written }”. Do you mean { $suggestion }?
import-action-not-there = Row { $row } of the sheet { $sheet }: there is no action “{ $written }”. Write its Id.
import-action-not-there-but-near = Row { $row } of the sheet { $sheet }: there is no action “{ $written }”. Write its Id. Do you mean { $suggestion }?
import-adoption-not-there = Row { $row } of the sheet { $sheet }: there is no adoption “{ $written }”. Write its Id.
import-adoption-not-there-but-near = Row { $row } of the sheet { $sheet }: there is no adoption “{ $written }”. Write its Id. Do you mean { $suggestion }?
import-commitment-not-there = Row { $row } of the sheet { $sheet }: there is no commitment “{ $written }”. Write its Id.
import-commitment-not-there-but-near = Row { $row } of the sheet { $sheet }: there is no commitment “{ $written }”. Write its Id. Do you mean { $suggestion }?
import-task-not-there = Row { $row } of the sheet { $sheet }: “{ $written }” is no adoption, activity or item. Write its Id.
import-task-not-there-but-near = Row { $row } of the sheet { $sheet }: “{ $written }” is no adoption, activity or item. Write its Id. Do you mean { $suggestion }?
import-round-not-there = Row { $row } of the sheet { $sheet }: there is no reporting round “{ $written }”. Write its Id.
import-round-not-there-but-near = Row { $row } of the sheet { $sheet }: there is no reporting round “{ $written }”. Write its Id. Do you mean { $suggestion }?
import-department-not-there = Row { $row } of the sheet { $sheet }: unknown department “{ $written }”.
import-department-not-there-but-near = Row { $row } of the sheet { $sheet }: unknown department “{ $written }”. Do you mean { $suggestion }?
import-person-not-there = Row { $row } of the sheet { $sheet }: nobody here has the e-mail address “{ $written }”.
import-person-not-there-but-near = Row { $row } of the sheet { $sheet }: nobody here has the e-mail address “{ $written }”. Do you mean { $suggestion }?
import-case-not-there = Row { $row } of the sheet { $sheet }: there is no case “{ $written }”.
import-case-not-there-but-near = Row { $row } of the sheet { $sheet }: there is no case “{ $written }”. Do you mean { $suggestion }?
import-there-already = Row { $row } of the sheet { $sheet }: the same is there already, with Id { $code }.
import-code-taken = Row { $row } of the sheet { $sheet }: Id { $code } is there already in another sheet.
import-parent-wrong = Row { $row } of the sheet { $sheet }: “{ $written }” is no priority. A focus area belongs to a priority, and a priority to nothing.
import-value-long = Row { $row } of the sheet { $sheet }: the text that begins “{ $written }” is longer than { $most } characters.
import-semicolon = Row { $row } of the sheet { $sheet }: a semicolon stands between several, and cannot stand in an Id or in the name of a focus area.
import-year-wrong = Row { $row } of the sheet { $sheet }: write a year from { $first } to { $last }.
import-days-reversed = Row { $row } of the sheet { $sheet }: the last day is before the first.
import-decimal-wrong = Row { $row } of the sheet { $sheet }: “{ $written }” is no number. Write for example 0,9.
import-points-wrong = Row { $row } of the sheet { $sheet }: the points must be from 0 to { $most }.
import-day-to-come = Row { $row } of the sheet { $sheet }: { $written } has not been yet.
import-comment-long = Row { $row } of the sheet { $sheet }: the comment has { $length } characters. Shorten it to { $most } at most.
import-comment-short = Row { $row } of the sheet { $sheet }: yellow, red and cancelled need a comment of at least { $least } characters.
import-round-locked = Row { $row } of the sheet { $sheet }: the reporting round { $written } is locked. Open it again if more are to report.
import-report-kept = Row { $row } of the sheet { $sheet }: the report { $written } is there already and never changes. Write how it stands now as a new row.
## Asking about actions and commitments

command-action = action { $number }
command-action-id = action id { $id }
command-action-of = action { $number } { $year }
command-actions = status actions
command-item = item { $number }
command-adoption = adoption { $id }
command-activity = activity { $id }
light-green = Green
light-yellow = Yellow
light-red = Red
light-grey = Grey: on hold, cancelled or not started
light-white = Not reported
light-none = Not relevant
forecast-unknown = no forecast
dimension-social = social
dimension-environmental = environmental
dimension-economic = economic
plan-adoption-heading = Adoption of action { $number }
plan-activity-heading = Activity of action { $number }
plan-action = Action
plan-action-named = { $number }. { $name }
plan-activity = Activity
plan-activities = Activities:
plan-light = Reported status
plan-stands = How it stands
plan-late = Late
plan-late-yes = Yes
plan-stands-due = { $stands }. Due { $day }
plan-stands-past = { $stands }, but was due { $day }
plan-stands-past-too = { $stands }, and was due { $day }
plan-passed-beside = Besides the delayed, { $many } have passed their due date
plan-passed-of-them = Of them { $many } have passed their due date
plan-many-on-track = { $many } on track
plan-many-ongoing = { $many } going on continuously
plan-many-completed = { $many } done
plan-many-not-started = { $many } not started
plan-many-at-risk = { $many } at risk of delay
plan-many-delayed = { $many } delayed
plan-many-on-hold = { $many } on hold
plan-many-unknown = { $many } in progress without forecast
plan-many-unreported = { $many } not reported
plan-many-cancelled = { $many } cancelled
plan-many-not-applicable = { $many } not relevant
plan-activities-stand = Activities
plan-due-passed = but the due date has passed
plan-due-passed-too = and the due date has passed
plan-owners-hidden = Who owns it is shown to coordinators, managers and the owner.
status-words-heading = Your own status words
status-words-removed = “{ $word }” is removed. What was reported with the word keeps it.
status-words-none = You have no words of your own for how things stand. Those of Hållkoll hold.
status-words-explained = New words are added in the sheet Lägesord of the workbook. What has no word of its own is called what Hållkoll says.
status-words-remove = Remove { $word }
status-words-scale = { $letter } in the national scale
command-remove-word = remove status word { $word }
error-no-such-word = There is no such word. Write "status words" to see those there are.
plan-round-heading = How it stood in { $round }
plan-round-none = Nothing in the round matches that.
plan-round-page = Page { $page } of { $last }.
plan-round-reported = Reported { $day }.
plan-round-reported-by = Reported { $day } by { $by }.
plan-round-before = Not reported in the round. This is how it stood before.
plan-round-never = Not reported in the round.
plan-round-no-such = No round is called that
plan-round-which = These are the ones there are:
plan-adopted = { $many ->
        [one] Adopted by one
       *[other] Adopted by { $many }
    }
plan-not-adopted = No department has adopted the action yet.
plan-more-tasks = And { $many } more.
plan-no-department = No department
plan-department = Department
plan-owner = Owner
commitment-named = Commitment { $number }, { $name }
plan-owner-you = you
plan-some-owner = appointed
plan-no-owner = none
plan-comment = Comment
plan-latest-comment = Latest comment ({ $department }, { $day })
plan-as-of = Reported { $day }
plan-as-of-round = As of { $round }, reported { $day }
plan-never-reported = Nobody has reported yet.
plan-history = Earlier reports:
plan-read-more = Read more in the report
plan-plan = From
plan-focus-areas = Focus areas
plan-no-focus-area = none
plan-priorities = Priorities
plan-methods = Working methods
plan-target = Target
plan-goals = Global goals
plan-dimension = Dimension
plan-partner = Together with
plan-next-round = Next follow-up
plan-round-closes = { $round }, answer by { $day }
plan-no-round = no round is planned
plan-followed-up-in = Followed up in
plan-open-there = Open where it is followed up
plan-items = Belongs to items of commitments
case-planned = Belongs to actions
plan-cases = Belongs to cases
plan-open-action = Action { $number }
plan-open-item = Item { $number }
plan-open = Open
plan-open-task = Open { $task }
plan-every-action = Every action
plan-no-such-action = I find no action { $number }.
plan-no-such = I do not find that in the plans.
command-commitment = commitment { $number }
command-commitment-step = commitment { $number } step { $step }
command-find-status = status actions { $search }
command-my-items = my commitments
command-unfocused = without focus area
command-late = late
command-late-items = late items of the commitments
commitment-behind-heading = Commitments that are behind in { $year }
commitment-behind = { $many ->
        [0] None of { $of } commitments has an item that is late.
       *[other] { $many } of { $of } commitments have items that are late.
    }
command-late-in-plans = late in the action plan
command-unowned-items = items without an owner
command-changed-items = items with a new status
command-status-by-status = action plan
command-status-by-department = status by department
command-status-by-focus-area = status by focus area
command-status-by-step = status by step
step-initiate = Initiate
step-establish = Establish
step-transform = Transform
plan-list-heading = Actions
plan-list-items-heading = Items of commitments
plan-list-activities-heading = Activities in the plans
plan-list-no-activities = There are no such activities.
plan-list-tasks-heading = Yours in the plans
plan-list-none = There are no such actions.
plan-list-no-items = There are no such items.
plan-list-no-tasks = Nothing of yours matches that.
plan-list-count = There are { $total }. Page { $page } of { $last }.
plan-list-all = { $total ->
        [one] There is one.
       *[other] There are { $total }.
    }
plan-list-and-more = { $names } and { $more } more
plan-list-not-in-round = { $many } not reported
plan-list-goal = goal { $goal }
plan-list-undivided = The dimension is what the plan says of each action. If you mean a department, write its name.
plan-list-of-social = social
plan-list-of-environmental = environmental
plan-list-of-economic = economic
plan-list-step = step { $step }
plan-list-unfocused-asked = without focus area
plan-list-not-done-asked = not done
plan-list-unadopted-asked = adopted by nobody
plan-list-unowned-asked = without an owner
plan-list-unowned-items = What is done, and commitments that you have not taken on, are not counted.
plan-list-changed-since = new status since { $day }
plan-list-late-asked = late
plan-list-unreported-asked = not reported
plan-list-due-before = due before { $day }
plan-list-mine = mine
plan-list-unfocused = { $many ->
        [one] One action has no focus area and may belong here. It is not in the list.
       *[other] { $many } actions have no focus area and may belong here. They are not in the list.
    }
plan-list-items = { $many ->
        [one] One item of the commitments is too.
       *[other] { $many } items of the commitments are too.
    }
plan-list-see-unfocused = Without focus area
plan-list-see-items = Late items
plan-list-which = I find nothing called that
plan-list-which-nearest = Do you mean one of these?
plan-list-nothing-there = There are no plans here yet.
plan-list-several = There are several. Which one do you mean?
plan-list-open-named = Action { $number }: { $name }
plan-overview-by-status = As a whole
plan-overview-by-department = By department
plan-overview-by-focus-area = By focus area
plan-overview-by-step = By step
plan-overview-status-heading = How the action plan stands { $year }
plan-overview-department-heading = Status by department { $year }
plan-overview-focus-area-heading = Status by focus area { $year }
plan-overview-step-heading = The commitments step by step { $year }
plan-overview-status-counted = { $many ->
        [one] One adoption: an action that a department has adopted.
       *[other] { $many } adoptions: actions that a department has adopted.
    }
plan-overview-department-counted = { $many ->
        [one] One adoption: an action that a department has adopted.
       *[other] { $many } adoptions: actions that a department has adopted.
    }
plan-overview-focus-area-counted = { $many ->
        [one] One adoption.
       *[other] { $many } adoptions, if each is counted in all its focus areas.
    }
plan-overview-step-counted = { $many ->
        [one] One item of the commitments.
       *[other] { $many } items of the commitments.
    }
plan-overview-chart = As it was reported:
plan-overview-several-areas = An action with several focus areas is counted in each of them.
plan-overview-unreported = What nobody has reported is counted by itself, never as green. Delayed is what is reported so; what has passed its due date is computed.
plan-overview-nothing-so = Nothing matches that.
plan-overview-no-plan = There is no action plan for { $year }. There is one for { $years }.
plan-overview-no-contract = There is no climate contract for { $year }. There is one for { $years }.
plan-overview-all = Everything
plan-overview-no-department = Without department
plan-overview-no-focus-area = Without focus area
plan-overview-late = Late actions
my-items-heading = My commitments
my-items-none = You have no items of the commitments.
commitment-of = Commitment
commitment-step = Step
commitment-kpi = Key figure
commitment-year = Contract
commitment-basic = Basic commitment
commitment-chosen = Voluntary commitment
commitment-taken-on = Taken on { $day }
commitment-not-taken-on = Not taken on
commitment-own-text = In our own words
commitment-items = { $many ->
        [one] one item
       *[other] { $many } items
    }
commitment-open = Commitment { $number }
commitment-open-year = Commitment { $number } ({ $year })
commitment-at-step = Commitments at the step { $step } { $year }
commitment-begun = { $many } of { $of } commitments have begun this step.
commitment-not-begun = Not begun, as far as reported:
commitment-every = Commitments of the climate contract { $year }
commitment-counted = { $many ->
        [one] One commitment
       *[other] { $many } commitments
    } with { $items ->
        [one] one item.
       *[other] { $items } items.
    }
commitment-how-to-open = Write for example "commitment 3" or "commitment 3 step 2".
commitment-no-such = I find no commitment { $number }.
item-actions = Belongs to actions
item-also = The number may also mean
item-no-such = I find no item { $number }.
command-milestones = milestones
command-milestones-of = milestones { $year }
command-indicators = indicators
command-indicators-of = indicators { $year }
command-aspects = environmental aspects
command-documents = governing documents
command-off-target = targets that are not reached
command-find-indicators = show indicators { $search }
command-find-aspects = show environmental aspects { $search }
command-find-documents = show governing documents { $search }
facts-narrowed = { $many } of { $all }: { $asked }.
facts-every = Show all
facts-named = names with words that you wrote
facts-met-yes = targets that are reached
facts-met-no = targets that are not reached
facts-met-unknown = targets of which nobody can tell whether they are reached
facts-sign-negative = negative impact
facts-sign-positive = positive impact
facts-control-yes = what you control
facts-control-partly = what you control in part
facts-control-no = what you do not control
facts-direct-yes = direct impact
facts-direct-no = indirect impact
facts-by-points = most points first
facts-validity-valid = in force now
facts-validity-to-renew = have expired, or expire within 30 days
facts-validity-expired = have expired
facts-validity-until-replaced = valid until they are replaced
facts-validity-coming = not in force yet
command-documents-to-renew = governing documents to renew
documents-to-renew-heading = Governing documents to renew
documents-to-renew-none = No governing document has expired, and none expires within 30 days.
documents-to-renew-count = Expired: { $expired }. Expire within { $days } days: { $soon }.
documents-to-renew-all = All governing documents
milestones-heading = Milestones
milestones-none = No milestones have been added.
milestones-none-of = No milestones have been entered for { $year }.
milestones-count = { $total ->
        [one] One milestone. Left: { $ahead }.
       *[other] { $total } milestones. Left: { $ahead }.
    }
milestones-been = Has been
milestones-today = Today
milestones-last-day = Last day
milestones-under-way = Under way. { $left }
milestones-left-days = { $count ->
        [one] One day left
       *[other] { $count } days left
    }
milestones-left-weeks = { $count ->
        [one] About one week left
       *[other] About { $count } weeks left
    }
milestones-left-months = { $count ->
        [one] About one month left
       *[other] About { $count } months left
    }
milestones-left-this-month = This month
milestone-kind-milestone = Milestone
milestone-kind-period = Time span
milestone-kind-event = Event
milestone-kind-deadline = Last day
indicators-heading = Indicators
indicators-none = No indicators have been added.
indicators-none-of = No indicators have been entered for { $year }.
indicators-count = { $met } of { $total } targets are met { $year }.
indicators-ambiguous = More reported deviations are no worse: zero is no aim in itself, it may mean that nobody told.
indicators-line = Target { $target }, result { $result }
indicators-spread = Spread { $low } to { $high }
met-yes = Met
met-no = Not met
met-unknown = Cannot be told
aspects-heading = Significant environmental aspects
aspects-none = No environmental aspects have been added.
aspects-count = { $total ->
        [one] One aspect.
       *[other] { $total } aspects.
    } Negative impact { $negative } points, positive impact { $positive } points.
aspects-negative = negative { $points } of { $most }
aspects-positive = positive { $points } of { $most }
aspects-control-yes = ours to control
aspects-control-partly = partly ours to control
aspects-control-no = not ours to control
aspects-direct = direct
aspects-indirect = indirect
documents-heading = Governing documents
documents-none = No governing documents have been added.
documents-count = { $total } documents. Expired: { $expired }. Valid until replaced: { $replaced }.
documents-from = from { $day }
documents-until = until { $day }
validity-valid = Valid
validity-coming = Not yet valid
validity-expired = Has expired
validity-until-replaced = Valid until it is replaced
validity-unknown = No end date
goal-1 = No poverty
goal-2 = Zero hunger
goal-3 = Good health and well-being
goal-4 = Quality education
goal-5 = Gender equality
goal-6 = Clean water and sanitation
goal-7 = Affordable and clean energy
goal-8 = Decent work and economic growth
goal-9 = Industry, innovation and infrastructure
goal-10 = Reduced inequalities
goal-11 = Sustainable cities and communities
goal-12 = Responsible consumption and production
goal-13 = Climate action
goal-14 = Life below water
goal-15 = Life on land
goal-16 = Peace, justice and strong institutions
goal-17 = Partnerships for the goals

## Action plans and commitments: how it stands

standing-not-reported = Not reported
progress-not-started = Not started
progress-in-progress = In progress
progress-half = In progress, half or more is done
progress-completed = Done
progress-ongoing = Goes on continuously
progress-on-hold = On hold
progress-cancelled = Cancelled
progress-not-applicable = Not relevant
forecast-on-track = on track
forecast-at-risk = at risk of delay
forecast-delayed = delayed

## Reporting how it stands

command-to-report = to report
command-report-status = report status { $code }
command-report-status-example = report status { $code }; in progress; at risk of delay; The tenders were dearer than expected.
command-activity-done = the activity is done { $code }
to-report-heading = To report
to-report-button = What I am to report
to-report-asked = The round { $round } is open until { $closes }. Tell how it stands with what is yours.
to-report-none = You have nothing to report.
to-report-count =
    { $last ->
        [1] { $total ->
            [1] One thing is yours.
           *[other] { $total } things are yours.
        }
       *[other] { $total } things are yours. Page { $page } of { $last }.
    }
to-report-due = Due { $day }.
to-report-was-due = ■ Was due { $day }.
to-report-all-reported = You have nothing left to report in the round. Thank you!
to-report-next = Next ({ $left } left)
report-status-heading = How does it stand?
report-status-button = Report
report-status-next = Report the next
report-status-change = Report again
report-status-done = Done
report-status-done-named = { $title } is done
report-status-send = Send
report-status-saved = Thank you, the status is saved
report-status-adoption = Action
report-status-activity = Activity
report-status-item = Item of a commitment
report-status-place = Department
report-status-standing = Latest status
report-status-progress = Status
report-status-forecast = Forecast (not needed for what is done)
report-status-comment = Comment (at least { $least } characters if it is delayed, at risk or cancelled)
report-status-link = Link to more (optional)
report-status-explained = Write a comment if something is delayed, may be, or has been cancelled. Everybody in the municipality can read it, so write no personal data. What you reported last time stays.
error-progress-missing = Choose how far you have come.
error-forecast-missing = Choose a forecast: on track, at risk of delay or delayed.
error-status-comment-short = Say briefly why, in at least { $least } characters.
error-no-such-task = There is no such thing to report. Write "to report" to see what is yours.
error-not-yours-to-report = { $title } is reported by whoever owns it, or answers for the department.
error-only-activities-by-tap = Only activities can be marked as done with a tap.

## Rounds

command-round = round { $round }
command-new-round = new round
command-new-round-example = new round interim 2; { $year }; 31/8; 1/9; 20/9
command-round-open = open round { $round }
command-open-round-yes = yes, open round { $round }
command-round-missing = missing in round { $round }
command-round-export = export round { $round }
command-round-lock = lock round { $round }
command-lock-round-yes = yes, lock round { $round }
command-round-reopen = open round again { $round }
rounds-heading = Rounds
rounds-none = There is no round yet.
round-heading = Round { $round }
round-state = State
round-state-planned = Planned
round-state-open = Open
round-state-has-been = Has been, but is not locked
round-has-been = Lock the round to keep how it stood then, or move its days if more are to report.
round-change = Change the days
round-change-heading = Change the days of round { $round }
round-change-explained = Whoever has something left to report is reminded seven days and one day before the new last day.
round-send-change = Save the days
round-moved = The days are changed.
round-remove = Remove the round
round-remove-heading = Remove round { $round }?
round-remove-what = Nothing is reported in it, so nothing is lost.
round-remove-yes = Yes, remove it
round-remove-no = No, keep it
round-removed = Round { $round } is removed
command-round-change = change round { $round }
command-change-round-example = change round { $round }; 31/8; 1/9; 20/9
command-round-remove = remove round { $round }
command-remove-round-yes = yes, remove round { $round }
error-round-has-been = The last day of the round { $round } has been. Lock it, or move its days with "change round".
error-round-has-reports = There are reports in the round { $round }, so it cannot be removed.
round-state-locked = Locked
round-days = Open
round-as-of = As of
round-nothing = There is nothing to report in this round.
round-reported = { $reported } of { $all } have been reported.
round-share = { $reported } of { $all }
round-no-place = Without a department
round-more-places =
    { $count ->
        [1] One more department is in the workbook.
       *[other] { $count } more departments are in the workbook.
    }
round-standings = This is how it stood:
round-latest = Latest known status:
round-left =
    { $days ->
        [0] Today is the last day.
        [1] Tomorrow is the last day.
       *[other] { $days } days left.
    }
round-over = The last day has been. Lock the round when all answers are in.
round-open = Open the round
round-missing = What is missing?
round-lock = Lock the round
round-export = As a workbook
round-exported = Round { $round } as a workbook
round-exported-what = Each thing by itself with status, forecast, letter of the national scale and comment, and sums by department.
round-reopen = Open again
round-new = New round
round-opened = The round is open. Everybody who owns something gets a card.
round-locked = The round is locked. This is how it stood then.
round-reopened = The round is open again. What has been reported stays.
round-added = The round is planned. It opens on its first day, or when you open it.
round-missing-heading = Missing in round { $round }
round-missing-none = Everything has been reported.
round-missing-count =
    { $last ->
        [1] { $total ->
            [1] One thing has not been reported.
           *[other] { $total } things have not been reported.
        }
       *[other] { $total } things have not been reported. Page { $page } of { $last }.
    }
round-missing-line = { $owner }. Status before the round: { $standing }
round-nobodys = No owner
round-new-heading = New round
round-name-asked = Name, such as interim 2
round-year-asked = Year
round-as-of-asked = As of
round-opens-on-asked = First day
round-closes-on-asked = Last day
round-new-explained = Everybody who owns something in the plans gets a card when the round opens. Those who have not answered are reminded seven days and one day before the last.
round-send-new = Add the round
round-open-heading = Open round { $round }?
round-open-asks =
    { $people ->
        [0] Nobody gets a card, as nothing has an owner.
        [1] One person gets a card and is asked to report { $tasks }.
       *[other] { $people } people get a card. Together they have { $tasks } to report.
    }
round-open-ownerless =
    { $count ->
        [1] One thing has no owner, and nobody is asked about it.
       *[other] { $count } things have no owner, and nobody is asked about them.
    }
round-open-yes = Yes, open
round-open-no = Not now
round-lock-heading = Lock round { $round }?
round-lock-left =
    { $count ->
        [1] One thing is missing.
       *[other] { $count } things are missing.
    }
round-lock-what = Once locked it takes no more reports, and is kept as it stands now. It can be opened again.
round-lock-yes = Yes, lock
round-lock-no = Not now
error-round-year = Write a year near this one, in four digits.
error-round-name-missing = What is the round called? For example interim 2.
error-round-day-missing = Write as of which day, and the first and last day.
error-round-days-wrong = The last day must be after the first, and at most { $most } days later.
error-round-over = The last day of the round has been.
error-round-there = The round { $round } is there already.
error-round-is-open = The round { $round } is open already.
error-round-is-locked = The round { $round } is locked. Write "open round again" if more are to report.
error-round-not-open = The round { $round } is not open.
error-round-not-locked = The round { $round } is not locked.
error-round-other-open = The round { $round } is open. Lock it first: a status belongs to one round at a time.
error-no-such-round = There is no such round. Write "round" to see the current one.

## Letters about rounds and milestones

round-letter-opened = Time to tell how it stands: { $round }
round-letter-reminder = Reminder: tell how it stands, { $round }
round-letter-over = The round { $round } is over, but not everything is reported
round-letter-left =
    { $count ->
        [1] You have one thing to report. It takes a minute.
       *[other] You have { $count } things to report. Each takes a minute.
    }
round-letter-last-day = Last day
round-letter-show = Show the round
milestone-letter-heading = { $left }: { $name }
milestone-letter-when = When
milestone-letter-place = Place
milestone-letter-link = Read more

## Rounds and milestones in the weekly digest

section-rounds = Rounds
section-rounds-word = rounds
section-milestones = Milestones
section-milestones-word = milestones
digest-round-left =
    { $count ->
        [1] One thing to report in { $round }, by { $day }
       *[other] { $count } things to report in { $round }, by { $day }
    }
digest-round-share = { $round }: { $reported } of { $all } have been reported, the last day is { $day }
digest-milestone =
    { $count ->
        [0] Next milestone: { $name }, today
        [1] Next milestone: { $name }, in one day ({ $day })
       *[other] Next milestone: { $name }, in { $count } days ({ $day })
    }
digest-milestone-in-month =
    { $unit ->
        [this_month] Next milestone: { $name }, this month
       *[weeks] Next milestone: { $name }, in about { $count ->
            [one] one week
           *[other] { $count } weeks
        } ({ $month })
    }
digest-open-to-report = What I am to report
digest-open-open-round = Show the round
command-open-round = round

## Environmental rounds

environmental-rounds-heading = Environmental rounds { $year }
environmental-rounds-count = { $done } of { $all } are done.
environmental-rounds-none = There are no managerial areas here yet.
environmental-rounds-explained = Every managerial area makes one round a year. A managerial area is a department or unit that has a manager of its own in Hållkoll.
environmental-rounds-lacking = lacking
environmental-rounds-taken-back = The environmental round is removed.
environmental-rounds-button = Environmental rounds
environmental-round-heading = Note an environmental round
environmental-round-where = Managerial area
environmental-round-day = Day
environmental-round-focus = What did you look at? (optional)
environmental-round-focus-example = such as energy, transport, purchasing
environmental-round-looked-at = Looked at
environmental-round-send = Save
environmental-round-noted = Done, the environmental round is noted
environmental-round-found = Did you find anything? Report it and it becomes a case, and write that it came to light on the round.
environmental-round-report = Report something
environmental-round-note = Note
environmental-round-note-of = Note environmental round: { $place }
environmental-round-change = Change
environmental-round-change-of = Change the environmental round: { $place }
environmental-round-take-back = Remove
command-environmental-rounds = environmental rounds
command-environmental-rounds-of = environmental rounds { $year }
command-note-environmental-round = note environmental round at { $place }
command-note-environmental-round-example = environmental round done at Parks on 12 October; energy, water
command-take-back-environmental-round = remove environmental round at { $place } { $year }
error-which-area = Write which managerial area it is about.
error-no-area-of-yours = You cannot note an environmental round there. You can in the managerial areas that you lead or follow: write "environmental rounds" to see them.
error-no-environmental-round = No environmental round is noted for { $place } { $year }.
error-environmental-round-day-missing = Write on which day the round was made.
error-environmental-round-old = I do not take rounds that old. Choose a day in { $year } or later.
section-environmental-rounds = Environmental rounds
section-environmental-rounds-word = walkthroughs
digest-environmental-rounds = Environmental rounds: { $done } of { $all } done this year
digest-open-environmental-rounds = Environmental rounds
