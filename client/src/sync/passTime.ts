// For tests of a line: lets promises settle and time pass, in small steps, as they depend on each other.
import type { FakeBoardServer } from './FakeBoardServer.ts'

export async function passTime(server: FakeBoardServer, ms = 100): Promise<void> {
  for (let passed = 0; passed < ms; passed += 10) {
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve()
    server.clock.advance(10)
  }
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve()
}
