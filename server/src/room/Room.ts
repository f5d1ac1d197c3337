// One board live: the lines connected to it, its document, its session, who points where, and what waits for the store.
// Knows no sockets; time, chance and the store come in by ports. Order of one input: decode, check, apply, queue for the
// store; at the commit: broadcast, events, replies, barriers (docs/decisions/0003-room.md).
// Invariants: nothing of a client but one that said hello is answered in our own frames, except the barrier; a line that
// breaks the protocol ends alone; a fault of the room itself ends the room, never another.
import { CODES } from '@keha/shared/codes.ts'
import type { ParticipantId, StepId } from '@keha/shared/ids.ts'
import type { StoredLife } from '@keha/shared/life/boardLife.ts'
import type { Person } from '@keha/shared/roles.ts'
import type { CycleSlice } from '@keha/shared/session/model/cycle.ts'
import { type EarlierMeeting, meetingsFor } from '@keha/shared/session/model/meetings.ts'
import { FACILITATORS, type SealedChange, sealedOf } from '@keha/shared/session/model/sealed.ts'
import { type Envelope, type SessionView, viewOf } from '@keha/shared/session/model/session.ts'
import type { LineEnd, LiveBoard, Newcomer } from '../link/RoomLink.ts'
import { type BoardMeta, type BoardStore, StoreFault } from '../store/BoardStore.ts'
import { AdmissionRefused } from './AdmissionRefused.ts'
import { AwarenessChannel } from './AwarenessChannel.ts'
import { type Beat, guardedBeat } from './Beat.ts'
import { ClientIds } from './ClientIds.ts'
import { type Clock, guardedClock } from './Clock.ts'
import { CommitQueue, type Entry, NOTHING } from './CommitQueue.ts'
import type { Connection } from './Connection.ts'
import type { CopyStored } from './copyStored.ts'
import { DeletedDrawer } from './DeletedDrawer.ts'
import { DocumentChannel, type DocumentUpdate } from './DocumentChannel.ts'
import { Folding } from './Folding.ts'
import type { Fold } from './foldStored.ts'
import { HereTeller } from './HereTeller.ts'
import { type Cut, Inbox } from './Inbox.ts'
import { Lifetime } from './Lifetime.ts'
import { Line } from './Line.ts'
import type { Log } from './Log.ts'
import { leastUsedColour } from './leastUsedColour.ts'
import type { OpenedBoard } from './openBoard.ts'
import { type Random, randomFraction } from './Random.ts'
import { Readers } from './Readers.ts'
import { RestorePoints } from './RestorePoints.ts'
import { type Decided, SessionChannel } from './SessionChannel.ts'
import { documentChange } from './scaffoldMoves.ts'
import { notice } from './serverMessage.ts'
import type { Tally } from './Tally.ts'

export interface RoomOptions {
  readonly meta: BoardMeta
  readonly board: OpenedBoard
  readonly life: StoredLife
  readonly store: BoardStore
  readonly fold: Fold
  readonly copy: CopyStored
  readonly clock: Clock
  readonly beat: Beat
  readonly random: Random
  readonly log: Log
  readonly tally: Tally
  /** The last line has ended. */
  readonly onEmpty: () => void
  /** The room has ended by a fault of its own; what is on disk is whole. */
  readonly onBroken: () => void
}

export class Room {
  readonly #options: Omit<RoomOptions, 'board'>
  readonly #clock: Clock
  readonly #readers: Readers
  readonly #ids: ClientIds
  readonly #here: HereTeller
  readonly #document: DocumentChannel
  readonly #session: SessionChannel
  readonly #awareness: AwarenessChannel
  readonly #queue: CommitQueue<Line>
  readonly #inbox: Inbox
  readonly #folding: Folding
  readonly points: RestorePoints
  readonly drawer: DeletedDrawer
  #at: number
  readonly lifetime: Lifetime
  #ended = false
  /** While the board is being erased: what went wrong meanwhile, as it then no longer matters. */
  #erasing: unknown[] | null = null
  /** While the session's own changes of the document are made, their updates are gathered here. */
  #gathered: DocumentUpdate[] | null = null

  /** Nothing here keeps the opened board's Y.Doc, which is another one once it was packed. */
  constructor({ board, ...options }: RoomOptions) {
    const { meta, store, log, copy } = options
    const clock = guardedClock(options.clock, (task) => this.#guarded(task))
    const beat = guardedBeat(options.beat, (task) => this.#guarded(task))
    this.#clock = clock
    this.#options = options
    this.#at = board.at
    this.lifetime = new Lifetime(options.life, clock)
    this.#readers = new Readers(clock, options.tally)
    this.#here = new HereTeller(
      clock,
      () => this.#ids.live(),
      (message) => this.#readers.tellHere(message),
    )
    this.#ids = new ClientIds(board.doc.clientID, () => this.#here.changed())
    this.#queue = new CommitQueue<Line>({
      board: meta.id,
      store,
      clock,
      tally: options.tally,
      beat,
      onCommitted: (entries) => this.#guarded(() => this.#committed(entries)),
      onShowable: (entries) => this.#guarded(() => this.#show(entries)),
      onFault: (fault) => this.#faulted(fault),
      onRecovered: () => this.#readers.tell(notice({ kind: 'saved-again' })),
      onBroken: (problem) => this.#break(problem),
    })
    this.points = new RestorePoints({ board: meta.id, store, clock, log, copy, whenSaved: () => this.#whenSaved() })
    this.drawer = new DeletedDrawer({
      board: meta.id,
      store,
      clock,
      onMassDeletion: (before) => this.points.makeSoon({ kind: 'beforeDeletion' }, before),
      isFacilitator: (person) => this.#session.leads(person),
      tell: (deletion) => void this.#whenSaved().then(() => this.#readers.tellDeletion(deletion, this.#session)),
    })
    // What it repairs is written at once, so all that a change goes through stands by now.
    this.#document = new DocumentChannel({
      doc: board.doc,
      scaffold: board.session.scaffold.records,
      clock,
      ids: this.#ids,
      watch: this.drawer.watch,
      isSomeoneBehind: () => this.#readers.someoneIsBehind,
      onUpdate: (update) => this.#updated(update),
    })
    this.#session = new SessionChannel({
      clock,
      epoch: meta.epoch,
      state: board.session,
      events: board.events,
      sealed: board.sealed,
      record: (id) => this.#document.record(id),
      shapes: () => this.#document.shapes(),
      isHere: (person) => this.#readers.isHere(person),
      chance: () => randomFraction(options.random),
      onDecided: (decided) => this.#decided(decided),
    })
    this.#awareness = new AwarenessChannel({
      clock,
      ids: this.#ids,
      people: () => this.#readers.lines.size,
      pressure: () => options.beat.pressure,
      beat,
      broadcast: (messageFor) => this.#readers.point(messageFor),
    })
    this.#folding = new Folding({
      board: meta.id,
      fold: options.fold,
      store,
      log: options.log,
      tally: options.tally,
      unfolded: board.unfolded,
    })
    this.#inbox = new Inbox({
      board: meta.id,
      clock,
      log: options.log,
      tally: options.tally,
      document: this.#document,
      session: this.#session,
      awareness: this.#awareness,
      queue: this.#queue,
      here: () => this.#here.message(),
      deletions: this.drawer.watch,
      cut: (line, code) => this.#cut(line, code),
    })
    options.tally.rooms += 1
  }

  get isEmpty(): boolean {
    return this.#readers.lines.size === 0
  }

  /** A client has connected: it is asked what it has, and told who is here. */
  open(person: Person, connection: Connection): LineEnd {
    const line = new Line(person, connection, this.#clock.nowMs())
    this.#readers.lines.add(line)
    this.#options.tally.lines += 1
    this.#guarded(() => {
      if (this.#session.decided.people.removed.includes(person.id)) {
        this.#cut(line, 'removed')
        return
      }
      this.#session.decide({ type: 'admit', person }, { kind: 'room' })
      this.#session.decide({ type: 'seatLatecomer', person: person.id }, { kind: 'room' })
      this.#session.decide({ type: 'seatAtTable', person: person.id }, { kind: 'room' })
      line.send(this.#document.question())
      this.#inbox.tellWhoIsHere(line)
    })
    return {
      receive: (bytes) => this.#guarded(() => this.#inbox.receive(line, bytes)),
      drained: () => this.#guarded(() => this.#catchUp(line)),
      closed: () => this.#guarded(() => this.#leave(line)),
    }
  }

  /** Resolves once the person is in the session, on disk. Rejects with `StoreFault` where that cannot be now. */
  async admit(newcomer: Newcomer): Promise<Person> {
    this.#expectWrites()
    const person: Person = { ...newcomer, colour: leastUsedColour(this.#session.decided.people.members) }
    const decision = this.#session.decide({ type: 'admit', person }, { kind: 'room' })
    if (!decision.ok) throw new AdmissionRefused(decision.code)
    await this.#whenSaved()
    return person
  }

  /** Resolves once the board after this one is named, on disk. */
  async linkNext(next: NonNullable<CycleSlice['next']>): Promise<void> {
    this.#expectWrites()
    const decision = this.#session.decide({ type: 'linkNext', next }, { kind: 'room' })
    if (!decision.ok) throw new AdmissionRefused(decision.code)
    await this.#whenSaved()
  }

  /** A facilitator's choice; resolves once it is on disk. */
  async choose(days: number | null): Promise<void> {
    this.#expectWrites()
    this.#queue.add({ ...NOTHING, life: this.lifetime.chosen(days) })
    await this.#whenSaved()
  }

  /** Erases the board for good. Only when nothing of it is left is anyone told; where the store cannot, all stays as it was. */
  async erase(): Promise<void> {
    const problems: unknown[] = []
    this.#erasing = problems
    await this.#options.store.erase(this.#options.meta.id).catch((fault: unknown) => {
      this.#erasing = null
      if (problems.length > 0) this.#break(problems[0])
      throw fault
    })
    this.#end('board-deleted')
  }

  /** The session alone: whoever asks for no more leaves the document packed. */
  get view(): SessionView {
    return viewOf(this.#session.told)
  }

  read(): LiveBoard {
    return { contents: this.#document.contents(this.#session.told.scaffold.records), session: this.view }
  }

  /** Who met whom here and on earlier boards: for the next board's seating alone. */
  meetings(): readonly EarlierMeeting[] {
    return meetingsFor(this.#session.told, sealedOf(this.#session.sealed, FACILITATORS).metEarlier)
  }

  /** Ends the room in good order: everyone is told, everything is saved, then the lines end. */
  async restart(): Promise<void> {
    this.#readers.tell(notice({ kind: 'restarting' }))
    await this.#whenSaved()
    this.#end('restarting')
  }

  /** Ends an empty room once everything is on disk. */
  async rest(): Promise<void> {
    await this.#whenSaved()
    if (this.isEmpty) await this.points.rest()
    if (this.isEmpty) await this.drawer.tidy()
    if (this.isEmpty) await this.#folding.rest()
    if (this.isEmpty && this.#queue.isIdle) this.#end('restarting')
  }

  get hasEnded(): boolean {
    return this.#ended
  }

  /** Session events were decided: with what they change in the document they are one entry, kept or lost together. */
  #decided({ events, sealed, put }: Decided): void {
    const gathered: DocumentUpdate[] = []
    this.#gathered = gathered
    const change = documentChange(events, put)
    if (change) this.#document.write(change)
    this.#gathered = null
    for (const { seq, event } of events) if (event.type === 'stepEntered') this.#keepBefore(event.step, seq)
    this.#add(gathered[0] ?? null, events, sealed)
  }

  #keepBefore(step: StepId, seq: number): void {
    const title = this.#session.decided.agenda.steps.find(({ id }) => id === step)?.title ?? ''
    this.points.makeSoon({ kind: 'beforeStep', step, title }, { at: this.#at, seq: seq - 1 })
  }

  #updated(update: DocumentUpdate): void {
    if (this.#gathered) this.#gathered.push(update)
    else this.#add(update, [], [])
  }

  #add(change: DocumentUpdate | null, events: readonly Envelope[], sealed: readonly SealedChange[]): void {
    if (change || events.some(({ event }) => event.type === 'scaffoldChanged')) this.points.changed()
    const at = this.#at
    const ticket = this.#queue.add({
      ...NOTHING,
      ...(change && { at: ++this.#at, update: change.update, message: change.message, index: change.index, by: change.by }),
      events,
      sealed,
      kept: change?.by ? this.drawer.add(change.gone, change.by.person.id, { at, seq: this.#session.decided.seq }) : [],
      life: this.lifetime.touched(),
    })
    if (change?.by) change.by.ticket = ticket
    if (change?.by) this.#options.tally.updatesTaken += 1
  }

  #committed(entries: readonly Entry<Line>[]): void {
    const events = entries.flatMap((entry) => entry.events)
    const sealed = entries.flatMap((entry) => entry.sealed)
    this.#session.committed(events, sealed)
    this.#show(entries)
    this.#readers.tellEvents(events, this.#session)
    const changedRole = events.flatMap(({ event }) => (event.type === 'roleChanged' ? [event.person] : []))
    this.#readers.tellMine(new Set([...sealed.map(({ person }) => person), ...changedRole]), this.#session)
    for (const { event } of events) if (event.type === 'personRemoved') this.#remove(event.person)
    this.#folding.committed(entries)
  }

  #show(entries: readonly Entry<Line>[]): void {
    if (this.#readers.show(entries)) this.#awareness.rideAlong()
  }

  #leave(line: Line): void {
    if (!this.#readers.leave(line)) return
    line.ended = true
    this.#options.tally.lines -= 1
    this.#awareness.leave(line)
    this.#ids.release(line, (id) => this.#document.knows(id))
    if (this.isEmpty) this.#options.onEmpty()
  }

  /** A removed person's tokens are of no use any more; until they are revoked, the session knows whom it does not let in. */
  #remove(person: ParticipantId): void {
    for (const line of [...this.#readers.lines]) if (line.person.id === person) this.#cut(line, 'removed')
    const { store, meta, log } = this.#options
    store.revokeTokens(meta.id, person).catch((problem: unknown) => log.error({ board: meta.id, err: problem }, 'tokens were not revoked'))
  }

  /** Ends one line; the others notice nothing but that it is gone. */
  #cut(line: Line, code: Cut | 'removed'): void {
    line.connection.close(CODES[code].close, code)
    this.#leave(line)
  }

  #catchUp(line: Line): void {
    if (this.#readers.catchUp(line, this.#document, this.#session) && line.greeted) line.send(this.#here.message())
  }

  #faulted(fault: StoreFault): void {
    this.#options.tally.storeFaults += 1
    this.#options.log.error({ board: this.#options.meta.id, err: fault }, 'the store does not take writes; trying again')
    this.#readers.tell(notice({ kind: 'not-saved' }))
  }

  #expectWrites(): void {
    if (this.#ended || this.#queue.failing) throw new StoreFault('the store does not take writes')
  }

  #whenSaved(): Promise<void> {
    return new Promise((resolve) => this.#queue.whenCommitted(this.#queue.lastTicket, resolve))
  }

  #guarded(task: () => void): void {
    if (this.#ended) return
    try {
      task()
    } catch (problem) {
      this.#break(problem)
    }
  }

  /** Memory can no longer be trusted; what is on disk can. Clients come back with what was not saved. */
  #break(problem: unknown): void {
    if (this.#ended || this.#erasing?.push(problem)) return
    this.#options.tally.roomsBroken += 1
    this.#options.log.error({ board: this.#options.meta.id, err: problem }, 'a board was closed by a fault and will be loaded again')
    this.#end('internal')
    this.#options.onBroken()
  }

  #end(code: 'internal' | 'restarting' | 'board-deleted'): void {
    if (this.#ended) return
    this.#ended = true
    this.#queue.end()
    this.#session.end()
    this.points.end()
    for (const line of this.#readers.lines) {
      line.ended = true
      line.connection.close(CODES[code].close, code)
      this.#readers.leave(line)
      this.#options.tally.lines -= 1
    }
    this.#options.tally.rooms -= 1
    this.#document.end()
  }
}
