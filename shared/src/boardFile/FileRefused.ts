// Why a board file is not taken. Thrown inside the reading of one only; it leaves as a value.

/** `bad`: damaged, forged or not a board file. `newer`: of a later release. */
export type BoardFileProblem = 'bad' | 'newer'

export class FileRefused extends Error {
  readonly problem: BoardFileProblem
  /** `reason` is for the log and says nothing of what people wrote. */
  constructor(reason: string, problem: BoardFileProblem = 'bad') {
    super(reason)
    this.problem = problem
  }
}

export const refuseFile = (reason: string): never => {
  throw new FileRefused(reason)
}
