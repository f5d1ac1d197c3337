// Refusals of what brings a board back, and the end of a board; part of the table in codes.ts.

export const RECOVERY_CODES = {
  'no-such-point': {
    http: 404,
    fi: 'Palautuspistettä ei enää ole.',
    en: 'The restore point is no longer there.',
    sv: 'Återställningspunkten finns inte längre.',
  },
  'too-many-points': {
    http: 409,
    fi: 'Nimettyjä palautuspisteitä on jo kaksikymmentä. Enempää ei mahdu.',
    en: 'There are twenty named restore points already, and no room for more.',
    sv: 'Det finns redan tjugo namngivna återställningspunkter och inte plats för fler.',
  },
} as const
