# Setting up an authority by workbook.

import-file-big = Filen är större än { $most } MB.
import-file-not-xlsx = Filen är ingen Excel-arbetsbok (.xlsx).
import-file-old-or-locked = Filen är i det gamla Excel-formatet (.xls) eller har lösenord. Spara den som Excel-arbetsbok (.xlsx) utan lösenord.
import-file-macros = Filen innehåller makron. Spara den som Excel-arbetsbok (.xlsx) utan makron.
import-file-packed = Filen är packad på ett sätt som inte godtas: för stor uppackad, eller för många delar. Kopiera raderna till en ny arbetsbok.
import-file-damaged = Filen går inte att läsa. Öppna den i Excel och spara den på nytt som .xlsx.
import-file-heavy = Filen innehåller för mycket för att läsas. Kopiera raderna till en ny arbetsbok.
import-file-slow = Filen tog mer än { $most } sekunder att läsa. Kopiera raderna till en ny arbetsbok.
import-sheet-long = Bladet { $sheet } har mer än { $most } rader.
import-sheet-wide = Bladet { $sheet } har mer än { $most } kolumner.
import-sheet-missing = Bladet { $written } saknas.
import-sheet-missing-but-near = Bladet { $written } saknas. Är det { $suggestion } som ska heta så?
import-heading-missing = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: rubriken { $written } saknas.
import-heading-missing-but-near = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: rubriken { $written } saknas. Är det { $suggestion } som ska heta så?
import-heading-twice = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: rubriken { $heading } står två gånger.
import-fact-missing =
    Bladet Myndighet saknar raden { $fact ->
        [name] Namn
        [tenant_id] Entra-klientorganisation (tenant-id)
       *[other] { $fact }
    }.
import-fact-empty =
    Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: fyll i { $fact ->
        [name] Namn
        [tenant_id] Entra-klientorganisation (tenant-id)
       *[other] { $fact }
    }.
import-fact-twice = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: uppgiften står redan på rad { NUMBER($first, useGrouping: 0) }.
import-fact-unknown = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: uppgiften ”{ $written }” är okänd.
import-fact-unknown-but-near = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: uppgiften ”{ $written }” är okänd. Menar du { $suggestion }?
import-former-name-unknown = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: ingen myndighet heter ”{ $written }”.
import-former-name-unknown-but-near = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: ingen myndighet heter ”{ $written }”. Menar du { $suggestion }?
import-guid-wrong = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: ”{ $written }” är inget id från Entra. Det är 32 siffror och bokstäver a–f i fem grupper.
import-phone-wrong = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: ”{ $written }” är inget telefonnummer. Skriv det som text med riktnummer, till exempel 031-390 06 10.
import-link-wrong = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: ”{ $written }” är ingen länk som börjar med https://
import-channel-wrong = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: det är ingen kanal. Kopiera länken till kanalen i Teams och klistra in den.
import-days-wrong = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: skriv ett antal dagar från 1 till { $most }.
import-day-of-year-wrong = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: skriv en dag på året, till exempel 1/7.
import-name-missing = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: namnet saknas.
import-name-long = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: namnet är längre än { $most } tecken.
import-department-twice = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: förvaltningen står redan på rad { NUMBER($first, useGrouping: 0) }.
import-email-twice = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: e-postadressen står redan på rad { NUMBER($first, useGrouping: 0) }.
import-entra-id-twice = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: Entra-id:t står redan på rad { NUMBER($first, useGrouping: 0) }.
import-role-twice = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: samma roll står på rad { NUMBER($first, useGrouping: 0) }, och tiderna går i varandra.
import-person-without-key = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: e-post eller Entra-id måste finnas.
import-email-wrong = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: ”{ $written }” är ingen e-postadress.
import-email-taken = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: { $written } hör redan till någon annan: ett annat Entra-id, en annan rad eller en annan organisation.
import-language-unknown = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: språket ”{ $written }” är okänt. Skriv svenska eller engelska.
import-language-unknown-but-near = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: språket ”{ $written }” är okänt. Skriv svenska eller engelska. Menar du { $suggestion }?
import-person-missing = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: skriv vem som har rollen.
import-person-unknown = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: ”{ $written }” finns inte i bladet Personer.
import-person-unknown-but-near = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: ”{ $written }” finns inte i bladet Personer. Menar du { $suggestion }?
import-role-missing = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: rollen saknas.
import-role-unknown = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: rollen ”{ $written }” är okänd.
import-role-unknown-but-near = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: rollen ”{ $written }” är okänd. Menar du { $suggestion }?
import-department-unknown = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: förvaltningen ”{ $written }” finns inte.
import-department-unknown-but-near = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: förvaltningen ”{ $written }” finns inte. Menar du { $suggestion }?
import-day-wrong = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: ”{ $written }” är inget datum. Skriv till exempel 2026-01-31.
import-ends-before-start = Rad { NUMBER($row, useGrouping: 0) } i bladet { $sheet }: Till är före Från.
import-changed-meanwhile = Något har ändrats sedan du såg vad importen skulle göra. Ingenting är ändrat nu; provkör igen.
import-change-authority-added = Ny myndighet: { $name }
import-change-authority-renamed = Myndigheten { $old } byter namn till { $new }
import-change-setting-changed =
    { $field ->
        [environment_office_phone] Miljökontorets telefon
        [fault_report_link] Länk till felanmälan
        [work_injury_link] Länk till arbetsskadeanmälan
        [whistleblowing_link] Länk till visselblåsarkanal
        [it_link] Länk till IT-stöd
        [citizen_feedback_link] Länk till synpunkter från invånare
        [privacy_link] Länk till information om personuppgifter
        [case_channel] Kanal för nya ärenden
        [assessment_working_days] Bedömning inom (arbetsdagar)
        [investigation_working_days] Utredning inom (arbetsdagar)
        [effect_check_days] Effektkontroll efter (dagar)
        [reopen_days] Får öppnas igen inom (dagar)
        [feedback_days] Besked om läget efter (dagar)
        [min_group] Minsta antal som visas
        [pause_from] Sommaruppehåll från
        [pause_until] Sommaruppehåll till och med
       *[other] { $field }
    }: { $old ->
        [none] tomt
       *[other] { $old }
    } → { $new ->
        [none] förvalt värde
       *[other] { $new }
    }
import-change-department-added = Ny förvaltning: { $name }
import-change-person-added =
    Ny person: { $name }{ $email ->
        [none] { "" }
       *[other] , { $email }
    }
import-change-person-changed =
    { $name }, { $field ->
        [name] namn
        [email] e-post
        [entra_id] Entra-id
        [tenant_id] klientorganisation
        [language] språk
       *[other] { $field }
    }: { $old ->
        [none] tomt
       *[other] { $old }
    } → { $new }
import-change-person-joined = { $name } får myndigheten som sin
import-change-role-given =
    Ny roll: { $person }, { $role ->
        [coordinator] miljösamordnare
        [handler] handläggare
        [manager] chef
        [management_representative] ledningens representant
        [duty_officer] jourhavande
        [auditor] revisor
        [administrator] administratör
       *[other] { $role }
    }{ $department ->
        [none] { "" }
       *[other] , { $department }
    }{ $since ->
        [none] { "" }
       *[other] , från { $since }
    }{ $until ->
        [none] { "" }
       *[other] , till { $until }
    }
import-change-role-dated =
    Andra datum: { $person }, { $role ->
        [coordinator] miljösamordnare
        [handler] handläggare
        [manager] chef
        [management_representative] ledningens representant
        [duty_officer] jourhavande
        [auditor] revisor
        [administrator] administratör
       *[other] { $role }
    }{ $department ->
        [none] { "" }
       *[other] , { $department }
    }{ $since ->
        [none] { "" }
       *[other] , från { $since }
    }{ $until ->
        [none] { "" }
       *[other] , till { $until }
    }
import-change-role-ended =
    Roll upphör: { $person }, { $role ->
        [coordinator] miljösamordnare
        [handler] handläggare
        [manager] chef
        [management_representative] ledningens representant
        [duty_officer] jourhavande
        [auditor] revisor
        [administrator] administratör
       *[other] { $role }
    }{ $department ->
        [none] { "" }
       *[other] , { $department }
    }, sista dag { $last_day }
import-note-sheet-ignored = Bladet { $sheet } läses inte.
import-note-column-ignored = Kolumnen { $heading } i bladet { $sheet } läses inte.
import-note-department-stays = Förvaltningen { $name } står inte i arbetsboken och blir kvar.
import-note-another-authority = Klientorganisationen har redan { $others }. Arbetsboken lägger till en myndighet; ska den byta namn, fyll i Tidigare namn.
import-note-example-people = Arbetsboken innehåller personer med adresser som slutar på @example.com. De är påhittade exempel.
