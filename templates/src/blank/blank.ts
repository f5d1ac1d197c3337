// The blank board: an empty space, a place to say what it is for, and a corner to practise in.
import type { Template } from '../template.ts'
import { step, translated } from '../words.ts'
import { drawBlank } from './board.ts'

export const blank: Template = {
  id: 'blank',
  phase: 'any',
  title: translated('Tyhjä taulu', 'Blank board', 'Tom tavla'),
  summary: translated(
    'Yksi väljä alue ja kolme vaihetta. Sopii palaveriin, nopeaan ideointiin tai omaan menetelmään, jolle ei ole vielä mallipohjaa.',
    'One roomy area and three steps. For a meeting, quick ideas, or a method of your own that has no template yet.',
    'En rymlig yta och tre steg. Passar för ett möte, snabba idéer eller en egen metod som ännu inte har en mall.',
  ),
  people: { min: 1, max: 100 },
  needs: translated(
    'Ajatus siitä, mitä haluatte saada aikaan.',
    'An idea of what you want to achieve.',
    'En tanke om vad ni vill åstadkomma.',
  ),
  outcome: translated(
    'Yhteiset laput ja se, mitä niistä päätettiin.',
    'Shared notes and what was decided from them.',
    'Gemensamma lappar och det som beslutades utifrån dem.',
  ),
  roles: [
    {
      name: translated('Fasilitoija', 'Facilitator', 'Facilitator'),
      task: translated(
        'Kertoo, mitä varten ollaan koolla, pitää ajan ja kokoaa lopuksi päätökset.',
        'Tells what you have come together for, keeps the time and gathers the decisions at the end.',
        'Berättar varför ni har samlats, håller tiden och samlar besluten till sist.',
      ),
    },
  ],
  source: null,
  scaffold: (locale) => drawBlank(locale).records,
  firstRecords: (locale) => drawBlank(locale).notes,
  agenda: [
    step('welcome', 'welcome', 5, 'shape:blank-start', {
      title: translated('Aloitus', 'Start', 'Start'),
      instruction: translated(
        'Kokeile lappua harjoitusnurkassa ja lue, mitä varten olemme koolla.',
        'Try a note in the practice corner and read what we have come together for.',
        'Prova en lapp i övningshörnet och läs varför vi har samlats.',
      ),
      guidance: translated(
        'Kirjoita tapaamisen tarkoitus näkyviin jo etukäteen ja lue se ääneen. Pyydä jokaista tekemään yksi lappu, niin näet, että kaikki pääsevät mukaan. Sovi, mihin aikaan lopetetaan.',
        'Write the purpose of the meeting in sight beforehand and read it aloud. Ask each person for one note, so that you see everyone can take part. Agree when you finish.',
        'Skriv mötets syfte synligt redan på förhand och läs upp det. Be var och en göra en lapp, så ser du att alla kommer med. Kom överens om när ni slutar.',
      ),
    }),
    step('work', 'write', 30, 'shape:blank-board', {
      title: translated('Työskentely', 'Work', 'Arbete'),
      instruction: translated(
        'Kirjoita ajatuksesi lapuille, yksi kullekin. Siirrä lappusi lähelle niitä, joihin se liittyy.',
        'Write your thoughts on notes, one on each. Move your note close to those it belongs with.',
        'Skriv dina tankar på lappar, en på varje. Flytta din lapp nära dem som den hör ihop med.',
      ),
      guidance: translated(
        'Aloita viidellä minuutilla hiljaista kirjoittamista, jotta kaikkien ajatukset tulevat esiin. Ryhmitelkää sitten laput yhdessä ja nimetkää ryhmät. Kysy niiltä, jotka ovat olleet hiljaa, mitä heidän mielestään puuttuu. Voit lisätä omia alueita kehystyökalulla.',
        'Begin with five minutes of silent writing so that everyone’s thoughts come out. Then group the notes together and name the groups. Ask those who have been quiet what they find missing. You can add areas of your own with the frame tool.',
        'Börja med fem minuters tyst skrivande så att allas tankar kommer fram. Gruppera sedan lapparna tillsammans och namnge grupperna. Fråga dem som varit tysta vad de tycker saknas. Du kan lägga till egna ytor med ramverktyget.',
      ),
    }),
    step('wrap-up', 'harvest', 10, 'shape:blank-board', {
      title: translated('Yhteenveto', 'Wrap-up', 'Sammanfattning'),
      instruction: translated(
        'Sopikaa yhdessä, mitä tästä päätetään ja kuka tekee mitä seuraavaksi.',
        'Agree together what is decided and who does what next.',
        'Kom tillsammans överens om vad som beslutas och vem som gör vad härnäst.',
      ),
      guidance: translated(
        'Lue ryhmien nimet ääneen ja kysy, mikä niistä vie meitä eteenpäin. Kirjaa jokainen päätös omalle lapulleen tekijän ja ajan kanssa. Kysy vielä, onko joku eri mieltä, ja odota vastausta. Lopeta ajallaan.',
        'Read the names of the groups aloud and ask which of them takes us forward. Write each decision on its own note with who and when. Ask once more whether anyone disagrees, and wait for the answer. Finish on time.',
        'Läs upp gruppernas namn och fråga vilken av dem som för oss framåt. Skriv varje beslut på en egen lapp med vem och när. Fråga ännu om någon är av annan åsikt, och vänta på svaret. Sluta i tid.',
      ),
    }),
  ],
}
