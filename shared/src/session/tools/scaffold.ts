// Scaffold: the records only facilitators change. It is session state and not in the board's document, so a changed
// client cannot touch it. A record is in one of the two, never in both: locking moves it here, opening moves it back.
// A record whose meta has `field: true` is typed in by everyone: its text is the document's `<id>/text`. SC rules in SPEC.md.
import { RecordId } from '../../ids.ts'
import { MAX_SCAFFOLD, mayBeScaffold, type ScaffoldCommand, type ScaffoldSlice } from '../model/scaffold.ts'
import { accept, refuse, type Tool } from './tool.ts'

const distinct = <T>(all: readonly T[]): readonly T[] => [...new Set(all)]

export const scaffold: Tool<ScaffoldSlice, ScaffoldCommand> = {
  initial: { records: [] },
  may: { changeScaffold: ['facilitator'], lockRecords: ['facilitator'], openRecords: ['facilitator'] },
  decide: ({ scaffold: { records } }, command, context) => {
    const owned = new Map(records.map((record) => [record.id as string, record]))
    const inDocument = (id: string) => context.record(RecordId.parse(id))
    switch (command.type) {
      case 'changeScaffold': {
        const put = new Map(command.put.map((record) => [record.id as string, record]))
        const remove = new Set(command.remove.filter((id) => owned.has(id)))
        if (put.size < command.put.length || command.remove.some((id) => put.has(id))) return refuse('bad-record')
        if (command.put.some((record) => !mayBeScaffold(record))) return refuse('bad-record')
        const added = [...put.keys()].filter((id) => !owned.has(id))
        if (added.some((id) => inDocument(id) !== undefined)) return refuse('bad-record')
        if (records.length + added.length - remove.size > MAX_SCAFFOLD) return refuse('scaffold-full')
        return put.size + remove.size === 0 ? accept() : accept({ type: 'scaffoldChanged', put: command.put, remove: [...remove] })
      }
      case 'lockRecords': {
        const found = distinct(command.ids)
          .filter((id) => !owned.has(id))
          .map(inDocument)
        const present = found.filter((record) => record !== undefined)
        if (present.length < found.length) return refuse('no-such-record')
        if (!present.every(mayBeScaffold)) return refuse('bad-record')
        if (records.length + present.length > MAX_SCAFFOLD) return refuse('scaffold-full')
        return present.length === 0 ? accept() : accept({ type: 'recordsLocked', records: present })
      }
      case 'openRecords': {
        const found = distinct(command.ids).map((id) => owned.get(id))
        const present = found.filter((record) => record !== undefined)
        return present.length < found.length ? refuse('no-such-record') : accept({ type: 'recordsOpened', records: present })
      }
    }
  },
  evolve: (slice, event) => {
    const without = (ids: ReadonlySet<string>) => slice.records.filter((record) => !ids.has(record.id))
    switch (event.type) {
      case 'scaffoldChanged': {
        const put = new Map(event.put.map((record) => [record.id as string, record]))
        const kept = without(new Set([...event.remove])).map((record) => {
          const changed = put.get(record.id)
          put.delete(record.id)
          return changed ?? record
        })
        return { records: [...kept, ...put.values()] }
      }
      case 'recordsLocked':
        return { records: [...without(new Set(event.records.map((record) => record.id))), ...event.records] }
      case 'recordsOpened':
        return { records: without(new Set(event.records.map((record) => record.id))) }
      default:
        return slice
    }
  },
}
