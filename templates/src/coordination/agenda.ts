// The coordination agenda: others' dates, a rhythm, crowded and empty places, the next three, contacts.
import type { Step } from '@keha/shared/session/model/agenda.ts'
import { step, translated } from '../words.ts'

export const coordinationAgenda: readonly Step[] = [
  step('welcome', 'welcome', 8, 'shape:coordination-start', {
    title: translated('Tervetuloa', 'Welcome', 'Välkommen'),
    instruction: translated(
      'Tee harjoitusnurkkaan lappu: mikä kuukausi on sinulla kiireisin ja miksi?',
      'Make a note in the practice corner: which month is your busiest, and why?',
      'Gör en lapp i övningshörnet: vilken månad är mest bråd för dig, och varför?',
    ),
    guidance: translated(
      'Pyydä kaikkia avaamaan oma kalenterinsa. Kerro, että koordinointi ei ole valvontaa: sen tehtävä on saada oikeat ihmiset samaan paikkaan. Kirjaa, kuka koordinoi, tai sano ääneen, että siitä sovitaan lopuksi.',
      'Ask everyone to open their own calendar. Say that coordination is not control: its task is to get the right people to the same place. Write down who coordinates, or say aloud that it is settled at the end.',
      'Be alla öppna sin egen kalender. Berätta att koordinering inte är kontroll: uppgiften är att få rätt människor till samma plats. Skriv ner vem som koordinerar, eller säg högt att det bestäms till sist.',
    ),
  }),
  step('others-dates', 'write', 12, 'shape:coordination-clock', {
    title: translated('Muiden päivät', 'Others’ dates', 'Andras datum'),
    instruction: translated(
      'Kirjoita lapulle päivä, josta emme itse päätä: talousarvio, lomat, haku. Vie se sisimmälle kehälle.',
      'Write on a note a date we do not decide: budget, holidays, a call. Take it to the inmost ring.',
      'Skriv på en lapp ett datum som vi inte bestämmer: budget, semester, en ansökan. För den till innersta ringen.',
    ),
    guidance: translated(
      'Rajat ensin, niin omaa rytmiä ei tarvitse suunnitella kahdesti. Kysy erikseen kotiorganisaatioiden päätöskokouksista, sillä niihin verkoston esitysten on ehdittävä. Jos kaksi on eri mieltä päivästä, kumpikin tarkistaa sen myöhemmin ja lappuun tulee kysymysmerkki.',
      'Limits first, so that your own rhythm need not be planned twice. Ask in particular about decision meetings of the home organisations, for the network’s proposals must reach them in time. Where two disagree on a date, both check it later and the note gets a question mark.',
      'Gränserna först, så behöver den egna rytmen inte planeras två gånger. Fråga särskilt efter hemorganisationernas beslutsmöten, för dit måste nätverkets förslag hinna. Om två är oense om en dag kontrollerar båda den senare och lappen får ett frågetecken.',
    ),
  }),
  step('rhythm', 'discuss', 18, 'shape:coordination-clock', {
    title: translated('Oma rytmi', 'A rhythm of our own', 'En egen rytm'),
    instruction: translated(
      'Sopikaa ensin tapaamiset uloimmalle kehälle, sitten viestit ja arviointi keskimmäiselle.',
      'First agree on meetings, on the outer ring; then on messages and assessment, on the middle one.',
      'Avtala först träffarna på yttre ringen, sedan meddelanden och utvärdering på den mellersta.',
    ),
    guidance: translated(
      'Kysy, mikä on pienin määrä tapaamisia, jolla yhteys pysyy elossa, ja lähtekää siitä. Säännöllinen rytmi voittaa täydellisen ajankohdan. Sijoittakaa arviointi ennen kuin kotiorganisaatiot päättävät seuraavasta vuodesta. Jokainen tapaaminen saa lappuun myös tarkoituksen, ei pelkkää päivää.',
      'Ask what the smallest number of meetings is that keeps contact alive, and begin there. A regular rhythm beats a perfect date. Place assessment before the home organisations decide on next year. Each meeting gets a purpose on its note too, not only a date.',
      'Fråga vilket det minsta antalet träffar är som håller kontakten vid liv, och utgå från det. En jämn rytm slår en perfekt dag. Lägg utvärderingen innan hemorganisationerna beslutar om nästa år. Varje träff får också ett syfte på lappen, inte bara en dag.',
    ),
  }),
  step('look', 'reflect', 10, 'shape:coordination-clock', {
    title: translated('Ruuhkat ja tyhjät kohdat', 'Crowded and empty places', 'Trängsel och tomrum'),
    instruction: translated(
      'Katsokaa koko vuotta. Kirjoita oikealle, missä on liikaa ja missä yhteys ehtii katketa.',
      'Look at the whole year. Write on the right where there is too much and where contact may break.',
      'Se på hela året. Skriv till höger var det är för mycket och var kontakten hinner brytas.',
    ),
    guidance: translated(
      'Anna kaksi minuuttia hiljaista katselua ennen puhetta. Tyhjä neljännes ei aina ole virhe: kysy, riittäisikö siihen lyhyt viesti. Ruuhkasta siirretään se, joka on omissa käsissämme. Siirtäkää laput heti, niin kello pysyy totena.',
      'Give two minutes of silent looking before any talk. An empty quarter is not always a mistake: ask whether a short message would do. From a crowded place move what is in your own hands. Move the notes at once, so that the clock stays true.',
      'Ge två minuter för att titta i tysthet innan ni talar. Ett tomt kvartal är inte alltid ett fel: fråga om ett litet meddelande räcker. Ur trängseln flyttas det som ni själva bestämmer. Flytta lapparna genast, så förblir klockan sann.',
    ),
  }),
  step('next-three', 'agree', 12, 'shape:coordination-clock', {
    title: translated('Seuraavat kolme', 'The next three', 'De tre följande'),
    instruction: translated(
      'Valitkaa kolme seuraavaa tapahtumaa. Kuka valmistelee, ja minä päivänä kutsu lähtee?',
      'Pick the next three events. Who prepares them, and on which day does the invitation leave?',
      'Välj de tre följande händelserna. Vem förbereder, och vilken dag går kallelsen ut?',
    ),
    guidance: translated(
      'Laskekaa taaksepäin: jos kutsu lähtee neljä viikkoa ennen, milloin sisältö on päätetty? Jokaiselle tapahtumalle kaksi valmistelijaa, mieluiten eri organisaatioista. Kysy vielä, sopivatko päivät kaikille, ja odota vastausta. Muut päivät tarkentuvat, kun niiden vuoro tulee.',
      'Count backwards: if the invitation leaves four weeks before, when is the content settled? Two people prepare each event, preferably from different organisations. Ask once more whether the dates suit everyone, and wait for the answer. Other dates become exact when their turn comes.',
      'Räkna baklänges: om kallelsen går ut fyra veckor före, när är innehållet bestämt? Två förbereder varje händelse, helst från olika organisationer. Fråga ännu om dagarna passar alla, och vänta på svar. De övriga dagarna preciseras när deras tur kommer.',
    ),
  }),
  step('contacts', 'write', 10, 'shape:coordination-contacts', {
    title: translated('Yhteystiedot', 'Contacts', 'Kontakter'),
    instruction: translated(
      'Kirjoita organisaatiosi lappu: kenelle soitetaan, kenelle hänen sijastaan ja missä asioissa.',
      'Write a note for your organisation: whom to ring, whom instead, and about what.',
      'Skriv en lapp för din organisation: vem man ringer, vem i stället och i vilka ärenden.',
    ),
    guidance: translated(
      'Yhteyshenkilö kirjoittaa vain omat tietonsa tai sellaiset, joihin on lupa; työpuhelin ja rooli riittävät. Varahenkilö on tärkein rivi: lomat ja vaihtuvat työpaikat katkaisevat verkostoja. Päättäkää, kuka kysyy muutoksia ja kuinka usein, ja kirjatkaa se oikealle.',
      'A contact writes only their own details, or those they have leave to give; a work number and a role are enough. The one instead is the most important line: holidays and new jobs cut networks. Decide who asks about changes and how often, and write it on the right.',
      'Kontaktpersonen skriver bara sina egna uppgifter eller sådana som det finns lov till; arbetsnummer och roll räcker. Ersättaren är den viktigaste raden: semestrar och nya jobb klipper av nätverk. Bestäm vem som frågar efter ändringar och hur ofta, och skriv det till höger.',
    ),
  }),
  step('close', 'reflect', 5, 'shape:coordination-start', {
    title: translated('Päätös', 'Close', 'Avslutning'),
    instruction: translated(
      'Vie seuraava tapaaminen kalenteriisi nyt. Kerro yhdellä lauseella, mikä vuodessa ilahduttaa sinua.',
      'Put the next meeting in your calendar now. Say in one sentence what in the year makes you glad.',
      'För in nästa träff i din kalender nu. Berätta med en mening vad under året som gläder dig.',
    ),
    guidance: translated(
      'Odota, kunnes päivä on oikeasti jokaisen kalenterissa. Kerro, mistä kello löytyy ja milloin sitä katsotaan uudelleen, esimerkiksi jokaisen tapaamisen alussa viisi minuuttia. Kirjaa koordinaattorin nimi, jos se vielä puuttuu.',
      'Wait until the date truly is in everyone’s calendar. Tell where the clock is found and when you look at it again, say for five minutes at the start of each meeting. Write the coordinator’s name if it is still missing.',
      'Vänta tills dagen verkligen finns i allas kalender. Berätta var klockan finns och när ni ser på den igen, till exempel fem minuter i början av varje träff. Skriv in koordinatorns namn om det ännu saknas.',
    ),
  }),
]
