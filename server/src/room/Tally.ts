// What rooms, store and threads did since the process began, and what waits now; `/metrics` reads it. Names nobody and no board:
// what is told apart is one of the codes that the program itself knows.

/** How long something took, each time, for whoever watches it. */
export class Durations {
  #watch: (seconds: number) => void = () => undefined

  /** From now on `watch` is told of each; one at a time. */
  watchBy(watch: (seconds: number) => void): void {
    this.#watch = watch
  }

  add(seconds: number): void {
    this.#watch(seconds)
  }
}

/** How often what happened, by one of the program's own codes. */
export class ByCode extends Map<string, number> {
  add(code: string): void {
    this.set(code, (this.get(code) ?? 0) + 1)
  }
}

export class Tally {
  rooms = 0
  lines = 0
  updatesTaken = 0
  readonly updatesRefused = new ByCode()
  commandsAccepted = 0
  readonly commandsRefused = new ByCode()
  storeFaults = 0
  /** Boards whose last append the store did not take. */
  roomsFailing = 0
  /** Changes of boards that are not on disk yet, and their bytes. */
  commitsWaiting = 0
  bytesWaiting = 0
  /** From the hand-over of changes to the store until they are on disk. */
  readonly commits = new Durations()
  /** Readers that are sent nothing until they have caught up. */
  readersBehind = 0
  bytesOut = 0
  compactions = 0
  compactionsFailed = 0
  readonly folds = new Durations()
  /** PDFs that wait for the thread or are in it. */
  pdfsWaiting = 0
  pdfsFailed = 0
  readonly pdfs = new Durations()
  roomsBroken = 0
  /** Requests for a socket that were refused before the room heard of them. */
  readonly admissionsRefused = new ByCode()
  /** Sockets that ended, by close code; 1006 is a line that was cut. */
  readonly closes = new ByCode()
}
