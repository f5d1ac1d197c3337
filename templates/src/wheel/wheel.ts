// The wheel of five questions: why, what, who, how, with what resources, and round again.
import type { Template } from '../template.ts'
import { NETWORK_WORK_SOURCE, translated } from '../words.ts'
import { wheelAgenda } from './agenda.ts'
import { drawWheel } from './board.ts'

export const wheel: Template = {
  id: 'wheel',
  phase: 'wheel',
  title: translated('Viiden kysymyksen pyörä', 'The wheel of five questions', 'De fem frågornas hjul'),
  summary: translated(
    'Verkosto käy läpi viisi kysymystä järjestyksessä: miksi, mitä, kuka, miten ja millä resursseilla. Sopii uuden kierroksen alkuun ja silloin, kun yhteinen suunta kannattaa tarkistaa.',
    'The network works through five questions in order: why, what, who, how and with what resources. For the start of a new round, or whenever the shared direction is worth checking.',
    'Nätverket går igenom fem frågor i tur och ordning: varför, vad, vem, hur och med vilka resurser. Passar när ett nytt varv börjar eller när den gemensamma riktningen behöver ses över.',
  ),
  people: { min: 4, max: 40 },
  needs: translated(
    'Yhteinen haaste, josta aloittaa, ja edellisen kierroksen lupaukset, jos niitä on.',
    'A shared challenge to start from, and the promises of the previous round if there are any.',
    'En gemensam utmaning att utgå från, och löftena från förra varvet om det finns några.',
  ),
  outcome: translated(
    'Lupaukset, joilla on tekijä, tapa, resurssit ja ajankohta.',
    'Promises that have someone to carry them, a way, resources and a date.',
    'Löften som har någon som bär dem, ett arbetssätt, resurser och en tidpunkt.',
  ),
  roles: [
    {
      name: translated('Fasilitoija', 'Facilitator', 'Facilitator'),
      task: translated(
        'Pitää kysymykset järjestyksessä, huolehtii ajasta ja siitä, että jokainen pääsee ääneen.',
        'Keeps the questions in order, minds the time and sees that everyone is heard.',
        'Håller frågorna i ordning, vakar över tiden och ser till att alla kommer till tals.',
      ),
    },
    {
      name: translated('Lupauksen kantaja', 'Promise carrier', 'Löftesbärare'),
      task: translated(
        'Ottaa lupauksen nimiinsä ja kertoo seuraavan kierroksen alussa, miten sen kävi.',
        'Puts their name to a promise and tells at the start of the next round how it went.',
        'Sätter sitt namn på ett löfte och berättar i början av nästa varv hur det gick.',
      ),
    },
  ],
  source: NETWORK_WORK_SOURCE,
  scaffold: (locale) => drawWheel(locale).records,
  firstRecords: (locale) => drawWheel(locale).notes,
  agenda: wheelAgenda,
  later: { scaffold: (locale) => drawWheel(locale, 'later').records, agenda: wheelAgenda.filter(({ id }) => id !== 'last-promises') },
}
