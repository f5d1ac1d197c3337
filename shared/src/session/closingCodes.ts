// What a person is refused on a board whose workshop is over. Part of the one table of codes.
export const CLOSING_CODES = {
  'workshop-closed': {
    http: 409,
    fi: 'Työpaja on päättynyt. Taulu on luettavissa, mutta sitä ei voi muuttaa.',
    en: 'The workshop is over. The board can be read but not changed.',
    sv: 'Workshoppen är avslutad. Tavlan kan läsas men inte ändras.',
  },
} as const
