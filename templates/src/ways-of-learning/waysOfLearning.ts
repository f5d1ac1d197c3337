// Ways of learning: what has to be learned, and whether to teach, facilitate or host it.
import type { Template } from '../template.ts'
import { NETWORK_WORK_SOURCE, translated } from '../words.ts'
import { waysOfLearningAgenda } from './agenda.ts'
import { drawWaysOfLearning } from './board.ts'

export const waysOfLearning: Template = {
  id: 'ways-of-learning',
  phase: 'agree',
  title: translated('Tavat oppia yhdessä', 'Ways of learning together', 'Sätt att lära tillsammans'),
  summary: translated(
    'Kootaan, mitä verkoston pitäisi oppia, ja valitaan tapa: opettaminen, fasilitointi vai emännöinti. Ota tämä ennen kuin suunnittelette koulutuksia tai tapaamisia. Jäljelle jää kolmen tilaisuuden suunnitelma.',
    'Gather what the network ought to learn and choose the way: teaching, facilitating or hosting. Take it before you plan courses or meetings. It leaves a plan of three occasions.',
    'Samla vad nätverket borde lära sig och välj sätt: undervisa, facilitera eller vara värd. Ta den här innan ni planerar kurser eller träffar. Kvar blir en plan för tre tillfällen.',
  ),
  people: { min: 3, max: 30 },
  needs: translated(
    'Tieto verkoston tavoitteista. Fasilitoijan on hyvä avata etukäteen asiantuntijaluennon, oppimiskahvilan ja open spacen mallipohjat.',
    'Knowledge of the network’s goals. It is good for the facilitator to have opened the templates of expert lecture, learning café and open space.',
    'Kännedom om nätverkets mål. Det är bra om facilitatorn på förhand har öppnat mallarna för expertföreläsning, lärcafé och open space.',
  ),
  outcome: translated(
    'Oppimistarpeet ryhmiteltyinä tavan mukaan ja kolme tilaisuutta: aihe, tapa, valmistelijat, kutsuttavat ja aika.',
    'Needs grouped by the way to learn, and three occasions: subject, way, who prepares, who is invited and when.',
    'Behoven grupperade efter sätt och tre tillfällen: ämne, sätt, vem som förbereder, vilka som bjuds in och när.',
  ),
  roles: [
    {
      name: translated('Fasilitoija', 'Facilitator', 'Facilitator'),
      task: translated(
        'Esittelee kolme tapaa esimerkein ja pitää tarpeet edellä, tavat perässä.',
        'Presents the three ways by examples and keeps needs first, ways second.',
        'Presenterar de tre sätten med exempel och håller behoven först, sätten sedan.',
      ),
    },
    {
      name: translated('Valmistelija', 'Preparer', 'Den som förbereder'),
      task: translated(
        'Ottaa yhden tilaisuuden valmisteltavakseen ja etsii parin toisesta organisaatiosta.',
        'Takes one occasion to prepare and finds a partner from another organisation.',
        'Tar ett tillfälle att förbereda och hittar en partner från en annan organisation.',
      ),
    },
  ],
  source: NETWORK_WORK_SOURCE,
  scaffold: (locale) => drawWaysOfLearning(locale).records,
  firstRecords: (locale) => drawWaysOfLearning(locale).notes,
  agenda: waysOfLearningAgenda,
}
