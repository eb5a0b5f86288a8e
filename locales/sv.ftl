# Svenska texter. Skrivna för den som står ute på en gård med kalla händer: kort, vänligt, du.

## Ord som återkommer

yes = ja
no = nej
cancel = Avbryt
button-written = { $title }: skriv ”{ $command }”
private-goes-on = Jag svarar i vår privata chatt.
private-below = Svaret kommer här nedanför.
private-not-reached = Jag når dig inte privat än.
private-how = Öppna Hållkoll bland dina appar i Teams och skriv till mig där, så fortsätter vi.
not-here = Det går inte att göra här. Skriv ”hjälp” till mig i chatten så visar jag vad jag kan.

## Det man kan skriva

command-help = hjälp
command-report = rapportera
command-go-on = fortsätt
command-send = skicka
command-cancel = avbryt
command-wrong-place = fel ställe
command-my-cases = mina ärenden
command-new-cases = nya ärenden
command-open-cases = öppna ärenden
command-status = status { $case }
command-complete = komplettera { $case }
command-withdraw = dra tillbaka { $case }
command-withdraw-yes = ja, dra tillbaka { $case }
command-language = svenska
command-authority = myndighet

## Slag av ärenden

kind-deviation = Avvikelse
kind-accident = Olycka
kind-near-miss = Tillbud
kind-observation = Observation
kind-improvement = Förbättringsförslag
kind-deviation-asked = Avvikelse – något följer inte lag, mål eller rutin
kind-accident-asked = Olycka – något har släppts ut eller skadats
kind-near-miss-asked = Tillbud – det kunde ha gått illa
kind-observation-asked = Observation – jag ser en risk
kind-improvement-asked = Förbättringsförslag – jag har en idé

ongoing-yes = Ja
ongoing-no = Nej
ongoing-unknown = Vet ej

identity-named = Namnet visas inte
identity-confidential = Skyddat
identity-anonymous = Utan namn

## Hur det står till

state-received = Inkommet
state-assessed = Bedömt
state-investigating = Utreds
state-in-progress = Åtgärdas
state-awaiting-verification = Vi kontrollerar att det hjälpte
state-parked = Sparat till planeringen
state-closed = Avslutat
state-dismissed = Avskrivet
state-referred = Hänvisat vidare
state-withdrawn = Återkallat

with-received = Miljösamordnaren
with-assessed = Miljösamordnaren
with-investigating = Handläggaren
with-in-progress = Den som ansvarar för åtgärden
with-awaiting-verification = Miljösamordnaren
with-parked = Miljösamordnaren
with-closed = Ingen, det är klart
with-dismissed = Ingen, det är avskrivet
with-referred = Den som ärendet hänvisades till
with-withdrawn = Ingen, det är återkallat

next-received = Miljösamordnaren läser och bedömer det, senast { $day }.
next-assessed = En handläggare utses.
next-investigating = Handläggaren tar reda på orsaken.
next-in-progress = Åtgärderna genomförs.
next-awaiting-verification = Någon kontrollerar att åtgärderna hjälpte.
next-parked = Förslaget tas upp i planeringen.
next-closed = Inget mer, ärendet är klart.
next-dismissed = Inget mer händer i ärendet.
next-referred = Du får svar från dem som har tagit över.
next-withdrawn = Inget mer händer i ärendet. Uppgifterna finns kvar.

happened-submit = Rapporten kom in
happened-comment = En komplettering kom in
happened-withdraw = Ärendet drogs tillbaka

## Fara

danger-heading = Ring 112 först
danger-call = Är det fara för liv, hälsa eller miljö? Ring 112 först. Jag kan inte larma åt dig.
danger-call-with-phone = Är det fara för liv, hälsa eller miljö? Ring 112 först. Miljökontoret: { $phone }. Jag kan inte larma åt dig.
danger-report-after = Jag hjälper dig att rapportera sedan. Det du skrev finns kvar.
danger-report-in-private = Jag hjälper dig att rapportera sedan, i vår privata chatt. Det du skrev finns kvar där.
danger-go-on = Fortsätt till rapporten

## Rapportera

report-button = Rapportera
report-heading = Rapportera händelse eller idé
report-kind = Vad gäller det?
report-description = Vad har hänt?
report-place = Var?
report-place-example = Till exempel: Parkskolan, miljörummet
report-ongoing = Pågår det nu?
report-occurred-on = När?
report-immediate-action = Vad har du redan gjort?
report-anonymous = Skicka utan mitt namn
report-anonymous-title = Ja, spara inte mitt namn i ärendet
report-send = Skicka
report-cancelled = Rapporten är avbruten. Inget sparades.
report-added = Jag lade till din text i rapporten du hade börjat på. Är det en ny händelse? Skriv ”avbryt” och börja om.
report-cut = Texten är längre än kortet rymmer. Hela texten finns kvar i ditt meddelande i chatten.
report-honest = Vi sparar inte ditt namn i ärendet. Det du skriver här finns kvar i din Teams-chatt och kan röja vem du är.
report-whistleblowing = Vill du larma om missförhållanden finns
report-channel = visselblåsarkanalen
report-nothing-sensitive = Skriv inte känsliga personuppgifter eller hemliga uppgifter.
report-kind-written = Vad gäller det? { $value } (ändra: skriv ”typ olycka”)
report-description-written = Vad har hänt? { $value } (ändra: skriv ”vad” och din text)
report-place-written = Var? { $value } (ändra: skriv ”plats Parkskolan”)
report-ongoing-written = Pågår det nu? { $value } (ändra: skriv ”pågår ja”, ”pågår nej” eller ”pågår vet ej”)
report-occurred-on-written = När? { $value } (ändra: skriv ”när igår”)
report-immediate-action-written = Vad har du redan gjort? { $value } (ändra: skriv ”gjort” och din text)
report-anonymous-written = Skicka utan mitt namn? { $value } (skriv ”skicka utan mitt namn” för att skicka så)

## Kvittot

receipt-heading = Tack! Ärendet har nummer { $number }
receipt-already-sent = Det här kortet var redan skickat. Det nya sparades inte. Här är kvittot från första gången. Vill du lägga till något? Skriv ”komplettera” och ärendets nummer.
receipt-next = Vad händer nu? Miljösamordnaren läser och bedömer ärendet, senast { $day }. Du hittar det under Mina ärenden.
receipt-next-anonymous = Vad händer nu? Miljösamordnaren läser och bedömer ärendet, senast { $day }. Ditt namn finns inte i ärendet, så fråga med koden hur det går.
receipt-code = Din kod
receipt-code-explained = Spara koden nu, den visas bara här. Fråga hur det går: skriv ”status { $code }”.
receipt-code-gone = Koden till ärendet visades när du skickade det och finns inte sparad hos oss.

## Ett ärende

case-heading = Ärende { $number }
case-state = Läge
case-with = Ligger hos
case-next = Nästa steg
case-kind = Gäller
case-description = Händelse
case-place = Plats
case-ongoing = Pågår
case-occurred-on = När
case-immediate-action = Redan gjort
case-reporter = Rapporterat av
case-reporter-you = Dig
case-added = Tillagt
case-happened = Det här har hänt:
case-completed = Tack, det är tillagt i ärendet.
case-already-sent = Det här kortet var redan skickat. Det nya sparades inte.
case-withdrawn = Ärendet är återkallat. Uppgifterna finns kvar.

my-cases-button = Mina ärenden
my-cases-heading = Mina ärenden
my-cases-none = Du har inga ärenden med ditt namn. Har du skickat utan namn frågar du med koden: skriv ”status” och koden.
new-cases-button = Nya ärenden
new-cases-heading = Nya ärenden
new-cases-none = Inga nya ärenden väntar på bedömning.
open-cases-heading = Öppna ärenden
open-cases-none = Det finns inga öppna ärenden.
case-list-count = { $total ->
    [one] Ett ärende.
   *[other] { $total } ärenden. Sida { $page } av { $last }.
}
case-list-open = Öppna { $number }
case-list-on = Nästa sida
case-list-back = Förra sidan

complete-button = Komplettera
complete-heading = Komplettera { $number }
complete-label = Vad vill du lägga till?
complete-send = Lägg till
complete-your-text = och din text

withdraw-button = Dra tillbaka
withdraw-heading = Vill du dra tillbaka { $number }?
withdraw-explained = Då händer inget mer med ärendet. Uppgifterna finns kvar, för de kan vara allmän handling.
withdraw-yes = Ja, dra tillbaka
withdraw-no = Nej, behåll det

## Besked från boten

notice-case-received = Nytt ärende: { $number }
notice-case-commented = { $number } har fått en komplettering
notice-case-withdrawn = { $number } är återkallat
notice-open = Öppna

## Välkommen och hjälp

welcome-heading = Hej! Jag är Hållkoll, en bot för miljöarbetet
welcome-what = Har något hänt som påverkar miljön, eller har du en idé? Skriv det till mig som till en kollega. Du får ett nummer och kan följa vad som händer.
welcome-data = Det du rapporterar sparas hos din arbetsgivare och läses av miljösamordnaren. Det kan vara allmän handling. Du kan rapportera utan ditt namn.
welcome-data-link = Mer om hur personuppgifter används: { $link }
welcome-in-channel = Skriv @Hållkoll och vad som har hänt, så fortsätter vi i en privat chatt.
welcome-not-an-alarm = Jag är ingen larmtjänst. Vid fara: ring 112.
help-button = Hjälp
help-heading = Det här kan jag hjälpa dig med
help-what = Jag är en bot. Skriv vad som har hänt, som till en kollega: ”batterier ligger i restavfallet på Parkskolan”. Då får du ett kort att fylla i.
help-words = Du kan också skriva: ”rapportera”, ”mina ärenden”, ”status M-2026-0042”, ”komplettera M-2026-0042” och din text, ”dra tillbaka M-2026-0042”, ”fel ställe”, ”english”, ”svara med text”.
help-words-lists = Som samordnare: ”nya ärenden”, ”öppna ärenden”.
not-understood-heading = Jag är inte säker på vad du menar
not-understood-what = Är det något som hänt, eller en idé? Tryck på Rapportera, så följer din text med. Skriv ”hjälp” för att se allt jag kan.
thanks-heading = Varsågod!
thanks-what = Skriv när det är något mer.
guest-heading = Jag kan inte se vem du är
guest-what = Du är med som gäst utan konto. Logga in i Teams med ditt arbetskonto och skriv till mig igen.
not-set-up-heading = Hållkoll är inte klart att använda än
not-set-up-what = Din organisation är inte inlagd. Be den som sköter Hållkoll hos er att lägga in den. Ring 112 vid fara.

other-doors-button = Fel ställe?
other-doors-heading = Andra vägar
other-doors-what = Jag tar emot sådant som rör miljön. För annat finns de här vägarna:
other-doors-fault-report = Felanmälan av lokaler och utrustning
other-doors-work-injury = Arbetsskada eller tillbud för personer
other-doors-whistleblowing = Visselblåsarkanalen
other-doors-it = IT-stöd
other-doors-citizen-feedback = Synpunkter från invånare
other-doors-fault-report-without-link = Felanmälan av lokaler och utrustning: fråga din chef eller vaktmästare.
other-doors-work-injury-without-link = Arbetsskada eller tillbud för personer: prata med din chef eller ditt skyddsombud.
other-doors-whistleblowing-without-link = Missförhållanden: sök efter visselblåsning på intranätet.
other-doors-it-without-link = IT-stöd: kontakta er IT-avdelning.
other-doors-danger = Vid fara: ring 112.

language-switch-to-this = Svenska
language-chosen = Nu svarar jag på svenska.
language-change-back = Skriv ”english” om du vill byta till engelska.
plain-on = Nu svarar jag med bara text.
plain-on-change-back = Skriv ”svara med kort” för att få kort igen.
plain-off = Nu svarar jag med kort.
plain-off-change-back = Skriv ”svara med text” för att få bara text.

authority-which = Vilken myndighet hör du till?
authority-why = Jag frågar bara en gång. Dina ärenden går dit.
authority-chosen = Tack! Du hör till { $name }.
authority-change-back = Skriv ”byt myndighet” om det blev fel.

## Fel, sagda vänligt

error-form = Något behöver ändras.
error-kind-unknown = Välj vad det gäller.
error-description-missing = Skriv vad som har hänt.
error-description-short = Skriv lite mer om vad som har hänt, minst { $least } tecken.
error-description-long = Texten är { $length } tecken. Korta den till högst { $most }. Resten kan du lägga till efteråt: skriv ”komplettera” och ärendets nummer.
error-place-missing = Skriv var det är.
error-place-long = Platsen är för lång. Högst { $most } tecken.
error-ongoing-unknown = Välj om det pågår nu.
error-date-unreadable = Jag förstår inte datumet. Skriv till exempel 2026-11-20 eller ”igår”.
error-date-in-future = Det datumet ligger framåt i tiden. Välj i dag eller en tidigare dag.
error-date-too-old = Datumet är mer än { $years } år tillbaka. Kontrollera året.
error-action-long = Texten om vad du redan har gjort är för lång. Skriv högst { $most } tecken.
error-comment-missing = Skriv vad du vill lägga till.
error-comment-long = Texten är för lång. Högst { $most } tecken.
error-no-draft = Det finns ingen påbörjad rapport. Skriv ”rapportera” och vad som har hänt.
error-no-such-case = Jag hittar inget sådant ärende. Kontrollera numret eller koden.
error-too-many-guesses = Det blev för många fel koder i dag. Försök igen i morgon.
error-already-withdrawn = { $number } är redan återkallat.
error-withdraw-too-late = { $number } är redan bedömt och kan inte dras tillbaka. Vill du säga något till miljösamordnaren? Skriv ”komplettera { $number }” och din text.
error-case-ended = Det går inte att lägga till något i { $number } längre. Har det hänt igen? Skriv ”rapportera”.
error-changed-meanwhile = Någon annan ändrade { $number } under tiden. Öppna ärendet igen.
error-card-old = Kortet var för gammalt för att skickas. Det du skrev finns kvar: titta igenom och skicka igen.
error-card-not-yours = Det här kortet kan inte användas. Skriv ”rapportera” så får du ett nytt.
error-not-allowed = Den listan är bara för miljösamordnare. Skriv ”mina ärenden” så ser du dina egna.
error-busy = Det är många som skriver just nu. Inget sparades, försök igen om en stund.
error-unexpected = Något gick fel hos mig och inget sparades. Försök igen om en stund. Går det ändå inte: säg { $reference } till den som sköter Hållkoll.

## Setting up an authority by workbook.

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
import-heading-missing = Rad { $row } i bladet { $sheet }: rubriken { $written } saknas.
import-heading-missing-but-near = Rad { $row } i bladet { $sheet }: rubriken { $written } saknas. Är det { $suggestion } som ska heta så?
import-heading-twice = Rad { $row } i bladet { $sheet }: rubriken { $heading } står två gånger.
import-fact-missing =
    Bladet Myndighet saknar raden { $fact ->
        [name] Namn
        [tenant_id] Entra-klientorganisation (tenant-id)
       *[other] { $fact }
    }.
import-fact-empty =
    Rad { $row } i bladet { $sheet }: fyll i { $fact ->
        [name] Namn
        [tenant_id] Entra-klientorganisation (tenant-id)
       *[other] { $fact }
    }.
import-fact-twice = Rad { $row } i bladet { $sheet }: uppgiften står redan på rad { $first }.
import-fact-unknown = Rad { $row } i bladet { $sheet }: uppgiften ”{ $written }” är okänd.
import-fact-unknown-but-near = Rad { $row } i bladet { $sheet }: uppgiften ”{ $written }” är okänd. Menar du { $suggestion }?
import-former-name-unknown = Rad { $row } i bladet { $sheet }: ingen myndighet heter ”{ $written }”.
import-former-name-unknown-but-near = Rad { $row } i bladet { $sheet }: ingen myndighet heter ”{ $written }”. Menar du { $suggestion }?
import-guid-wrong = Rad { $row } i bladet { $sheet }: ”{ $written }” är inget id från Entra. Det är 32 siffror och bokstäver a–f i fem grupper.
import-phone-wrong = Rad { $row } i bladet { $sheet }: ”{ $written }” är inget telefonnummer. Skriv det som text med riktnummer, till exempel 031-390 06 10.
import-link-wrong = Rad { $row } i bladet { $sheet }: ”{ $written }” är ingen länk som börjar med https://
import-channel-wrong = Rad { $row } i bladet { $sheet }: det är ingen kanal. Kopiera länken till kanalen i Teams och klistra in den.
import-days-wrong = Rad { $row } i bladet { $sheet }: skriv ett antal arbetsdagar från 1 till { $most }.
import-name-missing = Rad { $row } i bladet { $sheet }: namnet saknas.
import-name-long = Rad { $row } i bladet { $sheet }: namnet är längre än { $most } tecken.
import-department-twice = Rad { $row } i bladet { $sheet }: förvaltningen står redan på rad { $first }.
import-email-twice = Rad { $row } i bladet { $sheet }: e-postadressen står redan på rad { $first }.
import-entra-id-twice = Rad { $row } i bladet { $sheet }: Entra-id:t står redan på rad { $first }.
import-role-twice = Rad { $row } i bladet { $sheet }: samma roll står på rad { $first }, och tiderna går i varandra.
import-person-without-key = Rad { $row } i bladet { $sheet }: e-post eller Entra-id måste finnas.
import-email-wrong = Rad { $row } i bladet { $sheet }: ”{ $written }” är ingen e-postadress.
import-email-taken = Rad { $row } i bladet { $sheet }: { $written } hör redan till någon annan: ett annat Entra-id, en annan rad eller en annan organisation.
import-language-unknown = Rad { $row } i bladet { $sheet }: språket ”{ $written }” är okänt. Skriv svenska eller engelska.
import-language-unknown-but-near = Rad { $row } i bladet { $sheet }: språket ”{ $written }” är okänt. Skriv svenska eller engelska. Menar du { $suggestion }?
import-person-missing = Rad { $row } i bladet { $sheet }: skriv vem som har rollen.
import-person-unknown = Rad { $row } i bladet { $sheet }: ”{ $written }” finns inte i bladet Personer.
import-person-unknown-but-near = Rad { $row } i bladet { $sheet }: ”{ $written }” finns inte i bladet Personer. Menar du { $suggestion }?
import-role-missing = Rad { $row } i bladet { $sheet }: rollen saknas.
import-role-unknown = Rad { $row } i bladet { $sheet }: rollen ”{ $written }” är okänd.
import-role-unknown-but-near = Rad { $row } i bladet { $sheet }: rollen ”{ $written }” är okänd. Menar du { $suggestion }?
import-department-unknown = Rad { $row } i bladet { $sheet }: förvaltningen ”{ $written }” finns inte.
import-department-unknown-but-near = Rad { $row } i bladet { $sheet }: förvaltningen ”{ $written }” finns inte. Menar du { $suggestion }?
import-day-wrong = Rad { $row } i bladet { $sheet }: ”{ $written }” är inget datum. Skriv till exempel 2026-01-31.
import-ends-before-start = Rad { $row } i bladet { $sheet }: Till är före Från.
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
import-refused = { $count ->
    [one] Ett fel. Inget är ändrat.
   *[other] { $count } fel. Inget är ändrat.
}
import-would-change = { $count ->
    [0] Inget skulle ändras.
    [one] En ändring skulle göras. Inget är ändrat än.
   *[other] { $count } ändringar skulle göras. Inget är ändrat än.
}
import-changed = { $count ->
    [0] Inget behövde ändras.
    [one] En ändring är gjord.
   *[other] { $count } ändringar är gjorda.
}
