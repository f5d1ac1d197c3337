// What a person can do on a board with one press: who may, what it does, its words and its keys. Panels, the keyboard and the
// list of shortcuts all read this table. Keys always need a modifier, so that no letter is taken from typing (WCAG 2.1.4);
// `?` alone opens the list and can be turned off there.
import type { Role } from '@keha/shared/roles.ts'
import type { Command } from '@keha/shared/session/model/session.ts'
import type { CanvasHandle } from '../canvas/CanvasHandle.ts'
import type { BoardState } from '../sync/BoardLine.ts'
import type { IconName } from '../ui/Icon.tsx'

interface ActionContext {
  readonly state: BoardState
  readonly canvas: CanvasHandle | null
}

interface Action {
  readonly icon: IconName
  readonly words: string
  readonly givers: readonly Role[]
  /** `code` of a KeyboardEvent, pressed with Alt and Shift. */
  readonly key?: string
  /** The command, or null where there is nothing to do just now. */
  readonly command: (context: ActionContext) => Command | null
}

const me = ({ state }: ActionContext) => state.session?.people.members.find(({ id }) => id === state.you?.id)

export const ACTIONS = {
  nextStep: {
    icon: 'arrowRight',
    words: 'action.nextStep',
    givers: ['facilitator'],
    key: 'ArrowRight',
    command: () => ({ type: 'nextStep' }),
  },
  previousStep: {
    icon: 'arrowLeft',
    words: 'action.previousStep',
    givers: ['facilitator'],
    key: 'ArrowLeft',
    command: () => ({ type: 'previousStep' }),
  },
  toggleTimer: {
    icon: 'play',
    words: 'action.toggleTimer',
    givers: ['facilitator'],
    key: 'KeyT',
    command: ({ state }) => (state.session?.timer.status === 'running' ? { type: 'pauseTimer' } : { type: 'startTimer' }),
  },
  addMinute: {
    icon: 'plus',
    words: 'action.addMinute',
    givers: ['facilitator'],
    key: 'KeyM',
    command: () => ({ type: 'addMinutes', minutes: 1 }),
  },
  bringEveryone: {
    icon: 'gather',
    words: 'action.bringEveryone',
    givers: ['facilitator'],
    key: 'KeyB',
    // Who is kept at a place is kept at the new one.
    command: ({ state, canvas }) =>
      canvas ? { type: 'bringEveryone', place: canvas.viewport(), ...(state.session?.attention.held && { hold: true }) } : null,
  },
  toggleFreeze: {
    icon: 'snow',
    words: 'freeze.action',
    givers: ['facilitator'],
    key: 'KeyF',
    command: ({ state }) => (state.session?.writing.frozen ? { type: 'thawWriting' } : { type: 'freezeWriting', reason: '' }),
  },
  toggleHand: {
    icon: 'hand',
    words: 'action.toggleHand',
    givers: ['facilitator', 'participant'],
    key: 'KeyH',
    command: (context) => {
      const self = me(context)
      if (!self) return null
      return self.handRaisedAtMs === null ? { type: 'raiseHand' } : { type: 'lowerHand', person: self.id }
    },
  },
} as const satisfies Readonly<Record<string, Action>>

export type ActionName = keyof typeof ACTIONS

/** All that one press may do, as plain entries. */
export const ACTION_LIST = Object.entries(ACTIONS) as unknown as readonly (readonly [
  ActionName,
  Action & { words: (typeof ACTIONS)[ActionName]['words'] },
])[]

/** The action whose keys were pressed, if this role may do it. */
export function actionOfKeys(event: Pick<KeyboardEvent, 'altKey' | 'shiftKey' | 'code'>, role: Role): ActionName | undefined {
  if (!event.altKey || !event.shiftKey) return undefined
  return ACTION_LIST.find(([, { key, givers }]) => key === event.code && givers.includes(role))?.[0]
}
