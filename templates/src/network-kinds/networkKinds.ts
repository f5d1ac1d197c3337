// Network kinds: four kinds from most to least steered, where we are, and what it takes to move.
import type { Template } from '../template.ts'
import { NETWORK_WORK_SOURCE, translated } from '../words.ts'
import { networkKindsAgenda } from './agenda.ts'
import { drawNetworkKinds } from './board.ts'

export const networkKinds: Template = {
  id: 'network-kinds',
  phase: 'assemble',
  title: translated('Millainen verkosto olemme?', 'What kind of network are we?', 'Hurdant nätverk är vi?'),
  summary: translated(
    'Neljä lajia ylhäältä johdetusta kaoottiseen: missä olemme nyt ja minne työ vaatii? Ota tämä, kun johtamisesta tai vapaudesta on ristiriitaisia odotuksia. Jäljelle jää yhteinen suunta ja se, mitä siirtymä vaatii.',
    'Four kinds, from led from above to chaotic: where are you now, and where does the work ask you to be? Take it when people expect different things of leading or freedom. It leaves a shared direction and what the move takes.',
    'Fyra slag, från lett uppifrån till kaotiskt: var är ni nu, och vart kräver arbetet er? Ta den här när förväntningarna på ledning eller frihet går isär. Kvar blir en gemensam riktning och vad flytten kräver.',
  ),
  people: { min: 4, max: 40 },
  needs: translated(
    'Yksi verkosto, josta puhutaan, ja muutama esimerkki siitä, miten siinä nyt päätetään.',
    'One network to talk about, and a few examples of how it decides now.',
    'Ett nätverk att tala om och några exempel på hur det nu beslutar.',
  ),
  outcome: translated(
    'Kuva nykyisestä ja toivotusta lajista, erot näkemyksissä, ja teot, joilla siirrytään tai pysytään.',
    'A picture of the kind you are and want to be, where views differ, and deeds for moving or staying.',
    'En bild av vilket slag ni är och vill vara, var synen går isär, och handlingar för att flytta eller stanna.',
  ),
  roles: [
    {
      name: translated('Fasilitoija', 'Facilitator', 'Facilitator'),
      task: translated(
        'Pitää neljä lajia samanarvoisina ja kysyy aina, mitä työ vaatii.',
        'Keeps the four kinds equal in worth and always asks what the work demands.',
        'Håller de fyra slagen lika mycket värda och frågar alltid vad arbetet kräver.',
      ),
    },
    {
      name: translated('Muistelija', 'Rememberer', 'Den som minns'),
      task: translated(
        'Kertoo, miten verkosto on muuttunut siitä, kun se alkoi.',
        'Tells how the network has changed since it began.',
        'Berättar hur nätverket har ändrats sedan det började.',
      ),
    },
  ],
  source: NETWORK_WORK_SOURCE,
  scaffold: (locale) => drawNetworkKinds(locale).records,
  firstRecords: (locale) => drawNetworkKinds(locale).notes,
  agenda: networkKindsAgenda,
}
