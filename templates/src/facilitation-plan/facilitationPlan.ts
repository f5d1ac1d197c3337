// The facilitation plan: one meeting planned so that it is worth coming to.
import type { Template } from '../template.ts'
import { NETWORK_WORK_SOURCE, translated } from '../words.ts'
import { facilitationPlanAgenda } from './agenda.ts'
import { drawFacilitationPlan } from './board.ts'

export const facilitationPlan: Template = {
  id: 'facilitation-plan',
  phase: 'agree',
  title: translated('Tapaamisen suunnitelma', 'Meeting plan', 'Plan för ett möte'),
  summary: translated(
    'Suunnitellaan pienessä porukassa tapaaminen, johon kannattaa tulla: tarkoitus, aika viidessä osassa, roolit ja tarkistus. Ota tämä muutamaa viikkoa ennen tapaamista. Jäljelle jää valmis ohjelma, jonka voi viedä taululle.',
    'Plan in a small group a meeting worth coming to: purpose, time in five parts, roles and a check. Take it a few weeks before the meeting. It leaves a ready programme that can be put on a board.',
    'Planera i en liten grupp ett möte som är värt att komma till: syfte, tid i fem delar, roller och kontroll. Ta den här några veckor före mötet. Kvar blir ett färdigt program som kan läggas på en tavla.',
  ),
  people: { min: 2, max: 10 },
  needs: translated(
    'Tapaamisen päivä, likimääräinen osallistujamäärä ja se, mitä viimeksi luvattiin.',
    'The day of the meeting, roughly how many come, and what was promised last time.',
    'Mötets dag, ungefär hur många som kommer och vad som lovades sist.',
  ),
  outcome: translated(
    'Tarkoitus, viiden osan aikataulu työtapoineen, roolien jako ja lista siitä, mitä valmistellaan ennen.',
    'The purpose, a timetable of five parts with methods, roles shared out, and a list of what is prepared before.',
    'Syftet, ett schema i fem delar med arbetssätt, rollerna fördelade och en lista på vad som förbereds före.',
  ),
  roles: [
    {
      name: translated('Fasilitoija', 'Facilitator', 'Facilitator'),
      task: translated(
        'Kysyy, miksi tavataan, ja pitää ohjelman väljänä.',
        'Asks why people meet, and keeps the programme loose.',
        'Frågar varför ni möts och håller programmet luftigt.',
      ),
    },
    {
      name: translated('Osallistujan ääni', 'Participant’s voice', 'Deltagarens röst'),
      task: translated(
        'Lukee suunnitelman niin kuin tulisi paikalle ensimmäistä kertaa, väsyneenä.',
        'Reads the plan as if coming for the first time, tired.',
        'Läser planen som en trött deltagare som kommer för första gången.',
      ),
    },
  ],
  source: NETWORK_WORK_SOURCE,
  scaffold: (locale) => drawFacilitationPlan(locale).records,
  firstRecords: (locale) => drawFacilitationPlan(locale).notes,
  agenda: facilitationPlanAgenda,
}
