// The agenda: the three ways told, own experience, places in the triangle, why they differ, and what to change.
import type { Step } from '@keha/shared/session/model/agenda.ts'
import { ALONE_FIRST, step, TAUGHT, translated } from '../words.ts'

export const waysOfCoordinatingAgenda: readonly Step[] = [
  step('welcome', 'welcome', 8, 'shape:ways-of-coordinating-start', {
    title: translated('Tervetuloa', 'Welcome', 'Välkommen'),
    instruction: translated(
      'Tee harjoitusnurkkaan lappu: nimesi ja yksi sana, joka kuvaa yhteistyötämme.',
      'Make a note in the practice corner: your name and one word that describes our cooperation.',
      'Gör en lapp i övningshörnet: ditt namn och ett ord som beskriver vårt samarbete.',
    ),
    guidance: translated(
      'Kirjoita näkyviin, mitä yhteistyötä katsotaan, ja rajaa se: koko verkosto vai yksi sen töistä? Lue sanat ääneen kommentoimatta. Kerro, ettei mikään tavoista ole toista parempi, ja tarkoita sitä.',
      'Write in sight which cooperation is looked at and set its limits: the whole network or one piece of its work? Read the words aloud without comment. Say that no way is better than another, and mean it.',
      'Skriv synligt vilket samarbete ni ser på och avgränsa det: hela nätverket eller ett av dess arbeten? Läs orden högt utan kommentarer. Säg att inget sätt är bättre än ett annat, och mena det.',
    ),
  }),
  step(
    'ways',
    'listen',
    10,
    'shape:ways-of-coordinating-ways',
    {
      title: translated('Kolme tapaa', 'Three ways', 'Tre sätt'),
      instruction: translated(
        'Kuuntele ja mieti, mikä kolmesta on sinulle tutuin. Pian on sinun vuorosi kirjoittaa.',
        'Listen and think which of the three is most familiar to you. Your turn to write comes soon.',
        'Lyssna och fundera på vilket av de tre som är mest bekant för dig. Snart är det din tur att skriva.',
      ),
      guidance: translated(
        'Käy vertailu läpi rivi kerrallaan, esimerkki omasta arjesta joka riville. Pysähdy viimeiseen riviin: mihin työhön mikin sopii? Pyydä esimerkin kertojaa kertomaan tapaus, jossa yksi odotti käskyä, toinen kilpailua ja kolmas luottamusta.',
        'Go through the comparison row by row, with an example from your own everyday for each. Stop at the last row: which work does each suit? Ask the example teller for a case where one expected orders, another competition and a third trust.',
        'Gå igenom jämförelsen rad för rad, med ett exempel ur vardagen på varje. Stanna vid den sista raden: vilket arbete passar vart och ett? Be berättaren om ett fall där en väntade sig order, en annan konkurrens och en tredje tillit.',
      ),
    },
    TAUGHT,
  ),
  step(
    'experience',
    'write',
    10,
    'shape:ways-of-coordinating-experience',
    {
      title: translated('Oma kokemus', 'Your own experience', 'Egen erfarenhet'),
      instruction: translated(
        'Kirjoita kustakin tavasta yksi lappu: milloin se on toiminut tai hiertänyt omassa työssäsi?',
        'Write one note on each way: when has it worked or chafed in your own work?',
        'Skriv en lapp om varje sätt: när har det fungerat eller skavt i ditt eget arbete?',
      ),
      guidance: translated(
        'Pyydä tilanteita, ei yleistyksiä: kuka teki mitä ja mitä siitä seurasi. Laput saavat koskea muitakin organisaatioita, mutta nimiä ei tarvita. Paljasta yhtä aikaa ja lue jokaisesta sarakkeesta yksi onnistuminen ja yksi hankaus.',
        'Ask for situations, not for general statements: who did what, and what followed. Notes may concern other organisations, but names are not needed. Reveal them at once and read from each column one success and one chafing.',
        'Be om situationer, inte allmänna påståenden: vem gjorde vad, och vad följde av det. Lapparna får gälla andra organisationer, men namn behövs inte. Visa dem på en gång och läs ur varje kolumn en framgång och ett skav.',
      ),
    },
    ALONE_FIRST,
  ),
  step(
    'place',
    'rate',
    10,
    'shape:ways-of-coordinating-triangle',
    {
      title: translated('Paikka kolmiossa', 'A place in the triangle', 'En plats i triangeln'),
      instruction: translated(
        'Arvioi, miten paljon yhteistyönne on kutakin. Vain sinä näet oman vastauksesi. Etsikää sitten yhdessä paikkanne kolmiosta.',
        'Rate how much of each your cooperation is. Only you see your own answer. Then find your place in the triangle together.',
        'Bedöm hur mycket av varje ert samarbete är. Bara du ser ditt eget svar. Sök sedan er plats i triangeln tillsammans.',
      ),
      guidance: translated(
        'Avaa arviointi ja sulje se, kun kaikki ovat vastanneet. Hajonta on kiinnostavampi kuin keskikohta: eri organisaatioista yhteistyö näyttää erilaiselta. Pyydä kahta eri tavoin nähnyttä kertomaan, mitä he näkevät, ja laittakaa vasta sitten yhteinen lappu kolmioon.',
        'Open the rating and close it when everyone has answered. The spread is more interesting than the middle: from different organisations the cooperation looks different. Ask two who saw it differently to tell what they see, and only then put a joint note in the triangle.',
        'Öppna bedömningen och stäng den när alla har svarat. Spridningen är intressantare än mitten: från olika organisationer ser samarbetet olika ut. Be två som såg det olika berätta vad de ser, och lägg först därefter en gemensam lapp i triangeln.',
      ),
    },
    {
      asks: {
        kind: 'rating',
        criteria: [
          {
            id: 'hierarchy',
            text: translated(
              'Hierarkiaa: joku päättää muiden puolesta',
              'Hierarchy: somebody decides for the others',
              'Hierarki: någon beslutar för de andra',
            ),
          },
          {
            id: 'market',
            text: translated('Markkinaa: kilpailemme tai ostamme', 'Market: we compete or buy', 'Marknad: vi konkurrerar eller köper'),
          },
          {
            id: 'network',
            text: translated(
              'Verkostoa: luotamme ja sovimme yhdessä',
              'Network: we trust and agree together',
              'Nätverk: vi litar på varandra och avtalar tillsammans',
            ),
          },
        ],
      },
    },
  ),
  step('direction', 'discuss', 15, 'shape:ways-of-coordinating-triangle', {
    title: translated('Minne päin?', 'Which way?', 'Åt vilket håll?'),
    instruction: translated(
      'Puhukaa kolmistaan: mihin suuntaan yhteistyön pitäisi liikkua, ja mikä sen työn kannalta muuttuisi? Piirtäkää nuoli.',
      'Talk in threes: which way should the cooperation move, and what in the work would change? Draw an arrow.',
      'Samtala tre och tre: åt vilket håll borde samarbetet röra sig, och vad i arbetet skulle ändras? Rita en pil.',
    ),
    guidance: translated(
      'Vie keskustelu työhön: jos pitää luoda uutta, kannattaa liikkua kohti verkostoa; jos arjen pitää sujua, ehkä poispäin siitä. Eri tehtävät saavat olla kolmiossa eri kohdissa. Jos suunnista ollaan eri mieltä, se on tärkein tulos: kirjatkaa molemmat.',
      'Take the talk to the work: to create something new, move towards the network; to make the everyday run, perhaps away from it. Different tasks may stand in different places. Where you disagree on the direction, that is the main result: write down both.',
      'För samtalet till arbetet: för att skapa nytt, rör er mot nätverket; för att få vardagen att löpa, kanske bort från det. Olika uppgifter får stå på olika ställen. Om ni är oense om riktningen är det det viktigaste resultatet: skriv ner båda.',
    ),
  }),
  step('change', 'agree', 15, 'shape:ways-of-coordinating-change', {
    title: translated('Mitä muutamme?', 'What do we change?', 'Vad ändrar vi?'),
    instruction: translated(
      'Kirjoittakaa, mitä jatkamme, mistä luovumme ja mitä aloitamme. Nimi ja päivä jokaiseen lappuun, joka on lupaus.',
      'Write what to keep, drop and begin. A name and a day on each note that is a promise.',
      'Skriv vad vi behåller, släpper och börjar med. Namn och dag på varje lapp som är ett löfte.',
    ),
    guidance: translated(
      'Aloita luopumisesta: uudelle ei ole tilaa, jos kaikki vanha jatkuu. Jos aloitetaan tapa, joka vaatii luottamusta, kysykää, mistä luottamus tulee. Lue muutokset ääneen ja kysy, voivatko kaikki elää niiden kanssa. Odota vastaus, sillä hiljaisuus ei ole suostumus.',
      'Begin with what to drop: there is no room for the new if all the old goes on. Where a way that needs trust is begun, ask where the trust comes from. Read the changes aloud and ask whether everyone can live with them. Wait for the answer, for silence is not consent.',
      'Börja med det ni släpper: det nya får inte plats om allt det gamla fortsätter. Om ni börjar med något som kräver tillit, fråga varifrån tilliten kommer. Läs upp ändringarna och fråga om alla kan leva med dem. Vänta på svar, för tystnad är inte samtycke.',
    ),
  }),
  step('close', 'reflect', 5, 'shape:ways-of-coordinating-start', {
    title: translated('Päätös', 'Close', 'Avslutning'),
    instruction: translated(
      'Kerro yhdellä lauseella, mitä aiot itse tehdä toisin, kun seuraavan kerran odotat jotakin toiselta.',
      'Say in one sentence what you will do differently the next time you expect something of another.',
      'Berätta med en mening vad du gör annorlunda nästa gång du väntar dig något av någon annan.',
    ),
    guidance: translated(
      'Kuuntele jokaiselta yksi lause, isossa joukossa muutamalta. Muistuta, että kolmioon voi palata puolen vuoden päästä ja katsoa, onko lappu liikkunut. Kerro, mihin muutokset kirjataan ja kuka niistä muistuttaa.',
      'Hear one sentence from everyone, in a large group from a few. Remind them that the triangle can be looked at again in half a year, to see whether the note has moved. Tell where the changes are written and who reminds of them.',
      'Lyssna på en mening från var och en, i en stor grupp från några. Påminn om att ni kan återvända till triangeln om ett halvt år och se om lappen har rört sig. Berätta var ändringarna skrivs ner och vem som påminner om dem.',
    ),
  }),
]
