// What a person is told of a board file that is not taken; a part of codes.ts.
export const BOARD_FILE_CODES = {
  'bad-board-file': {
    http: 422,
    fi: 'Tämä ei ole ehjä taulutiedosto. Taulua ei luotu.',
    en: 'This is not a whole board file. No board was made.',
    sv: 'Det här är inte en hel tavelfil. Ingen tavla skapades.',
  },
  'newer-board-file': {
    http: 422,
    fi: 'Taulutiedosto on tehty uudemmalla Kehällä, eikä tämä palvelin osaa lukea sitä.',
    en: 'The board file comes from a newer Kehä, which this server cannot read.',
    sv: 'Tavelfilen är gjord med en nyare Kehä som den här servern inte kan läsa.',
  },
} as const
