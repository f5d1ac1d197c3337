// The network-kinds agenda: the kinds told, now alone, why we differ, where to, and what it takes.
import type { Step } from '@keha/shared/session/model/agenda.ts'
import { step, TAUGHT, translated } from '../words.ts'

export const networkKindsAgenda: readonly Step[] = [
  step('welcome', 'welcome', 8, 'shape:network-kinds-start', {
    title: translated('Tervetuloa', 'Welcome', 'Välkommen'),
    instruction: translated(
      'Tee harjoitusnurkkaan lappu: mikä eläin verkostomme olisi, ja miksi?',
      'Make a note in the practice corner: which animal would our network be, and why?',
      'Gör en lapp i övningshörnet: vilket djur vore vårt nätverk, och varför?',
    ),
    guidance: translated(
      'Eläin saa ihmiset puhumaan rakenteesta arvostelematta ketään. Kirjoita verkoston nimi näkyviin ja pyydä muistelijaa kertomaan kahdessa minuutissa, miten se alkoi. Kerro, ettei yksikään laji ole tavoite sinänsä.',
      'An animal makes people talk about structure without judging anyone. Write the network’s name in sight and ask the rememberer to tell in two minutes how it began. Say that no kind is a goal in itself.',
      'Ett djur får människor att tala om struktur utan att bedöma någon. Skriv nätverkets namn synligt och be den som minns berätta på två minuter hur det började. Säg att inget slag är ett mål i sig.',
    ),
  }),
  step(
    'kinds',
    'listen',
    8,
    'shape:network-kinds-kinds',
    {
      title: translated('Neljä lajia', 'Four kinds', 'Fyra slag'),
      instruction: translated(
        'Kuuntele ja mieti, missä verkostoissa olet tavannut kunkin lajin.',
        'Listen and think in which networks you have met each kind.',
        'Lyssna och fundera på i vilka nätverk du har mött varje slag.',
      ),
      guidance: translated(
        'Anna jokaisesta lajista esimerkki, jonka kaikki tuntevat, ja kerro, missä työssä se on vahva. Kaoottinen ei ole moite: siitä syntyy usein se, mitä kukaan ei osannut pyytää. Tarkenna, mikä ero on sillä, kuka säännöt tekee.',
        'Give an example of each kind that everyone knows, and tell in which work it is strong. Chaotic is no reproach: from it often comes what nobody knew to ask for. Make clear what difference it makes who makes the rules.',
        'Ge ett exempel på varje slag som alla känner till, och berätta i vilket arbete det är starkt. Kaotiskt är ingen förebråelse: ur det kommer ofta det som ingen visste att be om. Förtydliga vilken skillnad det gör vem som gör reglerna.',
      ),
    },
    TAUGHT,
  ),
  step('examples', 'write', 7, 'shape:network-kinds-kinds', {
    title: translated('Esimerkkejä', 'Examples', 'Exempel'),
    instruction: translated(
      'Kirjoita lapulle jokin tuntemasi verkosto ja vie se sen lajin alle, johon se kuuluu.',
      'Write a network you know on a note and take it to the kind it belongs to.',
      'Skriv ett nätverk som du känner på en lapp och för den till det slag där det hör hemma.',
    ),
    guidance: translated(
      'Esimerkit muista verkostoista tekevät lajit tutuiksi ennen kuin puhutaan omasta. Jos lappu ei sovi mihinkään, sijoittakaa se kahden väliin ja kysykää, missä työssä se on kumpaa. Omaa verkostoa ei vielä sijoiteta.',
      'Examples of other networks make the kinds familiar before you speak of your own. If a note suits nowhere, place it between two and ask in which work it is of which kind. Your own network is not placed yet.',
      'Exempel på andra nätverk gör slagen bekanta innan ni talar om ert eget. Om en lapp inte passar någonstans, lägg den mellan två och fråga i vilket arbete den är vilket. Det egna nätverket placeras inte ännu.',
    ),
  }),
  step(
    'now',
    'place',
    7,
    'shape:network-kinds-place',
    {
      title: translated('Missä olemme nyt?', 'Where are we now?', 'Var är vi nu?'),
      instruction: translated(
        'Sijoita pisteesi: miten ohjattu verkostomme on nyt? Kukaan ei näe, mikä piste on sinun. Kirjoita sitten lappu ylemmälle riville: mistä sen huomaa?',
        'Place your dot: how steered is our network now? Nobody sees which one is yours. Then write a note in the upper row: how does one notice it?',
        'Sätt din prick: hur styrt är vårt nätverk nu? Ingen ser vilken som är din. Skriv sedan en lapp på den övre raden: hur märks det?',
      ),
      guidance: translated(
        'Nimettömyys auttaa sanomaan, että verkosto on toista kuin paperilla. Näytä pisteet yhtä aikaa, äläkä laske keskiarvoa. Pyydä sitten lapuille yksi tosi havainto: miten viimeksi päätettiin jotain? Tyhjäkin ruutu kertoo jotain.',
        'Being without names helps to say that the network is other than on paper. Show the dots at once and count no average. Then ask for one true observation on the notes: how was something decided last? An empty box tells something too.',
        'Att vara utan namn hjälper en att säga att nätverket är något annat än på pappret. Visa prickarna på en gång och räkna inget medeltal. Be sedan om en sann iakttagelse på lapparna: hur beslutades något senast? Även en tom ruta säger något.',
      ),
    },
    {
      asks: {
        kind: 'placing',
        across: {
          from: translated('Johdettu ylhäältä', 'Led from above', 'Lett uppifrån'),
          to: translated('Elää omaa elämäänsä', 'Lives a life of its own', 'Lever sitt eget liv'),
        },
      },
    },
  ),
  step('differ', 'discuss', 12, 'shape:network-kinds-place', {
    title: translated('Miksi näemme eri tavoin?', 'Why do we see differently?', 'Varför ser vi olika?'),
    instruction: translated(
      'Puhukaa kolmistaan: minkä hetken tai työn takia joku näkee verkoston toisin kuin sinä?',
      'Talk in threes: which moment or work makes somebody see the network otherwise than you?',
      'Samtala tre och tre: vilken stund eller vilket arbete gör att någon ser nätverket annorlunda än du?',
    ),
    guidance: translated(
      'Erot syntyvät usein siitä, että verkosto on eri töissä eri lajia. Kysy, kuka hyötyy nykyisestä lajista ja kuka jää sen ulkopuolelle. Kerätkää kaksi havaintoa kustakin ryhmästä. Kukaan ei joudu selittämään omaa lappuaan.',
      'Differences often arise because the network is of different kinds in different work. Ask who gains from the present kind and who is left outside it. Collect two observations from each group. Nobody has to explain their own note.',
      'Skillnaderna beror ofta på att nätverket är av olika slag i olika arbeten. Fråga vem som har nytta av det nuvarande slaget och vem som blir utanför. Samla två iakttagelser från varje grupp. Ingen behöver förklara sin egen lapp.',
    ),
  }),
  step('next', 'place', 10, 'shape:network-kinds-place', {
    title: translated('Minne työ vaatii?', 'Where does the work ask us?', 'Vart kräver arbetet oss?'),
    instruction: translated(
      'Laita yksi lappu alemmalle riville: millaisia meidän pitäisi olla vuoden päästä, ja minkä työn takia?',
      'Put one note in the lower row: what should we be in a year, and for the sake of which work?',
      'Lägg en lapp på den nedre raden: vad borde vi vara om ett år, och för vilket arbetes skull?',
    ),
    guidance: translated(
      'Lapussa pitää olla työ, jota varten siirrytään; pelkkä toive ei riitä. Jos laput jakautuvat, kysykää, voiko verkostossa olla kaksi lajia rinnakkain ja mistä niiden raja tunnistetaan. Ylhäältä johdettuun siirrytään vain, jos joku ottaa vastuun.',
      'The note must name the work the move is for; a wish alone will not do. Where notes are split, ask whether the network can hold two kinds side by side and how one knows their border. One moves to being led from above only if somebody takes the responsibility.',
      'Lappen ska nämna arbetet som flytten är till för; bara en önskan räcker inte. Om lapparna delar sig, fråga om nätverket kan rymma två slag sida vid sida och hur gränsen känns igen. Man flyttar till lett uppifrån bara om någon tar ansvaret.',
    ),
  }),
  step('move', 'agree', 15, 'shape:network-kinds-move', {
    title: translated('Mitä siirtymä vaatii?', 'What does it take?', 'Vad krävs av oss?'),
    instruction: translated(
      'Kirjoittakaa, mitä vaalitaan, mitä muutetaan ja kuka aloittaa. Enintään kolme tekoa.',
      'Write what we tend, what we change and who begins. Three deeds at most.',
      'Skriv vad vi vårdar, vad vi ändrar och vem som börjar. Högst tre handlingar.',
    ),
    guidance: translated(
      'Siirtymä ohjattuun tarvitsee ryhmän ja päätöksen, siirtymä vapaampaan luopumista ja luottamusta. Kysykää, mitä nykyisessä lajissa kannattaa varjella muutoksen yli. Lue teot ääneen ja kysy, voivatko kaikki elää niiden kanssa. Odota vastaus jokaiselta.',
      'A move towards steering needs a group and a decision; a move towards freedom needs letting go and trust. Ask what in the present kind is worth guarding through the change. Read the deeds aloud and ask whether everyone can live with them. Wait for the answer of each.',
      'En flytt mot styrning kräver en grupp och ett beslut, en flytt mot frihet kräver att släppa taget och tillit. Fråga vad i det nuvarande slaget som är värt att skydda genom ändringen. Läs upp handlingarna och fråga om alla kan leva med dem. Vänta på vars och ens svar.',
    ),
  }),
  step('close', 'reflect', 5, 'shape:network-kinds-start', {
    title: translated('Päätös', 'Close', 'Avslutning'),
    instruction: translated(
      'Kerro yhdellä lauseella: mikä eläin verkostomme on vuoden päästä?',
      'Say in one sentence: which animal is our network in a year?',
      'Berätta med en mening: vilket djur är vårt nätverk om ett år?',
    ),
    guidance: translated(
      'Kuuntele eläimet ja naurakaa niille, mutta kirjaa niihin kätketyt toiveet. Sovi, milloin ylemmän rivin laput sijoitetaan uudelleen. Kerro, kenelle tuloksesta on kerrottava: johtoryhmä tai rahoittaja haluaa usein tietää.',
      'Hear the animals and laugh with them, but write down the wishes hidden in them. Agree when the notes of the upper row are placed anew. Tell who must hear of the result: a steering group or funder often wants to know.',
      'Lyssna på djuren och skratta åt dem, men skriv ner önskemålen som döljer sig i dem. Bestäm när den övre radens lappar placeras på nytt. Berätta vem som måste få höra om resultatet: en styrgrupp eller finansiär vill ofta veta.',
    ),
  }),
]
