// What the canvas itself says to people. Panels' and pages' words are in locales/.
import type { Translated } from '@keha/shared/locale.ts'

export const CANVAS_WORDS = {
  newNote: { fi: 'Uusi lappu', en: 'New note', sv: 'Ny lapp' },
  notTaken: {
    fi: 'Tätä ei voi liittää tauluun.',
    en: 'This cannot be pasted on the board.',
    sv: 'Detta kan inte klistras in på tavlan.',
  },
  broken: { fi: 'Taulun näyttäminen keskeytyi.', en: 'The board could not be shown.', sv: 'Tavlan kunde inte visas.' },
  brokenLine: {
    fi: 'Kirjoittamasi on tallessa. Lataa sivu uudelleen, niin pääset jatkamaan.',
    en: 'What you wrote is kept. Reload the page to go on.',
    sv: 'Det du skrev finns kvar. Ladda om sidan för att fortsätta.',
  },
  reload: { fi: 'Lataa uudelleen', en: 'Reload', sv: 'Ladda om' },
} as const satisfies Record<string, Translated>
