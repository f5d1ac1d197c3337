// The network map: who is in this, how they are tied to each other, and where a tie is missing.
import type { Template } from '../template.ts'
import { networkWorkAnd, translated } from '../words.ts'
import { networkMapAgenda } from './agenda.ts'
import { drawNetworkMap } from './board.ts'

export const networkMap: Template = {
  id: 'network-map',
  phase: 'assemble',
  title: translated('Verkostokartta', 'Network map', 'Nätverkskarta'),
  summary: translated(
    'Piirretään yhdessä, ketkä kysymykseen liittyvät, missä yhteydet ovat vahvoja tai heikkoja ja mistä ne puuttuvat. Ota tämä, kun verkostoa kootaan tai sen reunat ovat hämärtyneet. Jäljelle jää kartta ja sovitut tutustuttamiset.',
    'Draw together who the question concerns, where ties are strong or weak and where they are missing. Take it when a network is being assembled or its edges have blurred. It leaves a map and agreed introductions.',
    'Rita tillsammans vilka frågan berör, var kopplingarna är starka eller svaga och var de saknas. Ta den här när ett nätverk samlas eller dess kanter har suddats ut. Kvar blir en karta och överenskomna kontakter.',
  ),
  people: { min: 4, max: 30 },
  needs: translated(
    'Kysymys, jonka ympärille verkosto kootaan. Pyydä kutakin miettimään etukäteen, kenen kanssa hän tekee sen vuoksi töitä.',
    'The question the network gathers round. Ask everyone to think beforehand whom they work with because of it.',
    'Frågan som nätverket samlas kring. Be var och en på förhand tänka efter vem de arbetar med för dess skull.',
  ),
  outcome: translated(
    'Kartta toimijoista ja yhteyksistä, havainnot siitä ja lista: kuka tutustuttaa kenet ja milloin.',
    'A map of actors and ties, what was noticed in it, and a list: who introduces whom, and when.',
    'En karta över aktörer och kopplingar, iakttagelser om den och en lista: vem som för ihop vem, och när.',
  ),
  roles: [
    {
      name: translated('Fasilitoija', 'Facilitator', 'Facilitator'),
      task: translated(
        'Pitää kysymyksen näkyvillä, jakaa puheenvuorot ja huolehtii, että kartta puhuu yhteyksistä eikä arvioi ihmisiä.',
        'Keeps the question in sight, shares out the turns and sees that the map speaks of ties and does not judge people.',
        'Håller frågan synlig, fördelar ordet och ser till att kartan handlar om kopplingar och inte bedömer människor.',
      ),
    },
    {
      name: translated('Kartan hoitaja', 'Map keeper', 'Kartvärd'),
      task: translated(
        'Yhdistää samaa tarkoittavat laput ja siistii kartan niin, että nuolet erottuvat.',
        'Merges notes that mean the same and tidies the map so that the arrows can be told apart.',
        'Slår ihop lappar som betyder samma sak och snyggar upp kartan så att pilarna går att skilja åt.',
      ),
    },
  ],
  source: networkWorkAnd(
    'Vahvat ja heikot yhteydet: Mark Granovetter (1973). Aukot: Ronald Burt (1992).',
    'Strong and weak ties: Mark Granovetter (1973). Gaps: Ronald Burt (1992).',
    'Starka och svaga kopplingar: Mark Granovetter (1973). Luckor: Ronald Burt (1992).',
  ),
  scaffold: (locale) => drawNetworkMap(locale).records,
  firstRecords: (locale) => drawNetworkMap(locale).notes,
  agenda: networkMapAgenda,
}
