// A newcomer the session does not let in: the code to answer them with.
import type { Code } from '@keha/shared/codes.ts'

export class AdmissionRefused extends Error {
  readonly code: Code

  constructor(code: Code) {
    super(code)
    this.code = code
  }
}
