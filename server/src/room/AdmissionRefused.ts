// What the session does not let somebody do who asks over HTTP: the code to answer with.
import type { Code } from '@keha/shared/codes.ts'

export class AdmissionRefused extends Error {
  readonly code: Code

  constructor(code: Code) {
    super(code)
    this.code = code
  }
}
