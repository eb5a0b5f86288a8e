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
command-discard = kasta
command-wrong-place = fel ställe
command-report-for = rapportera åt { $name }
command-report-for-example = rapportera åt Vera Exempel
command-my-cases = mina ärenden
command-some-of-my-cases = sök bland mina ärenden { $search }
command-moved-cases = nytt i mina ärenden
command-cases-to-withdraw = ärenden att dra tillbaka
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
kind-deviation-asked = Avvikelse – mot lag, mål, rutin
kind-accident-asked = Olycka – utsläpp eller skada
kind-near-miss-asked = Tillbud – det kunde ha gått illa
kind-observation-asked = Observation – jag ser en risk
kind-improvement-asked = Förslag – jag har en idé

ongoing-yes = Ja
ongoing-no = Nej
ongoing-unknown = Vet ej

identity-named = Namnet visas inte
identity-confidential = Skyddat
identity-anonymous = Utan namn
identity-named-asked = De som arbetar med ärendet
identity-confidential-asked = Bara miljösamordnaren
identity-anonymous-asked = Ingen, spara inte mitt namn

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
with-owner = Den som är utsedd att ta hand om det
with-withdrawn = Ingen, det är återkallat

next-received = Det läses och bedöms, senast { $day }.
next-assessed = Det bestäms hur det ska tas om hand.
next-investigating = Handläggaren tar reda på orsaken.
next-in-progress = Det som är planerat genomförs.
next-awaiting-verification = Någon kontrollerar att åtgärderna hjälpte.
next-parked = Förslaget tas upp i planeringen.
next-closed = Inget mer, ärendet är klart.
next-dismissed = Inget mer händer i ärendet.
next-referred = Den som rapporterade tar kontakt själv. Jag skickar inget vidare.
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
report-identity = Vem får se ditt namn?
report-avoids-manager = Visa inte för min chef
report-send = Skicka
report-cancelled = Okej, jag avbryter. Inget är skickat.
report-kept = Det du har skrivit finns kvar i ett dygn, bara för dig.
report-go-on = Fortsätt
report-discard = Kasta det jag skrev
report-discarded = Det du skrev är borta. Inget är skickat.
report-none-begun = Du har ingen rapport på gång.
report-none-begun-what = Har du redan skickat den? Skriv ”dra tillbaka” och ärendets nummer eller kod.
report-just-sent = { $number } är skickad. Du kan dra tillbaka den så länge ingen har bedömt den.
report-was-cancelled = Du avbröt den här rapporten, så den är inte skickad. Titta igenom den och tryck på Skicka, eller skriv ”skicka” igen.
report-added = Jag lade till din text i rapporten som du hade börjat på.
report-something-else = Nej, det är en annan händelse
report-replaced = Förut stod det
report-cut = Texten är längre än kortet rymmer. Hela texten finns kvar i ditt meddelande i chatten.
report-name-kept = Ett namn som sparas kan bli allmän handling.
report-about-name = Mer om ditt namn
report-honest = Låter du ingen se ditt namn sparar vi det inte i ärendet. Det du skriver här finns kvar i din Teams-chatt och kan röja vem du är.
report-whistleblowing = Vill du larma om missförhållanden finns
report-channel = visselblåsarkanalen
report-nothing-sensitive = Skriv inte känsliga personuppgifter eller hemliga uppgifter.
report-kind-written = Vad gäller det? { $value } (ändra: skriv ”typ olycka”)
report-description-written = Vad har hänt? { $value } (ändra: skriv ”vad” och din text)
report-place-written = Var? { $value } (ändra: skriv ”plats Parkskolan”)
report-ongoing-written = Pågår det nu? { $value } (ändra: skriv ”pågår ja”, ”pågår nej” eller ”pågår vet ej”)
report-occurred-on-written = När? { $value } (ändra: skriv ”när igår”)
report-immediate-action-written = Vad har du redan gjort? { $value } (ändra: skriv ”gjort” och din text)
report-identity-written = Vem får se ditt namn? { $value } (ändra: skriv ”med mitt namn”, ”skydda mitt namn” eller ”utan mitt namn”)
report-avoids-manager-written = Visa inte för min chef? { $value } (ändra: skriv ”inte till min chef”)

## Kvittot

report-for-heading = Åt vem rapporterar du?
report-for-explained = Du skriver, och ärendet blir personens eget: hen får besked om hur det går. I ärendets logg står att du skrev.
report-for-go-on = Fortsätt till rapporten
report-for-whom = Du rapporterar åt { $name }.
receipt-heading = Tack! Ärendet har nummer { $number }
receipt-already-sent = Det här kortet var redan skickat. Det nya sparades inte. Här är kvittot från första gången. Vill du lägga till något? Skriv ”komplettera” och ärendets nummer.
receipt-next = Vad händer nu? Ärendet läses och bedöms senast { $day }. Du hittar det under Mina ärenden.
receipt-next-anonymous = Vad händer nu? Ärendet läses och bedöms senast { $day }. Ditt namn finns inte i ärendet, så fråga med koden hur det går.
receipt-next-for = Vad händer nu? Ärendet läses och bedöms senast { $day }. { $name } får besked om hur det går.
receipt-confidential = Ditt namn visas bara för miljösamordnaren, och bara när det behövs.
receipt-avoids-manager = Ärendet visas inte för någon chef.
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
case-reporter-you = dig
case-added = Tillagt
case-happened = Det här har hänt:
case-completed = Tack, det är tillagt i ärendet.
case-already-sent = Det här kortet var redan skickat. Det nya sparades inte.
case-withdrawn = Ärendet är återkallat. Uppgifterna finns kvar.

my-cases-button = Mina ärenden
my-cases-heading = Mina ärenden
my-cases-some = Mina ärenden: { $parts }
my-cases-none-such = Du har inga sådana ärenden med ditt namn.
my-cases-every = Alla mina ärenden
my-cases-none = Du har inga ärenden med ditt namn. Har du skickat utan namn frågar du med koden: skriv ”status” och koden.
new-cases-button = Nya ärenden
new-cases-heading = Nya ärenden
new-cases-none = Inga nya ärenden väntar på bedömning.
open-cases-heading = Öppna ärenden
open-cases-none = Det finns inga öppna ärenden.
moved-cases-heading = Nytt i mina ärenden
moved-cases-none = Inget av dina ärenden har kommit vidare den senaste veckan.
case-list-count = { $total ->
    [one] Ett ärende.
   *[other] { $total } ärenden. Sida { $page } av { $last }.
}
case-list-open = Öppna { $number }
case-list-on = Nästa sida
case-list-back = Förra sidan

complete-button = Komplettera
complete-heading = Komplettera { $number }
complete-confirm = Ska det här läggas till i { $number }? Tryck på Lägg till eller svara ja.
complete-label = Vad vill du lägga till?
complete-send = Lägg till
complete-your-text = och din text

cases-to-withdraw-heading = Vilket ärende vill du dra tillbaka?
cases-to-withdraw-none = Du har inget ärende som kan dras tillbaka. Det går tills miljösamordnaren har bedömt det. Skickade du utan namn skriver du ”dra tillbaka” och koden.
withdraw-button = Dra tillbaka
withdraw-this = Dra tillbaka { $number }
withdraw-heading = Vill du dra tillbaka { $number }?
withdraw-explained = Då händer inget mer med ärendet. Uppgifterna finns kvar, för de kan vara allmän handling.
withdraw-yes = Ja, dra tillbaka
withdraw-no = Nej, behåll det

## Besked från boten

notice-submit = Nytt ärende: { $number }
notice-submit-owner = Nytt ärende, som är ditt tills det får en handläggare: { $number }
notice-submit-reporter =
    { $kind ->
        [improvement] Ditt förslag
       *[other] Ditt ärende
    } { $number } har kommit in
notice-assess = { $number } är bedömt
notice-assess-owner = { $number } är ditt tills det får en handläggare
notice-assess-reporter =
    { $kind ->
        [improvement] Ditt förslag
       *[other] Ditt ärende
    } { $number } är bedömt
notice-dismiss = { $number } är avskrivet
notice-dismiss-reporter =
    { $kind ->
        [improvement] Ditt förslag
       *[other] Ditt ärende
    } { $number } är avskrivet
notice-refer = { $number } är hänvisat vidare
notice-refer-reporter =
    { $kind ->
        [improvement] Ditt förslag
       *[other] Ditt ärende
    } { $number } är hänvisat vidare
notice-withdraw = { $number } är återkallat
notice-assign = { $number } har fått en handläggare
notice-assign-handler = Du har fått ärende { $number } att handlägga
notice-assign-reporter =
    { $kind ->
        [improvement] Ditt förslag
       *[other] Ditt ärende
    } { $number } har fått en handläggare
notice-assign-action = En åtgärd är beslutad i { $number }
notice-assign-action-action-owner = Du har fått en åtgärd i { $number }
notice-assign-action-reporter =
    { $kind ->
        [improvement] Ditt förslag
       *[other] Ditt ärende
    } { $number } har en åtgärd på gång
notice-close-as-handled = { $number } är avslutat
notice-close-as-handled-reporter =
    { $kind ->
        [improvement] Ditt förslag
       *[other] Ditt ärende
    } { $number } är avslutat
notice-plan-actions = Åtgärder är planerade i { $number }
notice-plan-actions-action-owner = Du har fått en åtgärd i { $number }
notice-plan-actions-reporter =
    { $kind ->
        [improvement] Ditt förslag
       *[other] Ditt ärende
    } { $number } är utrett, och nu åtgärdas det
notice-complete-actions = Alla åtgärder är klara i { $number }
notice-complete-actions-reporter =
    { $kind ->
        [improvement] Ditt förslag
       *[other] Ditt ärende
    } { $number } är åtgärdat, och vi kontrollerar om det hjälpte
notice-verify-effective = Åtgärderna hjälpte, och { $number } är avslutat
notice-verify-effective-reporter =
    { $kind ->
        [improvement] Ditt förslag
       *[other] Ditt ärende
    } { $number } är klart: åtgärderna hjälpte
notice-verify-not-effective = Åtgärderna räckte inte i { $number }
notice-verify-not-effective-handler = Åtgärderna räckte inte: utred { $number } igen
notice-verify-not-effective-reporter =
    { $kind ->
        [improvement] Ditt förslag
       *[other] Ditt ärende
    } { $number } utreds igen: åtgärderna räckte inte
notice-reopen = { $number } är öppnat igen
notice-reopen-handler = Du har fått tillbaka { $number }: det är öppnat igen
notice-reopen-reporter =
    { $kind ->
        [improvement] Ditt förslag
       *[other] Ditt ärende
    } { $number } är öppnat igen
notice-notify-authority = En myndighet är underrättad om { $number }
notice-comment = { $number } har fått en komplettering
notice-comment-handler = { $number }, som du handlägger, har fått en komplettering
notice-comment-reporter =
    { $kind ->
        [improvement] Ditt förslag
       *[other] Ditt ärende
    } { $number } har fått en komplettering
notice-attach = { $number } har fått en fil
notice-attach-handler = { $number }, som du handlägger, har fått en fil
notice-attach-reporter =
    { $kind ->
        [improvement] Ditt förslag
       *[other] Ditt ärende
    } { $number } har fått en fil
notice-reclassify = Bedömningen av { $number } är ändrad
notice-reclassify-handler = Bedömningen av { $number }, som du handlägger, är ändrad
notice-reclassify-owner = { $number } är ditt tills det får en handläggare
notice-reclassify-reporter =
    Bedömningen av { $kind ->
        [improvement] ditt förslag
       *[other] ditt ärende
    } { $number } är ändrad
notice-change-severity = Allvaret är ändrat i { $number }
notice-change-severity-handler = Allvaret är ändrat i { $number }, som du handlägger
notice-adopt = Förslaget { $number } är antaget
notice-adopt-action-owner = Du ska genomföra förslaget { $number }
notice-adopt-reporter = Ditt förslag { $number } är antaget
notice-decline = Förslaget { $number } är avböjt
notice-decline-reporter = Ditt förslag { $number } är avböjt
notice-park = Förslaget { $number } är sparat till planeringen
notice-park-reporter = Ditt förslag { $number } är sparat till planeringen
notice-complete-without-check = { $number } är klart
notice-complete-without-check-reporter =
    { $kind ->
        [improvement] Ditt förslag { $number } är genomfört
       *[other] Ditt ärende { $number } är klart
    }
notice-ask-to-reopen = Någon ber att { $number } öppnas igen
notice-add-action = En åtgärd till är beslutad i { $number }
notice-add-action-action-owner = Du har fått en åtgärd i { $number }
notice-complete-action = En åtgärd är klar i { $number }
notice-complete-action-handler = En åtgärd är klar i { $number }, som du handlägger
notice-cancel-action = En åtgärd är inställd i { $number }
notice-cancel-action-handler = En åtgärd är inställd i { $number }, som du handlägger
notice-feedback =
    Så här går det med { $kind ->
        [improvement] ditt förslag
       *[other] ditt ärende
    } { $number }
notice-feedback-open = Det är inte klart än, men inte heller glömt.
notice-open = Öppna

## Välkommen och hjälp

welcome-heading = Hej! Jag är Hållkoll, en bot för miljöarbetet
welcome-what = Har något hänt som påverkar miljön, eller har du en idé? Skriv det till mig som till en kollega. Du får ett nummer och kan följa vad som händer.
welcome-data = Det du rapporterar sparas hos din arbetsgivare och läses av miljösamordnaren. Det kan vara allmän handling. Du kan rapportera utan ditt namn.
welcome-data-link = Mer om hur personuppgifter används: { $link }
welcome-in-channel = Skriv @Hållkoll och vad som har hänt, så fortsätter vi i en privat chatt.
welcome-in-meeting = Är det här ett nätverksmöte noterar jag vilka i nätverket som är med. Har mötet redan den här länken i Hållkoll vet jag vilket det är. Annars skriver den som samordnar det @Hållkoll koppla möte 17, med mötets nummer.
welcome-not-an-alarm = Jag är ingen larmtjänst. Vid fara: ring 112.
help-button = Hjälp
help-heading = Det här kan jag hjälpa dig med
help-what = Jag är en bot. Skriv vad som har hänt, som till en kollega: ”batterier ligger i restavfallet på Parkskolan”. Då får du ett kort att fylla i.
help-reporting = Rapportera
help-reporting-words = ”rapportera”, ”fel ställe”.
help-own = Dina ärenden
help-own-words = ”mina ärenden”, ”status M-2026-0042”, ”komplettera M-2026-0042” och din text, ”bifoga M-2026-0042”, ”dra tillbaka M-2026-0042”.
help-to-do = Det du ska göra
help-to-do-words = ”mina åtgärder”, ”mina uppdrag”, ”mina åtaganden”, ”att rapportera”.
help-plans = Planer och åtaganden
help-plans-words = ”handlingsplan”, ”åtgärd 7”, ”försenade åtgärder”, ”åtagande 3 steg 2”, ”punkt 6.7”, ”status per förvaltning”, ”milstolpar”, ”indikatorer”, ”miljöaspekter”, ”styrdokument”.
help-meetings = Möten i nätverk
help-meetings-words = ”mina möten”, ”kommande möten”, ”tidigare möten”, ”möte 17”, ”jag är här”, ”betygsätt”.
help-followed = Ärenden du följer
help-followed-words = ”nya ärenden”, ”öppna ärenden”, ”försenade ärenden”, ”ärenden kemikalier i fjol”, ”statistik”, ”miljöronder”, ”rapportera åt Vera Exempel”.
help-rounds = Planernas uppföljning
help-rounds-words = ”omgångar”, ”ny omgång”, ”lägesord”, ”exportera planerna”. Skicka en arbetsbok hit om du vill läsa in planer.
help-networks = Nätverk du samordnar
help-networks-words = ”mitt nätverk” visar allt du kan göra, till exempel ”nytt möte”, ”medlemmar”, ”kommentarer att läsa”, ”resultat år 2026”, ”öppna årsenkät”, ”exportera årsrapport” och ”exportera nätverket”.
help-new-network = Ett nätverk med möten
help-new-network-words = ”nytt nätverk”. Skicka en arbetsbok hit om du vill läsa in ett.
help-organised = Vem som gör vad
help-organised-words = ”roller”, ”ge roll”, ”ersättare”, ”ansvariga”, ”överlåt”, ”förvaltningar”, ”sommaruppehåll”.
help-settings = Så vill du ha det
help-settings-words = ”veckobrev”, ”veckobrevets inställningar”, ”jag är borta”, ”english”, ”svara med text”.
not-understood-heading = Jag är inte säker på vad du menar
not-understood-what = Är det något som hänt, eller en idé? Tryck på Rapportera, så följer din text med. Skriv ”hjälp” för att se allt jag kan.
which-what = Vad menar du? Din text följer med.
meaning-place = Det är platsen
meaning-help = Hjälp
meaning-report-deviation = Rapportera en avvikelse
meaning-report-accident = Rapportera en olycka
meaning-suggest-improvement = Lämna ett förslag
meaning-my-cases = Se mina ärenden
meaning-find-cases = Söka bland ärendena
meaning-case-figures = Se statistik över ärenden
meaning-case-status = Fråga om ett ärende
meaning-action-status = Fråga om åtgärder i handlingsplanen
meaning-to-report = Se vad jag ska rapportera
meaning-round-status = Se hur en omgång går
meaning-milestones = Se milstolpar
meaning-indicators = Se indikatorer
meaning-aspects = Se miljöaspekter
meaning-documents = Se styrdokument
meaning-list-meetings = Se möten
meaning-register-attendance = Anmäla mig till ett möte
meaning-rate-meeting = Betygsätta ett möte
meaning-meeting-results = Se resultat från möten
meaning-digest-now = Få en sammanfattning nu
meaning-digest-settings = Ändra sammanfattningen
meaning-export = Ta ut en fil
meaning-set-language = Byta språk
meaning-cancel = Avbryta
meaning-greeting = Bara säga hej
meaning-thanks = Bara säga tack
meaning-unknown = Något annat
left-alone-heading = Okej, då gör jag inget.
thanks-heading = Varsågod!
thanks-what = Skriv när det är något mer.
guest-heading = Jag kan inte se vem du är
guest-what = Du är med som gäst utan konto. Logga in i Teams med ditt arbetskonto och skriv till mig igen.
not-set-up-heading = Hållkoll är inte klart att använda än
not-set-up-what = Din organisation är inte inlagd. Be den som sköter Hållkoll hos er att lägga in den. Är du på ett nätverksmöte? Säg till den som samordnar det, så räknas du med. Ring 112 vid fara.

other-doors-button = Fel ställe?
other-doors-heading = Andra vägar
other-doors-what = Jag tar emot sådant som rör miljön. För annat finns de här vägarna:
other-doors-fault-report = Felanmälan
other-doors-work-injury = Arbetsskada
other-doors-whistleblowing = Visselblåsarkanalen
other-doors-it = IT-stöd
other-doors-citizen-feedback = Synpunkter från invånare
other-doors-fault-report-without-link = Felanmälan av lokaler och utrustning: fråga din chef eller vaktmästare.
other-doors-work-injury-without-link = Arbetsskada eller tillbud för personer: prata med din chef eller ditt skyddsombud.
other-doors-whistleblowing-without-link = Missförhållanden: sök efter visselblåsning på intranätet.
other-doors-it-without-link = IT-stöd: kontakta er IT-avdelning.
other-doors-danger = Vid fara: ring 112.
other-doors-about-fault-report = Det låter som en felanmälan.
other-doors-about-it = Det låter som en fråga till IT.
other-doors-about-hr = Det låter som en fråga till din chef eller HR.
other-doors-about-room = Jag kan inte boka rum, bilar eller resor.
other-doors-about-food = Jag vet inget om mat och fika.
other-doors-about-off-topic = Det kan jag tyvärr inte svara på.
other-doors-about-citizen-feedback = Det låter som en synpunkt från någon utanför kommunen.
other-doors-report-anyway = Rapportera ändå
misconduct-heading = Det här ska inte till mig
misconduct-not-stored = Jag har inte sparat det du skrev. Det finns bara kvar i vår chatt.
misconduct-whistleblowing = Mutor, jäv och andra missförhållanden: använd visselblåsarkanalen.
misconduct-hr = Trakasserier, kränkningar och hot: prata med HR, ditt skyddsombud eller en chef du litar på.
names-heading = Jag berättar inte vem som har rapporterat
names-what = Alla ska våga rapportera. Har du en fråga om ett ärende, prata med miljösamordnaren.

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
error-identity-unknown = Välj vem som får se ditt namn.
error-ongoing-unknown = Välj om det pågår nu.
error-date-unreadable = Jag förstår inte datumet. Skriv till exempel 2026-11-20 eller ”igår”.
error-date-in-future = Det datumet ligger framåt i tiden. Välj i dag eller en tidigare dag.
error-date-too-old = Datumet är mer än { $years } år tillbaka. Kontrollera året.
error-action-long = Texten om vad du redan har gjort är för lång. Skriv högst { $most } tecken.
error-comment-missing = Skriv vad du vill lägga till.
error-comment-long = Texten är för lång. Högst { $most } tecken.
error-misconduct = Det här ser ut att handla om mutor, hot eller trakasserier. Sådant sparar jag inte. Använd visselblåsarkanalen, eller prata med HR eller ditt skyddsombud. Skriv ”fel ställe” så visar jag vägen. Gäller det miljön? Skriv om texten och skicka igen.
error-no-draft = Det finns ingen påbörjad rapport. Skriv ”rapportera” och vad som har hänt.
error-no-such-case = Jag hittar inget sådant ärende. Kontrollera numret eller koden.
error-too-many-guesses = Det blev för många fel koder i dag. Försök igen i morgon.
error-already-withdrawn = { $number } är redan återkallat.
error-withdraw-too-late = { $number } är redan bedömt och kan inte dras tillbaka. Vill du säga något till miljösamordnaren? Skriv ”komplettera { $number }” och din text.
error-case-ended = Det går inte att lägga till något i { $number } längre. Har det hänt igen? Skriv ”rapportera”.
error-changed-meanwhile = Någon annan ändrade { $number } under tiden. Öppna ärendet igen.
error-card-old = Kortet var för gammalt för att skickas. Det du skrev finns kvar: titta igenom och skicka igen.
error-card-not-yours = Det här kortet gäller inte för dig, så inget ändrades. Skriv ”hjälp” så ser du vad du kan göra.
error-not-allowed = Det här kan du inte göra med den roll du har. Skriv ”mina ärenden” så ser du dina egna.
error-busy = Det är många som skriver just nu. Inget sparades, försök igen om en stund.
error-unexpected = Något gick fel hos mig och inget sparades. Försök igen om en stund. Går det ändå inte: säg { $reference } till den som sköter Hållkoll.

## Ett ärendes liv

happened-assess = Ärendet bedömdes
happened-dismiss = Ärendet skrevs av
happened-refer = Ärendet hänvisades vidare
happened-assign = En handläggare utsågs
happened-assign-action = En åtgärd beslutades
happened-close-as-handled = Ärendet avslutades, det var redan åtgärdat
happened-plan-actions = Orsaken är utredd och åtgärder är planerade
happened-complete-actions = Alla åtgärder är klara
happened-verify-effective = Kontrollen visade att det hjälpte, och ärendet avslutades
happened-verify-not-effective = Kontrollen visade att det inte räckte, och ärendet utreds igen
happened-reopen = Ärendet öppnades igen
happened-notify-authority = En myndighet underrättades
happened-attach = En fil lades till
happened-reclassify = Bedömningen ändrades
happened-change-severity = Allvarlighetsgraden ändrades
happened-adopt = Förslaget antogs
happened-decline = Förslaget avböjdes
happened-park = Förslaget sparades till planeringen
happened-complete-without-check = Allt är klart, och ärendet avslutades
happened-ask-to-reopen = Rapportören bad om att ärendet öppnas igen
happened-describe-accident = Uppgifter om olyckan lades till
happened-add-action = En åtgärd till beslutades
happened-complete-action = En åtgärd blev klar
happened-cancel-action = En åtgärd ställdes in
happened-unmask-reporter = Någon tog fram rapportörens namn
happened-hand-over = Ärendet lämnades över till en annan handläggare

error-case-moved-on = Någon hann före: { $number } har gått vidare sedan kortet visades. Öppna ärendet igen så ser du hur det står till.
error-only-suggestions = { $number } är inget förslag, så det kan inte antas, avböjas eller sparas.
error-no-suggestions = { $number } är ett förslag. Anta det, avböj det eller spara det till planeringen.
error-only-light = Bara ringa ärenden kan avslutas direkt. Utse en handläggare för { $number }.
error-check-needed = { $number } är för allvarligt för att avslutas utan effektkontroll.
error-reclassify-parked = { $number } är sparat till planeringen. Anta eller avböj det först.
error-only-accidents = De uppgifterna behövs bara för olyckor och utsläpp.
error-actions-open = { $count ->
    [one] En åtgärd är inte klar än. Markera den som klar eller ställ in den först.
   *[other] { $count } åtgärder är inte klara än. Markera dem som klara eller ställ in dem först.
}
error-own-action = Du ansvarar för en av åtgärderna. Någon annan behöver kontrollera om de hjälpte.
error-reopen-too-late = Det har gått för lång tid för att öppna { $number } igen. Har det hänt på nytt? Skriv ”rapportera”.
error-choice-unknown = Välj något av det som står i listan.
error-weekday-not-worked = Du får veckobrevet på en arbetsdag, så att det inte stör din helg. Välj en dag från måndag till fredag.
error-text-long = Texten är { $length } tecken. Korta den till högst { $most }.
error-time-unreadable = Skriv klockslaget så här: 14.30.
error-day-past = Det datumet har redan varit. Välj i dag eller en senare dag.
error-day-over = { $day } har redan varit. Vill du ha den dagen ändå?
error-day-far = Det datumet är mer än { $years } år bort. Kontrollera året.
error-day-free = { $day } är ingen arbetsdag. Vill du ha den dagen ändå? Nästa arbetsdag är { $following }.
error-severity-missing = Välj hur allvarligt det är, från 1 till 4.
error-severity-same = Det är redan den allvarlighetsgraden. Välj en annan.
error-nothing-changed = Inget är ändrat än. Ändra det som är fel, eller låt det vara.
error-notification-missing = Svara på om en myndighet ska underrättas: ja, nej eller oklart.
error-category-missing = Välj vad det handlar om.
error-dismissal-reason-missing = Välj varför ärendet skrivs av.
error-door-missing = Välj vart ärendet hör.
error-door-name-missing = Skriv vart ärendet hör.
error-reason-missing = Skriv varför.
error-handler-missing = Välj vem som ska utreda.
error-due-missing = Välj när utredningen ska vara klar.
error-root-cause-missing = Skriv vad det berodde på.
error-cause-category-missing = Välj vilken sorts orsak det är.
error-no-action-and-no-reason = Skriv en åtgärd, eller varför ingen behövs.
error-action-kind-missing = Välj om åtgärden rättar till eller förebygger.
error-action-text-missing = Skriv vad som ska göras.
error-action-owner-missing = Välj vem som ska göra det.
error-action-due-missing = Välj när det ska vara klart.
error-action-settled = Åtgärden är redan klar eller inställd.
error-cancel-reason-missing = Skriv varför åtgärden ställs in.
error-check-day-missing = Välj vilken dag ni ska kontrollera om det hjälpte.
error-effect-missing = Välj om åtgärderna hjälpte.
error-effect-not-good = Hjälpte det inte helt? Då behöver ärendet utredas igen.
error-effect-good = Hjälpte det? Då kan ärendet avslutas i stället.
error-evidence-missing = Skriv hur ni ser att det hjälpte.
error-feedback-missing = Skriv några ord till den som rapporterade.
error-immediate-action-missing = Skriv vad som gjordes.
error-decline-reason-missing = Skriv varför, i enkla ord. Den som lämnade förslaget får läsa det.
error-planning-round-missing = Skriv vilken planering förslaget sparas till.
error-parked-until-missing = Välj när förslaget ska tas upp igen.
error-notified-whom-missing = Skriv vilken myndighet som underrättades.
error-notified-how-missing = Skriv hur det gick till, till exempel telefon eller e-post.
error-notified-reference-missing = Skriv vad ni kan hänvisa till, till exempel ett diarienummer eller vem som svarade.
error-notified-in-future = Den tiden ligger framåt. Skriv när myndigheten underrättades.

## Utkast till underrättelse om driftstörning

notification-site = Verksamhet
notification-place = Plats
notification-time = Tid
notification-what-happened = Vad hände
notification-released = Vad släpptes ut och hur mycket
notification-done = Vad har gjorts
notification-how-found = Hur upptäcktes det
notification-causes = Orsaker
notification-consequences = Följder
notification-planned = Planerade åtgärder
notification-samples = Prover
notification-fill-in = (fyll i)

## Organisationen: roller, ersättare, ansvariga, förvaltningar

role-coordinator = Miljösamordnare
role-of-circle = Samordnare
role-handler = Handläggare
role-manager = Chef
role-management-representative = Ledningens representant
role-duty-officer = Jourhavande
role-auditor = Revisor
role-administrator = Administratör
kind-deviation-many = Avvikelser
kind-accident-many = Olyckor
kind-near-miss-many = Tillbud
kind-observation-many = Observationer
kind-improvement-many = Förbättringsförslag

command-page = { $command } sida { $page }
command-roles = roller
command-give-role = ge roll
command-give-role-example = ge roll handläggare till Robin Exempel
command-give-role-to = ge roll { $role } till { $person }
command-end-role = avsluta roll { $what }
command-end-role-yes = ja, avsluta roll { $what }
command-held-role = { $role } för { $person }
command-in-place = i { $place }
command-from-day = från { $day }
command-until-day = till { $day }
command-for-person = för { $person }
command-substitutes = ersättare
command-set-substitute = sätt ersättare
command-set-substitute-example = jag är borta 1–14 juli, Robin Exempel tar över
command-set-substitute-for-example = ersättare Robin Exempel för Alva Exempel från 2027-07-01 till 2027-07-31
command-substitute = ersättare { $person }
command-end-substitute = ta bort ersättare { $id }
command-owners = ansvariga
command-set-owner = sätt ansvarig
command-set-owner-example = ansvarig Robin Exempel för avvikelser
command-set-owner-of = ansvarig { $person } för { $kind }
command-drop-owner = ta bort ansvarig för { $what }
command-departments = förvaltningar
command-add-department = ny förvaltning
command-add-department-example = ny förvaltning Skola
command-add-unit-example = ny enhet Köket i Skola
command-rename = byt namn
command-rename-example = byt namn på Skola till Barn och utbildning
command-hand-over = överlåt
command-hand-over-example = överlåt Robin Exempel till Alva Exempel
command-hand-over-roles-example = överlåt Robin Exempel till Alva Exempel med roller
command-hand-over-to = överlåt { $giver } till { $person }
command-hand-over-roles-to = överlåt { $giver } till { $person } med roller
command-hand-over-yes = ja, överlåt { $giver } till { $person }
command-hand-over-roles-yes = ja, överlåt { $giver } till { $person } med roller

organised-person = Vem?
organised-person-name = Eller skriv namnet
organised-away = Vem är borta, om inte du?
organised-away-name = Eller skriv namnet på den som är borta
organised-giver = Från
organised-giver-name = Eller skriv namnet på den som lämnar över
organised-receiver = Till
organised-receiver-name = Eller skriv namnet på den som tar över
organised-role = Roll
organised-place = Var?
organised-kind = Vilka ärenden?
organised-since = Från och med
organised-until = Till och med
organised-span = När
organised-person-shown = Namn
organised-away-shown = Ersätter
organised-everywhere = Hela myndigheten
organised-every-kind = Alla ärenden
organised-numbered = nr { $id }
organised-written = { $label } { $value } (skriv ”{ $command }”)
organised-days = { $since } till { $until }
organised-from-day = från { $day }
organised-until-day = till { $day }
organised-instead-of = ersätter { $name }

roles-heading = Roller
roles-count = { $total ->
    [0] Ingen har någon roll än.
    [one] En person har en roll.
   *[other] { $total } personer har roller. Sida { $page } av { $last }.
}
roles-open = Visa { $at }
roles-of-heading = En persons roller
roles-none = Inga roller.

give-role-button = Ge en roll
give-role-heading = Ge en roll
give-role-explained = Lämna datumen tomma om rollen gäller tills vidare. Hittar du inte personen i listan? Skriv namnet i stället.
give-role-send = Ge rollen
give-role-given = Rollen är given
give-role-opened-once = Jag säger till personen, om den har öppnat mig i Teams.

end-role-button = Avsluta { $at }: { $role }
end-role-heading = Vill du avsluta rollen?
end-role-explained = Rätten försvinner direkt. Det personen har gjort finns kvar, och öppna ärenden ligger kvar tills du överlåter dem.
end-role-yes = Ja, avsluta
end-role-no = Nej, behåll
end-role-ended = Rollen är avslutad

whom-heading = Vem menar du?
whom-written = Du skrev
whom-explained = Jag vill vara säker. Välj den du menar, eller skriv hela namnet.
whom-choose = Välj { $at }

substitutes-button = Ersättare
substitutes-heading = Ersättare
substitutes-none = Ingen har någon ersättare just nu.
substitutes-line = { $substitute } ersätter { $away }
set-substitute-button = Sätt en ersättare
set-substitute-heading = Sätt en ersättare
set-substitute-explained = Ersättaren har den andras roller de dagarna. Sedan upphör de av sig själva.
set-substitute-send = Spara ersättaren
set-substitute-done = Ersättaren är sparad.
end-substitute-button = Ta bort ersättare { $id }
end-substitute-done = Ersättaren är borttagen.

owners-button = Ansvariga
owners-heading = Ansvariga för nya ärenden
owners-none = Ingen är utsedd. Då ligger nya ärenden hos miljösamordnaren.
owners-explained = Den som är utsedd har ärendet tills det får en handläggare. Finns ingen för platsen och slaget går det till förvaltningens miljösamordnare, sedan myndighetens, ledningens representant och sist administratörerna.
owners-left = { $name }, som inte har någon roll längre
owners-gaps = { $count ->
    [one] En plats saknar ansvarig: den som är utsedd har ingen roll längre. Utse någon annan.
   *[other] { $count } platser saknar ansvarig: de som är utsedda har ingen roll längre. Utse några andra.
}
set-owner-button = Utse en ansvarig
set-owner-heading = Utse en ansvarig
set-owner-send = Utse
set-owner-done = Den ansvariga är utsedd.
drop-owner-button = Ta bort { $at }
drop-owner-done = Den ansvariga är borttagen.

departments-button = Förvaltningar
departments-heading = Förvaltningar och enheter
departments-none = Det finns inga förvaltningar än.
departments-no-units = inga enheter
add-department-button = Lägg till
add-department-heading = Ny förvaltning eller enhet
add-department-where = Vad vill du lägga till?
add-department-department = En förvaltning
add-department-unit-in = En enhet i { $name }
add-department-name = Namn
add-department-send = Lägg till
add-department-done = Den är tillagd.
rename-button = Byt namn
rename-heading = Byt namn på en förvaltning eller enhet
rename-which = Vilken?
rename-name = Nytt namn
rename-send = Byt namn
rename-done = Namnet är bytt.

handover-button = Överlåt
handover-heading = Överlåt allt som är öppet
handover-explained = Ärenden, åtgärder, det som ska rapporteras i planerna och uppdrag som ansvarig flyttas. Du får se vad som flyttas innan det händer.
handover-roles = Roller
handover-roles-title = Flytta rollerna också
handover-look = Visa vad som flyttas
handover-question = Ska jag flytta detta?
handover-yes = Ja, överlåt
handover-done = Allt är överlåtet
handover-both-told = Jag säger till båda.
handover-cases-count = Öppna ärenden
handover-actions-count = Öppna åtgärder
handover-tasks-count = Att rapportera i planer och åtaganden
handover-owners-count = Uppdrag som ansvarig
handover-roles-count = Roller
handover-staying = { $count ->
    [one] En sak ligger kvar, för den får du inte flytta. Be en administratör.
   *[other] { $count } saker ligger kvar, för dem får du inte flytta. Be en administratör.
}

notice-role-given = Du har fått en roll
notice-substitute-set = Du är ersättare
notice-substitute-explained = Du har den andras roller de dagarna. Sedan upphör de av sig själva.
notice-handed-over-to-you = Du har tagit över det som en kollega hade öppet
notice-handed-over-from-you = Det du hade öppet är överlåtet
notice-owners-missing = Ansvarig saknas för nya ärenden

error-person-missing = Välj en person, eller skriv namnet.
error-person-new = Den personen har jag inte träffat än. Skriv namnet också.
error-person-unknown = Jag hittar ingen som heter så. Välj i listan, eller skriv namn och e-post: ”ge roll handläggare till Robin Exempel robin@example.com”.
error-person-unsure = Jag är inte säker på vem du menar. Välj i listan, eller skriv hela namnet.
error-role-unknown = Välj en roll: miljösamordnare, handläggare, chef, ledningens representant, jourhavande, revisor eller administratör.
error-role-not-yours = Den rollen får du inte ge eller avsluta där. Miljösamordnare kan det med handläggare inom sin egen del. Be en administratör.
error-role-not-in-network = I ett nätverk eller en grupp finns bara rollen samordnare.
error-role-already = Personen har redan den rollen då.
error-role-gone = Den rollen finns inte längre. Skriv ”roller” för att se hur det är nu.
error-role-unsure = Personen har rollen på flera ställen. Skriv ”roller” och välj där.
error-last-administrator = Det är den sista administratören. Ge rollen till någon annan först.
error-where-unknown = Den förvaltningen eller enheten finns inte. Skriv ”förvaltningar” för att se vilka som finns.
error-where-unknown-but-near = Den förvaltningen eller enheten finns inte. Menar du { $near }?
error-where-unsure = Flera heter så. Skriv en av dem: { $names }.
error-day-unreadable = Jag förstår inte datumet. Skriv till exempel 2026-12-24, 24/12 eller ”imorgon”.
error-ends-before-start = Sista dagen är före den första.
error-until-missing = Skriv till och med vilken dag.
error-substitute-not-yours = Du kan bara sätta ersättare för dig själv. Be en administratör.
error-substitute-self = Ingen kan ersätta sig själv. Välj någon annan.
error-substitute-already = Det finns redan en ersättare de dagarna. Skriv ”ersättare” för att se.
error-substitute-gone = Den ersättaren finns inte längre. Skriv ”ersättare” för att se hur det är nu.
error-absence-long = Det är mer än ett år. Ge personen rollen i stället.
error-place-not-yours = Den delen hör inte till dig. Be en administratör.
error-owner-without-role = Personen har ingen roll som kan ta emot ärenden. Ge rollen handläggare först: skriv ”ge roll”.
error-owner-gone = Där är ingen utsedd längre. Skriv ”ansvariga” för att se hur det är nu.
error-name-missing = Skriv ett namn.
error-name-taken = Det namnet finns redan.
error-handover-self = Det är samma person. Välj någon annan.
error-receiver-without-role = Den som tar över har ingen roll som kan ta emot ärenden. Ge en roll först, eller flytta rollerna med.

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
import-group-wrong = Rad { $row } i bladet { $sheet }: skriv ett antal från { $least } till 99.
import-days-wrong = Rad { $row } i bladet { $sheet }: skriv ett antal dagar från 1 till { $most }.
import-day-of-year-wrong = Rad { $row } i bladet { $sheet }: skriv en dag på året, till exempel 1/7.
import-pause-half = Rad { $row } i bladet { $sheet }: ett sommaruppehåll behöver både sin första och sin sista dag. Skriv båda, eller ingen.
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
import-changed-meanwhile = Något har ändrats sedan du såg vad importen skulle göra. Ingenting är ändrat nu. Skicka eller provkör filen igen.
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
import-unit-twice = Rad { $row } i bladet { $sheet }: enheten står redan på rad { $first }.
import-unit-unknown = Rad { $row } i bladet { $sheet }: enheten ”{ $written }” finns inte i förvaltningen.
import-unit-unknown-but-near = Rad { $row } i bladet { $sheet }: enheten ”{ $written }” finns inte i förvaltningen. Menar du { $suggestion }?
import-unit-without-department = Rad { $row } i bladet { $sheet }: skriv vilken förvaltning enheten hör till.
import-substitute-self = Rad { $row } i bladet { $sheet }: ingen kan ersätta sig själv.
import-substitute-days = Rad { $row } i bladet { $sheet }: en ersättare måste ha både Från och Till.
import-owner-twice = Rad { $row } i bladet { $sheet }: plats och ärenden är desamma som på rad { $first }.
import-owner-without-role = Rad { $row } i bladet { $sheet }: personen har ingen roll som kan ta emot ärenden. Lägg till en i bladet Roller.
import-kind-unknown = Rad { $row } i bladet { $sheet }: ”{ $written }” är inget slag av ärenden.
import-kind-unknown-but-near = Rad { $row } i bladet { $sheet }: ”{ $written }” är inget slag av ärenden. Menar du { $suggestion }?
import-last-administrator = Arbetsboken har ingen administratör, och då försvinner den sista. Lägg till rollen i bladet Roller, eller exportera och börja därifrån.
import-change-unit-added = Ny enhet: { $name }, { $department }
import-change-substitute-added = Ny ersättare: { $substitute } ersätter { $person }, från { $since } till { $until }
import-change-substitute-ended = Ersättare upphör: { $substitute } för { $person }, från { $since } till { $until }
import-change-owner-appointed =
    Ny ansvarig: { $person }, { $kind ->
        [deviation] avvikelser
        [accident] olyckor
        [near_miss] tillbud
        [observation] observationer
        [improvement] förbättringsförslag
       *[other] alla ärenden
    }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }
import-change-owner-dropped =
    Ansvarig upphör: { $person }, { $kind ->
        [deviation] avvikelser
        [accident] olyckor
        [near_miss] tillbud
        [observation] observationer
        [improvement] förbättringsförslag
       *[other] alla ärenden
    }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }
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

## Formulären om ett ärende: fält, och orden före dem när de skrivs

form-written = { $label } { $value } (på raden: ”{ $part }”)
form-nothing = –
form-anyway = Vill du ha den dagen ändå?
form-anyway-yes = Ja, { $day }
word-anyway = ändå

field-kind = Vad är det?
word-kind = typ
field-severity = Hur allvarligt är det?
word-severity = allvar
field-category = Vad handlar det om?
word-category = kategori
field-notification = Ska en myndighet underrättas?
word-notification = anmälan
field-belongs-to = Vilken förvaltning eller enhet?
word-belongs-to = enhet
field-flags = Stämmer något av det här?
word-flags = gäller
field-source = Hur kom det fram?
word-source = källa
field-aspect = Miljöaspekt
word-aspect = aspekt
example-aspect = avfall i skolor
field-likelihood = Hur sannolikt är det att det händer igen?
word-likelihood = sannolikhet
field-consequence = Hur stora kan följderna bli?
word-consequence = följder
field-reason = Varför?
word-reason = varför
example-reason = det visade sig vara något annat
field-feedback = Svar till den som rapporterade
word-feedback = svar
example-feedback = Tack! Det är åtgärdat nu.
field-door = Vart hör det?
word-door = vart
field-door-name = Om det är ett annat ställe: vad heter det?
word-door-name = ställe
example-door-name = Stadens servicedisk
field-handler = Vem ska utreda?
word-handler = handläggare
example-handler = Robin Exempel
field-due-on = Klart senast
word-due-on = klart
field-root-cause = Vad berodde det på?
word-root-cause = orsak
example-root-cause = slangen var gammal
field-cause-category = Vilken sorts orsak?
word-cause-category = orsakstyp
field-what = Vad ska göras?
word-what = åtgärd
example-what = byt slangen
field-owner = Vem gör det?
word-owner = ansvarig
example-owner = Robin Exempel
field-action-kind = Rättar det till eller förebygger det?
word-action-kind = sort
field-resource-need = Behövs det pengar eller något annat?
word-resource-need = behov
example-resource-need = 2 000 kronor
field-immediate-action = Vad gjordes direkt?
word-immediate-action = gjort
example-immediate-action = vi torkade upp
field-lesson = Kan andra lära av det här?
field-lesson-yes = Ja, dela det med andra
word-lesson = lärdom
field-planning-round = Vilken planering?
word-planning-round = planering
example-planning-round = budget 2028
field-until = När tas det upp igen?
word-until = tas upp

severity-1 = 1 – ringa
severity-2 = 2 – måttligt
severity-3 = 3 – allvarligt
severity-4 = 4 – akut
category-waste = Avfall
category-chemicals = Kemikalier
category-water-and-sewage = Vatten och avlopp
category-energy = Energi
category-transport = Transporter
category-purchasing = Inköp
category-nature = Natur
category-noise = Buller
category-air = Luft
category-training = Utbildning
category-routine = Rutiner
category-other = Annat
answer-yes = Ja
answer-no = Nej
answer-unclear = Oklart
flag-release = Utsläpp
flag-contamination = Förorenad mark eller vatten
flag-danger = Fara för liv
flag-injury = Någon skadades
flag-data-breach = Personuppgifter kom ut
flag-cyber-incident = Cyberincident
source-staff = Från personalen
source-round = På en rond
source-internal-audit = Vid internrevision
source-external-audit = Vid extern revision
source-inspection = Vid tillsyn
source-contractor = Från en entreprenör
source-citizen = Från en invånare
likelihood-1 = 1 – mycket liten
likelihood-2 = 2 – liten
likelihood-3 = 3 – viss
likelihood-4 = 4 – stor
likelihood-5 = 5 – mycket stor
consequence-1 = 1 – mycket små
consequence-2 = 2 – små
consequence-3 = 3 – märkbara
consequence-4 = 4 – stora
consequence-5 = 5 – mycket stora
cause-routine-missing = Rutin saknas
cause-routine-not-known = Rutinen var inte känd
cause-routine-not-followed = Rutinen följdes inte
cause-training = Utbildning
cause-equipment = Utrustning
cause-contractor = Entreprenör
cause-planning = Planering eller resurser
cause-communication = Kommunikation
cause-outside-event = Något utifrån
cause-other = Annat
dismissal-duplicate = Dubblett
dismissal-not-environmental = Rör inte miljön
dismissal-unintelligible = Går inte att förstå
door-fault-report = Felanmälan
door-work-injury = Arbetsskada eller tillbud
door-whistleblowing = Visselblåsarkanalen
door-it = IT-stöd
door-citizen-feedback = Synpunkter från invånare
door-other = Annat ställe
action-kind-corrective = Rättar till
action-kind-preventive = Förebygger
action-kind-improvement = Förbättring

assess-case-heading = Bedöm { $number }
assess-case-send = Spara bedömningen
assess-case-explained = Det översta behövs. Resten fyller du i om du vet.
command-assess-case = bedöm { $case }
moved-assess = Klart. Ärendet är bedömt.

dismiss-case-heading = Skriv av { $number }
dismiss-case-send = Skriv av
dismiss-case-explained = Den som rapporterade får veta varför, och vart det hör om du väljer det.
command-dismiss-case = skriv av { $case }
moved-dismiss = Klart. Ärendet är avskrivet.
refer-case-heading = Hänvisa { $number } vidare
refer-case-send = Hänvisa vidare
refer-case-explained = Den som rapporterade får veta vart det hör. Jag skickar inte ärendet dit.
command-refer-case = hänvisa { $case }
moved-refer = Klart. Ärendet är hänvisat vidare.
reclassify-case-heading = Ändra bedömningen av { $number }
reclassify-case-send = Ändra bedömningen
reclassify-case-explained = Numret är detsamma, och det gamla finns kvar i loggen.
command-reclassify-case = ändra bedömning { $case }
moved-reclassify = Klart. Bedömningen är ändrad.
change-severity-heading = Ändra allvaret i { $number }
change-severity-send = Ändra allvaret
command-change-severity = ändra allvar { $case }
moved-change-severity = Klart. Allvaret är ändrat.
assign-case-heading = Utse handläggare för { $number }
assign-case-send = Utse handläggare
assign-case-explained = Handläggaren tar reda på orsaken och föreslår åtgärder. Hittar du inte personen i listan? Skriv namnet i stället.
command-assign-case = utse handläggare { $case }
moved-assign = Klart. Ärendet har en handläggare.
assign-action-heading = Besluta om en åtgärd i { $number }
assign-action-send = Besluta
assign-action-explained = För enkla fel där du vet vad det beror på. Annars utser du en handläggare.
command-assign-action = besluta åtgärd { $case }
moved-assign-action = Klart. Åtgärden är beslutad.
close-case-heading = Avsluta { $number } direkt
close-case-send = Avsluta direkt
close-case-explained = För det som är ringa och redan ordnat.
command-close-case = avsluta direkt { $case }
moved-close-as-handled = Klart. Ärendet är avslutat.
finish-case-heading = Avsluta { $number }
finish-case-send = Avsluta
command-finish-case = avsluta { $case }
moved-complete-without-check = Klart. Ärendet är avslutat.
adopt-suggestion-heading = Anta förslaget { $number }
adopt-suggestion-send = Anta
adopt-suggestion-explained = Lämnar du tomt vad som ska göras gäller förslaget som det är skrivet.
command-adopt-suggestion = anta { $case }
moved-adopt = Klart. Förslaget är antaget.
decline-suggestion-heading = Avböj förslaget { $number }
decline-suggestion-send = Avböj
decline-suggestion-explained = Den som lämnade förslaget får läsa vad du skriver.
command-decline-suggestion = avböj { $case }
moved-decline = Klart. Förslaget är avböjt.
park-suggestion-heading = Spara förslaget { $number } till planeringen
park-suggestion-send = Spara
command-park-suggestion = spara till planeringen { $case }
moved-park = Klart. Förslaget är sparat till planeringen.
reopen-case-heading = Öppna { $number } igen
reopen-case-send = Öppna igen
reopen-case-explained = För samma händelse igen. Lämnar du handläggaren tom får den som hade ärendet det på nytt.
command-reopen-case = öppna igen { $case }
moved-reopen = Klart. Ärendet är öppnat igen.

error-person-left = Den personen har ingen roll kvar här. Välj någon annan, eller ge rollen igen först.

error-form-unread = En del av raden förstod jag inte. Skriv ordet före varje uppgift, så som det står vid fälten.
error-not-yours-to-do = Du kan läsa { $number }, men det här är det någon annan som gör.
moved-already = Det var redan gjort. Så här står det till nu.
moved-on-meanwhile = Någon hann före, så inget ändrades. Så här står det till nu.
case-you-wrote = Du hade skrivit

## Handläggning: åtgärder, kontroll av effekten

field-no-action-reason = Behövs ingen åtgärd? Varför inte?
word-no-action-reason = ingen åtgärd
example-no-action-reason = felet är redan borta
field-similar-elsewhere = Kan det finnas på fler ställen?
word-similar-elsewhere = fler ställen
field-similar-where = I så fall var?
word-similar-where = var
example-similar-where = förrådet på Bruksgatan
field-action = Vilken åtgärd?
word-action = åtgärd
field-outcome = Hur blev det?
word-outcome = utfall
outcome-completed = Klar
outcome-cancelled = Ställs in
field-comment = Berätta hur, eller varför den ställs in
word-comment = kommentar
example-comment = slangen är bytt
field-check-on = När ska ni kontrollera om det hjälpte?
word-check-on = kontroll
field-effect = Hjälpte åtgärderna?
word-effect = hjälpte
effect-good = Ja
effect-partial = Delvis
effect-none = Nej
field-evidence = Hur ser ni det?
word-evidence = hur
example-evidence = inget läckage på två månader
field-next-handler = Om det behöver utredas igen: av vem?
word-next-handler = handläggare
example-next-handler = Robin Exempel
field-next-due-on = Om det behöver utredas igen: klart senast
word-next-due-on = klart

plan-actions-heading = Planera åtgärder i { $number }
plan-actions-send = Spara planen
plan-actions-explained = Fyll i en åtgärd, eller varför ingen behövs. Fler åtgärder lägger du till sedan.
command-plan-actions = planera åtgärder { $case }
moved-plan-actions = Klart. Planen är sparad.
add-action-heading = Ny åtgärd i { $number }
add-action-send = Lägg till åtgärden
command-add-action = ny åtgärd { $case }
moved-add-action = Klart. Åtgärden är tillagd.
settle-action-heading = Åtgärd i { $number }
settle-action-send = Spara
settle-action-explained = Ska den ställas in behöver du skriva varför.
command-settle-action = åtgärd klar { $case }
command-settle-this-action = åtgärd klar { $case } { $action }
moved-complete-action = Klart. Åtgärden är markerad som klar.
moved-cancel-action = Klart. Åtgärden är inställd.
complete-actions-heading = Alla åtgärder i { $number } är klara
complete-actions-send = Spara dagen
complete-actions-explained = Vänta så länge att det går att se om det hjälpte. Den som kontrollerar får inte ansvara för någon av åtgärderna.
command-complete-actions = klart för kontroll { $case }
moved-complete-actions = Klart. Nu väntar ärendet på kontroll.
verify-effect-heading = Hjälpte åtgärderna i { $number }?
verify-effect-send = Spara kontrollen
verify-effect-explained = Hjälpte det avslutas ärendet, och den som rapporterade får ditt svar. Annars utreds det igen, av samma handläggare om du inte väljer någon annan.
command-verify-effect = kontrollera { $case }
moved-verify-effective = Klart. Åtgärderna hjälpte och ärendet är avslutat.
moved-verify-not-effective = Klart. Ärendet utreds igen.
ask-to-reopen-heading = Be om att { $number } öppnas igen
ask-to-reopen-send = Be om att det öppnas
ask-to-reopen-explained = Miljösamordnaren läser det du skriver och bestämmer.
command-ask-to-reopen = be om att öppna igen { $case }
moved-ask-to-reopen = Klart. Miljösamordnaren får veta att du vill att ärendet öppnas igen.

command-my-actions = mina åtgärder
my-actions-heading = Mina åtgärder
my-actions-none = Du har inga åtgärder att göra just nu.
action-list-count = { $total ->
    [one] En åtgärd.
   *[other] { $total } åtgärder. Sida { $page } av { $last }.
}
action-list-due = Klart senast { $day }.
action-list-late = Försenad: skulle ha varit klar { $day }.
command-handled-cases = mina uppdrag
handled-cases-heading = Mina uppdrag
handled-cases-none = Du handlägger inga öppna ärenden just nu.

error-action-missing = Välj vilken åtgärd det gäller.
error-outcome-missing = Välj om åtgärden är klar eller ställs in.

## Ärendekortet, loggen och det som görs därifrån

case-handler = Handläggare
case-due = Senast
case-late = { $day }, försenat
case-feedback = Svar
case-dismissal = Avskrivet som
case-door = Hör till
case-planning-round = Sparat till
case-parked-until = Tas upp
case-avoids-manager = Den som rapporterade vill inte att någon chef ser ärendet.
case-severity = Allvar
case-category = Område
case-belongs-to = Förvaltning
case-notification = Ska en myndighet underrättas
case-root-cause = Orsak
case-no-action-reason = Därför behövs ingen åtgärd
case-evidence = Så såg vi om det hjälpte
case-accident-site = Verksamhet
case-accident-time = Klockan
case-accident-substance = Ämne
case-accident-amount = Mängd
case-accident-how-found = Upptäcktes
case-accident-consequences = Följder
case-accident-samples = Prover
case-notified = Underrättad
case-action = Åtgärd { $action }
case-action-due = senast { $day }
case-action-completed = klar { $day }
case-action-cancelled = inställd { $day }
case-more-actions = { $count ->
    [one] Och en åtgärd till.
   *[other] Och { $count } åtgärder till.
}

state-suggestion-assessed = Bedömt
state-suggestion-in-progress = Genomförs
state-suggestion-adopted = Genomfört
state-suggestion-declined = Avböjt
with-suggestion-assessed = Miljösamordnaren
with-suggestion-in-progress = Den som genomför förslaget
with-suggestion-adopted = Ingen, det är klart
with-suggestion-declined = Ingen, det är klart
next-suggestion-assessed = Miljösamordnaren tar ställning till förslaget.
next-suggestion-in-progress = Förslaget genomförs.
next-suggestion-adopted = Inget mer, förslaget är genomfört.
next-suggestion-declined = Inget mer. Varför står under Svar.

do-assess = Bedöm
do-dismiss = Skriv av
do-refer = Hänvisa vidare
do-assign = Utse handläggare
do-assign-action = Besluta åtgärd
do-close-as-handled = Avsluta direkt
do-adopt = Anta
do-decline = Avböj
do-park = Spara till planeringen
do-plan-actions = Planera åtgärder
do-complete-actions = Allt är klart
do-complete-without-check = Avsluta
do-verify-effect = Hjälpte det?
do-reopen = Öppna igen
do-ask-to-reopen = Be att det öppnas igen
do-describe-accident = Berätta mer
do-add-action = Lägg till åtgärd
do-settle-action = Åtgärd { $action } är klar
do-reclassify = Ändra bedömning
do-change-severity = Ändra allvar
do-notify-authority = Underrätta myndighet
do-unmask-reporter = Visa vem som rapporterade
do-show-log = Logg
do-more = Fler val
more-heading = Fler val för { $number }
more-none = Just nu finns inga fler val.
command-more = fler val { $case }
command-show-log = logg { $case }

duty-reminder = Det här kan ni behöva göra. Du avgör, och du skickar. Jag skickar inget till någon myndighet.
duty-rescue-service = Brand, akut utsläpp eller fara för liv: ring 112.
duty-serious-harm = Allvarlig skada på miljön: underrätta tillsynsmyndigheten genast och berätta vad ni har gjort.
duty-disturbance = Driftstörning som kan skada hälsa eller miljö: underrätta tillsynsmyndigheten genast.
duty-contamination = Förorenad mark eller vatten: den som äger eller använder platsen underrättar tillsynsmyndigheten genast.
duty-work-environment = Dödsfall, allvarlig skada eller allvarligt tillbud: anmäl till Arbetsmiljöverket, helst samma dag.
duty-investigate-cause = Olycka eller allvarligt tillbud: ta reda på orsaken.
duty-data-breach = Personuppgifter har kommit ut: anmäl till Integritetsskyddsmyndigheten inom 72 timmar.
duty-cyber-incident = Betydande cyberincident: anmäl den enligt cybersäkerhetslagen.

notify-authority-heading = Underrätta en myndighet om { $number }
notify-authority-draft = Visa ett utkast att kopiera
notify-authority-draft-heading = Utkast om { $number }, att kopiera och ändra
notify-authority-then = När du har underrättat myndigheten fyller du i hur det gick till.
notify-authority-send = Spara att det är gjort
command-draft = utkast { $case }
command-notify-authority = underrättat { $case }
moved-notify-authority = Klart. Det är sparat att myndigheten är underrättad.
field-authority = Vilken myndighet?
word-authority = myndighet
example-authority = Miljönämnden
field-notified-on = Vilken dag?
word-notified-on = dag
example-notified-on = i dag
field-notified-at = Vilken tid?
word-notified-at = tid
example-notified-at = 14.30
field-channel = Hur gick det till?
word-channel = hur
example-channel = telefon
field-reference = Vad kan ni hänvisa till?
word-reference = referens
example-reference = ärendenummer hos myndigheten

describe-accident-heading = Berätta mer om { $number }
describe-accident-explained = Skriv det du vet. Resten kan du lämna tomt.
describe-accident-send = Spara
command-describe-accident = berätta mer { $case }
moved-describe-accident = Tack, det är tillagt i ärendet.
field-site = Vilken verksamhet eller anläggning?
word-site = verksamhet
example-site = reningsverket
field-time = Vad var klockan?
word-time = klockan
example-time = 14.30
field-substance = Vad släpptes ut?
word-substance = ämne
example-substance = diesel
field-amount = Hur mycket?
word-amount = mängd
example-amount = 20 liter
field-how-found = Hur upptäcktes det?
word-how-found = upptäckt
example-how-found = det luktade
field-consequences = Vad blev följderna?
word-consequences = följd
example-consequences = det rann till brunnen
field-samples = Har ni tagit prover?
word-samples = prover
example-samples = ett prov i brunnen

unmask-case-heading = Visa vem som rapporterade { $number }
unmask-case-explained = Namnet visas för dig. I loggen står att du tog fram det, och varför.
unmask-case-send = Visa namnet
command-unmask-case = visa namnet { $case }
moved-unmask-reporter = Nu ser du namnet. Det står i loggen att du har tagit fram det.

log-heading = Logg för { $number }
log-count = { $total ->
    [one] En händelse.
   *[other] { $total } händelser. Sida { $page } av { $last }, den senaste först.
}
log-by = { $who }: { $what }
log-nobody = Utan namn
log-hidden = Namnet visas inte
log-nothing = tomt
log-action = Åtgärd { $action }, { $field }
logged-state = läge
logged-kind = typ
logged-severity = allvar
logged-category = område
logged-department-id = förvaltning
logged-unit-id = enhet
logged-aspect = miljöaspekt
logged-source = hur det kom fram
logged-likelihood = sannolikhet
logged-consequence = konsekvens
logged-notification = ska en myndighet underrättas
logged-flags = stämmer på det
logged-owner-id = utsedd att ta hand om det
logged-keeper-id = ska se till det
logged-handler-id = handläggare
logged-due-on = klart senast
logged-round = omgång
logged-root-cause = orsak
logged-cause-category = sorts orsak
logged-similar-elsewhere = finns liknande på andra ställen
logged-similar-where = liknande på
logged-no-action-reason = därför behövs ingen åtgärd
logged-check-on = kontrolleras
logged-effect = hjälpte det
logged-evidence = så syntes det
logged-checked-by-id = kontrollerat av
logged-feedback = svar till den som rapporterade
logged-lesson = lärdom för andra
logged-dismissal = avskrivet som
logged-door = hör till
logged-door-name = stället
logged-decision = beslut
logged-planning-round = sparat till
logged-parked-until = tas upp
logged-immediate-action = redan gjort
logged-reason = varför
logged-accident-site = verksamhet
logged-accident-time = klockan
logged-accident-substance = ämne
logged-accident-amount = mängd
logged-accident-how-found = upptäcktes
logged-accident-consequences = följder
logged-accident-samples = prover
logged-notification-authority = myndighet
logged-notification-notified-at = underrättad
logged-notification-channel = på vilket sätt
logged-notification-reference = referens
logged-action-kind = sort
logged-action-text = vad som ska göras
logged-action-owner-id = ansvarig
logged-action-due-on = klar senast
logged-action-resource-need = behov
logged-action-state = läge
logged-action-settled-on = avgjord
logged-action-comment = kommentar
logged-action-round = omgång
action-state-open = Inte klar
action-state-completed = Klar
action-state-cancelled = Inställd
decision-adopted = Antaget
decision-declined = Avböjt

## Veckobrevet

command-digest = veckobrev
command-digest-settings = veckobrevets inställningar
command-digest-change-example = veckobrev fredag kl 8 varannan vecka
command-late-cases = försenade ärenden
command-serious-cases = allvarliga ärenden
command-cases-to-notify = ärenden att anmäla
command-cases-to-check = effektkontroller
command-cases-to-decide = förslag att besluta om
command-meetings-to-rate = betygsätt
command-red-cases = röda ärenden
command-cases-from-audits = ärenden från revisioner
command-cases-without-cause = mina uppdrag utan orsak
command-waiting-cases = mina uppdrag som väntar på andra
command-my-checks = mina effektkontroller
command-my-late-actions = mina försenade åtgärder
command-my-next-actions = mina åtgärder inom två veckor

late-cases-heading = Försenade ärenden
late-cases-none = Inga ärenden är försenade.
serious-cases-heading = Allvarliga ärenden
serious-cases-none = Inga öppna ärenden är allvarliga eller akuta.
cases-to-notify-heading = Ärenden att anmäla
cases-to-notify-none = Inga ärenden väntar på att anmälas till en myndighet.
cases-to-check-heading = Effektkontroller den här veckan
cases-to-check-none = Inga effektkontroller ska göras den här veckan.
cases-to-decide-heading = Förslag att besluta om
cases-to-decide-none = Inga förslag väntar på beslut.
red-cases-heading = Röda ärenden
red-cases-none = Inga ärenden är försenade, allvarliga eller ska anmälas.
cases-from-audits-heading = Ärenden från revisioner
cases-from-audits-none = Inga öppna ärenden kommer från en revision.
cases-without-cause-heading = Mina uppdrag utan orsak
cases-without-cause-none = Inga ärenden du handlägger saknar orsak.
waiting-cases-heading = Mina uppdrag som väntar på andra
waiting-cases-none = Inga ärenden du handlägger väntar på någon annan.
my-checks-heading = Mina effektkontroller den här veckan
my-checks-none = Du har inga effektkontroller att göra den här veckan.
my-late-actions-heading = Mina försenade åtgärder
my-late-actions-none = Du har inga försenade åtgärder.
my-next-actions-heading = Mina åtgärder inom två veckor
my-next-actions-none = Du har inga åtgärder som ska vara klara inom två veckor.

digest-heading = Vecka { $week } – { $place }
digest-of-meetings = möten i nätverk
digest-of-several = { $name } med flera
digest-of-one = { $name }: { $line }
digest-go-to = Byt till { $name }
digest-none = Inget nytt att berätta just nu.
digest-in-channel = Vill du se mer? Skriv ”veckobrev” till mig i vår privata chatt.
digest-show = Visa veckobrevet
digest-week = v. { $week }
digest-days = { $count ->
        [0] i dag
        [one] för 1 arbetsdag sedan
       *[other] för { $count } arbetsdagar sedan
    }
digest-actions-late = { $count ->
        [one] ■ 1 av dina åtgärder är försenad: { $number }, sista datum { $day }
       *[other] ■ { $count } av dina åtgärder är försenade, först { $number } med sista datum { $day }
    }
digest-late = { $count ->
        [one] ■ 1 försenat ärende: { $number }, sista datum { $day }
       *[other] ■ { $count } försenade ärenden, först { $number } med sista datum { $day }
    }
digest-red = { $count ->
        [one] ■ 1 rött ärende:
       *[other] ■ { $count } röda ärenden{ $more ->
        [0] :
       *[other] , bland annat:
    }
    }
digest-red-late = – { $number }: försenat, sista datum { $day }
digest-red-acute = – { $number }: akut
digest-red-serious = – { $number }: allvarligt
digest-red-to-notify = – { $number }: frågan om anmälan till en myndighet är inte klar
digest-serious = { $count ->
        [one] 1 öppet ärende är allvarligt eller akut
       *[other] { $count } öppna ärenden är allvarliga eller akuta
    }
digest-to-notify = { $count ->
        [one] 1 ärende väntar på svar om det ska anmälas till en myndighet, eller på att det blir gjort
       *[other] { $count } ärenden väntar på svar om de ska anmälas till en myndighet, eller på att det blir gjort
    }
digest-to-assess = { $count ->
        [one] 1 ärende väntar på bedömning, det kom in { $days }
       *[other] { $count } ärenden väntar på bedömning, det äldsta kom in { $days }
    }
digest-to-check = { $count ->
        [one] 1 effektkontroll ska göras den här veckan
       *[other] { $count } effektkontroller ska göras den här veckan
    }
digest-to-decide = { $count ->
        [one] 1 förslag väntar på beslut
       *[other] { $count } förslag väntar på beslut
    }
digest-handled = { $count ->
        [one] Du handlägger 1 öppet ärende, det kom in { $days }
       *[other] Du handlägger { $count } öppna ärenden, det äldsta kom in { $days }
    }
digest-cause-missing = { $count ->
        [one] 1 ärende du handlägger saknar orsak
       *[other] { $count } ärenden du handlägger saknar orsak
    }
digest-waiting = { $count ->
        [one] 1 ärende du handlägger väntar på någon annan
       *[other] { $count } ärenden du handlägger väntar på någon annan
    }
digest-my-checks = { $count ->
        [one] Du har 1 effektkontroll att göra den här veckan
       *[other] Du har { $count } effektkontroller att göra den här veckan
    }
digest-audits = { $count ->
        [one] 1 öppet ärende från en revision: { $number }, sista datum { $day }
       *[other] { $count } öppna ärenden från revisioner, närmast { $number } med sista datum { $day }
    }
digest-audits-undated = { $count ->
        [one] 1 öppet ärende från en revision, utan sista datum
       *[other] { $count } öppna ärenden från revisioner, inget med sista datum
    }
digest-actions-soon = { $count ->
        [one] 1 av dina åtgärder ska vara klar inom två veckor
       *[other] { $count } av dina åtgärder ska vara klara inom två veckor
    }
digest-to-rate = Säg vad du tyckte om mötet den { $day }: { $group }
digest-registered = { $group }, { $day }: { $yes } kommer, { $maybe } kanske
digest-comments-to-read = { $count ->
        [one] 1 kommentar om ett möte väntar på att läsas
       *[other] { $count } kommentarer om möten väntar på att läsas
    }
digest-benefits-to-read = { $count ->
        [one] 1 svar om störst nytta väntar på att läsas
       *[other] { $count } svar om störst nytta väntar på att läsas
    }
digest-rated = { $group }, mötet den { $day }: det går att säga vad man tyckte till och med { $until }
digest-uncounted = Ingen är noterad på mötet den { $day }: { $group }
digest-held = { $held } av { $planned } möten { $year } är genomförda
digest-evaluated = { $evaluated } av { $held } genomförda möten { $year } är utvärderade
digest-off-target = { $off } av { $known } indikatorer { $year } når inte sitt mål
digest-ownerless =
    { $count ->
        [1] En punkt i era åtaganden har ingen ansvarig
       *[other] { $count } punkter i era åtaganden har ingen ansvarig
    }
digest-items-changed =
    { $count ->
        [1] En punkt i era åtaganden har fått nytt läge de senaste sju dagarna
       *[other] { $count } punkter i era åtaganden har fått nytt läge de senaste sju dagarna
    }
digest-plans-late =
    { $count ->
        [1] ■ En åtgärd
       *[other] ■ { $count } åtgärder
    } i { $reach ->
        [part] din del av handlingsplanen
       *[whole] handlingsplanen
    } är { $count ->
        [1] försenad
       *[other] försenade
    }
digest-documents = { $expired ->
        [0] { $soon ->
            [one] 1 styrdokument går ut inom 30 dagar
           *[other] { $soon } styrdokument går ut inom 30 dagar
        }
        [one] ■ 1 styrdokument har gått ut{ $soon ->
            [0] {""}
           *[other] , och { $soon } går ut inom 30 dagar
        }
       *[other] ■ { $expired } styrdokument har gått ut{ $soon ->
            [0] {""}
           *[other] , och { $soon } går ut inom 30 dagar
        }
    }
digest-open-documents-to-renew = Styrdokument att förnya
digest-open-late-in-plans = Försenat i handlingsplanen
digest-open-unowned-items = Punkter utan ansvarig
digest-open-changed-items = Punkter med nytt läge
digest-open-off-target = Mål som inte är nådda
digest-open-milestones = Milstolpar
digest-next-meeting =
    { $more ->
        [0] Ditt nästa möte är den { $day }: { $group }
       *[other] Ditt nästa möte är den { $day }: { $group }. { $more } till inom 30 dagar
    }
digest-meeting-result = Resultatet från mötet den { $day } är klart: { $group }
digest-meeting-documents = Det finns dokumentation från mötet den { $day }: { $group }
digest-moved = { $others ->
        [0] { $count ->
            [one] Ditt förslag har fått svar
           *[other] { $count } av dina förslag har fått svar
        }
       *[other] { $count ->
            [one] 1 av dina ärenden har kommit vidare
           *[other] { $count } av dina ärenden har kommit vidare
        }{ $answered ->
            [0] {""}
            [one] , varav ett förslag som har fått svar
           *[other] , varav { $answered } förslag som har fått svar
        }
    }
digest-new = { $count ->
        [one] 1 nytt ärende
       *[other] { $count } nya ärenden
    } de senaste sju dagarna{ $accidents ->
        [0] {""}
        [one] , varav 1 olycka
       *[other] , varav { $accidents } olyckor
    }. Sju dagar dessförinnan: { $before }
digest-open = { $count ->
        [one] 1 öppet ärende
       *[other] { $count } öppna ärenden
    }
digest-repeats = { $count ->
        [one] 1 upprepning: samma slags händelse på samma plats inom ett år
       *[other] { $count } upprepningar: samma slags händelse på samma plats inom ett år
    }
digest-silent = { $count ->
        [one] Inget rapporterat på 90 dagar från { $names }. Det kan betyda att ingen rapporterar
       *[other] Inget rapporterat på 90 dagar från { $count } förvaltningar, till exempel { $names }. Det kan betyda att ingen rapporterar
    }
digest-trend = { $count ->
        [one] 1 ärende på { $weeks } veckor, varav { $last } den senaste
       *[other] { $count } ärenden på { $weeks } veckor, varav { $last } den senaste
    }
digest-lesson = Att lära av ett avslutat ärende om { $category }: { $cause }

digest-open-my-actions = Mina åtgärder
digest-open-late-cases = Försenade ärenden
digest-open-serious-cases = Allvarliga ärenden
digest-open-cases-to-notify = Ärenden att anmäla
digest-open-new-cases = Nya ärenden
digest-open-cases-to-check = Effektkontroller
digest-open-cases-to-decide = Förslag att besluta om
digest-open-meetings-to-rate = Betygsätt möte
digest-open-upcoming-meetings = Kommande möten
digest-open-my-meetings = Mina möten
digest-open-results = Resultat från möte { $number }
digest-open-meeting = Öppna möte { $number }
digest-open-results-of-year = Resultat { $year }
digest-open-comments-to-read = Läs kommentarer
digest-open-benefits-to-read = Läs enkätsvar
digest-open-past-meetings = Tidigare möten
digest-open-red-cases = Röda ärenden
digest-open-cases-from-audits = Från revisioner
digest-open-cases-without-cause = Uppdrag utan orsak
digest-open-waiting-cases = Uppdrag som väntar på andra
digest-open-my-checks = Mina effektkontroller
digest-open-my-late-actions = Försenade åtgärder
digest-open-my-next-actions = Åtgärder inom två veckor
digest-open-handled-cases = Mina uppdrag
digest-open-moved-cases = Nytt i mina ärenden
digest-open-open-cases = Öppna ärenden

section-my-actions = Mina åtgärder
section-my-actions-word = åtgärder
section-handled = Mina uppdrag
section-handled-word = uppdrag
section-followed = Läget i ärendena jag följer
section-followed-word = läget
section-silent = Förvaltningar som är tysta
section-silent-word = tysta
section-repeats = Upprepningar
section-repeats-word = upprepningar
section-audits = Revisioner
section-audits-word = revisioner
section-trend = Trend
section-trend-word = trend
section-meetings = Möten
section-meetings-word = möten
section-networks = Nätverk jag samordnar
section-networks-word = nätverk
section-targets = Mål i planerna
section-targets-word = mål
section-plans = Handlingsplan och åtaganden
section-plans-word = planer
section-documents = Styrdokument
section-documents-word = styrdokument
section-own-cases = Egna ärenden
section-own-cases-word = egna
section-lesson = Lärdomar
section-lesson-word = lärdomar

weekday-1 = Måndag
weekday-2 = Tisdag
weekday-3 = Onsdag
weekday-4 = Torsdag
weekday-5 = Fredag
weekdays-1 = måndagar
weekdays-2 = tisdagar
weekdays-3 = onsdagar
weekdays-4 = torsdagar
weekdays-5 = fredagar

digest-settings-button = Inställningar
digest-settings-heading = Ditt veckobrev
digest-settings-wanted = Veckobrev
digest-settings-wanted-title = Ja, skicka det till mig
digest-settings-written = { $label }: { $value } ({ $how })
digest-settings-nothing = inget
digest-settings-wanted-how = vill du inte ha det, skriv ”veckobrev av”, och vill du ha det igen, ”veckobrev på”
digest-settings-weekday = Dag
digest-settings-weekday-how = ändra: skriv ”veckobrev fredag”
digest-settings-at = Klockslag
digest-settings-at-how = ändra: skriv ”veckobrev kl 8.30”
digest-settings-weeks = Hur ofta
digest-settings-weeks-how = ändra: skriv ”veckobrev varannan vecka”, ”veckobrev var fjärde vecka” eller ”veckobrev varje vecka”
digest-settings-sections = Innehåll
digest-settings-sections-how = ändra: skriv ”veckobrev utan { $example }”, eller ”veckobrev med { $example }”; det finns: { $words }
digest-settings-even-if-nothing = När inget har hänt
digest-settings-even-if-nothing-title = Skicka det ändå
digest-settings-even-if-nothing-how = ändra: skriv ”veckobrev även tomt” eller ”veckobrev inte tomt”
digest-settings-save = Spara
digest-settings-unmet-group = Veckobrevet handlar om det du själv följer. En viss grupp kan jag inte välja ut.
digest-settings-unmet-only-if = Att skicka det bara när något är försenat kan jag inte. Skriv ”veckobrev inte tomt” så kommer det bara när det finns något att berätta.
digest-settings-unmet-often = Oftare än en gång i veckan kan jag inte skicka det. Skriv ”veckobrev” när du vill se läget.
digest-settings-unmet-seldom = Jag kan skicka det varje vecka, varannan vecka eller var fjärde vecka. Vill du ändra, välj här eller skriv till exempel ”veckobrev var fjärde vecka”.
digest-settings-unmet-pause = Göra uppehåll en tid kan jag inte, så jag har inte ändrat något. Skriv ”veckobrev av” när du vill slippa det, och ”veckobrev på” när du vill ha det igen.
digest-settings-kept = Klart, så blir det
digest-settings-off = Du får inget veckobrev. Du kan alltid skriva ”veckobrev” och se det.
digest-settings-every = { $weeks ->
        [1] Varje vecka
        [2] Varannan vecka
       *[other] Var fjärde vecka
    }
digest-settings-when = { $weekdays } kl. { $at }, { $every }
digest-settings-wished = Veckobrevet kommer på { $when }, när det finns något att berätta. { $holiday }
digest-settings-wished-always = Veckobrevet kommer på { $when }, även när inget har hänt. { $holiday }
digest-settings-holiday = { $weekday ->
        [5] Är fredagen röd dag kommer det sista arbetsdagen före.
       *[other] Är det röd dag kommer det nästa arbetsdag samma vecka, eller sista arbetsdagen före om det inte finns någon.
    }

channel-digest-kept = Klart, veckobrevet kommer hit
channel-digest-wished = { $place }, på { $when }, när det finns något att berätta.
channel-digest-wished-always = { $place }, på { $when }, även när inget har hänt.
channel-digest-left-out = Utan: { $sections }
channel-digest-how-to-end = Vill ni inte ha det längre? Nämn mig och skriv ”inget veckobrev här”.
channel-digest-ended = Veckobrevet kommer inte hit längre

error-time-at-night = Välj en tid som inte är mellan 01 och 04. Då ställs klockan om.
error-only-in-channel = Det gör du i kanalen eller gruppchatten: nämn mig där och skriv ”veckobrev här”.
error-no-channel-digest = Hit kommer inget veckobrev.
error-department-or-group-unknown = Jag hittar ingen förvaltning som heter så, och ingen grupp som du samordnar. Skriv ”förvaltningar” till mig i vår privata chatt så ser du vilka som finns.

## Söka bland ärendena

command-find-cases = ärenden { $search }
find-cases-heading = Ärenden: { $parts }
find-cases-all = alla
find-cases-severity = allvar { $severity }
find-cases-places = Avdelning
find-cases-owners = Handläggare
find-cases-words = Med orden
find-cases-none = Jag hittade inget sådant ärende bland dem du får se.
find-cases-try = Pröva med färre ord eller en längre tid. Du kan söka på avdelning, kategori, plats, typ, läge, allvar, tid, handläggare och ord ur rapporten, till exempel ”ärenden kemikalier i fjol” eller ”allvarliga olyckor i oktober”.
find-cases-without-words = Sök utan orden
find-cases-without-period = Sök i all tid
find-cases-without-places = Sök i alla avdelningar
find-cases-without-owners = Sök hos alla
find-cases-without-categories = Sök i alla kategorier
find-cases-without-severities = Sök oavsett allvar
listing-new = nya
listing-open = öppna
listing-serious = öppna och allvarliga
listing-late = försenade
listing-to-notify = att anmäla
listing-to-check = att kontrollera
listing-to-decide = att besluta om
listing-red = röda
listing-from-audit = från revision
span-since = sedan { $day }
span-until = till { $day }
span-between = { $first } – { $last }

## Statistik

command-figures = statistik { $search }
figures-heading = Statistik: { $span }
figures-heading-divided = Statistik { $division }, { $span }
figures-of = Gäller
figures-few = färre än { $least }, eller dolt
figures-together = tillsammans { $count }
figures-none = inga
figures-by-month = Rapporterade per månad
figures-by-year = Rapporterade per år
figures-to-assess = Tid till bedömning
figures-to-close = Tid till avslut
figures-days = { $days } arbetsdagar i mitten (median av { $many })
figures-share = { $share } % av { $many }
figures-anonymous = Rapporterade utan namn
figures-with-cause = Avslutade med känd orsak
figures-with-effect = Avslutade med kontrollerad effekt
figures-with-feedback = Avslutade med svar till rapportören
figures-repeats = Har hänt igen (samma plats och kategori inom 12 månader)
figures-suggestions = Förslag som har kommit in under tiden:
figures-suggested = Inkomna
figures-adopted = Antagna
figures-declined = Avböjda
figures-done = Genomförda
figures-passed-over = Siffrorna är för alla ärenden, inte bara för ”{ $words }”. Skriv ”{ $search }” för att se just dem, eller ”statistik per kategori”.
figures-zero = 0 rapporterade betyder inte alltid att inget har hänt. Noll kan betyda att ingen rapporterar.
figures-more = Fler rapporter är inget dåligt tecken: då berättar fler vad de ser.
figures-hidden = Antal under { $least } visas inte för andra avdelningar än din egen. Ibland döljs ett större antal också, så att det lilla inte går att räkna ut.
figures-whole = Hela statistiken
figures-no-category = Inte bedömda
figures-no-severity = Inte bedömda
figures-no-department = Utan avdelning
figures-no-aspect = Utan miljöaspekt
measure-received = Rapporterade
measure-closed = Avslutade
measure-open = Öppna just nu
measure-late = Försenade just nu
division-kind = Per typ
division-category = Per kategori
division-department = Per avdelning
division-severity = Per allvar
division-source = Per källa
division-aspect = Per aspekt
division-month = Per månad
error-not-followed = Det där är ingen avdelning som du följer. Skriv ”statistik” för det du följer.

## Ärenden som hör ihop

look-alikes-explained = Något liknande har rapporterats på samma plats inom en månad. Är det samma händelse, eller hör de ihop?
look-alikes-link = Hör ihop med { $other }
look-alikes-duplicate = Samma händelse som { $other }
command-link-cases = länka { $case } { $other }
command-duplicate = skriv av { $case } dubblett; samma som: { $other }
linked-alike = Hör ihop med
linked-alike-of = Hör ihop med
linked-duplicate = Samma händelse rapporterades också som
linked-duplicate-of = Samma händelse som
linked-again = Hände igen i
linked-again-of = Hade hänt förut i
field-same-as = Om det är en dubblett: vilket ärende rapporterades först?
word-same-as = samma som
example-same-as = M-2026-0007
moved-link = Klart. Ärendena är länkade.
happened-link = Länkades till ett annat ärende
logged-link = hör ihop med
error-other-case-missing = Skriv numret på det andra ärendet, till exempel M-2026-0007.
error-no-such-other-case = Jag hittar inget ärende { $number } som du får se.
error-same-case = Ett ärende kan inte höra ihop med sig självt. Skriv numret på det andra.
case-followed = Någon annan rapporterade samma händelse före dig. Det är det här ärendet som handläggs, och du får veta när något händer. Vad den andre skrev visas inte.
notice-followed = Nytt i { $number }, samma händelse som du rapporterade
notice-what = Vad har hänt
again-heading = Har det hänt igen? { $number }
again-what = Ärendet avslutades för en tid sedan. Har samma sak hänt igen sedan dess?
again-reopen = Ja, öppna ärendet igen
again-report = Ja, rapportera ett nytt
again-no = Nej
again-thanks = Tack! Då lämnar vi { $number } avslutat.
again-later = Händer det senare, skriv som vanligt vad som har hänt.
command-again = har hänt igen { $case }
command-not-again = har inte hänt igen { $case }
again-linked = Rapporten länkas till ärendet från förra gången, om du skickar den med ditt namn.

## Påminnelser

reminder-heading = { $count ->
    [one] Påminnelse: en sak väntar
   *[other] Påminnelse: { $count } saker väntar
}
reminder-action = Åtgärd { $action } i { $number } ska vara klar { $day }.
reminder-action-late = Åtgärd { $action } i { $number } skulle ha varit klar { $day }.
reminder-investigation = Utredningen av { $number } ska vara klar { $day }.
reminder-investigation-late = Utredningen av { $number } skulle ha varit klar { $day }.
reminder-effect-check = Hjälpte åtgärderna i { $number }? Det ska kontrolleras { $day }.
reminder-effect-check-late = Hjälpte åtgärderna i { $number }? Det skulle ha kontrollerats { $day }.
reminder-parked = Förslaget { $number } skulle tas upp igen { $day }.
reminder-unanswered-action = { $owner } har inte svarat på { $count } påminnelser om åtgärd { $action } i { $number }, som skulle ha varit klar { $day }.
reminder-unanswered-investigation = { $owner } har inte svarat på { $count } påminnelser om utredningen av { $number }, som skulle ha varit klar { $day }.
reminder-not-assessed = { $number } kom in { $day } och är inte bedömt än.
reminder-nobodys = Ingen har { $number }, som kom in { $day }.
reminder-with-other = Den är hos { $owner }, som jag inte når.
reminder-answer = { $title }: { $about }
reminder-more = { $count ->
    [one] En sak till väntar.
   *[other] { $count } saker till väntar.
}
reminder-explained = Du får högst ett sådant meddelande om dagen. Är du borta? Skriv ”jag är borta 1–14 juli, Robin Exempel tar över”.

change-due-heading = Nytt datum i { $number }
change-due-send = Byt datum
command-change-due = nytt datum { $case }
moved-change-due = Klart. Datumet är bytt.
pass-on-heading = Lämna över i { $number }
pass-on-send = Lämna över
pass-on-explained = Den som tar över får veta det.
command-pass-on = lämna över { $case }
moved-pass-on = Klart. Det är överlämnat.
snooze-reminder-heading = Påminn senare om { $number }
snooze-reminder-send = Påminn senare
snooze-reminder-explained = Sista dagen är densamma. Behöver den flyttas väljer du nytt datum i stället.
command-snooze-reminder = påminn senare { $case }
moved-snooze = Klart. Jag påminner senare.
field-new-due-on = Nytt datum
word-new-due-on = nytt datum
field-receiver = Vem tar över?
word-receiver = till
example-receiver = Robin Exempel
field-wait = Hur länge?
word-wait = hur länge
field-snoozed-until = Om du valde en dag: vilken?
word-snoozed-until = dag
wait-week = En vecka
wait-month = En månad
wait-until = Till en dag
do-done = Klar
do-change-due = Nytt datum
do-pass-on = Lämna över
do-snooze = Påminn senare
error-new-due-missing = Välj ett nytt datum.
error-same-day = Det är samma datum som förut.
error-receiver-missing = Välj vem som tar över.
error-has-it-already = Den personen har det redan.
error-receiver-may-not = Den personen får inte göra det här. Välj någon som samordnar, och som inte ansvarar för någon av åtgärderna.
error-wait-missing = Välj en vecka, en månad eller en dag.
error-snoozed-until-missing = Välj vilken dag jag ska påminna igen.
happened-change-due = Ett datum flyttades
happened-pass-on = Det lämnades över
happened-snooze = Påminnelserna får vila
happened-feedback = Den som rapporterade fick veta hur det går
notice-change-due = Ett datum är flyttat i { $number }
notice-change-due-handler = Ett datum är flyttat i { $number }, som du handlägger
notice-pass-on = { $number } är överlämnat
notice-pass-on-handler = Du har fått ärende { $number } att handlägga
notice-pass-on-reporter =
    { $kind ->
        [improvement] Ditt förslag
       *[other] Ditt ärende
    } { $number } har fått en annan handläggare
notice-pass-on-action-owner = Du har fått en åtgärd i { $number }

command-summer-pause-example = sommaruppehåll 1 juli till 15 augusti
command-no-summer-pause = inget sommaruppehåll
summer-pause-heading = Sommaruppehåll
summer-pause-told = Påminnelserna vilar från { $since } till och med { $until }, varje år.
summer-pause-none = Det finns inget sommaruppehåll: påminnelser kommer hela året.
summer-pause-explained = Också under uppehållet påminner jag om det allra allvarligaste (allvar 4), och säger till om ett ärende som ingen har bedömt eller som ingen har. Resten kommer när uppehållet är slut.
summer-pause-send = Spara uppehållet
summer-pause-end = Ta bort uppehållet
summer-pause-kept = Uppehållet är sparat
summer-pause-ended = Uppehållet är borttaget
error-pause-since-missing = Välj uppehållets första dag.
error-pause-until-missing = Välj uppehållets sista dag.

## Bilder och filer

command-attach = bifoga { $case }
receipt-files = Har du en bild eller fil?
complete-files = Du kan också skicka en bild eller fil.
files-ask = Skicka en bild eller fil till { $number }
files-soon = Skicka den i chatten inom en halvtimme, så hamnar den i ärendet.
files-with-code = Skicka den i chatten med koden { $code } i samma meddelande. Utan koden vet jag inte vart den hör, för jag minns inte vem du är.
files-more-soon = Har du fler? Skicka dem inom en halvtimme.
files-more-with-code = Har du fler? Skriv koden { $code } i samma meddelande.
files-limits = Högst { $most } filer i ett ärende, { $megabytes } MB var: bilder, pdf, text och dokument från Word, Excel eller PowerPoint.
files-which = Vilket ärende gäller filen?
files-not-kept = Jag har inte sparat den.
files-with-number = Skicka den med ärendets nummer i samma meddelande, till exempel ”M-2026-0042”. Har du rapporterat utan namn skriver du koden i stället.
files-choose = Eller välj ärendet här och skicka den sedan.
files-to = Till { $number }
files-in-private = Skicka bilder och filer i vår privata chatt
files-in-private-why = Där ser bara du och jag dem. Filen du skickade här är inte sparad.
files-not-kept-yet = Filen är inte sparad. Skicka den när ärendet har fått sitt nummer.
files-saved = { $count ->
        [one] Tack! Filen ligger nu i { $number }
       *[other] Tack! { $count } filer ligger nu i { $number }
    }
files-none-saved = { $count ->
        [one] Jag kunde inte ta emot filen
       *[other] Jag kunde inte ta emot filerna
    }
files-made-anew = Ur bilder tar jag bort var de är tagna och med vilken telefon.
files-heading = Bilder och filer:
files-links-live = Länkarna är dina och gäller ett dygn. Öppna ärendet igen för nya.
files-picture = Bild { $serial } i { $number }, tillagd { $day }
files-name-picture = Bild { $serial }
files-name-file = Fil { $serial } ({ $type })
files-open-picture = Öppna bild { $serial }
files-open-file = Öppna fil { $serial }
files-unnamed = Filen
logged-files = antal filer

file-many = Det finns redan { $most } filer i { $number }, och fler får inte plats.
file-big = Den är större än { $most } MB. Skicka en mindre.
file-empty = Den är tom.
file-slow = Det tog för lång tid att hämta den. Skicka den igen, en i taget.
file-not-fetched = Jag kunde inte hämta den från Teams. Skicka den igen.
file-not-from-teams = Den ligger inte hos Teams, så jag hämtar den inte. Ladda upp den här i chatten.
file-sticker = Klistermärken och rörliga bilder sparar jag inte. Skicka ett foto eller en fil.
file-kind = Den sortens fil tar jag inte emot. Skicka en bild, en pdf, en text eller ett dokument.
file-phone-picture = Bilden är i telefonens eget format, som jag inte kan öppna. Ta en skärmbild av den och skicka skärmbilden, eller spara den som jpg. På en iPhone blir nya bilder jpg om du väljer Inställningar, Kamera, Format, Mest kompatibelt.
file-old-office = Det är ett äldre eller låst dokument. Spara det som docx, xlsx eller pptx utan lösenord, eller som pdf.
file-locked = Den är låst med lösenord. Ta bort lösenordet och skicka den igen.
file-macros = Det finns makron eller program i den. Spara den utan, eller som pdf.
file-active = Pdf:en innehåller program eller inbäddade filer. Skriv ut den som en ny pdf och skicka den.
file-packed = Den är packad på ett sätt som jag inte öppnar.
file-damaged = Den går inte att öppna. Den kan vara skadad.
file-heavy = Den är för tung att öppna. Skicka en mindre.
file-pixels = Bilden har mer än { $most } miljoner bildpunkter. Skicka en mindre.
file-names-its-author = I sådana filer står ofta vem som har skrivit dem, och ditt namn ska inte synas i ärendet. Skicka en bild eller text i stället.
file-folder-failed = Det gick inte att spara den just nu. Skicka den igen om en stund.
file-too-many-at-once = Jag tar emot högst { $most } filer på en gång.

## Nätverk ur en arbetsbok

import-network-name-missing = Bladet Nätverk: skriv vad nätverket heter.
import-network-name-long = Bladet Nätverk: nätverkets namn är längre än { $most } tecken.
import-network-elsewhere = Bladet Nätverk: här ändrar du bara nätverk som { $ours } äger, och Myndighet är ”{ $written }”.
import-network-not-yours = Bladet Nätverk: du samordnar inget nätverk som heter ”{ $written }”.
import-network-not-yours-but-near = Bladet Nätverk: du samordnar inget nätverk som heter ”{ $written }”. Menar du { $suggestion }?
import-no-group = Rad { $row } i bladet { $sheet }: det finns ingen grupp att bjuda in till. Skriv en i bladet Grupper.
import-owner-missing = Bladet Nätverk: skriv vilken myndighet som äger nätverket.
import-owner-unknown = Bladet Nätverk: det finns ingen myndighet som heter ”{ $written }”, eller så heter flera så.
import-row-twice = Rad { $row } i bladet { $sheet }: samma sak står redan på rad { $first }.
import-cell-missing = Rad { $row } i bladet { $sheet }: något som behövs saknas.
import-number-wrong = Rad { $row } i bladet { $sheet }: ”{ $written }” är inget heltal.
import-clock-wrong = Rad { $row } i bladet { $sheet }: ”{ $written }” är inget klockslag. Skriv till exempel 09:00.
import-figure-wrong = Rad { $row } i bladet { $sheet }: ”{ $written }” är ingen siffra. Skriv till exempel 5,75, 22 eller över 730.
import-figure-unknown = Rad { $row } i bladet { $sheet }: uppgiften ”{ $written }” är okänd.
import-figure-unknown-but-near = Rad { $row } i bladet { $sheet }: uppgiften ”{ $written }” är okänd. Menar du { $suggestion }?
import-status-unknown = Rad { $row } i bladet { $sheet }: läget ”{ $written }” är okänt.
import-status-unknown-but-near = Rad { $row } i bladet { $sheet }: läget ”{ $written }” är okänt. Menar du { $suggestion }?
import-group-unknown = Rad { $row } i bladet { $sheet }: gruppen ”{ $written }” finns inte i bladet Grupper.
import-group-unknown-but-near = Rad { $row } i bladet { $sheet }: gruppen ”{ $written }” finns inte i bladet Grupper. Menar du { $suggestion }?
import-member-unknown = Rad { $row } i bladet { $sheet }: ”{ $written }” finns inte i bladet Medlemmar.
import-member-unknown-but-near = Rad { $row } i bladet { $sheet }: ”{ $written }” finns inte i bladet Medlemmar. Menar du { $suggestion }?
import-meeting-unknown = Rad { $row } i bladet { $sheet }: mötet ”{ $written }” finns inte i bladet Möten.
import-meeting-unknown-but-near = Rad { $row } i bladet { $sheet }: mötet ”{ $written }” finns inte i bladet Möten. Menar du { $suggestion }?
import-meeting-without-day = Rad { $row } i bladet { $sheet }: mötet har ingen dag i bladet Mötesdagar.
import-contact-elsewhere = Rad { $row } i bladet { $sheet }: { $written } hör redan till en annan organisation.
import-change-network-added = Nytt nätverk: { $name }
import-change-group-added = Ny grupp: { $name }
import-change-member-added = Ny medlem: { $name }
import-change-contact-added = Ny kontakt: { $name }
import-change-meeting-added = Nytt möte: { $name }
import-change-day-added = Ny mötesdag: { $name }
import-change-day-removed = Mötesdagen tas bort: { $name }
import-change-figure-added = Ny publicerad uppgift: { $name }
import-change-member-changed = Medlemmen { $name }, { $field }: { $old } → { $new }
import-change-contact-changed = Kontakten { $name }, { $field }: { $old } → { $new }
import-change-meeting-changed = Mötet { $name }, { $field }: { $old } → { $new }
import-change-day-changed = Mötesdagen { $name }, { $field }: { $old } → { $new }
import-change-figure-changed = Publicerat { $name }, { $field }: { $old } → { $new }
network-import-proposed =
    { $count ->
        [one] En ändring i { $name }
       *[other] { $count } ändringar i { $name }
    }
network-import-done =
    { $count ->
        [one] Klart. En ändring är gjord i nätverket.
       *[other] Klart. { $count } ändringar är gjorda i nätverket.
    }
network-list-group = Grupper
network-list-member = Medlemmar
network-list-contact = Kontakter
network-list-meeting = Möten
network-list-day = Mötesdagar
network-list-figure = Publicerat
network-field-through = deltar genom
network-field-since = från
network-field-until = till
network-field-organisation = organisation
network-field-group = grupp
network-field-theme = tema
network-field-kind = form
network-field-place = plats
network-field-link = länk
network-field-docs-link = dokumentation
network-field-status = läge
network-field-starts = börjar
network-field-ends = slutar
network-field-head-count = deltagare
network-field-organisations = organisationer
network-field-value = värde
network-field-source = källa
network-figure-meetings = möten
network-figure-participations = deltagartillfällen
network-figure-people = unika deltagare
network-figure-satisfaction = nöjdhet
network-figure-municipalities = kommuner
network-figure-usefulness = nytta
network-figure-target-meetings = mål möten
network-figure-target-participations = mål deltagartillfällen
network-figure-target-people = mål unika deltagare
network-figure-target-municipalities = mål kommuner
network-figure-target-satisfaction = mål nöjdhet
network-figure-survey-coordination = årsenkät samordning
network-figure-survey-role = årsenkät min roll
network-figure-survey-exchange = årsenkät utbyte
network-figure-survey-collaboration = årsenkät samverkan
network-figure-survey-answers = årsenkät antal svar
import-note-meetings-told = Flyttas, ändras eller ställs ett möte in som inte har varit får de som kan komma veta det.
import-note-rows-stay =
    { $count ->
        [one] En rad som finns sedan tidigare står inte i arbetsboken och blir kvar.
       *[other] { $count } rader som finns sedan tidigare står inte i arbetsboken och blir kvar.
    }

## Möten

command-upcoming-meetings = kommande möten
command-my-meetings = mina möten
command-past-meetings = tidigare möten
command-meeting = möte { $number }
member-heading = Hej! Här hittar du nätverkets möten
member-what = Din organisation är med i ett nätverk som använder Hållkoll. Du kan se mötena, anmäla dig och säga vad du tyckte. Annat än mötena visas inte här. Skriv ”veckobrev” så ser du vad som är på gång.
upcoming-meetings-heading = Kommande möten
upcoming-meetings-none = Det finns inga planerade möten just nu.
upcoming-meetings-button = Kommande möten
my-meetings-heading = Dina möten de närmaste 30 dagarna
my-meetings-none = Du är inte inbjuden eller anmäld till något möte de närmaste 30 dagarna.
my-meetings-button = Mina möten
past-meetings-heading = Tidigare möten
past-meetings-none = Det har inte varit några möten än.
past-meetings-button = Tidigare möten
found-meetings-heading = Möten
found-meetings-none = Jag hittar inget möte som passar.
found-meetings-which =
    { $total ->
       *[other] { $total } möten passar. Vilket menar du?
    }
found-meetings-narrower = Det finns fler. Skriv till exempel vilken grupp, ort eller månad.
meeting-list-open = Öppna möte { $number }
meeting-list-count =
    { $total ->
        [one] Ett möte.
       *[other] { $total } möten, sida { $page } av { $last }.
    }
meeting-heading = Möte den { $day }
meeting-number = Möte { $number }
meeting-days = { $first } till { $last }
meeting-theme = Tema
meeting-group = Grupp
meeting-when = När
meeting-form = Form
meeting-status = Läge
meeting-link = Gå till mötet
meeting-docs = Dokumentation
meeting-kind-physical = Fysiskt
meeting-kind-digital = Digitalt
meeting-kind-hybrid = På plats och digitalt
meeting-status-planned = Planerat
meeting-status-held = Genomfört
meeting-status-cancelled = Inställt
error-no-such-meeting = Jag hittar inget sådant möte. Skriv ”möten” så visar jag dem som finns.

## Anmälan och närvaro

command-coming-yes = jag kommer { $number }
command-coming-no = kan inte { $number }
command-coming-maybe = kanske { $number }
command-here = jag är här { $number } dag { $day }
command-calendar = kalender { $number }
command-day-code = kod { $number }
command-count = antal { $number }
command-count-example = antal { $number } dag { $day } 29, 12
coming-yes = Jag kommer
coming-no = Kan inte
coming-maybe = Kanske
coming-mine = Ditt svar
coming-party =
    { $count ->
        [one] en person
       *[other] { $count } personer
    }
coming-count = { $yes } kommer, { $maybe } kanske.
registered-yes = Tack, du är anmäld.
registered-no = Tack för att du sa till. Du är inte anmäld.
registered-maybe = Tack, jag har skrivit kanske.
attended-button = Jag är här
attended-button-late = Jag var med { $day }
attended-self = Tack, du är noterad.
note-attendance-which-person = Vem av dem menar du?
note-attendance-who = Vem
note-attendance-note-which-day = Vilken dag var personen med?
note-attendance-remove-which-day = Vilken dag var personen inte med?
note-attendance-no-day = Det finns ingen dag kvar att notera än.
attended-other = Klart, { $name } är noterad för { $day }.
attended-removed = { $name } är inte längre noterad för { $day }.
attended-self-day = Tack, du är noterad för { $day }.
attended-absent = Tack för att du sa till. Du är inte noterad som deltagare.
attended-absent-but-noted = Du är noterad som deltagare. Stämmer det inte, be den som samordnar mötet att ta bort dig.
attended-later = I dag går det att anmäla sig från klockan { $at }. Var du med en tidigare dag väljer du den här.
command-note-attendance = närvaro { $number } nr { $person }
command-note-attendance-of-day = närvaro { $number } dag { $day } nr { $person }
command-remove-attendance = ta bort närvaro { $number } nr { $person }
command-remove-attendance-of-day = ta bort närvaro { $number } dag { $day } nr { $person }
attended-which = Vilken dag menar du?
attended-mine = Du är noterad för { $days }.
attended-count =
    { $count ->
        [one] en deltagare
       *[other] { $count } deltagare
    }
attended-organisations =
    { $count ->
        [one] en organisation
       *[other] { $count } organisationer
    }
attended-difference = Namn: { $names }, räknade: { $counted }, skillnad: { $difference }

network-report-heading = Underlag till årsrapporten
network-report-what = En arbetsbok för Excel med årets möten, deltagare, betyg, årsenkät och medlemmar. Där står inget som chatten inte skulle visa: inga namn på deltagare, och inget betyg som för få har svarat på.
network-report-open = Öppna { $year } års arbetsbok
network-report-lives = Länken gäller i ett dygn. Att du har bett om den noteras i loggen.
network-report-none = Det lämnar jag inte ut som fil
network-report-none-what = En fil med ärenden eller åtgärder blir en kopia som ingen har koll på. Här i chatten ser du samma sak: skriv ”mina ärenden”, ”ärenden”, ”statistik” eller ”resultat”. Den som samordnar ett helt nätverk kan skriva ”exportera årsrapport”, och den som sköter planerna ”exportera planerna”.
network-report-my-data = Vill du veta vad som är sparat om dig? Vänd dig till den som sköter Hållkoll hos er.

calendar-button = Lägg in i kalendern
calendar-heading = Möte { $number } till kalendern
calendar-what = Öppna filen, så lägger ditt kalenderprogram in mötet. Länken gäller i ett dygn.
calendar-changes = Ändras mötet eller ställs in? Öppna en ny fil härifrån, så ändrar kalendern det som redan ligger där.
calendar-open = Öppna kalenderfilen
calendar-day-of = { $theme }, dag { $number } av { $days }
calendar-cancelled = Inställt: { $theme }
calendar-in-chat = Anmälan och frågor: skriv ”möte { $number }” till Hållkoll i Teams.
handout-no-site = Filen går inte att öppna än. Den som sköter Hållkoll behöver ange adressen som Teams når boten på.

day-code-button = Dagens kod
day-code-heading = Dagens kod för möte { $number }
day-code-how = Be alla som är på plats att skriva ”{ $draft }” till Hållkoll. Stora eller små bokstäver och mellanslag spelar ingen roll. Den som läser QR-koden med mobilen får meddelandet färdigskrivet.
day-code-draft = Jag är här { $code }
day-code-seen = QR-kod som öppnar chatten med Hållkoll, med dagens kod för möte { $number }
day-code-screen = Visa QR-koden stort
day-code-chat = Öppna chatten med koden
day-code-today = Koden gäller bara i dag, från 30 minuter före mötet.
day-code-no-site = QR-koden kan inte visas än. Den som sköter Hållkoll behöver ange adressen som Teams når boten på.
day-code-wrong = Koden { $code } gäller inte i dag
day-code-wrong-what = Titta på skärmen en gång till: koden är fem tecken, en bokstav och en siffra om vartannat. Hittar du ingen kod öppnar du mötet och trycker på Jag är här, eller säger till den som samordnar mötet.
day-code-over = Den koden gällde den { $day }
day-code-over-what = Var du med den { $day }? Öppna mötet och tryck på Jag var med.
day-code-not-a-member = Koden stämmer, men jag kan inte skriva upp dig
day-code-not-a-member-what = Din organisation är inte inlagd som medlem i nätverket. Säg till den som samordnar mötet, så räknas du ändå med.
attended-difference-organisations = Deras organisationer: { $names }, räknade: { $counted }, skillnad: { $difference }
count-button = Antal deltagare
count-heading = Antal deltagare på möte { $number }
count-explained = Skriv hur många som var där enligt din egen räkning. Namnen finns kvar bredvid. Det större antalet redovisas, och skillnaden visas. Någon som inte kan använda boten noterar du med ”närvaro 17” och namnet. Blev det fel skriver du ”ta bort närvaro 17” och namnet.
count-day = Dag
count-head-count = Antal personer
count-organisations = Antal organisationer
count-send = Spara antal
counted-done = Antalet är sparat.
error-meeting-cancelled = Mötet är inställt.
error-meeting-over = Mötet har redan varit. Var du med? Skriv ”jag var med” och mötets nummer.
error-meeting-closed = Det går inte längre att anmäla närvaro. Det gick till och med sju dagar efter mötet. Säg till den som samordnar mötet.
error-code-another-day = Koden visas bara den dag som mötet hålls.
error-meeting-not-open = Det går att anmäla närvaro från 30 minuter före mötet.
error-no-such-day =
    { $most ->
        [one] Mötet har bara en dag.
       *[other] Mötet har { $most } dagar. Skriv vilken.
    }
error-answer-unknown = Svara Jag kommer, Kan inte eller Kanske.
error-count-wrong = Skriv ett heltal från 0 till { $most }.
error-nobody-of-that-name = Jag hittar ingen som heter ”{ $name }” bland dem som är anmälda eller hör till nätverket.
error-not-noted = ”{ $name }” är inte noterad som deltagare. Skriv namnet som det står i Teams.

## Närvarorapporter från Teams

command-attendance-report-of = närvarorapport { $number }
command-attendance-report = närvarorapport { $number } dag { $day }
command-attendance-report-yes = ja, närvarorapport
command-attendance-report-other = annat möte för närvarorapport
command-attendance-report-no = kasta närvarorapport
attendance-report-button = Närvarorapport från Teams
attendance-report-how = Så skickar du en närvarorapport från Teams
attendance-report-download = Öppna mötet i kalendern i Teams, välj Närvaro och Ladda ned. Då får du en fil som slutar på .csv.
attendance-report-send = Släpp filen här i chatten. Jag visar vilka jag känner igen innan något sparas.
attendance-report-nothing-yet = Inget är sparat än. Filen slängs inom ett dygn.
attendance-report-refused = Den här filen kan jag inte läsa som närvarorapport
attendance-report-for-a-case = Hör filen till ett ärende? Skicka den igen och skriv ärendets nummer i samma meddelande.
attendance-report-which = Vilket möte är rapporten från?
attendance-report-several = Flera mötesdagar kan passa. Välj en.
attendance-report-none-fits = Jag hittar inget möte den dagen bland dem du samordnar.
attendance-report-by-number = Du kan också skriva ”närvarorapport 17”, med mötets nummer.
attendance-report-choose = { $theme }, { $day }
attendance-report-preview =
    { $count ->
        [0] Ingen ny deltagare i rapporten
        [one] En deltagare att notera
       *[other] { $count } deltagare att notera
    }
attendance-report-report = Rapporten
attendance-report-or = eller
attendance-report-other-day = Rapporten är inte från den dagen. Är det rätt möte?
attendance-report-new = Noteras ({ $count })
attendance-report-by-name = Bara namnet stämmer, så kontrollera ({ $count })
attendance-report-already = Redan noterade ({ $count })
attendance-report-unknown = Känner jag inte igen ({ $count })
attendance-report-unknown-how = De jag inte känner igen sparas inte. Lägg till dem i nätverket och skicka rapporten igen. Finns någon redan under ett annat namn, skriv ”närvaro { $number }” och det namnet.
attendance-report-brief = Var med kortare än { $minutes } minuter och noteras inte ({ $count })
attendance-report-unread =
    { $count ->
        [one] En rad gick inte att läsa.
       *[other] { $count } rader gick inte att läsa.
    }
attendance-report-counted =
    { $count ->
        [one] Antalet för dagen blir en deltagare, med dem jag inte känner igen.
       *[other] Antalet för dagen blir { $count } deltagare, med dem jag inte känner igen.
    }
attendance-report-and-more = och { $count } till
attendance-report-approve = Spara närvaron
attendance-report-other = Annat möte
attendance-report-discard = Släng rapporten
attendance-report-saved =
    { $count ->
        [0] Klart, ingen ny deltagare
        [one] Klart, en deltagare är noterad
       *[other] Klart, { $count } deltagare är noterade
    }
attendance-report-were-noted =
    { $count ->
        [one] En var redan noterad.
       *[other] { $count } var redan noterade.
    }
attendance-report-not-noted =
    { $count ->
        [one] En kände jag inte igen, och sparade inget om.
       *[other] { $count } kände jag inte igen, och sparade inget om.
    }
attendance-report-discarded = Rapporten är slängd. Inget är sparat.
attendance-report-none-waits = Det finns ingen närvarorapport att spara. Släpp filen här i chatten igen.
attendance-report-one-at-a-time = Skicka en rapport i taget.
attendance-report-big = Den är större än { $most } MB. En närvarorapport är mycket mindre.
attendance-report-workbook = Det är en Excelfil eller en packad fil. Skicka filen som du laddade ned från Teams, eller spara den som csv.
attendance-report-no-text = Det är ingen textfil.
attendance-report-empty = Den är tom.
attendance-report-long = Den har fler än { $most } rader, eller mycket långa rader.
attendance-report-crowd = Det är fler än { $most } personer i den.
attendance-report-formula = Det finns formler i den. Skicka filen som du laddade ned från Teams.
attendance-report-no-table = Jag hittar ingen tabell med namn och tider.
attendance-report-no-times = Jag kan inte läsa dagarna och tiderna i den.

## Möten i Teams

command-link-meeting = koppla möte { $number }
command-unlink-meeting = koppla bort möte { $number }
meeting-call-linked = Den här chatten hör nu till möte { $number }
meeting-call-noted = De som är med i Teams-mötet noteras som deltagare, om de finns i nätverket och är med i minst { $minutes } minuter. De behöver inte säga Jag är här.
meeting-call-others = Om andra sparas inget.
meeting-call-link = Koppla möte
meeting-call-unlink = Koppla bort
meeting-call-unlinked = Den här chatten hör inte längre till möte { $number }. De som redan är noterade finns kvar.
error-only-in-meeting-chat = Skriv det i Teams-mötets egen chatt, med @Hållkoll först.
error-meeting-not-linked = Mötet är inte kopplat hit med ett kommando. Står Teams-mötets länk i mötet, ta bort den där.

## Betyg på möten

command-rate = betygsätt { $number }
command-satisfaction = betygsätt { $number } nöjd { $mark }
command-usefulness = betygsätt { $number } nytta { $mark }
command-comment = kommentar { $number }
rate-button = Säg vad du tyckte
rating-heading = Vad tyckte du om mötet den { $day }?
rating-scale = 1 är inte alls, 6 är mycket. Bara hela steg. Du kan hoppa över en fråga.
rating-satisfaction-asked = Hur nöjd är du med träffen/webbinariet?
rating-usefulness-asked = Kommer träffen/webbinariet att vara till nytta för dig i ditt arbete?
rating-satisfaction-mark = Nöjd { $mark }
rating-usefulness-mark = Nytta { $mark }
rating-mine = Du svarade { $mark }. Tryck på en annan siffra för att ändra dig.
rating-comment = Vad tar du med dig?
rating-no-names = Skriv inte namn
rating-comment-written = Vad tar du med dig? Skriv ”kommentar { $number }” och din text. Skriv inte namn. Den som samordnar läser kommentaren innan den visas.
rating-send-comment = Skicka kommentar
rating-without-name = Ditt svar räknas in utan ditt namn. Till och med { $day } kan du ändra det, och bara från det här kortet. Sedan visas resultatet, om tillräckligt många har svarat. Chatten i Teams finns kvar hos din arbetsgivare.
rating-thanks = Tack! Ditt svar är inräknat.
rating-given-heading = Du har redan svarat om mötet den { $day }
rating-given-what = Svaret är sparat utan ditt namn, så jag vet inte vilket som är ditt. Vill du ändra det, gå till kortet som kom när du svarade: där trycker du på en annan siffra.
rating-commented = Tack för din kommentar om mötet den { $day }
rating-commented-what = Den är sparad utan ditt namn. Svarar tillräckligt många läser den som samordnar den, innan den visas för andra. Annars läser ingen den.
rating-nothing-heading = Det finns inget möte att betygsätta
rating-nothing-what = Du kan betygsätta ett möte som du har varit med på, i sju dagar efter det. Var du med men är inte noterad? Öppna mötet och tryck på Jag var med.
error-mark-wrong = Svara med en hel siffra från 1 till 6. ”{ $written }” kan jag inte räkna in, och jag avrundar inte.
error-mark-missing = Skriv en siffra från 1 till 6, till exempel ”nöjd 5 nytta 4”.
error-rating-closed = Tiden för att svara är slut. Resultatet räknas nu inte om.
error-rating-not-yet = Mötet är inte slut än. Du får frågan efteråt.
error-rating-not-there = Bara den som var med kan betygsätta mötet. Var du med? Öppna mötet och tryck på Jag var med.
command-comment-example = kommentar { $number } Bra exempel från andra kommuner
rating-to-comment = Skriv en kommentar
rating-comment-heading = Kommentar om mötet den { $day }

## Nätverket för den som samordnar det

command-network = mitt nätverk
command-new-meeting = nytt möte
command-open-survey = öppna årsenkät
command-export-report = exportera årsrapport
command-results-of-year = resultat år { $year }
network-button = Nätverk du samordnar
command-export-network = exportera nätverket
network-export-button = Arbetsbok
network-export-heading = Nätverket som arbetsbok
network-export-what = Ändra i den, lägg till rader och skicka den hit i chatten. Då ser du vad som skulle ändras innan något ändras. Där står kontakternas namn och adresser: spara den där bara de som behöver den kommer åt den.
network-export-open = Öppna arbetsboken
network-export-open-of = Öppna arbetsboken för { $name }
network-export-empty = Öppna en tom arbetsbok
network-export-empty-what = Ett nytt nätverk börjar med en tom arbetsbok.
command-new-network = nytt nätverk
command-new-network-example = nytt nätverk Klimatnätverket; Vattengruppen
network-none = Ni har inget nätverk än
network-none-what = Ett nätverk har grupper, och medlemmar som bjuds in till möten. Lägg till ett här, eller skicka dess arbetsbok hit i chatten.
network-new = Nytt nätverk
network-new-heading = Nytt nätverk
network-new-what = Vad deltagarna tyckte visas först när minst { $least } har svarat. Det antalet är myndighetens, och gäller sedan så länge nätverket finns.
network-new-name = Nätverkets namn
network-new-group = Första gruppens namn
network-send-new = Lägg till nätverk
network-added = Nätverket är tillagt
network-added-what = Lägg till dem som är medlemmar, sedan deras kontakter från medlemmens kort, och så det första mötet.
error-group-missing = Skriv vad den första gruppen heter.
error-no-network-yet = Ni har inget nätverk än. Skriv ”nytt nätverk” så lägger du till ett.
network-heading = Nätverk du samordnar
network-empty = inga grupper än
new-meeting-button = Nytt möte
network-results-of = Resultat { $year }
network-open-survey = Öppna årsenkät
network-earlier = Tidigare årsenkät
network-report = Underlag till årsrapporten

## Resultat

command-results = resultat { $number }
command-approve-comment = visa kommentar { $number } { $comment }
command-refuse-comment = visa inte kommentar { $number } { $comment }
results-button = Resultat
results-heading = Resultat från mötet den { $day }
results-open = Resultatet visas när tiden för att svara är slut, efter { $day }. Tills dess ser ingen något av det.
results-too-few = för få svar för att visa (minst { $least } behövs)
results-mean = { $mean } ({ $answers } svar av { $reported })
results-pooled =
    { $others ->
        [one] { $mean } ({ $answers } svar) tillsammans med ett annat möte, eftersom svaren var för få vart för sig
       *[other] { $mean } ({ $answers } svar) tillsammans med { $others } andra möten, eftersom svaren var för få vart för sig
    }
results-mean-of-many = { $mean } ({ $answers } svar)
results-bars = { $question }: så många svarade varje siffra
results-published = { $value } (publicerat, { $source })
results-difference-exact = Skillnad mot räknat: { $difference }
results-difference-about = Skillnad mot räknat: omkring { $difference }
results-difference-at-least = Skillnad mot räknat: minst { $difference }
results-comments = Det här tog några med sig:
results-some-comments = Här är { $shown } av { $total }.
results-every-comment = Visa alla kommentarer
command-every-comment = alla kommentarer { $meeting }
results-comments-count =
    { $total ->
        [one] En kommentar.
       *[other] { $total } kommentarer, sida { $page } av { $last }.
    }
results-no-comments = Det finns inga kommentarer att visa.
results-year-heading = Möten { $year }
results-no-meetings = Det finns inga möten det året.
results-all = Alla grupper
results-counted =
    { $planned ->
        [one] { $meetings ->
            [one] Ett planerat möte, genomfört
           *[other] Ett planerat möte, inte genomfört
        }
       *[other] { $meetings } av { $planned } planerade möten är genomförda
    }, { $days ->
        [one] en mötesdag
       *[other] { $days } mötesdagar
    }, { $participations ->
        [one] ett deltagartillfälle
       *[other] { $participations } deltagartillfällen
    }, { $evaluated ->
        [one] ett utvärderat
       *[other] { $evaluated } utvärderade
    }
results-digital =
    { $meetings ->
        [one] Ett möte var digitalt
       *[other] { $meetings } möten var digitala
    }, { $participations ->
        [one] ett deltagartillfälle
       *[other] { $participations } deltagartillfällen
    }, { $evaluated ->
        [one] ett utvärderat
       *[other] { $evaluated } utvärderade
    }.
results-people =
    { $people ->
        [0] Ingen är noterad med namn, så hur många olika personer det var går inte att räkna.
        [one] En person är noterad med namn.
       *[other] { $people } olika personer är noterade med namn.
    }
results-municipalities =
    { $count ->
        [one] En kommun var medlem under året.
       *[other] { $count } kommuner var medlemmar under året.
    }
results-others =
    { $count ->
        [one] Dessutom en annan organisation.
       *[other] Dessutom { $count } andra organisationer.
    }
results-agrees = Det stämmer med det räknade.
results-rules = Medelvärden räknas på de svar som får visas: minst så många som nätverket har bestämt, för ett möte eller för flera tillsammans. Övriga svar räknas inte med.
results-refused = Det gick inte
figure-meetings = Möten
figure-participations = Deltagartillfällen
figure-municipalities = Kommuner
figure-people = Unika deltagare
figure-satisfaction = Nöjdhet
figure-usefulness = Nytta
review-heading = Kommentarer om möte { $number }
review-what = Läs och bestäm vilka som får visas tillsammans med resultatet. Visa ingen som nämner någon vid namn.
review-waits =
    { $count ->
        [one] En kommentar väntar på att du läser den. Innan dess visas den inte för någon.
       *[other] { $count } kommentarer väntar på att du läser dem. Innan dess visas de inte för någon.
    }
comments-button = Läs kommentarer
command-comments = kommentarer { $number }
command-comments-to-read = kommentarer att läsa
to-read-button = Läs om möte { $number }
to-read-heading = Kommentarer att läsa
to-read-count =
    { $total ->
        [one] En kommentar väntar på att du läser den och bestämmer om den får visas.
       *[other] { $total } kommentarer väntar på att du läser dem och bestämmer om de får visas.
    }
to-read-none = Det finns inga kommentarer som väntar på dig.
to-read-of-meeting =
    { $count ->
        [one] { $theme }. En kommentar.
       *[other] { $theme }. { $count } kommentarer.
    }
to-read-more = Det finns fler möten med kommentarer. De kommer när du har läst de här.
review-more = Du ser { $shown } av { $unread }. Resten kommer när du har bestämt om de här.
review-none = Det finns inga kommentarer att läsa.
review-approve = Visa { $at }
review-refuse = Visa inte { $at }
review-approved = Kommentaren får visas.
review-refused = Kommentaren visas inte.
error-review-too-few = Färre än { $least } har svarat om mötet. Då visas inga kommentarer, inte heller för dig: det skulle gå att lista ut vem som skrev.
error-review-not-yet = Kommentarerna går att läsa när tiden för att svara är slut.

## Brev om möten

meeting-notice-invitation = Kommer du på mötet den { $day }?
meeting-notice-reminder = Snart är det möte: { $day }
meeting-notice-question = Vad tyckte du om mötet den { $day }?
meeting-notice-question-again = Hinner du säga vad du tyckte om mötet den { $day }?
meeting-notice-results = Nu finns resultatet från mötet den { $day }
meeting-notice-results-what = Har för få svarat står det i stället.

## Årsenkäten
command-survey-example = årsenkät 5 4 - 6
command-open-survey-yes = ja öppna årsenkät { $number }
survey-heading = Årsenkät { $year }
survey-invitation-heading = Årsenkät { $year }: fyra frågor om nätverket
survey-reminder-heading = Årsenkäten { $year } är öppen en tid till
survey-network = Nätverk
survey-scale = 1 är inte alls, 6 är mycket. Bara hela steg. Du kan hoppa över en fråga. Skriver du svaren, skriv fyra siffror i frågornas ordning, och ett streck för den du hoppar över.
survey-asked-coordination = Hur nöjd är du med samordningen av nätverket?
survey-asked-role = Har nätverket utvecklat och stärkt dig i din roll?
survey-asked-exchange = Har nätverket underlättat utbyte av kompetens och erfarenhet?
survey-asked-collaboration = Har nätverket stärkt samverkan med andra aktörer?
survey-short-coordination = Nöjd med samordningen
survey-short-role = Utvecklat och stärkt mig i min roll
survey-short-exchange = Underlättat utbyte av kompetens och erfarenhet
survey-short-collaboration = Stärkt samverkan med andra aktörer
survey-send = Skicka svar
survey-without-name = Ditt svar räknas in utan ditt namn. Till och med { $day } kan du ändra det, och bara från kortet som kvitterar det. Alla får samma påminnelser, också de som har svarat. Sedan visas resultatet, om tillräckligt många har svarat. Chatten i Teams finns kvar hos din arbetsgivare.
survey-thanks = Tack! Ditt svar är inräknat. Vill du ändra det, gör det här.
survey-given-heading = Du har redan svarat på årsenkäten { $year }
survey-given-what = Svaret är sparat utan ditt namn, så jag vet inte vilket som är ditt. Vill du ändra det, gå till kortet som kom när du svarade.
survey-open-heading = Öppna årsenkäten { $year }?
survey-open-what = Alla kontakter i nätverket bjuds in och får två påminnelser, också de som har svarat. Enkäten är öppen till och med { $day } och kan inte öppnas igen i år. Frågorna har samma ord varje år, så att åren går att jämföra:
survey-open = Öppna för { $network }
survey-opened-heading = Årsenkäten { $year } är öppen
survey-opened-what =
    { $invited ->
        [one] En person bjuds in, senast i morgon klockan åtta. Enkäten är öppen till och med { $day }.
       *[other] { $invited } personer bjuds in, senast i morgon klockan åtta. Enkäten är öppen till och med { $day }.
    }
survey-trend-heading = Årsenkäten år för år
survey-no-trend = Det finns inget resultat att visa. Resultatet av en öppen enkät visas när den är slut.
survey-trend-rules = Medelvärden på skalan 1 till 6. Har för få svarat visas inget det året. En förändring nämns när den är minst 0,3 och minst 30 har svarat båda åren. År med andra ord i frågan, eller där orden inte är kända, står för sig.
survey-too-few = för få svar
survey-changed = { $before } till { $after }: { $difference }
survey-answers = Antal svar
survey-of-invited = { $year } { $answers } av { $invited } inbjudna ({ $share } %)
survey-sources = Publicerat är inte räknat här, utan står som det är tryckt: { $sources }.
survey-published = { $years } (publicerat)
survey-to-benefit = Berätta vad du haft störst nytta av
survey-benefit = Vad har du haft störst nytta av i nätverket?
survey-benefit-heading = Årsenkät { $year }: störst nytta
survey-benefit-written = { $question } Skriv ”störst nytta” och din text. Skriv inte namn.
survey-benefit-without-name = Ditt svar sparas utan ditt namn och skilt från siffrorna. Du kan skriva till och med { $day }. Svarar tillräckligt många läser den som samordnar det, innan det visas för andra. Annars läser ingen det.
survey-benefit-told = Tack! Årsenkät { $year }: ditt svar är sparat
survey-benefit-told-what = Det är sparat utan ditt namn, och skilt från dina siffror.
survey-benefits = Störst nytta { $year }
survey-benefit-texts = Det här skrev några:
survey-some-texts = Här är { $shown } av { $total }.
survey-every = Visa alla svar
command-benefit-texts = alla svar om störst nytta
survey-texts-heading = Det som varit till störst nytta
survey-texts-count =
    { $total ->
        [one] Ett svar.
       *[other] { $total } svar, sida { $page } av { $last }.
    }
survey-no-texts = Det finns inga svar att visa.
survey-unopened-heading = Dags för årsenkäten { $year }
survey-unopened-what = Ingen har öppnat den än. När du öppnar den bjuds alla kontakter in, och den är öppen i tre veckor. Du bestämmer själv när.
survey-tag-many = { $tag } ({ $count })
survey-tag-few = { $tag } (färre än { $least })
survey-results-heading = Nu finns resultatet av årsenkäten { $year }
survey-trend = Alla år
command-survey-results = årsenkätens resultat
command-benefit = störst nytta
command-benefit-example = störst nytta Att veta hur andra kommuner gör
command-earlier-survey = tidigare årsenkät
command-earlier-survey-example = tidigare årsenkät 2019; 4,9 4,9 5,1 3,7; 62; årsrapport 2022
command-approve-benefit = visa enkätsvar { $answer }
command-refuse-benefit = visa inte enkätsvar { $answer }
earlier-survey-heading = Skriv in en tidigare årsenkät
earlier-survey-explained = Skriv medelvärdena som de står i källan, till exempel 4,9. De visas oförändrade och märkta som publicerade. De jämförs inte med år som räknats här, eftersom det inte är känt att frågorna hade samma ord. Skriver du ett år igen ersätts det.
earlier-survey-send = Spara året
earlier-survey-year = År
earlier-survey-answers = Antal svar, om det är känt
earlier-survey-source = Källa
earlier-survey-entered = Årsenkäten { $year } är sparad
earlier-survey-more = Ett år till
benefits-heading = Årsenkäten: det som varit till störst nytta
benefits-what = Får svaret visas? Visa inget som nämner någon vid namn. Med en etikett räknas svaret dit, också om texten inte visas.
benefits-count =
    { $total ->
        [one] Ett svar är kvar att läsa.
       *[other] { $total } svar är kvar att läsa.
    }
benefits-approve = Visa svaret
benefits-refuse = Visa inte svaret
benefits-tag-example = omvärldsbevakning
benefits-waits =
    { $count ->
        [one] Ett svar om störst nytta väntar på att du läser det.
       *[other] { $count } svar om störst nytta väntar på att du läser dem.
    }
benefits-button = Läs enkätsvar
command-benefits-to-read = enkätsvar
benefits-none = Det finns inga svar att läsa. De går att läsa när enkäten är slut, om tillräckligt många har svarat.
benefits-tag = Etikett
benefits-tags = Etiketter som redan finns
benefits-approved = Svaret får visas.
benefits-refused = Svaret visas inte.
error-tag-long = Etiketten är för lång. Högst { $most } tecken.
error-which-network = Vilket nätverk gäller det? Välj det, eller skriv sist på raden ett semikolon, ordet nätverk och dess namn.
error-earlier-line = Skriv året, de fyra medelvärdena med streck för den som saknas, antal svar och källan, med semikolon mellan: ”tidigare årsenkät 2019; 4,9 4,9 5,1 3,7; 62; årsrapport 2022”.
error-earlier-year = Skriv ett år från { $first } till i år.
error-earlier-year-missing = Skriv vilket år det gäller.
error-earlier-asked-here = Årsenkäten { $year } har ställts här, och räknas här.
error-earlier-mean = ”{ $written }” är inget medelvärde på skalan 1 till 6. Skriv till exempel 4,9.
error-earlier-empty = Skriv minst ett medelvärde.
error-earlier-answers = Skriv antal svar som ett heltal, eller lämna det tomt.
error-earlier-source = Skriv var siffrorna står, till exempel årsrapport 2022.
error-survey-line = Skriv fyra siffror från 1 till 6 i frågornas ordning, och ett streck för den du hoppar över, till exempel 5 4 - 6.
error-survey-empty = Svara på minst en fråga.
error-no-network-kept = Det kan bara den som samordnar nätverket.
error-no-survey-open = Det finns ingen öppen årsenkät som du är inbjuden till.
error-survey-opened = Årsenkäten har redan öppnats i år.

## Medlemmar i ett nätverk

command-members = medlemmar
command-member = medlem { $number }
command-new-member = ny medlem
command-new-member-example = ny medlem Vara kommun; kommun; från 2027-01-01
command-change-member = ändra medlem { $number }
command-change-member-example = ändra medlem { $number } genom Dalslands miljö- och energiförbund; till 2027-12-31
command-end-member = avsluta medlem { $number }
command-end-member-on = avsluta medlem { $number } { $day }
command-new-contact-member = ny kontakt { $number }
command-new-contact-example = ny kontakt { $number } Vera Exempel vera@example.com
command-remove-contact = ta bort kontakt { $number } nr { $person }
command-new-group = ny grupp
command-new-group-example = ny grupp Vattengruppen
organisation-kind-municipality = kommun
organisation-kind-association = kommunalförbund
organisation-kind-county-board = länsstyrelse
organisation-kind-region = region
organisation-kind-university = universitet
organisation-kind-other = annan
members-button = Medlemmar
members-heading = Medlemmar
members-count =
    { $count ->
        [0] Det finns inga medlemmar än.
        [one] En medlem.
       *[other] { $count } medlemmar.
    }
members-groups = Grupper
members-network = Nätverk
members-kind = Slags organisation
members-part = Deltar
members-period = Medlem
members-through = genom { $name }
members-since = från och med { $day }
members-until = till och med { $day }
members-contacts-count =
    { $count ->
        [0] inga kontakter
        [one] en kontakt
       *[other] { $count } kontakter
    }
members-contacts = Kontakter, som bjuds in till möten:
members-no-contacts = Den har inga kontakter. Utan dem bjuds ingen därifrån in.
members-every-group = alla grupper
members-own-groups = alla grupper som du samordnar
members-group = Bjuds in till möten i
members-open = Öppna { $number }
members-one-heading = Medlem { $number }
members-organisation = Organisation
members-new = Ny medlem
members-new-group = Ny grupp
members-change = Ändra
members-end = Avsluta
members-new-contact = Ny kontakt
members-remove = Ta bort nr { $person }
members-new-heading = Ny medlem i nätverket
members-send-new = Lägg till medlem
members-change-heading = Ändra medlem { $number }
members-send-change = Spara medlem
members-end-heading = Avsluta medlem { $number }?
members-end-what = Till och med den sista dagen ser de som arbetar där nätverkets möten. Det som har varit finns kvar.
members-last-day = Sista dag
members-send-end = Avsluta medlemskapet
members-contact-heading = Ny kontakt på medlem { $number }
members-contact-what = Kontakten hör till medlemmen, ser nätverkets möten och bjuds in till dem.
members-send-contact = Lägg till kontakt
members-group-heading = Ny grupp i nätverket
members-send-group = Lägg till grupp
members-group-added = Gruppen är tillagd
members-group-added-what = Lägg till kontakter i den från en medlems kort.
members-added = Medlemmen är tillagd.
members-changed = Medlemmen är ändrad.
members-ended = Medlemskapet har fått en sista dag.
members-contact-added = Kontakten är tillagd.
members-contact-removed = Kontakten är borttagen.
member-field-name = Organisationens namn
member-field-through = Deltar genom, om det är någon annan
member-field-since = Medlem från och med
member-field-until = Medlem till och med
member-field-contact = Namn
member-field-email = E-postadress
member-field-group-name = Gruppens namn
error-no-such-member = Det finns ingen sådan medlem i ett nätverk som du samordnar. Skriv ”medlemmar” så ser du dem.
error-no-such-contact = Medlemmen har ingen sådan kontakt.
error-no-group-yet = Nätverket har ingen grupp än. Skriv ”ny grupp” och dess namn först.
error-member-name-missing = Skriv vad organisationen heter.
error-member-already = Organisationen är redan medlem. Ändra den i stället.
error-organisation-kind-unknown = Skriv vad det är för slags organisation: kommun, kommunalförbund, länsstyrelse, region, universitet eller annan.
error-organisation-shared = Organisationen är medlem också i en annan myndighets nätverk. Vad den är för slag kan inte ändras här.
error-member-line = Skriv varje uppgift med sitt ord först och semikolon mellan. Orden är slag, genom, från och till.
error-contact-name = Skriv vad kontakten heter, på högst 200 tecken.
error-contact-email = Skriv kontaktens e-postadress.
error-contact-elsewhere = Den som har den e-postadressen hör till en annan organisation. Är den medlem i ditt nätverk, ta bort kontakten där först.

## Planera ett möte
command-new-meeting-example = nytt möte { $group }; Klimatbudget; digitalt; 3/2; 09:00-12:00
command-change-meeting = ändra möte { $number }
command-change-meeting-example = ändra möte { $number } plats Skövde; dag 3/2
change-meeting-button = Ändra mötet
plan-meeting-new-heading = Nytt möte
plan-meeting-change-heading = Ändra möte { $number }
plan-meeting-explained = Gruppens kontakter bjuds in tre veckor före mötet, och påminns två dagar före.
plan-meeting-told = De som har sagt att de kommer, eller kanske kommer, får veta vad som gäller nu.
plan-meeting-theme = Tema
plan-meeting-place = Plats
plan-meeting-on = Dag
plan-meeting-until = Sista dagen, om det är flera
plan-meeting-starts = Börjar
plan-meeting-ends = Slutar
plan-meeting-link = Länk till mötet
plan-meeting-docs-link = Länk till dokumentation
plan-meeting-send-new = Lägg till mötet
plan-meeting-send-change = Spara ändringen
plan-meeting-added = Mötet är tillagt.
plan-meeting-changed = Mötet är ändrat.
meeting-notice-changed = Något är ändrat i mötet den { $day }
meeting-notice-changed-what = Så här ser mötet ut nu. Passar det inte längre kan du ändra ditt svar.
error-theme-missing = Vad ska mötet handla om?
error-form-missing = Är mötet fysiskt, digitalt eller hybrid?
error-meeting-day-missing = Vilken dag är mötet?
error-meeting-day-wrong = Dagen ska vara i dag eller senare, och inte mer än två år fram.
error-meeting-days-wrong = Sista dagen ska vara efter den första, och ett möte får ha högst { $most } dagar.
error-meeting-begun = Mötet har börjat, och då går det inte att flytta: deltagare kan vara noterade.
error-ends-before-it-starts = Mötet ska sluta efter att det börjar.
error-link-wrong = En länk ska börja med https:// och inte ha mellanslag.
error-which-group = Vilken grupp gäller det? Skriv dess namn.
error-which-field = Skriv vad som ska ändras: tema, form, plats, dag, till, börjar, slutar, länk eller dokumentation, och sedan det nya. Flera ändringar skiljs åt med semikolon.

## Ställa in ett möte

command-cancel-meeting = ställ in möte { $number }
command-cancel-meeting-yes = ja, ställ in möte { $number }
cancel-meeting-button = Ställ in mötet
cancel-meeting-heading = Ska möte { $number } ställas in?
cancel-meeting-explained = De som har svarat att de kommer, eller kanske kommer, får veta det. Det går inte att ångra.
cancel-meeting-yes = Ja, ställ in
cancel-meeting-no = Nej, låt det vara kvar
cancel-meeting-done = Mötet är inställt. De som är inbjudna eller skulle komma får veta det.
meeting-notice-cancelled = Mötet den { $day } är inställt
error-meeting-has-been = Mötet har redan varit, och kan inte ställas in.

## Handlingsplaner och åtaganden: arbetsboken

plans-row-added =
    { $list ->
        [plan] Ny plan
        [topic] Nytt fokusområde
        [action] Ny åtgärd
        [adoption] Nytt antagande
        [activity] Ny aktivitet
        [commitment] Nytt åtagande
        [item] Ny punkt
        [milestone] Ny milstolpe
        [indicator] Ny indikator
        [aspect] Ny miljöaspekt
        [document] Nytt styrdokument
        [round] Ny rapportomgång
        [word] Nytt lägesord
       *[report] Ny rapport
    }: { $name }
plans-row-changed =
    { $list ->
        [plan] Planen
        [topic] Fokusområdet
        [action] Åtgärden
        [adoption] Antagandet
        [activity] Aktiviteten
        [commitment] Åtagandet
        [item] Punkten
        [milestone] Milstolpen
        [indicator] Indikatorn
        [aspect] Miljöaspekten
        [document] Styrdokumentet
        [round] Rapportomgången
        [word] Lägesordet
       *[report] Rapporten
    } { $name }, { $field }: { $old } → { $new }
plans-proposed =
    { $count ->
        [one] En ändring i planerna
       *[other] { $count } ändringar i planerna
    }
workbook-changed-meanwhile = Något har ändrats sedan du fick se det förut. Så här skulle det bli nu.
workbook-nothing-yet = Inget är ändrat än. Titta igenom och godkänn, eller kasta.
workbook-page = Sida { $page } av { $last }.
workbook-approve = Godkänn
workbook-discard = Kasta
workbook-added =
    { $count ->
        [one] 1 ny
       *[other] { $count } nya
    }
workbook-removed =
    { $count ->
        [one] 1 tas bort
       *[other] { $count } tas bort
    }
workbook-changed =
    { $count ->
        [one] 1 ändrad
       *[other] { $count } ändrade
    }
workbook-empty = tomt
workbook-wrong =
    { $count ->
        [one] Ett fel i arbetsboken
       *[other] { $count } fel i arbetsboken
    }
workbook-mend = Inget är ändrat. Rätta det här och skicka filen igen.
workbook-more-wrong =
    { $count ->
        [one] Och ett fel till.
       *[other] Och { $count } fel till.
    }
workbook-no-change = Arbetsboken ändrar inget: allt i den finns redan.
plans-done =
    { $count ->
        [one] Klart. En ändring är gjord i planerna.
       *[other] Klart. { $count } ändringar är gjorda i planerna.
    }
workbook-discarded = Kastat. Inget är ändrat.
plans-undo = Ångra importen
plans-undo-heading = Ångra den senaste importen?
plans-undo-what =
    { $count ->
        [one] En ändring tas tillbaka. Det som kom in tas bort, och det som ändrades blir som förut.
       *[other] { $count } ändringar tas tillbaka. Det som kom in tas bort, och det som ändrades blir som förut.
    }
plans-imported-at = Importerad
plans-imported-by = Av
plans-undone = Importen är ångrad. Planerna är som de var före den.
workbook-nothing-waits = Det finns ingen arbetsbok som väntar på ditt godkännande. Skicka den igen.
workbook-another-waits = Kortet hör till en äldre arbetsbok. Skriv ”visa importen” så ser du den som väntar.
plans-nothing-to-undo = Det finns ingen import att ångra.
workbook-one-at-a-time = Skicka en arbetsbok i taget.
plans-changed-since = Importen kan inte ångras: det här har ändrats sedan dess: { $names }.
plans-named-since = Importen kan inte ångras: det här bygger på det som kom in: { $names }.
plans-round-since = Importen kan inte ångras: en rapportomgång har öppnats eller låsts sedan dess.
command-approve-import = godkänn importen
command-discard-import = kasta importen
command-show-import = visa importen
command-ask-undo-import = ångra importen
command-undo-import = ja ångra importen
plan-export-heading = Planerna som arbetsbok
plan-export-what = Ändra i den, lägg till rader och skicka den hit i chatten. Då ser du vad som skulle ändras innan något ändras.
plan-export-open = Öppna arbetsboken
plan-list-plan = Planer
plan-list-topic = Fokusområden
plan-list-action = Åtgärder
plan-list-adoption = Antaganden
plan-list-activity = Aktiviteter
plan-list-commitment = Åtaganden
plan-list-item = Punkter
plan-list-milestone = Milstolpar
plan-list-indicator = Indikatorer
plan-list-aspect = Miljöaspekter
plan-list-document = Styrdokument
plan-list-round = Rapportomgångar
plan-list-word = Lägesord
plan-list-report = Rapporter
plan-field-code = Id
plan-field-name = namn
plan-field-year = år
plan-field-strategy = strategi
plan-field-valid-until = gäller till
plan-field-valid-from = gäller från
plan-field-until-replaced = gäller tills det ersätts
plan-field-followed-up-in = följs upp i
plan-field-link = länk
plan-field-kind = slag
plan-field-parent = hör till
plan-field-number = nummer
plan-field-plan = plan
plan-field-topics = fokusområden
plan-field-target = mål
plan-field-goals = globala mål
plan-field-dimension = dimension
plan-field-partner = samarbetar med
plan-field-cases = ärenden
plan-field-action = åtgärd
plan-field-department = förvaltning
plan-field-owner = ansvarig
plan-field-due-on = klart senast
plan-field-adoption = antagande
plan-field-basic = grundåtagande
plan-field-taken-on = antaget
plan-field-own-text = egen lydelse
plan-field-commitment = åtagande
plan-field-step = steg
plan-field-actions = åtgärder
plan-field-kpi = nyckeltal
plan-field-first-on = första dag
plan-field-last-on = sista dag
plan-field-precision = noggrannhet
plan-field-place = plats
plan-field-unit = enhet
plan-field-better = bäst är
plan-field-result = utfall
plan-field-target-printed = målvärde som tryckt
plan-field-result-printed = utfall som tryckt
plan-field-lowest = lägst
plan-field-highest = högst
plan-field-comment = kommentar
plan-field-category = område
plan-field-control = rådighet
plan-field-direct = direkt
plan-field-negative = negativ poäng
plan-field-positive = positiv poäng
plan-field-most = högsta poäng
plan-field-as-of = läget den
plan-field-opens-on = öppnar
plan-field-closes-on = stänger
plan-field-word = ord
plan-field-scale = nationell skala
plan-field-progress = läge
plan-field-forecast = prognos
plan-field-task = gäller
plan-field-reported-on = datum
plan-field-round = omgång
plan-word-topic-kind-priority = prioritering
plan-word-topic-kind-focus-area = fokusområde
plan-word-topic-kind-method = arbetssätt
plan-word-dimension-social = social
plan-word-dimension-environmental = miljömässig
plan-word-dimension-economic = ekonomisk
plan-word-step-initiate = initiera
plan-word-step-establish = etablera
plan-word-step-transform = transformera
plan-word-precision-day = dag
plan-word-precision-month = månad
plan-word-milestone-kind-milestone = milstolpe
plan-word-milestone-kind-period = period
plan-word-milestone-kind-event = händelse
plan-word-milestone-kind-deadline = sista dag
plan-word-better-higher = högre
plan-word-better-lower = lägre
plan-word-better-ambiguous = både och
plan-word-aspect-control-yes = ja
plan-word-aspect-control-partly = delvis
plan-word-aspect-control-no = nej
plan-word-forecast-unknown = okänd
plan-word-scale-not-relevant = ej relevant
plan-word-basic-yes = ja
plan-word-basic-no = nej
plan-word-direct-yes = ja
plan-word-direct-no = nej
plan-word-until-replaced-yes = ja
plan-word-until-replaced-no = nej
import-of-neither = Arbetsboken har varken blad med planer eller blad med ett nätverk. Skriv ”exportera planerna” eller ”exportera nätverket” så får du en att fylla i. Hör filen till ett ärende, skriv ärendets nummer bredvid den.
import-not-text = Rad { $row } i bladet { $sheet }: Excel har gjort om det som står under { $heading }. Formatera rutan som text och skriv igen.
import-word-unknown = Rad { $row } i bladet { $sheet }: ’{ $written }’ är inget av de ord som kan stå där.
import-word-unknown-but-near = Rad { $row } i bladet { $sheet }: ’{ $written }’ är inget av de ord som kan stå där. Menar du { $suggestion }?
import-yes-or-no = Rad { $row } i bladet { $sheet }: skriv ja eller nej i stället för ’{ $written }’.
import-yes-or-no-but-near = Rad { $row } i bladet { $sheet }: skriv ja eller nej i stället för ’{ $written }’. Menar du { $suggestion }?
import-goals-wrong = Rad { $row } i bladet { $sheet }: ’{ $written }’ är inga globala mål. Skriv till exempel 7; 13 i en ruta som är text.
import-goal-wrong = Rad { $row } i bladet { $sheet }: globala mål går från { $first } till { $last }.
import-cell-empty = Rad { $row } i bladet { $sheet }: fyll i { $what }.
import-code-missing =
    Rad { $row } i bladet { $sheet }: skriv ett Id som ingen annan rad har, till exempel { $list ->
        [plan] plan-2026
        [topic] fokus-1
        [action] 2026-18
        [activity] aktivitet-12
        [commitment] 2026-3
        [milestone] milstolpe-4
        [indicator] 2026-4
        [aspect] aspekt-3
        [document] klimatplan
        [round] 2026-delar-1
        [word] ord-1
       *[other] 1
    }.
import-plan-not-there = Rad { $row } i bladet { $sheet }: planen ’{ $written }’ finns inte. Skriv planens Id.
import-plan-not-there-but-near = Rad { $row } i bladet { $sheet }: planen ’{ $written }’ finns inte. Skriv planens Id. Menar du { $suggestion }?
import-topic-not-there = Rad { $row } i bladet { $sheet }: fokusområdet ’{ $written }’ finns inte.
import-topic-not-there-but-near = Rad { $row } i bladet { $sheet }: fokusområdet ’{ $written }’ finns inte. Menar du { $suggestion }?
import-action-not-there = Rad { $row } i bladet { $sheet }: åtgärden ’{ $written }’ finns inte. Skriv åtgärdens Id.
import-action-not-there-but-near = Rad { $row } i bladet { $sheet }: åtgärden ’{ $written }’ finns inte. Skriv åtgärdens Id. Menar du { $suggestion }?
import-adoption-not-there = Rad { $row } i bladet { $sheet }: antagandet ’{ $written }’ finns inte. Skriv antagandets Id.
import-adoption-not-there-but-near = Rad { $row } i bladet { $sheet }: antagandet ’{ $written }’ finns inte. Skriv antagandets Id. Menar du { $suggestion }?
import-commitment-not-there = Rad { $row } i bladet { $sheet }: åtagandet ’{ $written }’ finns inte. Skriv åtagandets Id.
import-commitment-not-there-but-near = Rad { $row } i bladet { $sheet }: åtagandet ’{ $written }’ finns inte. Skriv åtagandets Id. Menar du { $suggestion }?
import-task-not-there = Rad { $row } i bladet { $sheet }: ’{ $written }’ är inget antagande, ingen aktivitet och ingen punkt. Skriv dess Id.
import-task-not-there-but-near = Rad { $row } i bladet { $sheet }: ’{ $written }’ är inget antagande, ingen aktivitet och ingen punkt. Skriv dess Id. Menar du { $suggestion }?
import-round-not-there = Rad { $row } i bladet { $sheet }: rapportomgången ’{ $written }’ finns inte. Skriv omgångens Id.
import-round-not-there-but-near = Rad { $row } i bladet { $sheet }: rapportomgången ’{ $written }’ finns inte. Skriv omgångens Id. Menar du { $suggestion }?
import-department-not-there = Rad { $row } i bladet { $sheet }: okänd förvaltning ’{ $written }’.
import-department-not-there-but-near = Rad { $row } i bladet { $sheet }: okänd förvaltning ’{ $written }’. Menar du { $suggestion }?
import-person-not-there = Rad { $row } i bladet { $sheet }: ingen i Hållkoll har e-postadressen ’{ $written }’.
import-person-not-there-but-near = Rad { $row } i bladet { $sheet }: ingen i Hållkoll har e-postadressen ’{ $written }’. Menar du { $suggestion }?
import-case-not-there = Rad { $row } i bladet { $sheet }: ärendet ’{ $written }’ finns inte.
import-case-not-there-but-near = Rad { $row } i bladet { $sheet }: ärendet ’{ $written }’ finns inte. Menar du { $suggestion }?
import-there-already = Rad { $row } i bladet { $sheet }: samma sak finns redan, med Id { $code }.
import-code-taken = Rad { $row } i bladet { $sheet }: Id { $code } finns redan i ett annat blad.
import-parent-wrong = Rad { $row } i bladet { $sheet }: ’{ $written }’ är ingen prioritering. Ett fokusområde hör till en prioritering, och en prioritering till ingen.
import-value-long = Rad { $row } i bladet { $sheet }: texten som börjar ’{ $written }’ är längre än { $most } tecken.
import-semicolon = Rad { $row } i bladet { $sheet }: semikolon skiljer flera åt och kan inte stå i ett Id eller i ett fokusområdes namn.
import-year-wrong = Rad { $row } i bladet { $sheet }: skriv ett år från { $first } till { $last }.
import-days-reversed = Rad { $row } i bladet { $sheet }: sista dagen är före den första.
import-decimal-wrong = Rad { $row } i bladet { $sheet }: ’{ $written }’ är inget tal. Skriv till exempel 0,9.
import-points-wrong = Rad { $row } i bladet { $sheet }: poängen ska vara från 0 till { $most }.
import-day-to-come = Rad { $row } i bladet { $sheet }: { $written } har inte varit än.
import-comment-long = Rad { $row } i bladet { $sheet }: kommentaren är { $length } tecken. Korta den till högst { $most }.
import-comment-short = Rad { $row } i bladet { $sheet }: gult, rött och avfört behöver en kommentar på minst { $least } tecken.
import-round-locked = Rad { $row } i bladet { $sheet }: rapportomgången { $written } är låst. Öppna den igen om fler ska rapportera.
import-report-kept = Rad { $row } i bladet { $sheet }: rapporten { $written } finns redan och ändras aldrig. Skriv hur det står nu som en ny rad.
## Fråga om åtgärder och åtaganden

command-action = åtgärd { $number }
command-action-id = åtgärd id { $id }
command-action-of = åtgärd { $number } { $year }
command-actions = status åtgärder
command-item = punkt { $number }
command-adoption = antagande { $id }
command-activity = aktivitet { $id }
light-green = Grönt
light-yellow = Gult
light-red = Rött
light-grey = Grått: pausat, avfört eller ej påbörjat
light-white = Ej rapporterat
light-none = Ej relevant
forecast-unknown = prognos saknas
dimension-social = social hållbarhet
dimension-environmental = miljömässig hållbarhet
dimension-economic = ekonomisk hållbarhet
plan-adoption-heading = Antagande av åtgärd { $number }
plan-activity-heading = Aktivitet i åtgärd { $number }
plan-action = Åtgärd
plan-action-named = { $number }. { $name }
plan-activity = Aktivitet
plan-activities = Aktiviteter:
plan-light = Rapporterat läge
plan-stands = Så står det till
plan-late = Försenat
plan-late-yes = Ja
plan-stands-due = { $stands }. Sista datum { $day }
plan-stands-past = { $stands }, men sista datum var { $day }
plan-stands-past-too = { $stands }, och sista datum var { $day }
plan-passed-beside = Utöver de försenade har { $many } passerat sista datum
plan-passed-of-them = Av dem har { $many } passerat sista datum
plan-many-on-track = { $many } enligt plan
plan-many-ongoing = { $many } pågår kontinuerligt
plan-many-completed = { $many ->
        [one] { $many } klar
       *[other] { $many } klara
    }
plan-many-not-started = { $many ->
        [one] { $many } ej påbörjad
       *[other] { $many } ej påbörjade
    }
plan-many-at-risk = { $many } med risk för försening
plan-many-delayed = { $many ->
        [one] { $many } försenad
       *[other] { $many } försenade
    }
plan-many-on-hold = { $many ->
        [one] { $many } pausad
       *[other] { $many } pausade
    }
plan-many-unknown = { $many } pågår utan prognos
plan-many-unreported = { $many ->
        [one] { $many } ej rapporterad
       *[other] { $many } ej rapporterade
    }
plan-many-cancelled = { $many ->
        [one] { $many } avförd
       *[other] { $many } avförda
    }
plan-many-not-applicable = { $many ->
        [one] { $many } ej relevant
       *[other] { $many } ej relevanta
    }
plan-activities-stand = Aktiviteter
plan-due-passed = men sista datum har passerat
plan-due-passed-too = och sista datum har passerat
plan-owners-hidden = Vem som är ansvarig visas för samordnare, chefer och den det gäller.
status-words-heading = Egna lägesord
status-words-removed = ’{ $word }’ är borttaget. Det som är rapporterat med ordet har det kvar.
status-words-none = Ni har inga egna ord för hur det står till. Hållkolls egna gäller.
status-words-explained = Nya ord lägger du till i bladet Lägesord i arbetsboken. Det som saknar eget ord heter som Hållkoll säger.
status-words-remove = Ta bort { $word }
status-words-scale = { $letter } i den nationella skalan
command-remove-word = ta bort lägesord { $word }
error-no-such-word = Det finns inget sådant ord. Skriv ”lägesord” för att se dem som finns.
plan-round-heading = Så stod det till i { $round }
plan-round-none = Inget i omgången stämmer in på det.
plan-round-page = Sida { $page } av { $last }.
plan-round-reported = Rapporterat { $day }.
plan-round-reported-by = Rapporterat { $day } av { $by }.
plan-round-before = Inte rapporterat i omgången. Så stod det till innan.
plan-round-never = Inte rapporterat i omgången.
plan-round-no-such = Ingen omgång heter så
plan-round-which = De här finns:
plan-adopted = { $many ->
        [one] En har antagit
       *[other] { $many } har antagit
    }
plan-not-adopted = Ingen förvaltning har antagit åtgärden än.
plan-more-tasks = Och { $many } till.
plan-no-department = Utan förvaltning
plan-department = Förvaltning
plan-owner = Ansvarig
commitment-named = Åtagande { $number }, { $name }
plan-owner-you = du
plan-some-owner = är utsedd
plan-no-owner = saknas
plan-comment = Kommentar
plan-latest-comment = Senaste kommentaren ({ $department }, { $day })
plan-as-of = Rapporterat { $day }
plan-as-of-round = Enligt { $round }, rapporterat { $day }
plan-never-reported = Ingen har rapporterat än.
plan-history = Tidigare rapporter:
plan-read-more = Läs mer i rapporten
plan-plan = Står i
plan-focus-areas = Fokusområden
plan-no-focus-area = saknas
plan-priorities = Prioriteringar
plan-methods = Arbetssätt
plan-target = Mål
plan-goals = Globala målen
plan-dimension = Hållbarhet
plan-partner = Tillsammans med
plan-next-round = Nästa uppföljning
plan-round-closes = { $round }, svara senast { $day }
plan-no-round = ingen omgång är planerad
plan-followed-up-in = Följs upp i
plan-open-there = Öppna där det följs upp
plan-items = Hör till åtagandenas punkter
case-planned = Hör till åtgärder
plan-cases = Hör till ärenden
plan-open-action = Åtgärd { $number }
plan-open-item = Punkt { $number }
plan-open = Öppna
plan-open-task = Öppna { $task }
plan-every-action = Alla åtgärder
plan-no-such-action = Jag hittar ingen åtgärd { $number }.
plan-no-such = Det hittar jag inte i planerna.
command-commitment = åtagande { $number }
command-commitment-step = åtagande { $number } steg { $step }
command-find-status = status åtgärder { $search }
command-my-items = mina åtaganden
command-unfocused = utan fokusområde
command-late = försenade
command-late-items = försenade punkter i åtagandena
commitment-behind-heading = Åtaganden som ligger efter { $year }
commitment-behind = { $many ->
        [0] Inget av { $of } åtaganden har någon punkt som är försenad.
       *[other] { $many } av { $of } åtaganden har punkter som är försenade.
    }
command-late-in-plans = försenat i handlingsplanen
command-unowned-items = punkter utan ansvarig
command-changed-items = punkter med nytt läge
command-status-by-status = handlingsplan
command-status-by-department = status per förvaltning
command-status-by-focus-area = status per fokusområde
command-status-by-step = status per steg
step-initiate = Initiera
step-establish = Etablera
step-transform = Transformera
plan-list-heading = Åtgärder
plan-list-items-heading = Punkter i åtaganden
plan-list-activities-heading = Aktiviteter i planerna
plan-list-no-activities = Det finns inga sådana aktiviteter.
plan-list-tasks-heading = Ditt i planerna
plan-list-none = Det finns inga sådana åtgärder.
plan-list-no-items = Det finns inga sådana punkter.
plan-list-no-tasks = Inget av det som är ditt stämmer in på det.
plan-list-count = { $total } finns. Sida { $page } av { $last }.
plan-list-all = { $total ->
        [one] En finns.
       *[other] { $total } finns.
    }
plan-list-and-more = { $names } och { $more } till
plan-list-not-in-round = { $many } ej rapporterat
plan-list-goal = mål { $goal }
plan-list-undivided = Dimensionen är det som står i planen om varje åtgärd. Menar du en förvaltning, skriv vad den heter.
plan-list-of-social = sociala
plan-list-of-environmental = miljömässiga
plan-list-of-economic = ekonomiska
plan-list-step = steg { $step }
plan-list-unfocused-asked = utan fokusområde
plan-list-not-done-asked = inte klart
plan-list-unadopted-asked = inte antagits av någon
plan-list-unowned-asked = utan ansvarig
plan-list-unowned-items = Det som är klart och åtaganden som ni inte har antagit räknas inte med.
plan-list-changed-since = nytt läge sedan { $day }
plan-list-late-asked = försenat
plan-list-unreported-asked = ej rapporterat
plan-list-due-before = sista datum före { $day }
plan-list-mine = mina
plan-list-unfocused = { $many ->
        [one] En åtgärd saknar fokusområde och kan höra hit. Den är inte med i listan.
       *[other] { $many } åtgärder saknar fokusområde och kan höra hit. De är inte med i listan.
    }
plan-list-items = { $many ->
        [one] Dessutom är en punkt i åtagandena så.
       *[other] Dessutom är { $many } punkter i åtagandena så.
    }
plan-list-see-unfocused = Utan fokusområde
plan-list-see-items = Försenade punkter
plan-list-which = Jag hittar inget som heter så
plan-list-which-nearest = Menar du någon av de här?
plan-list-nothing-there = Det finns inga planer inlagda än.
plan-list-several = Det finns flera. Vilken menar du?
plan-list-open-named = Åtgärd { $number }: { $name }
plan-overview-by-status = Läget i stort
plan-overview-by-department = Per förvaltning
plan-overview-by-focus-area = Per fokusområde
plan-overview-by-step = Per steg
plan-overview-status-heading = Så står det till i handlingsplanen { $year }
plan-overview-department-heading = Läget per förvaltning { $year }
plan-overview-focus-area-heading = Läget per fokusområde { $year }
plan-overview-step-heading = Åtagandena steg för steg { $year }
plan-overview-status-counted = { $many ->
        [one] Ett antagande: en åtgärd som en förvaltning har antagit.
       *[other] { $many } antaganden: åtgärder som en förvaltning har antagit.
    }
plan-overview-department-counted = { $many ->
        [one] Ett antagande: en åtgärd som en förvaltning har antagit.
       *[other] { $many } antaganden: åtgärder som en förvaltning har antagit.
    }
plan-overview-focus-area-counted = { $many ->
        [one] Ett antagande.
       *[other] { $many } antaganden, om varje räknas i alla sina fokusområden.
    }
plan-overview-step-counted = { $many ->
        [one] En punkt i åtagandena.
       *[other] { $many } punkter i åtagandena.
    }
plan-overview-chart = Så är det rapporterat:
plan-overview-several-areas = En åtgärd med flera fokusområden räknas i vart och ett av dem.
plan-overview-unreported = Det som ingen har rapporterat räknas för sig, aldrig som grönt. Försenat är det som är rapporterat så; vad som har passerat sitt sista datum räknas ut.
plan-overview-nothing-so = Inget stämmer in på det.
plan-overview-no-plan = Det finns ingen handlingsplan för { $year }. Det finns för { $years }.
plan-overview-no-contract = Det finns inget klimatkontrakt för { $year }. Det finns för { $years }.
plan-overview-all = Allt
plan-overview-no-department = Utan förvaltning
plan-overview-no-focus-area = Utan fokusområde
plan-overview-late = Försenade åtgärder
my-items-heading = Mina åtaganden
my-items-none = Du har inga punkter i åtagandena.
commitment-of = Åtagande
commitment-step = Steg
commitment-kpi = Nyckeltal
commitment-year = Kontrakt
commitment-basic = Grundåtagande
commitment-chosen = Frivilligt åtagande
commitment-taken-on = Antaget { $day }
commitment-not-taken-on = Inte antaget
commitment-own-text = Med egna ord
commitment-items = { $many ->
        [one] en punkt
       *[other] { $many } punkter
    }
commitment-open = Åtagande { $number }
commitment-open-year = Åtagande { $number } ({ $year })
commitment-at-step = Åtaganden i steget { $step } { $year }
commitment-begun = { $many } av { $of } åtaganden har kommit igång med steget.
commitment-not-begun = Inte igång, så vitt rapporterat:
commitment-every = Klimatkontraktets åtaganden { $year }
commitment-counted = { $many ->
        [one] Ett åtagande
       *[other] { $many } åtaganden
    } med { $items ->
        [one] en punkt.
       *[other] { $items } punkter.
    }
commitment-how-to-open = Skriv till exempel ”åtagande 3” eller ”åtagande 3 steg 2”.
commitment-no-such = Jag hittar inget åtagande { $number }.
item-actions = Hör till åtgärder
item-also = Numret kan också betyda
item-no-such = Jag hittar ingen punkt { $number }.
command-milestones = milstolpar
command-milestones-of = milstolpar { $year }
command-indicators = indikatorer
command-indicators-of = indikatorer { $year }
command-aspects = miljöaspekter
command-documents = styrdokument
command-off-target = mål som inte är nådda
command-find-indicators = visa indikatorer { $search }
command-find-aspects = visa miljöaspekter { $search }
command-find-documents = visa styrdokument { $search }
facts-narrowed = { $many } av { $all }: { $asked }.
facts-every = Visa alla
facts-named = namn med ord som du skrev
facts-met-yes = mål som är nådda
facts-met-no = mål som inte är nådda
facts-met-unknown = mål som det inte går att säga om de är nådda
facts-sign-negative = negativ påverkan
facts-sign-positive = positiv påverkan
facts-control-yes = sådant ni råder över
facts-control-partly = sådant ni råder delvis över
facts-control-no = sådant ni inte råder över
facts-direct-yes = direkt påverkan
facts-direct-no = indirekt påverkan
facts-by-points = flest poäng först
facts-validity-valid = gäller nu
facts-validity-to-renew = har gått ut, eller går ut inom 30 dagar
facts-validity-expired = har gått ut
facts-validity-until-replaced = gäller tills de ersätts
facts-validity-coming = gäller inte än
command-documents-to-renew = styrdokument att förnya
documents-to-renew-heading = Styrdokument att förnya
documents-to-renew-none = Inga styrdokument har gått ut, och inga går ut de närmaste 30 dagarna.
documents-to-renew-count = Utgångna: { $expired }. Går ut inom { $days } dagar: { $soon }.
documents-to-renew-all = Alla styrdokument
milestones-heading = Milstolpar
milestones-none = Inga milstolpar är inlagda.
milestones-none-of = Inga milstolpar är inlagda för { $year }.
milestones-count = { $total ->
        [one] En milstolpe. Kvar: { $ahead }.
       *[other] { $total } milstolpar. Kvar: { $ahead }.
    }
milestones-been = Har varit
milestones-today = I dag
milestones-last-day = Sista dagen
milestones-under-way = Pågår nu. { $left }
milestones-left-days = { $count ->
        [one] En dag kvar
       *[other] { $count } dagar kvar
    }
milestones-left-weeks = { $count ->
        [one] Ungefär en vecka kvar
       *[other] Ungefär { $count } veckor kvar
    }
milestones-left-months = { $count ->
        [one] Ungefär en månad kvar
       *[other] Ungefär { $count } månader kvar
    }
milestones-left-this-month = Den här månaden
milestone-kind-milestone = Milstolpe
milestone-kind-period = Period
milestone-kind-event = Händelse
milestone-kind-deadline = Sista dag
indicators-heading = Indikatorer
indicators-none = Inga indikatorer är inlagda.
indicators-none-of = Inga indikatorer är inlagda för { $year }.
indicators-count = { $met } av { $total } mål är nådda { $year }.
indicators-ambiguous = Fler rapporterade avvikelser är inte sämre: noll är inget mål i sig, det kan betyda att ingen har berättat.
indicators-line = Mål { $target }, utfall { $result }
indicators-spread = Spridning { $low } till { $high }
met-yes = Nått
met-no = Inte nått
met-unknown = Går inte att säga
aspects-heading = Betydande miljöaspekter
aspects-none = Inga miljöaspekter är inlagda.
aspects-count = { $total ->
        [one] En aspekt.
       *[other] { $total } aspekter.
    } Negativ påverkan { $negative } poäng, positiv påverkan { $positive } poäng.
aspects-negative = negativ { $points } av { $most }
aspects-positive = positiv { $points } av { $most }
aspects-control-yes = vi råder över den
aspects-control-partly = vi råder delvis över den
aspects-control-no = vi råder inte över den
aspects-direct = direkt
aspects-indirect = indirekt
documents-heading = Styrdokument
documents-none = Inga styrdokument är inlagda.
documents-count = { $total } dokument. Utgångna: { $expired }. Gäller tills de ersätts: { $replaced }.
documents-from = från { $day }
documents-until = till { $day }
validity-valid = Gäller
validity-coming = Gäller inte än
validity-expired = Har gått ut
validity-until-replaced = Gäller tills den ersätts
validity-unknown = Utan slutdatum
goal-1 = Ingen fattigdom
goal-2 = Ingen hunger
goal-3 = God hälsa och välbefinnande
goal-4 = God utbildning för alla
goal-5 = Jämställdhet
goal-6 = Rent vatten och sanitet för alla
goal-7 = Hållbar energi för alla
goal-8 = Anständiga arbetsvillkor och ekonomisk tillväxt
goal-9 = Hållbar industri, innovationer och infrastruktur
goal-10 = Minskad ojämlikhet
goal-11 = Hållbara städer och samhällen
goal-12 = Hållbar konsumtion och produktion
goal-13 = Bekämpa klimatförändringarna
goal-14 = Hav och marina resurser
goal-15 = Ekosystem och biologisk mångfald
goal-16 = Fredliga och inkluderande samhällen
goal-17 = Genomförande och globalt partnerskap

## Handlingsplaner och åtaganden: hur det står till

standing-not-reported = Ej rapporterad
progress-not-started = Ej påbörjad
progress-in-progress = Pågår
progress-half = Pågår, minst hälften är gjort
progress-completed = Klar
progress-ongoing = Pågår kontinuerligt
progress-on-hold = Pausad
progress-cancelled = Avförd
progress-not-applicable = Ej relevant
forecast-on-track = enligt plan
forecast-at-risk = risk för försening
forecast-delayed = försenad

## Rapportera läget

command-to-report = att rapportera
command-report-status = lämna läge { $code }
command-report-status-example = lämna läge { $code }; pågår; risk för försening; Anbuden blev dyrare än väntat.
command-activity-done = aktiviteten är klar { $code }
to-report-heading = Att rapportera
to-report-button = Det jag ska rapportera
to-report-asked = Omgången { $round } är öppen till { $closes }. Berätta hur det står till med det som är ditt.
to-report-none = Du har inget att rapportera.
to-report-count =
    { $last ->
        [1] { $total ->
            [1] En sak är din.
           *[other] { $total } saker är dina.
        }
       *[other] { $total } saker är dina. Sida { $page } av { $last }.
    }
to-report-due = Ska vara klart { $day }.
to-report-was-due = ■ Skulle ha varit klart { $day }.
to-report-all-reported = Du har inget kvar att rapportera i omgången. Tack!
to-report-next = Nästa ({ $left } kvar)
report-status-heading = Hur står det till?
report-status-button = Rapportera
report-status-next = Rapportera nästa
report-status-change = Rapportera igen
report-status-done = Klar
report-status-done-named = { $title } är klar
report-status-send = Skicka
report-status-saved = Tack, läget är sparat
report-status-adoption = Åtgärd
report-status-activity = Aktivitet
report-status-item = Punkt i åtagande
report-status-place = Förvaltning
report-status-standing = Senaste läget
report-status-progress = Läge
report-status-forecast = Prognos (behövs inte för det som är klart)
report-status-comment = Kommentar (minst { $least } tecken om det är försenat, riskerar att bli det eller ställs in)
report-status-link = Länk till mer (frivilligt)
report-status-explained = Skriv en kommentar om något är försenat, riskerar att bli det eller har ställts in. Alla i kommunen kan läsa den, så skriv inga personuppgifter. Det du rapporterade förra gången finns kvar.
error-progress-missing = Välj hur långt ni har kommit.
error-forecast-missing = Välj en prognos: enligt plan, risk för försening eller försenad.
error-status-comment-short = Berätta kort varför, med minst { $least } tecken.
error-no-such-task = Det finns inget sådant att rapportera. Skriv ”att rapportera” för att se vad som är ditt.
error-not-yours-to-report = { $title } rapporteras av den som äger det, eller av den som ansvarar för förvaltningen.
error-only-activities-by-tap = Bara aktiviteter kan markeras som klara med ett tryck.

## Omgångar

command-round = omgång { $round }
command-new-round = ny omgång
command-new-round-example = ny omgång delår 2; { $year }; 31/8; 1/9; 20/9
command-round-open = öppna omgång { $round }
command-open-round-yes = ja, öppna omgång { $round }
command-round-missing = saknas i omgång { $round }
command-round-export = exportera omgång { $round }
command-round-lock = lås omgång { $round }
command-lock-round-yes = ja, lås omgång { $round }
command-round-reopen = öppna omgång igen { $round }
rounds-heading = Omgångar
rounds-none = Det finns ingen omgång än.
round-heading = Omgång { $round }
round-state = Status
round-state-planned = Planerad
round-state-open = Öppen
round-state-has-been = Har varit, men är inte låst
round-has-been = Lås omgången så sparas hur det stod då, eller flytta dagarna om fler ska rapportera.
round-change = Ändra dagarna
round-change-heading = Ändra dagarna för omgång { $round }
round-change-explained = De som har något kvar att rapportera påminns sju dagar och en dag före den nya sista dagen.
round-send-change = Spara dagarna
round-moved = Dagarna är ändrade.
round-remove = Ta bort omgången
round-remove-heading = Ska omgång { $round } tas bort?
round-remove-what = Inget är rapporterat i den, så inget går förlorat.
round-remove-yes = Ja, ta bort
round-remove-no = Nej, behåll
round-removed = Omgång { $round } är borttagen
command-round-change = ändra omgång { $round }
command-change-round-example = ändra omgång { $round }; 31/8; 1/9; 20/9
command-round-remove = ta bort omgång { $round }
command-remove-round-yes = ja, ta bort omgång { $round }
error-round-has-been = Sista dagen i omgången { $round } har redan varit. Lås den, eller flytta dagarna med ”ändra omgång”.
error-round-has-reports = I omgången { $round } finns det rapporter, så den kan inte tas bort.
round-state-locked = Låst
round-days = Öppen
round-as-of = Läget gäller
round-nothing = Det finns inget att rapportera i den här omgången.
round-reported = { $reported } av { $all } är rapporterade.
round-share = { $reported } av { $all }
round-no-place = Utan förvaltning
round-more-places =
    { $count ->
        [1] En förvaltning till finns i arbetsboken.
       *[other] { $count } förvaltningar till finns i arbetsboken.
    }
round-standings = Så stod det till:
round-latest = Senast kända läge:
round-left =
    { $days ->
        [0] Sista dagen är i dag.
        [1] Sista dagen är i morgon.
       *[other] { $days } dagar kvar.
    }
round-over = Sista dagen har varit. Lås omgången när alla svar har kommit in.
round-open = Öppna omgången
round-missing = Vad saknas?
round-lock = Lås omgången
round-export = Som arbetsbok
round-exported = Omgång { $round } som arbetsbok
round-exported-what = Varje sak för sig med läge, prognos, bokstav i den nationella skalan och kommentar, och summor per förvaltning.
round-reopen = Öppna igen
round-new = Ny omgång
round-opened = Omgången är öppen. Alla som äger något får ett kort.
round-locked = Omgången är låst. Så här stod det till då.
round-reopened = Omgången är öppen igen. Det som redan är rapporterat finns kvar.
round-added = Omgången är planerad. Den öppnas på sin första dag, eller när du öppnar den.
round-missing-heading = Saknas i omgång { $round }
round-missing-none = Allt är rapporterat.
round-missing-count =
    { $last ->
        [1] { $total ->
            [1] En sak är inte rapporterad.
           *[other] { $total } saker är inte rapporterade.
        }
       *[other] { $total } saker är inte rapporterade. Sida { $page } av { $last }.
    }
round-missing-line = { $owner }. Läget före omgången: { $standing }
round-nobodys = Ingen ägare
round-new-heading = Ny omgång
round-name-asked = Namn, till exempel delår 2
round-year-asked = År
round-as-of-asked = Läget gäller den
round-opens-on-asked = Första dagen
round-closes-on-asked = Sista dagen
round-new-explained = Alla som äger något i planerna får ett kort när omgången öppnas. De som inte har svarat påminns sju dagar och en dag före den sista.
round-send-new = Lägg till omgången
round-open-heading = Ska omgång { $round } öppnas?
round-open-asks =
    { $people ->
        [0] Ingen får något kort, för inget har en ägare.
        [1] En person får ett kort och ombeds rapportera { $tasks }.
       *[other] { $people } personer får ett kort. Tillsammans har de { $tasks } att rapportera.
    }
round-open-ownerless =
    { $count ->
        [1] En sak har ingen ägare, och ingen blir tillfrågad om den.
       *[other] { $count } saker har ingen ägare, och ingen blir tillfrågad om dem.
    }
round-open-yes = Ja, öppna
round-open-no = Inte nu
round-lock-heading = Ska omgång { $round } låsas?
round-lock-left =
    { $count ->
        [1] En sak saknas.
       *[other] { $count } saker saknas.
    }
round-lock-what = När den är låst tar den inte emot fler rapporter, och sparas som det står till nu. Den kan öppnas igen.
round-lock-yes = Ja, lås
round-lock-no = Inte nu
error-round-year = Skriv ett år nära det här, med fyra siffror.
error-round-name-missing = Vad heter omgången? Till exempel delår 2.
error-round-day-missing = Skriv vilken dag läget gäller, och första och sista dagen.
error-round-days-wrong = Sista dagen ska vara efter den första, och högst { $most } dagar senare.
error-round-over = Omgångens sista dag har redan varit.
error-round-there = Omgången { $round } finns redan.
error-round-is-open = Omgången { $round } är redan öppen.
error-round-is-locked = Omgången { $round } är låst. Skriv ”öppna omgång igen” om fler ska rapportera.
error-round-not-open = Omgången { $round } är inte öppen.
error-round-not-locked = Omgången { $round } är inte låst.
error-round-other-open = Omgången { $round } är öppen. Lås den först: ett läge hör till en omgång i taget.
error-no-such-round = Det finns ingen sådan omgång. Skriv ”omgång” för att se den som gäller.

## Brev om omgångar och milstolpar

round-letter-opened = Dags att berätta hur det står till: { $round }
round-letter-reminder = Påminnelse: berätta hur det står till, { $round }
round-letter-over = Omgången { $round } är slut, men allt är inte rapporterat
round-letter-left =
    { $count ->
        [1] Du har en sak att rapportera. Det tar någon minut.
       *[other] Du har { $count } saker att rapportera. Det tar någon minut för varje.
    }
round-letter-last-day = Sista dagen
round-letter-show = Visa omgången
milestone-letter-heading = { $left }: { $name }
milestone-letter-when = När
milestone-letter-place = Plats
milestone-letter-link = Läs mer

## Omgångar och milstolpar i veckobrevet

section-rounds = Omgångar
section-rounds-word = omgångar
section-milestones = Milstolpar
section-milestones-word = milstolpar
digest-round-left =
    { $count ->
        [1] En sak att rapportera i { $round }, senast { $day }
       *[other] { $count } saker att rapportera i { $round }, senast { $day }
    }
digest-round-share = { $round }: { $reported } av { $all } är rapporterade, sista dagen är { $day }
digest-milestone =
    { $count ->
        [0] Nästa milstolpe: { $name }, i dag
        [1] Nästa milstolpe: { $name }, om en dag ({ $day })
       *[other] Nästa milstolpe: { $name }, om { $count } dagar ({ $day })
    }
digest-milestone-in-month =
    { $unit ->
        [this_month] Nästa milstolpe: { $name }, den här månaden
       *[weeks] Nästa milstolpe: { $name }, om ungefär { $count ->
            [one] en vecka
           *[other] { $count } veckor
        } ({ $month })
    }
digest-open-to-report = Det jag ska rapportera
digest-open-open-round = Visa omgången
command-open-round = omgång

## Miljöronder

environmental-rounds-heading = Miljöronder { $year }
environmental-rounds-count = { $done } av { $all } är gjorda.
environmental-rounds-none = Här finns inga chefsområden än.
environmental-rounds-explained = Varje chefsområde gör en rond om året. Ett chefsområde är en förvaltning eller enhet som har en egen chef i Hållkoll.
environmental-rounds-lacking = saknas
environmental-rounds-taken-back = Miljöronden är borttagen.
environmental-rounds-button = Miljöronder
environmental-round-heading = Notera en miljörond
environmental-round-where = Chefsområde
environmental-round-day = Dag
environmental-round-focus = Vad tittade ni på? (frivilligt)
environmental-round-focus-example = till exempel energi, transporter, inköp
environmental-round-looked-at = Tittade på
environmental-round-send = Spara
environmental-round-noted = Klart, miljöronden är noterad
environmental-round-found = Hittade ni något? Rapportera det så blir det ett ärende, och skriv att det kom fram på ronden.
environmental-round-report = Rapportera något
environmental-round-note = Notera
environmental-round-note-of = Notera miljörond: { $place }
environmental-round-change = Ändra
environmental-round-change-of = Ändra miljöronden: { $place }
environmental-round-take-back = Ta bort
command-environmental-rounds = miljöronder
command-environmental-rounds-of = miljöronder { $year }
command-note-environmental-round = notera miljörond på { $place }
command-note-environmental-round-example = miljörond gjord på Parkenheten 12 oktober; energi, vatten
command-take-back-environmental-round = ta bort miljörond på { $place } { $year }
error-which-area = Skriv vilket chefsområde det gäller.
error-no-area-of-yours = Där kan du inte notera någon miljörond. Det går i de chefsområden som du leder eller följer: skriv ”miljöronder” så ser du dem.
error-no-environmental-round = Ingen miljörond är noterad för { $place } { $year }.
error-environmental-round-day-missing = Skriv vilken dag ronden gjordes.
error-environmental-round-old = Så gamla ronder tar jag inte emot. Välj en dag { $year } eller senare.
section-environmental-rounds = Miljöronder
section-environmental-rounds-word = miljöronder
digest-environmental-rounds = Miljöronder: { $done } av { $all } gjorda i år
digest-open-environmental-rounds = Miljöronder
