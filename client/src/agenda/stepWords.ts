// Words for what a step is: its kind, its way of learning together, how one writes in it. Keys of the locale files.
import type { StepKind, Way, WritingMode } from '@keha/shared/session/model/agenda.ts'

export const KIND_WORDS = {
  welcome: 'agendaEdit.kind.welcome',
  write: 'agendaEdit.kind.write',
  discuss: 'agendaEdit.kind.discuss',
  vote: 'agendaEdit.kind.vote',
  rotate: 'agendaEdit.kind.rotate',
  marketplace: 'agendaEdit.kind.marketplace',
  sessions: 'agendaEdit.kind.sessions',
  listen: 'agendaEdit.kind.listen',
  questions: 'agendaEdit.kind.questions',
  pairs: 'agendaEdit.kind.pairs',
  place: 'agendaEdit.kind.place',
  map: 'agendaEdit.kind.map',
  agree: 'agendaEdit.kind.agree',
  rate: 'agendaEdit.kind.rate',
  harvest: 'agendaEdit.kind.harvest',
  reflect: 'agendaEdit.kind.reflect',
  break: 'agendaEdit.kind.break',
} as const satisfies Record<StepKind, string>

export const WAY_WORDS = {
  teaching: { name: 'agendaEdit.way.teaching', line: 'agendaEdit.way.teachingLine' },
  facilitating: { name: 'agendaEdit.way.facilitating', line: 'agendaEdit.way.facilitatingLine' },
  hosting: { name: 'agendaEdit.way.hosting', line: 'agendaEdit.way.hostingLine' },
} as const satisfies Record<Way, { readonly name: string; readonly line: string }>

export const WRITING_WORDS = {
  open: 'agendaEdit.writing.open',
  private: 'agendaEdit.writing.private',
  closed: 'agendaEdit.writing.closed',
} as const satisfies Record<WritingMode, string>
