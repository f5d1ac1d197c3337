import type { ReportContents } from '@keha/shared/report/contents/reportContents.ts'
import { expect, test } from 'vitest'
import type { MakePdf, WorkerMessage } from './messages.ts'
import { ExportFailed, PdfMaker, type WorkerEnd } from './PdfMaker.ts'
import { sliced } from './sliced.ts'

const request: MakePdf = { report: {} as ReportContents, scene: { areas: [], items: [], undrawn: [] } }

const ignore = (): void => undefined

/** Workers that say what the test tells them to. */
function scripted() {
  const workers: { say: (message: WorkerMessage) => void; fail: (problem: string) => void; posted: number; ended: boolean }[] = []
  const start = (): WorkerEnd => {
    const worker = { say: (_: WorkerMessage) => ignore(), fail: (_: string) => ignore(), posted: 0, ended: false }
    workers.push(worker)
    return {
      listen: (onMessage, onError) => {
        worker.say = onMessage
        worker.fail = onError
      },
      postMessage: () => {
        worker.posted++
      },
      terminate: () => {
        worker.ended = true
      },
    }
  }
  return { start, workers }
}

const made: WorkerMessage = { type: 'made', bytes: new ArrayBuffer(3), missing: [] }

test('PD19 nothing is posted before the worker is ready, and progress is told on', async () => {
  const { start, workers } = scripted()
  const maker = new PdfMaker(start)
  maker.warm()
  const progress: number[] = []
  const result = maker.make(request, (done, of) => progress.push(done / of))
  expect(workers[0]?.posted).toBe(0)
  workers[0]?.say({ type: 'ready' })
  expect(workers[0]?.posted).toBe(1)
  workers[0]?.say({ type: 'progress', done: 1, of: 2 })
  workers[0]?.say(made)
  expect((await result).bytes.byteLength).toBe(3)
  expect(progress).toEqual([0.5])
  expect(workers).toHaveLength(1)
})

test('PD19 stopping ends the worker, and the next export gets a fresh one', async () => {
  const { start, workers } = scripted()
  const maker = new PdfMaker(start)
  const stop = new AbortController()
  const stopped = maker.make(request, ignore, stop.signal)
  stop.abort()
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
  expect(workers[0]?.ended).toBe(true)
  const next = maker.make(request, ignore)
  workers[0]?.say(made)
  workers[1]?.say({ type: 'ready' })
  workers[1]?.say(made)
  expect((await next).missing).toEqual([])
})

test('PD19 a failing worker, a failed export and a second export at once are refused in words', async () => {
  const { start, workers } = scripted()
  const maker = new PdfMaker(start)
  const first = maker.make(request, ignore)
  await expect(maker.make(request, ignore)).rejects.toThrow(ExportFailed)
  workers[0]?.fail('no module')
  await expect(first).rejects.toThrow('no module')
  const second = maker.make(request, ignore)
  workers[1]?.say({ type: 'failed', problem: 'a font could not be fetched' })
  await expect(second).rejects.toThrow('a font could not be fetched')
})

test('PD19 long work gives way between slices and stops when told to', async () => {
  const stop = new AbortController()
  const shares: number[] = []
  const pause = sliced(stop.signal, (share) => shares.push(share))
  let others = 0
  const timer = setInterval(() => {
    others++
  }, 1)
  for (let done = 0; done < 40; done++) {
    const until = performance.now() + 2
    while (performance.now() < until);
    await pause(done, 40)
  }
  clearInterval(timer)
  expect(others).toBeGreaterThan(3)
  expect(shares.length).toBeGreaterThan(3)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  stop.abort()
  await expect(pause(0, 1)).rejects.toMatchObject({ name: 'AbortError' })
})
