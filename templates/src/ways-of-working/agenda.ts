// The ways-of-working agenda: choose, think alone, one proposal, clarify, stances revealed at once, concerns, record.
import type { Step } from '@keha/shared/session/model/agenda.ts'
import { ALONE_FIRST, step, translated } from '../words.ts'

export const waysOfWorkingAgenda: readonly Step[] = [
  step('welcome', 'welcome', 10, 'shape:ways-of-working-start', {
    title: translated('Tervetuloa', 'Welcome', 'Välkommen'),
    instruction: translated(
      'Tee harjoitusnurkkaan lappu: mikä yhteistyön tapa on toiminut sinulle hyvin jossain muualla?',
      'Make a note in the practice corner: which way of working together has served you well elsewhere?',
      'Gör en lapp i övningshörnet: vilket sätt att samarbeta har fungerat bra för dig någon annanstans?',
    ),
    guidance: translated(
      'Lue verkoston tavoite ääneen: tavoista sovitaan aina jotain varten. Sovi heti, mikä taso riittää sopimukseen, esimerkiksi että kaikki voivat elää sen kanssa. Kerro, että tänään sovitaan kahdesta tai kolmesta aiheesta ja muut saavat odottaa.',
      'Read the network’s goal aloud: ways are always agreed for the sake of something. Settle at once which level is enough for an agreement, for example that everyone can live with it. Say that today two or three topics are agreed and the others may wait.',
      'Läs nätverkets mål högt: sätt avtalas alltid för någots skull. Bestäm genast vilken nivå som räcker för en överenskommelse, till exempel att alla kan leva med den. Berätta att två eller tre ämnen avtalas i dag och att resten får vänta.',
    ),
  }),
  step(
    'choose',
    'write',
    10,
    'shape:ways-of-working-topics',
    {
      title: translated('Mistä nyt sovitaan?', 'What do we agree on now?', 'Vad avtalar vi om nu?'),
      instruction: translated(
        'Lue viisitoista aihetta. Laita lappu kolmeen, joista sopiminen auttaisi eniten, ja kirjoita siihen miksi.',
        'Read the fifteen topics. Put a note on the three that would help us most if agreed, and write why.',
        'Läs de femton ämnena. Lägg en lapp på de tre som skulle hjälpa mest om de var avtalade, och skriv varför.',
      ),
      guidance: translated(
        'Anna viisi minuuttia lukemiseen ja valitsemiseen, ja paljasta sitten kaikki laput yhtä aikaa. Laskekaa ne ja ottakaa esiin ne kaksi tai kolme, joissa niitä on eniten. Jos jostakin aiheesta on jo sovittu, kirjatkaa se heti alimmalle alueelle. Kysy, puuttuuko valituista sellainen, josta riidellään usein: se kannattaa ottaa mukaan.',
        'Give five minutes to read and choose, then reveal all notes at once. Count them and take up the two or three topics with most. If something has been agreed already, record it at once in the lowest area. Ask whether something you often quarrel about is missing from those chosen: it is worth taking along.',
        'Ge fem minuter för att läsa och välja och visa sedan alla lappar på en gång. Räkna dem och ta upp de två eller tre ämnen som har flest. Om något redan är avtalat, skriv genast ner det på den nedersta ytan. Fråga om något som ni ofta grälar om saknas bland de valda: ta i så fall med det.',
      ),
    },
    ALONE_FIRST,
  ),
  step(
    'thoughts',
    'write',
    10,
    'shape:ways-of-working-topics',
    {
      title: translated('Omat ajatukset', 'Own thoughts', 'Egna tankar'),
      instruction: translated(
        'Kirjoita jokaiseen valittuun aiheeseen yksi lappu: näin toivon meidän toimivan.',
        'Write one note for each chosen topic: this is how I hope we work.',
        'Skriv en lapp för varje valt ämne: så här hoppas jag att vi arbetar.',
      ),
      guidance: translated(
        'Nyt kirjoitetaan itsekseen, jotta ensimmäinen ehdotus ei vie kaikkia mukanaan. Pyydä kirjoittamaan teko, ei toivetta: kuka tekee mitä ja milloin. Paljasta laput yhtä aikaa ja anna hetki lukea ne kaikki hiljaa.',
        'Now everyone writes alone, so that the first proposal does not carry all along. Ask for a deed rather than a wish: who does what, and when. Reveal the notes at once and give a moment to read them all in silence.',
        'Nu skriver alla för sig, så att det första förslaget inte drar alla med sig. Be om en handling, inte en önskan: vem gör vad, och när. Visa lapparna samtidigt och ge en stund för att läsa alla i tysthet.',
      ),
    },
    ALONE_FIRST,
  ),
  step('proposal', 'discuss', 15, 'shape:ways-of-working-topics', {
    title: translated('Ehdotus', 'The proposal', 'Förslaget'),
    instruction: translated(
      'Jakautukaa aiheittain. Tehkää lapuista yksi ehdotus, jonka voi lukea yhdellä hengenvedolla.',
      'Divide by topic. Make of the notes one proposal that can be read in one breath.',
      'Dela upp er efter ämne. Gör av lapparna ett förslag som går att läsa i ett andetag.',
    ),
    guidance: translated(
      'Aihetta käsittelee ryhmä, jossa on väkeä eri organisaatioista. Ehdotuksen tulee kestää kysymykset kuka, mitä ja milloin. Jos ryhmä ei pääse yhteen, se saa tuoda kaksi vaihtoehtoa, mutta ei kolmea. Riittävän hyvä riittää, koska sopimukseen palataan.',
      'Each topic is handled by a group with people from different organisations. The proposal must stand the questions who, what and when. A group that cannot settle may bring two alternatives, but not three. Good enough is enough, since the agreement will be reviewed.',
      'Varje ämne behandlas av en grupp med folk från olika organisationer. Förslaget ska tåla frågorna vem, vad och när. En grupp som inte enas får komma med två alternativ, men inte tre. Tillräckligt bra räcker, för ni återkommer till överenskommelsen.',
    ),
  }),
  step('clarify', 'questions', 10, 'shape:ways-of-working-stance', {
    title: translated('Selventävät kysymykset', 'Clarifying questions', 'Klargörande frågor'),
    instruction: translated(
      'Kuuntele ehdotus ja kysy, mitä et ymmärrä. Mielipiteiden vuoro on vasta seuraavaksi.',
      'Listen to the proposal and ask what you do not understand. Opinions have their turn next.',
      'Lyssna på förslaget och fråga det du inte förstår. Åsikterna får sin tur härnäst.',
    ),
    guidance: translated(
      'Kirjoita ehdotus kenttään ja lue se ääneen. Ota vain kysymyksiä, joihin voi vastata tiedolla; pyydä mielipiteitä odottamaan. Jos sanamuoto muuttuu kysymysten aikana, kirjoita uusi heti näkyviin. Jatka, kun kukaan ei enää kysy.',
      'Write the proposal in the field and read it aloud. Take only questions that can be answered with facts; ask opinions to wait. If the wording changes on the way, write the new one in sight at once. Go on when nobody asks any more.',
      'Skriv förslaget i fältet och läs upp det. Ta bara frågor som går att besvara med fakta; be åsikterna vänta. Om ordalydelsen ändras på vägen, skriv genast den nya synligt. Gå vidare när ingen längre frågar.',
    ),
  }),
  step(
    'stances',
    'place',
    5,
    'shape:ways-of-working-stance',
    {
      title: translated('Oma kanta', 'Your stance', 'Din åsikt'),
      instruction: translated(
        'Sijoita pisteesi asteikolle. Kukaan ei näe sitä ennen kuin kaikki pisteet näytetään yhtä aikaa. Kirjoita sitten syysi lapulle.',
        'Put your dot on the scale. Nobody sees it before all dots are shown at once. Then write your reason on a note.',
        'Sätt din prick på skalan. Ingen ser den förrän alla prickar visas samtidigt. Skriv sedan ditt skäl på en lapp.',
      ),
      guidance: translated(
        'Avaa sijoittuminen ja odota, kunnes jokainen on ottanut kannan, myös hiljaiset ja etänä olevat. Näytä kaikki kerralla ja katsokaa jakaumaa, älkää keskiarvoa. Yksi piste oikeassa laidassa on tärkeämpi kuin kymmenen vasemmassa. Kiitä niitä, jotka tuovat huolen esiin.',
        'Open the placing and wait until everyone has taken a stance, the quiet and the remote ones too. Show all at once and look at the spread, not the average. One dot at the right edge matters more than ten at the left. Thank those who bring up a concern.',
        'Öppna placeringen och vänta tills alla har tagit ställning, även de tysta och de som är på distans. Visa allt på en gång och se på spridningen, inte på medeltalet. En prick i högra kanten är viktigare än tio i den vänstra. Tacka dem som lyfter fram ett bekymmer.',
      ),
    },
    {
      asks: {
        kind: 'placing',
        across: {
          from: translated('Täysillä mukana', 'Wholehearted', 'Helhjärtat med'),
          to: translated('En voi hyväksyä', 'I cannot accept it', 'Kan inte godta det'),
        },
      },
    },
  ),
  step('concerns', 'discuss', 15, 'shape:ways-of-working-stance', {
    title: translated('Huolet ja korjaukset', 'Concerns and changes', 'Bekymmer och ändringar'),
    instruction: translated(
      'Kerro huolesi ja se, mikä muutos sen poistaisi. Muut kuuntelevat ja etsivät korjausta ehdotukseen.',
      'Tell your concern and which change would remove it. The others listen and look for a way to mend the proposal.',
      'Berätta om ditt bekymmer och vilken ändring som skulle lösa det. De andra lyssnar och söker en rättelse.',
    ),
    guidance: translated(
      'Aloita oikeasta laidasta ja anna jokaisen huolen tulla sanotuksi loppuun. Kysy: mitä ehdotukseen pitäisi lisätä tai siitä poistaa, jotta voit elää sen kanssa? Kirjoita korjaus ehdotukseen ja kysy kannat uudelleen. Ellei yhteistä löydy, kirjaa erimielisyys avoimesti ja sovi, kuka selvittää mitä.',
      'Begin at the right edge and let every concern be said to its end. Ask: what should be added or taken away so that you can live with it? Write the change into the proposal and ask for stances again. Where nothing shared is found, record the disagreement openly and agree who finds out what.',
      'Börja från högra kanten och låt varje bekymmer sägas färdigt. Fråga: vad borde läggas till eller tas bort för att du ska kunna leva med det? Skriv in ändringen och fråga på nytt efter åsikterna. Om ni inte enas, skriv ner oenigheten öppet och bestäm vem som utreder vad.',
    ),
  }),
  step('record', 'agree', 15, 'shape:ways-of-working-agreed', {
    title: translated('Sopimus kirjataan', 'The agreement is recorded', 'Överenskommelsen skrivs ner'),
    instruction: translated(
      'Lukekaa sopimus ääneen sanasta sanaan. Kuka pitää siitä huolta, ja milloin siihen palataan?',
      'Read the agreement aloud word for word. Who looks after it, and when do you come back to it?',
      'Läs upp överenskommelsen ord för ord. Vem tar hand om den, och när återkommer ni till den?',
    ),
    guidance: translated(
      'Kirjatkaa myös avoimet huolet, niin niihin osataan palata. Kysy jokaiselta, tarvitseeko hän vahvistuksen kotiorganisaatiostaan, ja merkitse se. Jos aikaa on, palaa ehdotusvaiheeseen seuraavan aiheen kanssa: vaiheen voi toistaa. Muuten sovi, milloin jatketaan.',
      'Record the open concerns too, so that you can come back to them. Ask each whether they need a confirmation from their home organisation, and mark it. If there is time, go back to the proposal step with the next topic: a step can be repeated. Otherwise agree when you go on.',
      'Skriv också ner de öppna bekymren, så kan ni återkomma till dem. Fråga var och en om de behöver en bekräftelse från sin hemorganisation, och märk ut det. Om det finns tid, gå tillbaka till förslaget med nästa ämne: ett steg kan upprepas. Bestäm annars när ni fortsätter.',
    ),
  }),
  step('close', 'reflect', 5, 'shape:ways-of-working-start', {
    title: translated('Päätös', 'Close', 'Avslutning'),
    instruction: translated(
      'Kerro yhdellä lauseella: mikä tänään sovitusta muuttaa arkeasi ensimmäisenä?',
      'Say in one sentence: what of today’s agreements changes your everyday first?',
      'Berätta med en mening: vad av det som avtalades i dag ändrar din vardag först?',
    ),
    guidance: translated(
      'Pyydä lause jokaiselta, isossa joukossa lapulle kirjoitettuna. Muistuta, että sopimus on voimassa siihen asti, kun siihen palataan. Kerro, kuka lähettää kirjatut sopimukset kotiorganisaatioille ja minä päivänä.',
      'Ask for a sentence from everyone, in a large group written on a note. Remind them that an agreement holds until it is reviewed. Tell who sends the recorded agreements to the home organisations, and on which day.',
      'Be om en mening av var och en, i en stor grupp på en lapp. Påminn om att en överenskommelse gäller tills ni återkommer till den. Berätta vem som sänder överenskommelserna till hemorganisationerna, och vilken dag.',
    ),
  }),
]
