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
  'too-many-deletions': {
    http: 422,
    fi: 'Poistit paljon kerralla, joten viimeistä poistoa ei tehty ja taulu haettiin uudelleen. Poista vähemmän kerrallaan tai pyydä fasilitoijaa.',
    en: 'You deleted a lot at once, so the last of it was not done and the board was fetched anew. Delete less at a time, or ask a facilitator.',
    sv: 'Du tog bort mycket på en gång, så det sista gjordes inte och tavlan hämtades på nytt. Ta bort mindre åt gången eller be en facilitator.',
  },
} as const
