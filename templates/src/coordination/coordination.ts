// Coordination: the year in one clock, and whom to ring about what.
import type { Template } from '../template.ts'
import { NETWORK_WORK_SOURCE, translated } from '../words.ts'
import { coordinationAgenda } from './agenda.ts'
import { drawCoordination } from './board.ts'

export const coordination: Template = {
  id: 'coordination',
  phase: 'agree',
  title: translated('Vuosikello ja yhteystiedot', 'Year clock and contacts', 'Årsklocka och kontakter'),
  summary: translated(
    'Verkoston vuosi yhdessä kuvassa: tapaamiset, viestintä, arviointi ja muiden päivät, joista emme itse päätä. Ota tämä, kun rytmi puuttuu tai vuosi vaihtuu. Jäljelle jää vuosikello, yhteystietolista ja niiden huolehtijat.',
    'The network’s year in one picture: meetings, messages, assessment and the dates of others that you do not decide. Take it when there is no rhythm or a new year begins. It leaves a year clock, a contact list and people who look after them.',
    'Nätverkets år i en bild: träffar, kontakt, utvärdering och andras datum som ni inte själva bestämmer. Ta den här när rytmen saknas eller året byts. Kvar blir en årsklocka, en kontaktlista och de som ser efter dem.',
  ),
  people: { min: 3, max: 25 },
  needs: translated(
    'Kunkin oma kalenteri ja tieto kotiorganisaation päätöksenteon päivistä: talousarvio, suunnittelu, lomat.',
    'Everyone’s own calendar, and the dates of decisions in each home organisation: budget, planning, holidays.',
    'Vars och ens egen kalender och hemorganisationens beslutsdatum: budget, planering, semestrar.',
  ),
  outcome: translated(
    'Vuosikello lappuineen, kolme seuraavaa tapahtumaa valmistelijoineen ja yhteystiedot, joilla on ylläpitäjä.',
    'A year clock with its notes, the next three events with people who prepare them, and contacts with a keeper.',
    'En årsklocka med lappar, de tre följande händelserna med dem som förbereder, och kontakter med någon som sköter dem.',
  ),
  roles: [
    {
      name: translated('Fasilitoija', 'Facilitator', 'Facilitator'),
      task: translated(
        'Huolehtii, että ensin näkyvät rajat ja vasta sitten toiveet, ja pitää rytmin kohtuullisena.',
        'Sees that limits show first and wishes only then, and keeps the rhythm reasonable.',
        'Ser till att gränserna syns först och önskemålen sedan, och håller rytmen rimlig.',
      ),
    },
    {
      name: translated('Koordinaattori', 'Coordinator', 'Koordinator'),
      task: translated(
        'Vie sovitut päivät kalentereihin ja muistuttaa valmistelun alkamisesta.',
        'Takes the agreed dates to the calendars and reminds people when preparing begins.',
        'För in de avtalade dagarna i kalendrarna och påminner om när förberedelserna börjar.',
      ),
    },
  ],
  source: NETWORK_WORK_SOURCE,
  scaffold: (locale) => drawCoordination(locale).records,
  firstRecords: (locale) => drawCoordination(locale).notes,
  agenda: coordinationAgenda,
}
