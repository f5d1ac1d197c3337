// The lecture's board: question and lecture above; small groups, question box and what people take home below.
import type { Locale } from '@keha/shared/locale.ts'
import { Drawing } from '../layout/draw.ts'
import { type Box, below, boxAround, cells, columns, equal, gridBox, rows, topOf } from '../layout/grid.ts'
import { practiceCorner } from '../layout/practice.ts'
import { translated } from '../words.ts'

const ACCENT = { strong: 'violet', note: 'light-violet', onStrong: 'white' } as const
const FIELD_H = 150
/** Slides are wide. */
const SLIDE_RATIO = 16 / 9
const GROUPS_ACROSS = 3
const GROUPS_DOWN = 3

const WORDS = {
  start: translated('Kysymys salille', 'A question to the room', 'En fråga till alla'),
  startGuide: translated(
    'Aloitetaan siitä, mitä me jo tiedämme ja mietimme.',
    'We begin with what we already know and wonder about.',
    'Vi börjar med det vi redan vet och undrar över.',
  ),
  question: translated('Kysymys, johon kaikki vastaavat', 'The question everyone answers', 'Frågan som alla svarar på'),
  answers: translated('Vastauksemme', 'Our answers', 'Våra svar'),
  course: translated('Näin etenemme', 'How it goes', 'Så här gör vi'),
  courseText: translated(
    'Ensin alustus, sitten keskustelu pienissä ryhmissä, kysymykset ja omat opit. Kysymyslaatikko on auki koko ajan.',
    'First the lecture, then talk in small groups, questions and what you learned. The question box is open all the time.',
    'Först inledningen, sedan samtal i små grupper, frågor och egna lärdomar. Frågelådan är öppen hela tiden.',
  ),
  lecture: translated('Alustus', 'Lecture', 'Inledning'),
  lectureGuide: translated(
    'Kuuntele rauhassa ja kirjoita lapulle, kun jokin osuu.',
    'Listen in peace and make a note when something strikes you.',
    'Lyssna i lugn och ro och gör en lapp när något träffar.',
  ),
  subject: translated('Alustuksen aihe', 'Subject of the lecture', 'Inledningens ämne'),
  speaker: translated('Asiantuntija', 'Expert', 'Expert'),
  slides: translated('Muistiinpanoja dioista', 'Notes on the slides', 'Anteckningar om bilderna'),
  thoughts: translated('Oivalluksia kuunnellessa', 'Insights while listening', 'Insikter under lyssnandet'),
  groups: translated('Pienet ryhmät', 'Small groups', 'Små grupper'),
  groupsGuide: translated(
    'Kaksi tai kolme ihmistä eri organisaatioista. Valitkaa kaksi tärkeintä ajatusta.',
    'Two or three people from different organisations. Pick your two most important thoughts.',
    'Två eller tre personer från olika organisationer. Välj era två viktigaste tankar.',
  ),
  group: translated('Ryhmä', 'Group', 'Grupp'),
  box: translated('Kysymyslaatikko', 'Question box', 'Frågelåda'),
  boxGuide: translated(
    'Kysy milloin vain, myös nimettömänä. Merkitse toisen kysymykseen ”minäkin”, jos mietit samaa.',
    'Ask at any time, also without a name. Mark another’s question with “me too” if you wonder the same.',
    'Fråga när som helst, även utan namn. Skriv ”jag med” vid en annans fråga om du undrar samma sak.',
  ),
  queued: translated('Jonossa', 'Queued', 'I kö'),
  now: translated('Nyt', 'Now', 'Nu'),
  answered: translated('Vastattu', 'Answered', 'Besvarad'),
  carriedOn: translated('Jatkoon', 'Carried on', 'Förs vidare'),
  takeHome: translated('Mitä vien mukanani?', 'What do I take home?', 'Vad tar jag med mig?'),
  takeHomeGuide: translated(
    'Tieto muuttuu osaamiseksi vasta käytössä. Mitä teet tällä viikolla toisin?',
    'Knowledge turns into skill only in use. What do you do differently this week?',
    'Kunskap blir kunnande först när den används. Vad gör du annorlunda den här veckan?',
  ),
  mine: translated('Omaan työhöni', 'For my own work', 'Till mitt eget arbete'),
  ours: translated('Meille yhteisesti', 'For us together', 'Till oss gemensamt'),
}

type Word = keyof typeof WORDS

export function drawLecture(locale: Locale): Drawing {
  const pen = new Drawing('expert-lecture', ACCENT)
  const say = (key: Word) => WORDS[key][locale]
  drawStart(pen, say, locale)
  drawInput(pen, say)

  const groups = pen.area('groups', gridBox(0, 1), { title: say('groups'), guide: say('groupsGuide') })
  cells(groups.body, GROUPS_ACROSS, GROUPS_DOWN, 18).forEach((cell, i) => {
    pen.spot(`group-${i + 1}`, cell, `${say('group')} ${i + 1}`)
  })

  const box = pen.area('questions', gridBox(1, 1), { title: say('box'), guide: say('boxGuide') })
  columns(box.body, [3, 2, 2, 2], 24).forEach((column, i) => {
    const key = (['queued', 'now', 'answered', 'carriedOn'] as const)[i] ?? 'queued'
    pen.panel(`questions-${i + 1}`, column, key === 'now' ? 'tint' : 'outline', say(key))
  })

  const home = pen.area('take-home', gridBox(2, 1), { title: say('takeHome'), guide: say('takeHomeGuide') })
  const [mine, ours] = columns(home.body, equal(2), 40) as [Box, Box]
  pen.panel('mine', mine, 'outline', say('mine'))
  pen.panel('ours', ours, 'tint', say('ours'))
  return pen
}

function drawStart(pen: Drawing, say: (key: Word) => string, locale: Locale): void {
  const { body } = pen.area('start', gridBox(0, 0), { title: say('start'), guide: say('startGuide') })
  const [left, right] = columns(body, [9, 5], 50) as [Box, Box]
  pen.field('question', topOf(left, FIELD_H), say('question'))
  pen.panel('answers', below(left, FIELD_H + 30), 'plain', say('answers'))
  const [course, practice] = rows(right, equal(2), 30) as [Box, Box]
  pen.panel('course', course, 'tint', say('course'), say('courseText'))
  practiceCorner(pen, practice, locale)
}

function drawInput(pen: Drawing, say: (key: Word) => string): void {
  const { header, body } = pen.area('lecture', gridBox(1, 0, 2), { title: say('lecture'), guide: say('lectureGuide'), share: 0.45 })
  const [subject, speaker] = columns(header, [3, 2], 40) as [Box, Box]
  pen.field('subject', subject, say('subject'))
  pen.field('speaker', speaker, say('speaker'))
  const slides = { ...body, w: body.h * SLIDE_RATIO }
  pen.spot('slides', slides)
  pen.text('slides-label', boxAround(slides.x + slides.w / 2, slides.y + slides.h / 2, 500, 49), say('slides'), 'heading', 'middle')
  const thoughtsX = slides.x + slides.w + 60
  pen.panel('thoughts', { ...body, x: thoughtsX, w: body.x + body.w - thoughtsX }, 'plain', say('thoughts'))
}
