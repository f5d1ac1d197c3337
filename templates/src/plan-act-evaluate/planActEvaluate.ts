// Plan, act, evaluate: one round of trying, begun by a look at the last one.
import type { Template } from '../template.ts'
import { networkWorkAnd, translated } from '../words.ts'
import { planActEvaluateAgenda } from './agenda.ts'
import { drawPlanActEvaluate } from './board.ts'

export const planActEvaluate: Template = {
  id: 'plan-act-evaluate',
  phase: 'progress',
  title: translated('Suunnittele, toimi, arvioi', 'Plan, act, evaluate', 'Planera, gör, utvärdera'),
  summary: translated(
    'Pieni kokeilu kerrallaan: katsotaan, mitä edellisestä opittiin, suunnitellaan seuraava ja jaetaan tehtävät. Ota tämä, kun tavoitteista on sovittu ja on aika edetä. Jäljelle jää uusi kokeilu tekijöineen ja kirja siitä, mitä on opittu.',
    'One small trial at a time: see what the last one taught, plan the next and share out the tasks. Take it when goals are agreed and it is time to move. It leaves a new trial with people for it, and a book of what has been learned.',
    'Ett litet försök i taget: se vad det förra lärde er, planera nästa och fördela uppgifterna. Ta den här när målen är avtalade och det är dags att gå framåt. Kvar blir ett nytt försök med namn och en bok över det ni har lärt er.',
  ),
  people: { min: 3, max: 24 },
  needs: translated(
    'Sovittu tavoite ja ne, jotka tekevät työn. Jos kierros ei ole ensimmäinen, myös havaintoja edellisestä kokeilusta.',
    'An agreed goal and those who do the work. If this is not the first round, also what was seen in the last trial.',
    'Ett avtalat mål och de som gör arbetet. Om varvet inte är det första, också iakttagelser från det förra försöket.',
  ),
  outcome: translated(
    'Seuraava kokeilu: mitä, kuka, mihin mennessä ja mistä sen onnistumisen näkee. Rivi kierrosten kirjaan.',
    'The next trial: what, who, by when and how its success shows. A row in the book of rounds.',
    'Nästa försök: vad, vem, till när och hur det syns att det lyckas. En rad i varvens bok.',
  ),
  roles: [
    {
      name: translated('Fasilitoija', 'Facilitator', 'Facilitator'),
      task: translated(
        'Pitää havainnot ja tulkinnat erillään ja kokeilun pienenä.',
        'Keeps what was seen apart from what is thought of it, and the trial small.',
        'Håller isär iakttagelser och tolkningar och håller försöket litet.',
      ),
    },
    {
      name: translated('Kokeilun huolehtija', 'Trial keeper', 'Försöksansvarig'),
      task: translated(
        'Kysyy tapaamisten välillä, miten tehtävät etenevät, ja siirtää laput oikeaan sarakkeeseen.',
        'Asks between meetings how the tasks go on and moves the notes to the right column.',
        'Frågar mellan träffarna hur uppgifterna går framåt och flyttar lapparna till rätt kolumn.',
      ),
    },
  ],
  source: networkWorkAnd(
    'Ensimmäisen ja toisen kehän oppiminen: Chris Argyris ja Donald Schön.',
    'Single-loop and double-loop learning: Chris Argyris and Donald Schön.',
    'Lärande i en och två slingor: Chris Argyris och Donald Schön.',
  ),
  scaffold: (locale) => drawPlanActEvaluate(locale).records,
  firstRecords: (locale) => drawPlanActEvaluate(locale).notes,
  agenda: planActEvaluateAgenda,
}
