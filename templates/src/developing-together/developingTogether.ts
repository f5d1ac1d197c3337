// Developing together: earlier projects on time and trust, the vicious circle, and a different beginning for the next.
import type { Template } from '../template.ts'
import { NETWORK_WORK_SOURCE, translated } from '../words.ts'
import { developingTogetherAgenda } from './agenda.ts'
import { drawDevelopingTogether } from './board.ts'

export const developingTogether: Template = {
  id: 'developing-together',
  phase: 'assemble',
  title: translated('Toisten puolesta vai yhdessä?', 'On behalf of others, or together?', 'För andra eller tillsammans?'),
  summary: translated(
    'Katsotaan aiempia hankkeita ajan ja luottamuksen akseleilla ja etsitään kohta, jossa ratkaisu tuli ennen luottamusta. Ota tämä ennen uuden hankkeen alkua. Jäljelle jää opit omista hankkeista ja sovittu toisenlainen alku.',
    'Look at earlier projects on the axes of time and trust, and find the place where the solution came before trust. Take it before a new project begins. It leaves lessons of your own projects and an agreed different beginning.',
    'Se på tidigare projekt på axlarna tid och tillit och sök den punkt där lösningen kom före tilliten. Ta den här innan ett nytt projekt börjar. Kvar blir lärdomar av egna projekt och en avtalad annan början.',
  ),
  people: { min: 4, max: 25 },
  needs: translated(
    'Muutama mennyt hanke, jonka useampi tuntee, ja tieto siitä, mitä nyt ollaan kehittämässä.',
    'A few past projects that several people know, and knowledge of what is about to be developed.',
    'Några tidigare projekt som flera känner till, och vetskap om vad som nu ska utvecklas.',
  ),
  outcome: translated(
    'Hankkeet kuvassa, tunnistettu noidankehä ja lista siitä, mitä tehdään ennen kuin ratkaisuja ehdotetaan.',
    'Projects in a picture, the circle you recognised, and a list of what is done before solutions are proposed.',
    'Projekten i en bild, den onda cirkel ni kände igen och en lista på vad som görs innan lösningar föreslås.',
  ),
  roles: [
    {
      name: translated('Fasilitoija', 'Facilitator', 'Facilitator'),
      task: translated(
        'Pitää puheen tavassa kehittää, ei siinä, kuka hankkeen teki.',
        'Keeps the talk on the way of developing, not on who ran the project.',
        'Håller samtalet vid sättet att utveckla, inte vid vem som drev projektet.',
      ),
    },
    {
      name: translated('Hankkeen kertoja', 'Project teller', 'Projektberättare'),
      task: translated(
        'Kertoo yhdestä hankkeesta kahdessa minuutissa: mistä se lähti ja miten kävi.',
        'Tells of one project in two minutes: where it came from and how it went.',
        'Berättar om ett projekt på två minuter: varifrån det kom och hur det gick.',
      ),
    },
  ],
  source: NETWORK_WORK_SOURCE,
  scaffold: (locale) => drawDevelopingTogether(locale).records,
  firstRecords: (locale) => drawDevelopingTogether(locale).notes,
  agenda: developingTogetherAgenda,
}
