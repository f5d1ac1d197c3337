// Impact: what has changed and how we know it, ring by ring, and to whom it is taken next.
import type { Template } from '../template.ts'
import { NETWORK_WORK_SOURCE, translated } from '../words.ts'
import { impactAgenda } from './agenda.ts'
import { drawImpact } from './board.ts'

export const impact: Template = {
  id: 'impact',
  phase: 'impact',
  title: translated('Vaikutukset ja leviäminen', 'Impact and spreading', 'Effekter och spridning'),
  summary: translated(
    'Kootaan, mikä on muuttunut omassa työssä, kohderyhmässä ja kauempana, kysytään mistä sen tiedämme ja sovitaan, kenelle viesti viedään. Ota tämä, kun työtä on takana ja sen pitäisi näkyä. Jäljelle jää kuva vaikutuksista ja lista viestinviejistä.',
    'Gather what has changed in your own work, in the target group and farther away, ask how you know it and agree to whom the message is taken. Take it when there is work behind you that ought to show. It leaves a picture of the impact and a list of messengers.',
    'Samla vad som har ändrats i det egna arbetet, i målgruppen och längre bort, fråga hur ni vet det och bestäm till vem budskapet förs. Ta den här när det finns arbete bakom er som borde synas. Kvar blir en bild av effekterna och en lista på budbärare.',
  ),
  people: { min: 4, max: 30 },
  needs: translated(
    'Se, mitä on jo kerätty: palautteet, luvut, kertomukset. Ainakin yksi ihminen, joka tuntee kohderyhmän läheltä.',
    'What has been gathered already: feedback, figures, stories. At least one person who knows the target group closely.',
    'Det som redan har samlats: respons, siffror, berättelser. Åtminstone en person som känner målgruppen på nära håll.',
  ),
  outcome: translated(
    'Vaikutukset renkaittain ja niiden näyttö, tavoittamattomat joukot ja se, kuka vie viestin kenelle ja milloin.',
    'The impact ring by ring with its evidence, the groups not reached, and who takes the message to whom, and when.',
    'Effekterna ring för ring med belägg, de grupper som inte har nåtts, och vem som för budskapet till vem, och när.',
  ),
  roles: [
    {
      name: translated('Fasilitoija', 'Facilitator', 'Facilitator'),
      task: translated(
        'Kysyy jokaisesta lapusta, kuka tekee nyt mitä toisin, ja pitää vaikutukset erillään tekemisistä.',
        'Asks of each note who now does what differently, and keeps impact apart from activity.',
        'Frågar om varje lapp vem som nu gör vad annorlunda, och håller isär effekter och aktiviteter.',
      ),
    },
    {
      name: translated('Epäilijä', 'Doubter', 'Tvivlare'),
      task: translated(
        'Kysyy ystävällisesti, olisiko muutos tapahtunut ilman meitä.',
        'Asks kindly whether the change would have happened without us.',
        'Frågar vänligt om förändringen hade skett utan oss.',
      ),
    },
  ],
  source: NETWORK_WORK_SOURCE,
  scaffold: (locale) => drawImpact(locale).records,
  firstRecords: (locale) => drawImpact(locale).notes,
  agenda: impactAgenda,
}
