// The developing-together agenda: two paths told, own projects alone, stories, the circle, and how the next begins.
import type { Step } from '@keha/shared/session/model/agenda.ts'
import { step, TAUGHT, translated, WITHOUT_NAMES } from '../words.ts'

export const developingTogetherAgenda: readonly Step[] = [
  step('welcome', 'welcome', 8, 'shape:developing-together-start', {
    title: translated('Tervetuloa', 'Welcome', 'Välkommen'),
    instruction: translated(
      'Tee harjoitusnurkkaan lappu: mikä hanke on jäänyt sinulle mieleen hyvänä, ja mikä yksi asia teki siitä sellaisen?',
      'Make a note in the practice corner: which project do you recall as good, and what one thing made it so?',
      'Gör en lapp i övningshörnet: vilket projekt minns du som bra, och vilken sak gjorde det till det?',
    ),
    guidance: translated(
      'Kirjoita näkyviin, mitä nyt ollaan kehittämässä, vaikka se olisi vasta aavistus. Lue muutama lappu ja kuuntele, kuinka moni niistä kertoo ihmisistä eikä ratkaisusta. Sovi, että hankkeista puhutaan ilman syyllisiä.',
      'Write in sight what is about to be developed, even if it is only a hunch. Read a few notes and hear how many of them tell of people rather than solutions. Agree that projects are talked about with nobody to blame.',
      'Skriv synligt vad som ska utvecklas, även om det bara är en aning. Läs några lappar och hör hur många som handlar om människor och inte om lösningen. Kom överens om att projekten diskuteras utan syndabockar.',
    ),
  }),
  step(
    'paths',
    'listen',
    8,
    'shape:developing-together-paths',
    {
      title: translated('Kaksi polkua', 'Two paths', 'Två vägar'),
      instruction: translated(
        'Kuuntele ja katso käyriä. Kumpi muistuttaa enemmän omia hankkeitasi?',
        'Listen and look at the curves. Which resembles your own projects more?',
        'Lyssna och se på kurvorna. Vilken liknar mer dina egna projekt?',
      ),
      guidance: translated(
        'Vasemmalla ratkaisu tulee ensin, ja luottamusta haetaan sille jälkikäteen: se kasvaa hitaasti tai ei lainkaan. Oikealla luottamus kasvaa ensin, ja siitä syntyy kyky ymmärtää haaste yhdessä. Kerro yksi oma esimerkki kummastakin. Myönnä, että oikeanpuoleinen on alussa hitaampi.',
        'On the left the solution comes first, and trust in it is sought afterwards: it grows slowly or not at all. On the right trust grows first, and from it the ability to understand the challenge together. Tell an example of your own of each. Admit that the right one is slower at the start.',
        'Till vänster kommer lösningen först, och tillit till den söks i efterhand: den växer långsamt eller inte alls. Till höger växer tilliten först, och ur den förmågan att förstå utmaningen ihop. Berätta ett eget exempel på vardera. Medge att den högra är långsammare i början.',
      ),
    },
    TAUGHT,
  ),
  step(
    'projects',
    'place',
    12,
    'shape:developing-together-projects',
    {
      title: translated('Omat hankkeet', 'Own projects', 'Egna projekt'),
      instruction: translated(
        'Ajattele yhtä hanketta. Sijoita piste: milloin ratkaisu tuli, ja paljonko luottamusta oli? Kirjoita sitten hanke lapulle samaan kohtaan taulua.',
        'Think of one project. Place a dot: when did the solution come, and how much trust was there? Then write the project on a note, in the same place.',
        'Tänk på ett projekt. Sätt en prick: när kom lösningen, och hur mycket tillit fanns det? Skriv sedan projektet på en lapp, på samma ställe.',
      ),
      guidance: translated(
        'Aika on hankkeen oma aika, alusta loppuun, joten eri hankkeita voi verrata. Luottamus arvataan: olisiko yhteisö uskaltanut sanoa vastaan? Näytä pisteet yhtä aikaa ja katsokaa, mihin ne kasautuvat. Yleensä vasempaan alakulmaan: älä hätkähdä sitä.',
        'Time is the project’s own, from start to end, so that different projects can be compared. Trust is guessed: would the community have dared to object? Show the dots at once and see where they gather. Usually at the lower left: let it not startle you.',
        'Tiden är projektets egen, från början till slut, så att olika projekt kan jämföras. Tilliten gissas: hade gemenskapen vågat säga emot? Visa prickarna på en gång och se var de samlas. Oftast nere till vänster: bli inte förskräckt av det.',
      ),
    },
    {
      asks: {
        kind: 'placing',
        across: {
          from: translated('Hankkeen alussa', 'At the start', 'I början'),
          to: translated('Hankkeen lopussa', 'At the end', 'I slutet'),
        },
        up: {
          from: translated('Vähän luottamusta', 'Little trust', 'Lite tillit'),
          to: translated('Paljon luottamusta', 'Much trust', 'Mycket tillit'),
        },
      },
    },
  ),
  step('stories', 'discuss', 15, 'shape:developing-together-projects', {
    title: translated('Miten kävi?', 'How did it go?', 'Hur gick det?'),
    instruction: translated(
      'Kuuntele kahta kertomusta. Piirrä nuoli: mihin suuntaan luottamus kulki ratkaisun jälkeen?',
      'Listen to two stories. Draw an arrow: which way did trust go after the solution?',
      'Lyssna på två berättelser. Rita en pil: åt vilket håll gick tilliten efter lösningen?',
    ),
    guidance: translated(
      'Valitse yksi hanke, joka jäi elämään, ja yksi, joka hiipui. Kertojalla on kaksi minuuttia, muut kysyvät: kuka ehdotti ratkaisua, ja keneltä kysyttiin ensin? Piirtäkää nuolet muihinkin lappuihin. Katsokaa, mikä yhdistää ylöspäin lähteneitä.',
      'Choose one project that lived on and one that faded. The teller has two minutes, others ask: who proposed the solution, and who was asked first? Draw arrows at the other notes too. See what joins those that went upwards.',
      'Välj ett projekt som levde vidare och ett som tynade bort. Berättaren har två minuter, de andra frågar: vem föreslog lösningen, och vem tillfrågades först? Rita pilar också vid de andra lapparna. Se vad som förenar dem som gick uppåt.',
    ),
  }),
  step(
    'circle',
    'write',
    10,
    'shape:developing-together-circle',
    {
      title: translated('Noidankehä', 'The vicious circle', 'Den onda cirkeln'),
      instruction: translated(
        'Kirjoita lappu siitä kehän kohdasta, jossa olet itse ollut: mitä tapahtui, mitä teit? Aloita kohdan nimellä. Nimesi ei näy.',
        'Write a note on the place of the circle where you have been: what happened, what did you do? Begin with its name. Yours is not shown.',
        'Skriv en lapp om den punkt i cirkeln där du har varit: vad hände, vad gjorde du? Börja med punktens namn. Ditt eget visas inte.',
      ),
      guidance: translated(
        'Pyydä myös tuojien kokemuksia, ei vain niiden, joille ratkaisu tuotiin. Kun laput on paljastettu, siirtäkää ne kohdilleen ja kulkekaa kehä läpi ääneen. Kysykää joka kohdasta, miten siitä pääsisi ulos. Helpoin ulospääsy on yleensä epäilyn kohdalla: siinä voi pysähtyä kuuntelemaan.',
        'Ask for the experience of those who brought solutions too, not only of those they were brought to. When the notes are revealed, move them to their places and walk round the circle aloud. Ask at each place how to get out. The easiest way out is usually at doubt: there one can stop and listen.',
        'Be också om erfarenheter från dem som kom med lösningar, inte bara från dem som fick dem. När lapparna har visats, flytta dem till sina platser och gå cirkeln runt högt. Fråga vid varje punkt hur man tar sig ut. Lättast är det oftast vid tvivlet: där kan man stanna och lyssna.',
      ),
    },
    WITHOUT_NAMES,
  ),
  step('next', 'agree', 18, 'shape:developing-together-next', {
    title: translated('Seuraava yhdessä', 'The next one together', 'Nästa tillsammans'),
    instruction: translated(
      'Kirjoittakaa, miten tutustumme, miten ymmärrämme haasteen ja kuka tekee mitä ensimmäisen kuukauden aikana.',
      'Write how we get acquainted, how we understand the challenge, and who does what in the first month.',
      'Skriv hur vi bekantar oss, hur vi förstår utmaningen och vem som gör vad under den första månaden.',
    ),
    guidance: translated(
      'Pitäkää ratkaisut poissa vielä hetki: kun joku ehdottaa sellaista, kysykää, kenen kokemukseen se perustuu. Listatkaa, kenen kanssa haaste on ymmärrettävä, ennen kuin siihen kosketaan. Jos rahoitus vaatii suunnitelman heti, kirjatkaa siihen yhdessä oppimisen vaihe. Kysy kaikilta suostumus.',
      'Keep solutions away a little longer: when somebody proposes one, ask on whose experience it rests. List with whom the challenge must be understood before it is touched. If funding demands a plan at once, write into it a phase of learning together. Ask everyone for consent.',
      'Håll lösningarna borta ännu en stund: när någon föreslår en, fråga på vems erfarenhet den bygger. Lista med vem utmaningen måste förstås innan den rörs. Om finansieringen genast kräver en plan, skriv in en fas av gemensamt lärande. Fråga alla efter samtycke.',
    ),
  }),
  step('close', 'reflect', 5, 'shape:developing-together-start', {
    title: translated('Päätös', 'Close', 'Avslutning'),
    instruction: translated(
      'Kerro yhdellä lauseella: keneltä kysyt ensin, ennen kuin ehdotat mitään?',
      'Say in one sentence: whom do you ask first, before you propose anything?',
      'Berätta med en mening: vem frågar du först, innan du föreslår något?',
    ),
    guidance: translated(
      'Kuuntele nimet tai roolit ja lisää puuttuvat alueelle ”Seuraava yhdessä”. Sovi päivä, jolloin katsotaan, alkoiko hanke niin kuin sovittiin. Kiitä kertojia: omasta epäonnistumisesta kertominen oli tämän päivän ensimmäinen luottamuksen teko.',
      'Hear the names or roles and add those missing to the area “The next one together”. Agree on a day to see whether the project began as agreed. Thank the tellers: to tell of one’s own failure was today’s first deed of trust.',
      'Lyssna på namnen eller rollerna och lägg till dem som saknas på ytan ”Nästa tillsammans”. Bestäm en dag då ni ser om projektet började som avtalat. Tacka berättarna: att berätta om ett eget misslyckande var dagens första tillitshandling.',
    ),
  }),
]
