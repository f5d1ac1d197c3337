// What a person wants their ballot to be, until the server has it: shown at once, sent one at a time and the newest only.
// Invariant: once nothing is on its way there is no wish, and what is shown is what the server keeps.
import type { Ballot } from '@keha/shared/session/model/sealed.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

export interface BallotBox {
  readonly wish: StoreApi<Ballot | null>
  give(ballot: Ballot): void
}

/** `send` resolves when the server has answered; a refusal has been told to the person by then. */
export function createBallotBox(send: (ballot: Ballot) => Promise<unknown>): BallotBox {
  const wish = createStore<Ballot | null>(() => null)
  let isSending = false
  const sendNewest = async () => {
    isSending = true
    for (let ballot = wish.getState(); ballot; ballot = wish.getState()) {
      await send(ballot)
      if (wish.getState() === ballot) wish.setState(null, true)
    }
    isSending = false
  }
  return {
    wish,
    give: (ballot) => {
      wish.setState(ballot, true)
      if (!isSending) void sendNewest()
    },
  }
}
