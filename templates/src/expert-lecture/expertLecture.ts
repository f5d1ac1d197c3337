// The expert lecture: a question to the room, a short input, talk in small groups, questions, and what each takes home.
import type { Template } from '../template.ts'
import { NETWORK_WORK_SOURCE, translated } from '../words.ts'
import { lectureAgenda } from './agenda.ts'
import { drawLecture } from './board.ts'

export const expertLecture: Template = {
  id: 'expert-lecture',
  phase: 'learn',
  title: translated('Asiantuntijaluento', 'Expert lecture', 'Expertföreläsning'),
  summary: translated(
    'Asiantuntija alustaa, ja kuulijat tekevät tiedosta omaansa: kysyvät, keskustelevat pienissä ryhmissä ja kirjaavat, mitä vievät mukanaan. Sopii, kun verkosto tarvitsee uutta tietoa.',
    'An expert gives a short talk, and the listeners make it their own: they ask, talk in small groups and write down what they take home. For when the network needs new knowledge.',
    'En expert inleder och åhörarna gör kunskapen till sin egen: de frågar, samtalar i små grupper och skriver ner vad de tar med sig. Passar när nätverket behöver ny kunskap.',
  ),
  people: { min: 5, max: 100 },
  needs: translated(
    'Asiantuntija, 15–20 minuutin alustus ja kysymys, jolla sali herätetään. Diat voi tuoda taululle kuvina.',
    'An expert, a lecture of 15–20 minutes, and a question that wakes up the room. Slides can be brought to the board as images.',
    'En expert, en inledning på 15–20 minuter och en fråga som väcker publiken. Presentationen kan läggas på tavlan som bilder.',
  ),
  outcome: translated(
    'Kysymykset vastauksineen, ryhmien poiminnat ja se, mitä jokainen vie omaan työhönsä.',
    'Questions and their answers, what the groups picked out, and what each takes to their own work.',
    'Frågorna med sina svar, det som grupperna lyfte fram och det var och en tar med till sitt eget arbete.',
  ),
  roles: [
    {
      name: translated('Asiantuntija', 'Expert', 'Expert'),
      task: translated(
        'Alustaa lyhyesti ja vastaa kysymyksiin niiden tärkeysjärjestyksessä.',
        'Gives a short lecture and answers questions in order of importance.',
        'Inleder kort och svarar på frågorna i ordning efter vikt.',
      ),
    },
    {
      name: translated('Fasilitoija', 'Facilitator', 'Facilitator'),
      task: translated(
        'Avaa tilaisuuden, pitää ajan ja huolehtii, ettei yksikään kysymys katoa.',
        'Opens the event, keeps the time and sees that no question is lost.',
        'Öppnar tillfället, håller tiden och ser till att ingen fråga försvinner.',
      ),
    },
    {
      name: translated('Kysymysten hoitaja', 'Question keeper', 'Frågevärd'),
      task: translated(
        'Siirtää kysymyksiä sarakkeesta toiseen ja yhdistää samat. Mitään ei poisteta.',
        'Moves questions from column to column and merges those alike. Nothing is removed.',
        'Flyttar frågor från kolumn till kolumn och slår ihop lika. Inget tas bort.',
      ),
    },
  ],
  source: NETWORK_WORK_SOURCE,
  scaffold: (locale) => drawLecture(locale).records,
  firstRecords: (locale) => drawLecture(locale).notes,
  agenda: lectureAgenda,
}
