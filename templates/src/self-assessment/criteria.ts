// The leadership framework: 24 criteria in four columns. The environment they stand in is the 25th.
import type { Translated } from '@keha/shared/locale.ts'
import type { Criterion } from '@keha/shared/session/model/rating.ts'
import { translated } from '../words.ts'

interface Column {
  readonly id: 'preconditions' | 'functioning' | 'development' | 'impact'
  readonly title: Translated
  readonly criteria: readonly Translated[]
}

export const COLUMNS: readonly Column[] = [
  {
    id: 'preconditions',
    title: translated('Edellytykset', 'Preconditions', 'Förutsättningar'),
    criteria: [
      translated('Tunteminen', 'Knowing each other', 'Kännedom'),
      translated('Luottamus', 'Trust', 'Tillit'),
      translated('Sitoutuminen', 'Commitment', 'Engagemang'),
      translated('Avoimuus', 'Openness', 'Öppenhet'),
      translated('Yhteiset tavoitteet', 'Common goals', 'Gemensamma mål'),
      translated('Vastavuoroisuus', 'Reciprocity', 'Ömsesidighet'),
      translated('Resurssit ja osaaminen', 'Resources and skills', 'Resurser och kunnande'),
      translated('Verkoston kattavuus', 'Coverage of the network', 'Nätverkets täckning'),
      translated('Joukon pysyvyys ja uusiutuminen', 'Permanence and renewal of people', 'Gruppens varaktighet och förnyelse'),
      translated('Johtajuus', 'Leadership', 'Ledarskap'),
      translated('Työn oikeutus', 'Legitimacy of the work', 'Arbetets legitimitet'),
    ],
  },
  {
    id: 'functioning',
    title: translated('Toimivuus', 'Functioning', 'Funktion'),
    criteria: [
      translated('Tiedon kulku', 'Flow of information', 'Informationsflöde'),
      translated('Dialogi', 'Dialogue', 'Dialog'),
      translated('Koordinointi', 'Coordination', 'Koordinering'),
      translated('Fasilitointi', 'Facilitation', 'Facilitering'),
      translated('Selkeät vastuut ja roolit', 'Clear responsibilities and roles', 'Tydliga ansvar och roller'),
      translated('Vallan jako ja päätökset', 'Sharing of power and decisions', 'Delad makt och beslut'),
      translated('Työ yhdessä ja erikseen', 'Work together and apart', 'Arbete ihop och var för sig'),
    ],
  },
  {
    id: 'development',
    title: translated('Kehittäminen', 'Development', 'Utveckling'),
    criteria: [
      translated(
        'Ensimmäinen kehä: pääsemme tavoitteisiin yhä paremmin',
        'Single loop: we get better at reaching the goals',
        'Första slingan: vi når målen allt bättre',
      ),
      translated(
        'Toinen kehä: kyselemme, ovatko tavoitteet ja tavat oikeat',
        'Double loop: we question goals and ways of working',
        'Andra slingan: vi ifrågasätter mål och arbetssätt',
      ),
    ],
  },
  {
    id: 'impact',
    title: translated('Vaikutukset', 'Impact', 'Effekter'),
    criteria: [
      translated('Tavoitteiden toteutuminen', 'Reaching the common goals', 'Målen uppnås'),
      translated('Vaikutus kohderyhmään', 'Effects on the target group', 'Effekt för målgruppen'),
      translated('Oman työn ja taidon kasvu', 'Growth of own work and skills', 'Eget arbete och kunnande växer'),
      translated('Vaikutuspiirin laajeneminen', 'A widening sphere of influence', 'Påverkan når allt längre'),
    ],
  },
]

/** All 24 as they are rated, each under its column. */
export const CRITERIA: Criterion[] = COLUMNS.flatMap(({ id, title, criteria }) =>
  criteria.map((text, i) => ({ id: `${id}-${i + 1}`, text, group: title })),
)
