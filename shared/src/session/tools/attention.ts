// Attention: the facilitator brings everyone to a place on the board, once or to stay, and says something to all or to one
// group. AT rules in SPEC.md.
import type { AttentionCommand, AttentionSlice } from '../model/attention.ts'
import { accept, refuse, type Tool } from './tool.ts'

export const attention: Tool<AttentionSlice, AttentionCommand> = {
  initial: { place: null, calls: 0, held: false, message: null },
  may: { bringEveryone: ['facilitator'], letEveryoneGo: ['facilitator'], tellEveryone: ['facilitator'] },
  decide: ({ attention: slice, groups }, command, { nowMs }) => {
    switch (command.type) {
      case 'bringEveryone':
        return accept({ type: 'everyoneBrought', place: command.place, ...(command.hold ? { held: true } : {}) })
      case 'letEveryoneGo':
        return slice.held ? accept({ type: 'everyoneLetGo' }) : accept()
      case 'tellEveryone':
        if (command.group !== null && !groups.groups.some(({ id }) => id === command.group)) return refuse('no-such-group')
        return accept({ type: 'everyoneTold', text: command.text, group: command.group, atMs: nowMs })
    }
  },
  evolve: (slice, event) => {
    switch (event.type) {
      case 'everyoneBrought':
        return { ...slice, place: event.place, calls: slice.calls + 1, held: event.held ?? false }
      case 'everyoneLetGo':
        return { ...slice, held: false }
      case 'everyoneTold': {
        const { text, group, atMs } = event
        return { ...slice, message: { text, group, atMs, count: (slice.message?.count ?? 0) + 1 } }
      }
      default:
        return slice
    }
  },
}
