// The refusals of a board whose workshop is over or has gone on, with their sentences; a part of codes.ts.
export const CLOSING_CODES = {
  'workshop-closed': {
    http: 409,
    fi: 'Työpaja on päättynyt. Taulu on luettavissa, mutta sitä ei voi muuttaa.',
    en: 'The workshop is over. The board can be read but not changed.',
    sv: 'Workshoppen är avslutad. Tavlan kan läsas men inte ändras.',
  },
  'next-exists': {
    http: 409,
    fi: 'Seuraava kierros on jo aloitettu tältä taululta.',
    en: 'The next round has already been started from this board.',
    sv: 'Nästa varv har redan startats från den här tavlan.',
  },
} as const
