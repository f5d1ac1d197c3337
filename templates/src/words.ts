// How a template writes down its texts and steps: every text in three languages side by side, Finnish first.
import { RecordId, StepId } from '@keha/shared/ids.ts'
import type { Translated } from '@keha/shared/locale.ts'
import type { Step, StepKind } from '@keha/shared/session/model/agenda.ts'

export function translated(fi: string, en: string, sv: string): Translated {
  return { fi, en, sv }
}

interface StepWords {
  readonly title: Translated
  readonly instruction: Translated
  readonly guidance: Translated
}

/** How much a step is led, how people write in it and what it asks; what is left out is as usual. */
export type StepRights = Pick<Step, 'way' | 'writing' | 'anonymous' | 'asks'>

/** First thoughts: everyone writes alone, and the notes come to the board when the facilitator reveals them. */
export const ALONE_FIRST: StepRights = { writing: 'private' }
/** As above, and nobody sees who wrote what: for what is hard to say with one's name on it. */
export const WITHOUT_NAMES: StepRights = { writing: 'private', anonymous: true }
/** One explains and the others listen. */
export const TAUGHT: StepRights = { way: 'teaching', writing: 'closed' }

/** A step of a template's agenda. `area` is the id of the frame it happens in, or null where people are in several. */
export function step(id: string, kind: StepKind, minutes: number, area: string | null, words: StepWords, rights: StepRights = {}): Step {
  return { id: StepId.parse(id), kind, minutes, ...(area === null ? {} : { area: RecordId.parse(area) }), ...words, ...rights }
}

/** Credit for the picture of network work that the templates follow. */
export const NETWORK_WORK_SOURCE = translated(
  'Perustuu Timo Järvensivun verkostotyön jäsennykseen (2019). Tekstit ovat Kehän omia.',
  'Based on Timo Järvensivu’s framework of network work (2019). The wording is Kehä’s own.',
  'Bygger på Timo Järvensivus modell för nätverksarbete (2019). Texterna är Kehäs egna.',
)

/** The same credit, and whose other thinking the template stands on. */
export const networkWorkAnd = (fi: string, en: string, sv: string): Translated =>
  translated(`${NETWORK_WORK_SOURCE.fi} ${fi}`, `${NETWORK_WORK_SOURCE.en} ${en}`, `${NETWORK_WORK_SOURCE.sv} ${sv}`)
