// A refusal on its way to being an HTTP answer: a code of codes.ts. Thrown by routes, answered by the error handler.
import type { Code } from '@keha/shared/codes.ts'

export class Refusal extends Error {
  readonly code: Code

  constructor(code: Code) {
    super(code)
    this.code = code
  }
}
