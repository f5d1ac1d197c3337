// The refusals of a lecture's slides and questions, with their sentences; a part of codes.ts.
export const LECTURE_CODES = {
  'no-slides': {
    http: 409,
    fi: 'Taululla ei ole dioja. Lisää ne ensin.',
    en: 'There are no slides on the board. Add them first.',
    sv: 'Det finns inga bilder på tavlan. Lägg till dem först.',
  },
  'no-such-question': {
    http: 404,
    fi: 'Kysymystä ei enää ole.',
    en: 'The question is no longer there.',
    sv: 'Frågan finns inte längre.',
  },
  'question-taken-up': {
    http: 409,
    fi: 'Kysymys on jo otettu käsittelyyn, eikä sitä voi perua.',
    en: 'The question has been taken up already and cannot be withdrawn.',
    sv: 'Frågan har redan tagits upp och kan inte dras tillbaka.',
  },
  'question-is-merged': {
    http: 409,
    fi: 'Kysymys on yhdistetty toiseen. Erota se ensin.',
    en: 'The question is part of another. Separate it first.',
    sv: 'Frågan hör ihop med en annan. Skilj dem åt först.',
  },
  'too-many-questions': {
    http: 409,
    fi: 'Kysymyslaatikko on täynnä.',
    en: 'The question box is full.',
    sv: 'Frågelådan är full.',
  },
} as const
