import { expect, onTestFinished, test, vi } from 'vitest'
import * as Y from 'yjs'
import { createBoard, joinBoard } from '../../../test/support/boardApi.ts'
import { LiveServer } from '../../../test/support/LiveServer.ts'
import { syncMessage } from '../room/serverMessage.ts'

test('HT15 metrics tell what an operator acts on, by codes alone, and name nobody', async () => {
  const server = await LiveServer.start({ environment: { DATA_DIR: '/nowhere' } })
  onTestFinished(() => server.stop())
  const { id, keys } = await createBoard(server.baseUrl)
  const { token, participant } = await joinBoard(server.baseUrl, id, { key: keys.participant, name: 'Salainen Nimi' })
  const watcher = await joinBoard(server.baseUrl, id, { key: keys.observer, name: 'Katsoja' })
  const figure = async (name: string) => {
    const text = await (await fetch(`${server.baseUrl}/metrics`)).text()
    return Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.split(' ')
        .at(-1),
    )
  }
  const reaches = (name: string, value: number) => vi.waitFor(async () => expect([name, await figure(name)]).toEqual([name, value]), 30_000)
  const [socket, other] = [await server.socket(id, token), await server.socket(id, watcher.token)]
  await reaches('keha_lines', 2)
  await reaches('keha_rooms', 1)
  await reaches('keha_commits_waiting', 0)
  const commits = await figure('keha_commit_seconds_count')
  expect(commits).toBeGreaterThan(0)
  const sent = await figure('keha_sent_bytes_total')
  expect(sent).toBeGreaterThan(0)

  // What the store does not take waits, and is told as failing until it is taken.
  server.store.faults.failWrites()
  const note = new Y.Doc()
  note.on('update', (update: Uint8Array) => socket.send(syncMessage('update', update)))
  note.getMap('records').set('shape:secret', { id: 'shape:secret', text: 'salaisuus' })
  await reaches('keha_commits_waiting', 1)
  await reaches('keha_rooms_failing', 1)
  expect(await figure('keha_commit_bytes_waiting')).toBeGreaterThan(20)
  expect(await figure('keha_store_faults_total')).toBeGreaterThan(0)
  server.store.faults.mend()
  await reaches('keha_rooms_failing', 0)
  await reaches('keha_commits_waiting', 0)
  await reaches('keha_commit_bytes_waiting', 0)
  expect(await figure('keha_commit_seconds_count')).toBeGreaterThan(commits)

  const refused = await figure('keha_updates_refused_total{code="malformed"}')
  other.send(Uint8Array.of(0, 2, 3, 9, 9, 9))
  await reaches('keha_updates_refused_total{code="observers-read-only"}', 1)
  socket.send(Uint8Array.of(0, 2, 3, 9, 9, 9))
  await new Promise<void>((resolve) => socket.once('close', () => resolve()))
  await reaches('keha_sockets_closed_total{code="4422"}', 1)
  expect(refused).toBeNaN()
  other.close(4321)
  await reaches('keha_sockets_closed_total{code="other"}', 1)
  await server.socket(id, 'nobody')
  await reaches('keha_admissions_refused_total{code="token-invalid"}', 1)
  await reaches('keha_lines', 0)

  expect(
    (await fetch(`${server.baseUrl}/api/boards/${id}/export?format=pdf`, { headers: { authorization: `Bearer ${token}` } })).status,
  ).toBe(200)
  await reaches('keha_pdf_seconds_count', 1)
  await reaches('keha_pdfs_waiting', 0)
  expect(await figure('keha_event_loop_utilization')).toBeGreaterThan(0)
  expect(await figure('keha_memory_bytes{kind="rss"}')).toBeGreaterThan(1e7)
  expect(await figure('keha_last_backup_timestamp_seconds')).toBe(0)
  const all = await (await fetch(`${server.baseUrl}/metrics`)).text()
  for (const secret of [id, token, participant.id, 'Salainen', 'salaisuus', keys.participant]) expect(all).not.toContain(secret)
  expect(all.split('\n').length, 'low cardinality').toBeLessThan(400)
})
