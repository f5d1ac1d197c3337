// The bench itself, with one small crowd: that it counts right, so that its figures mean something when somebody asks for them.
import { EventEmitter, once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { CONTENDERS, type Contender } from './contenders.ts'
import { dialectOf } from './dialect.ts'
import { carryOut, SCENARIOS, Subject } from './measure.ts'
import { readStamps, stampedPlace, stampedText } from './stamp.ts'
import { Wire } from './Wire.ts'

const servers: Contender[] = []
afterAll(async () => {
  for (const server of servers) await server.stop()
})

test('CO1 a stamp is found in updates that were merged, and in what lies between two of them', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const [sender, ticks] of [
    [0, 1],
    [4_095, 77_777],
    [65_535, 4_294_967_295],
  ] as const)
    doc.getMap('records').set('shape:a/xy', stampedPlace(sender, ticks))
  const bytes = Buffer.concat([
    Y.mergeUpdates(updates),
    Buffer.from(`{"stamp":"${stampedText(65_535, 99)}","next":"${stampedText(0xabc, 0xfedcba98)}"}`),
  ])
  const found: string[] = []
  readStamps(bytes, 0, bytes.length, {
    onUpdate: (sender, ticks) => found.push(`update ${sender} ${ticks}`),
    onPointer: (sender, ticks) => found.push(`pointer ${sender} ${ticks}`),
  })
  expect(found).toEqual(['update 0 1', 'update 4095 77777', 'update 65535 4294967295', 'pointer 65535 99', 'pointer 2748 4275878552'])
})

test('CO1 a message that comes in pieces is heard whole, whatever comes on other lines between them', async () => {
  const happened = new EventEmitter()
  const server = createServer((socket) => {
    socket.once('data', () => socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n', () => happened.emit('upgraded', socket)))
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const line = async (name: string): Promise<Socket> => {
    const { port } = server.address() as AddressInfo
    const keep = (message: Buffer) => happened.emit(name, String(message))
    const wire = new Wire({ port, path: '/', dialect: dialectOf('y-websocket', '', []), keep })
    onTestFinished(() => wire.close())
    const [socket] = (await once(happened, 'upgraded')) as [Socket]
    return socket
  }
  const [one, other] = [await line('one'), await line('other')]
  const frame = (text: string) => Buffer.concat([Buffer.from([0x82, text.length]), Buffer.from(text)])
  const cut = frame('it comes in pieces')
  const [whole, between] = [once(happened, 'one'), once(happened, 'other')]
  one.write(cut.subarray(0, 9))
  other.write(frame('meanwhile on another line'))
  expect(await between).toEqual(['meanwhile on another line'])
  one.write(cut.subarray(9))
  expect(await whole).toEqual(['it comes in pieces'])
})

test('CO1 a small crowd on the real server: every update at every reader, no more and no less', async () => {
  const server = await CONTENDERS['keha']?.()
  if (!server) throw new Error('no server')
  servers.push(server)
  const seats = await server.seats(await server.newBoard(), 5)
  const result = await carryOut({
    kind: 'traffic',
    pid: server.pid,
    rooms: [{ seats, dragging: 2, pointing: 1, typing: 1 }],
    hz: 10,
    warmMs: 200,
    measureMs: 1_000,
    askSaved: true,
  })
  expect(result.completePercent).toBe(100)
  expect(result.deliveriesPerSecond).toBeGreaterThan(0)
  expect(result.updateP99).toBeGreaterThan(0)
  expect(result.savedP95).toBeGreaterThan(0)
})

test('CO1 what is missing after a restart is counted of the notes that were put there, not of what a board has from the beginning', async () => {
  const server = await CONTENDERS['keha']?.()
  const cold = SCENARIOS.find(({ name }) => name === 'cold')
  if (!server || !cold) throw new Error('no server')
  servers.push(server)
  const { figures } = await cold.measure(new Subject(server, 30), 0)
  expect(figures).toMatchObject({ missingWhenSynced: 0, missingInTheEnd: 0 })
})
