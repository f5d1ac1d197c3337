// Self-assessment: the leadership framework's 24 criteria, its environment in words, and what is done about it.
import type { Template } from '../template.ts'
import { networkWorkAnd, translated } from '../words.ts'
import { selfAssessmentAgenda } from './agenda.ts'
import { drawSelfAssessment } from './board.ts'

export const selfAssessment: Template = {
  id: 'self-assessment',
  phase: 'impact',
  title: translated('Verkoston itsearviointi', 'Self-assessment of the network', 'Nätverkets självutvärdering'),
  summary: translated(
    'Verkoston johtamisen 24 kriteeriä yhdessä kuvassa: edellytykset, toimivuus, kehittäminen ja vaikutukset, ja ympäristö sanoin. Ota tämä kerran tai kahdesti vuodessa. Jäljelle jäävät arviot perusteluineen ja kolme tekoa.',
    'The 24 criteria of leading a network in one picture: preconditions, functioning, development and impact, and the environment in words. Take it once or twice a year. It leaves grades with reasons and three deeds.',
    'Nätverksledningens 24 kriterier i en bild: förutsättningar, funktion, utveckling och effekter, och omgivningen med ord. Ta den här en eller två gånger om året. Kvar blir betyg med skäl och tre handlingar.',
  ),
  people: { min: 5, max: 40 },
  needs: translated(
    'Verkosto, joka on toiminut ainakin muutaman kuukauden, ja väkeä useasta organisaatiosta. Edellisen arvioinnin tulokset, jos niitä on.',
    'A network that has worked for a few months at least, and people from several organisations. The results of the last assessment, if there was one.',
    'Ett nätverk som har arbetat åtminstone några månader, och folk från flera organisationer. Resultaten av den förra utvärderingen, om det finns.',
  ),
  outcome: translated(
    'Arvio kriteereittäin perusteluineen, kuvaus ympäristöstä, kohdat, joissa näemme eri tavoin, ja teot tekijöineen.',
    'A grade with reasons for each criterion, a picture of the environment, where we see differently, and deeds with names.',
    'Ett betyg med skäl för varje kriterium, en bild av omgivningen, var vi ser olika, och handlingar med namn.',
  ),
  roles: [
    {
      name: translated('Fasilitoija', 'Facilitator', 'Facilitator'),
      task: translated(
        'Kysyy perusteluja, ei puolustele numeroita, ja pitää huolen, että eri mieltä saa olla.',
        'Asks for reasons, does not defend numbers and sees that people may disagree.',
        'Frågar efter skäl, försvarar inga siffror och ser till att man får vara oense.',
      ),
    },
    {
      name: translated('Ryhmän kirjaaja', 'Group recorder', 'Gruppens sekreterare'),
      task: translated(
        'Kirjoittaa ryhmän arvion kriteerin kulmaan ja perustelun lapulle.',
        'Writes the group’s grade in the corner of the criterion and the reason on a note.',
        'Skriver gruppens betyg i kriteriets hörn och skälet på en lapp.',
      ),
    },
  ],
  source: networkWorkAnd(
    'Ensimmäisen ja toisen kehän oppiminen: Chris Argyris ja Donald Schön.',
    'Single-loop and double-loop learning: Chris Argyris and Donald Schön.',
    'Lärande i en och två slingor: Chris Argyris och Donald Schön.',
  ),
  scaffold: (locale) => drawSelfAssessment(locale).records,
  firstRecords: (locale) => drawSelfAssessment(locale).notes,
  agenda: selfAssessmentAgenda,
}
