// The refusals of the open space, with their sentences; a part of codes.ts.
export const OPEN_SPACE_CODES = {
  'no-such-topic': {
    http: 404,
    fi: 'Aihetta ei ole enää.',
    en: 'This topic is no longer there.',
    sv: 'Ämnet finns inte längre.',
  },
  'no-such-cell': {
    http: 404,
    fi: 'Tätä aikaa tai tilaa ei ole aikataulussa.',
    en: 'This time or space is not in the timetable.',
    sv: 'Tiden eller rummet finns inte i tidtabellen.',
  },
  'cell-taken': {
    http: 409,
    fi: 'Tilassa on jo toinen aihe samaan aikaan.',
    en: 'Another topic already has this space at this time.',
    sv: 'Ett annat ämne har redan rummet vid den tiden.',
  },
  'convener-busy': {
    http: 409,
    fi: 'Aiheen kutsujalla on toinen aihe samassa aikaikkunassa.',
    en: 'A convener of this topic has another topic in the same time slot.',
    sv: 'Ämnets sammankallare har ett annat ämne i samma tidslucka.',
  },
  'only-convener': {
    http: 403,
    fi: 'Vain aiheen kutsuja tai fasilitoija voi tehdä tämän.',
    en: 'Only a convener of the topic or a facilitator may do this.',
    sv: 'Endast ämnets sammankallare eller en facilitator får göra detta.',
  },
  'only-in-topic': {
    http: 403,
    fi: 'Muistion kirjoittavat ne, jotka ovat aiheessa mukana. Siirry ensin aiheeseen.',
    en: 'A report is written by those who are in the topic. Go there first.',
    sv: 'En rapport skrivs av dem som är med i ämnet. Gå dit först.',
  },
  'too-many-topics': {
    http: 409,
    fi: 'Torille ei mahdu enempää aiheita.',
    en: 'The marketplace holds no more topics.',
    sv: 'Torget rymmer inte fler ämnen.',
  },
  'topic-closed': {
    http: 409,
    fi: 'Aiheen muistio on jo valmis.',
    en: 'The report of this topic is already closed.',
    sv: 'Ämnets rapport är redan klar.',
  },
  'topic-has-report': {
    http: 409,
    fi: 'Aiheella on jo muistio, joten sitä ei voi perua.',
    en: 'The topic already has a report, so it cannot be withdrawn.',
    sv: 'Ämnet har redan en rapport och kan inte dras tillbaka.',
  },
  'no-report': {
    http: 409,
    fi: 'Aiheen muistio on vielä tyhjä.',
    en: 'The report of this topic is still empty.',
    sv: 'Ämnets rapport är ännu tom.',
  },
  'space-full': {
    http: 409,
    fi: 'Tila on täynnä. Valitse toinen aihe tai odota hetki.',
    en: 'The space is full. Choose another topic or wait a moment.',
    sv: 'Rummet är fullt. Välj ett annat ämne eller vänta en stund.',
  },
} as const
