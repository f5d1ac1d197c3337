// The line to a board: one document at a time with its socket, the connection's status, the session, commands, saved.
// Owns when to connect and when to take the document anew; what is on the board and how it is shown is not its business.
// Invariants: a document connects only after what this computer kept of it is in it; a document of an old epoch, or one
// the server refused, never connects again: its unconfirmed records are set aside and offered.
import { type Code, codeOfClose } from '@keha/shared/codes.ts'
import { decodeJson, FRAME, type JsonFrame, type Notice, PROTOCOL_VERSION, ProtocolError, type Welcome } from '@keha/shared/protocol.ts'
import { NOTHING_SEALED } from '@keha/shared/session/model/sealed.ts'
import type { SessionView } from '@keha/shared/session/model/session.ts'
import type { Decoder } from 'lib0/decoding'
import { createStore } from 'zustand/vanilla'
import type { BoardLine, BoardLineOptions, BoardState } from './BoardLine.ts'
import { backoffMs } from './backoff.ts'
import { CommandQueue, type SendCommand } from './CommandQueue.ts'
import { bestOffsetMs, type ClockSample, clockSample, withSample } from './clockOffset.ts'
import { Generation } from './Generation.ts'
import type { Cancel, LinePorts } from './linePorts.ts'
import { type LineInput, nextStatus, SILENCE_MS } from './lineStatus.ts'
import { RecoveredNotes } from './RecoveredNotes.ts'
import { receiveEvents } from './receiveEvents.ts'

/** Asks for the time, and keeps an idle line from looking dead: several fit into SILENCE_MS. */
const CLOCK_EVERY_MS = 8_000
const LOOK_AROUND_MS = 1_000
/** A server that refuses every fresh document in a row means it; then the person is told. */
const FRESH_DOCUMENTS_IN_A_ROW = 3
/** Closed for one of these, a line comes back by itself. */
const TRIES_AGAIN: ReadonlySet<Code> = new Set(['internal', 'store-unavailable', 'too-many-requests', 'too-slow'])

export function openBoardLine(options: BoardLineOptions, ports: LinePorts): BoardLine {
  const line = new OpenLine(options, ports)
  line.begin()
  return line
}

class OpenLine implements BoardLine {
  readonly #options: BoardLineOptions
  readonly #ports: LinePorts
  readonly #commands: CommandQueue
  readonly #undo: Cancel[] = []
  readonly state
  #generation: Generation
  #attempt = 0
  #fresh = 0
  #welcomed = false
  #synced = false
  #heardMs: number
  #samples: readonly ClockSample[] = []
  #retry: Cancel | null = null
  readonly #recovered: RecoveredNotes
  #closed = false

  constructor(options: BoardLineOptions, ports: LinePorts) {
    this.#options = options
    this.#ports = ports
    this.#commands = new CommandQueue(ports.clock, ports.random)
    this.#heardMs = ports.clock.nowMs()
    this.#recovered = new RecoveredNotes({ board: options.boardId, locale: options.locale, storage: ports.storage, random: ports.random })
    this.#generation = this.#newGeneration(options.epoch)
    this.state = createStore<BoardState>(() => ({
      line: { status: 'connecting' },
      saved: { status: 'saved' },
      loaded: false,
      you: null,
      session: null,
      mine: NOTHING_SEALED,
      here: [],
      revealed: null,
      clockOffsetMs: 0,
      recovered: null,
      refused: null,
      massDeletions: [],
      generation: 0,
    }))
  }

  get boardId() {
    return this.#options.boardId
  }

  get clock() {
    return this.#ports.clock
  }

  get doc() {
    return this.#generation.doc
  }

  get awareness() {
    return this.#generation.awareness
  }

  begin(): void {
    const { network } = this.#ports
    this.#undo.push(network.onChange((online) => (online ? this.#networkBack() : this.#networkGone())))
    this.#lookAround()
    this.#open(this.#generation)
  }

  send(command: Parameters<BoardLine['send']>[0]): ReturnType<BoardLine['send']> {
    const { status } = this.state.getState().line
    if (this.#closed || status === 'ended' || status === 'offline') return Promise.resolve({ ok: false, code: 'offline' })
    return this.#commands.add(command, this.#welcomed ? this.#sendCommand : null)
  }

  settleRecovered(keep: boolean): void {
    this.#recovered.settle(this.doc, this.state.getState().recovered, keep)
    this.state.setState({ recovered: null })
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#retry?.()
    for (const undo of this.#undo.splice(0)) undo()
    this.#commands.giveUp('offline')
    this.#generation.close()
  }

  // Documents ------------------------------------------------------------------------------------------------------

  #newGeneration(epoch: string): Generation {
    const generation: Generation = new Generation({
      boardId: this.#options.boardId,
      epoch,
      token: this.#options.token,
      ports: this.#ports,
      events: {
        onOpen: () => this.#opened(),
        onSynced: () => this.#whenSynced(),
        onHeard: () => {
          this.#heardMs = this.#ports.clock.nowMs()
        },
        onFrame: (frame, decoder) => this.#read(frame, decoder),
        onClose: (code) => generation === this.#generation && !generation.isOver && this.#lost(code),
        onSaved: (saved) => generation === this.#generation && this.state.setState({ saved }),
      },
    })
    return generation
  }

  #open(generation: Generation): void {
    generation.load().then(
      () => {
        if (this.#closed || generation !== this.#generation) return
        if (generation.holdsBoard) this.state.setState({ loaded: true })
        this.#collectOlder(generation)
        this.#connect()
      },
      (problem: unknown) => this.#end('internal', problem),
    )
  }

  /** The document cannot go on: what was not confirmed is set aside, and the board is taken from the server anew. */
  #takeAnew(code: Code): void {
    this.#fresh += 1
    if (this.#fresh > FRESH_DOCUMENTS_IN_A_ROW) {
      this.#end(code)
      return
    }
    const old = this.#generation
    this.#recovered.add(old.doc, old.unsaved)
    old.forget()
    this.#step({ type: 'lost', nowMs: this.#ports.clock.nowMs() })
    this.#askEpoch()
  }

  #askEpoch(): void {
    const { askEpoch } = this.#ports
    askEpoch(this.#options.boardId).then(
      (epoch) => {
        if (this.#closed) return
        if (epoch === null) return this.#tryAgain(() => this.#askEpoch())
        this.#generation = this.#newGeneration(epoch)
        const { generation } = this.state.getState()
        this.state.setState({ generation: generation + 1, loaded: false, here: [], saved: { status: 'saved' } })
        this.#open(this.#generation)
      },
      (problem: unknown) => this.#end('internal', problem),
    )
  }

  #collectOlder(generation: Generation): void {
    this.#recovered.collectOlder(generation.epoch).then(
      () => this.#offerRecovered(),
      (problem: unknown) => console.error('older documents of this board were left where they are', problem),
    )
  }

  /** Only a board that came from the server can say what it lacks. */
  #offerRecovered(): void {
    if (this.#synced) this.state.setState({ recovered: this.#recovered.offer(this.doc) })
  }

  // The connection -------------------------------------------------------------------------------------------------

  #step(input: LineInput): void {
    const { line } = this.state.getState()
    const next = nextStatus(line, input)
    if (next !== line) this.state.setState({ line: next })
  }

  get #ended(): boolean {
    return this.#closed || this.state.getState().line.status === 'ended'
  }

  #connect(): void {
    if (this.#ended || this.#generation.isOver) return
    this.#heardMs = this.#ports.clock.nowMs()
    this.#generation.connect()
  }

  #tryAgain(task: () => void): void {
    this.#retry?.()
    this.#retry = this.#ports.clock.after(backoffMs(this.#attempt, this.#ports.random), task)
    this.#attempt += 1
  }

  #opened(): void {
    this.#welcomed = false
    this.#synced = false
    this.#generation.send(FRAME.hello, { version: PROTOCOL_VERSION, seq: this.state.getState().session?.seq ?? 0 })
  }

  #whenSynced(): void {
    this.#synced = true
    this.state.setState({ loaded: true })
    this.#offerRecovered()
    this.#whenBoth()
  }

  #whenBoth(): void {
    if (!this.#welcomed || !this.#synced) return
    this.#attempt = 0
    this.#fresh = 0
    this.#step({ type: 'opened' })
    this.#commands.sendAgain(this.#sendCommand)
  }

  readonly #sendCommand: SendCommand = (id, command) => {
    this.#generation.send(FRAME.command, { id, command })
  }

  #lost(close: number | null): void {
    this.#welcomed = false
    this.#synced = false
    if (this.#ended) return
    this.state.setState({ here: [] })
    const nowMs = this.#ports.clock.nowMs()
    const code = close === null ? undefined : codeOfClose(close)
    if (code === 'epoch-changed' || code === 'update-refused') this.#takeAnew(code)
    else if (code !== undefined && code !== 'restarting' && !TRIES_AGAIN.has(code)) this.#end(code)
    else {
      this.#step({ type: code === 'restarting' ? 'restartAnnounced' : 'lost', nowMs })
      this.#tryAgain(() => this.#connect())
    }
  }

  #end(code: Code, problem?: unknown): void {
    if (problem !== undefined) console.error('the line has ended', problem)
    this.#step({ type: 'refused', code })
    this.#retry?.()
    this.#commands.giveUp(code)
    this.#generation.disconnect()
  }

  #networkGone(): void {
    this.#step({ type: 'networkGone', nowMs: this.#ports.clock.nowMs() })
    this.#generation.disconnect()
  }

  #networkBack(): void {
    if (this.#ended || this.#generation.isOpen) return
    this.#attempt = 0
    this.#tryAgain(() => (this.#generation.isOver ? this.#askEpoch() : this.#connect()))
  }

  /** Every second: is the line still alive, and is it time to ask the time? */
  #lookAround(): void {
    const { clock, network } = this.#ports
    let askedMs = 0
    const look = () => {
      const nowMs = clock.nowMs()
      if (!network.online()) this.#step({ type: 'networkGone', nowMs })
      if (nowMs - this.#heardMs >= SILENCE_MS) {
        this.#step({ type: 'silent', nowMs: this.#heardMs })
        this.#heardMs = nowMs
        this.#generation.disconnect()
      }
      if (this.#welcomed && Math.abs(nowMs - askedMs) >= CLOCK_EVERY_MS) {
        askedMs = nowMs
        this.#generation.send(FRAME.clock, { t0: nowMs })
      }
      cancel = clock.after(LOOK_AROUND_MS, look)
    }
    let cancel = clock.after(LOOK_AROUND_MS, look)
    this.#undo.push(() => cancel())
  }

  // Frames ---------------------------------------------------------------------------------------------------------

  #read(frame: JsonFrame, decoder: Decoder): void {
    try {
      this.#receive(frame, decoder)
    } catch (problem) {
      if (!(problem instanceof ProtocolError)) throw problem
      // A server that says what this page does not know is a newer one.
      this.#end('schema-mismatch', problem)
    }
  }

  #receive(frame: JsonFrame, decoder: Decoder): void {
    switch (frame) {
      case FRAME.welcome:
        this.#welcome(decodeJson(FRAME.welcome, decoder))
        break
      case FRAME.reply:
        this.#commands.answered(decodeJson(FRAME.reply, decoder))
        break
      case FRAME.events:
        this.#follow(decodeJson(FRAME.events, decoder))
        break
      case FRAME.notice:
        this.#noticed(decodeJson(FRAME.notice, decoder))
        break
      case FRAME.here:
        this.state.setState({ here: decodeJson(FRAME.here, decoder) })
        break
      case FRAME.mine:
        this.state.setState({ mine: decodeJson(FRAME.mine, decoder) })
        break
      case FRAME.clock: {
        const { t0, serverTimeMs } = decodeJson(FRAME.clock, decoder)
        if (serverTimeMs !== undefined) this.#timed(clockSample(t0, serverTimeMs, this.#ports.clock.nowMs()))
      }
    }
  }

  #welcome(welcome: Welcome): void {
    if (welcome.version !== PROTOCOL_VERSION) {
      this.#end('schema-mismatch')
      return
    }
    if (this.#samples.length === 0) this.state.setState({ clockOffsetMs: welcome.serverTimeMs - this.#ports.clock.nowMs() })
    this.state.setState({ you: welcome.you })
    if (welcome.session.kind === 'whole') this.#setSession(welcome.session.view)
    else this.#follow(welcome.session.events)
    this.#welcomed = true
    this.#generation.send(FRAME.clock, { t0: this.#ports.clock.nowMs() })
    this.#whenBoth()
  }

  #follow(events: Parameters<typeof receiveEvents>[1]): void {
    const { session } = this.state.getState()
    if (session === null) return
    const next = receiveEvents(session, events)
    // Coming back with the last number known brings what is missing.
    if (next === 'gap') this.#generation.disconnect()
    else if (next !== session) {
      this.#setSession(next)
      for (const { seq, event } of events)
        if (seq > session.seq && event.type === 'notesRevealed') this.state.setState({ revealed: { seq, count: event.count } })
    }
  }

  #setSession(session: SessionView): void {
    const { you } = this.state.getState()
    const role = session.people.members.find(({ id }) => id === you?.id)?.role
    this.state.setState({ session, you: you && role && role !== you.role ? { ...you, role } : you })
  }

  #noticed(notice: Notice): void {
    const nowMs = this.#ports.clock.nowMs()
    switch (notice.kind) {
      case 'restarting':
        this.#step({ type: 'restartAnnounced', nowMs })
        break
      case 'not-saved':
        this.#generation.notSavedSince(nowMs)
        break
      case 'saved-again':
        this.#generation.notSavedSince(null)
        break
      case 'refused':
        this.state.setState({ refused: { code: notice.code } })
        break
      case 'mass-deletion': {
        const { deletion } = notice
        const others = this.state.getState().massDeletions.filter(({ by }) => by !== deletion.by)
        this.state.setState({ massDeletions: [...others, deletion] })
      }
    }
  }

  #timed(sample: ClockSample): void {
    this.#samples = withSample(this.#samples, sample)
    this.state.setState({ clockOffsetMs: bestOffsetMs(this.#samples) ?? 0 })
  }
}
