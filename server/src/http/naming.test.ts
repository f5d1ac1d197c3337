import { CreatedBoard, Joined } from '@keha/shared/api.ts'
import { expect, onTestFinished, test } from 'vitest'
import { HeadlessParticipant } from '../../../test/support/HeadlessParticipant.ts'
import { LiveServer } from '../../../test/support/LiveServer.ts'

const FORMATS = ['html', 'md', 'results', 'json'] as const

test('CN1, CN2, CN5 who agreed at joining is named in what a facilitator exports, others are counted; a change of mind and a restart hold', async () => {
  let server = await LiveServer.start()
  onTestFinished(() => server.stop())
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' }
    return (await fetch(server.baseUrl + path, { method: 'POST', headers, body: JSON.stringify(body) })).json()
  }
  const { id, code, keys } = CreatedBoard.parse(await post('/api/boards', { template: 'blank', locale: 'fi' }))
  const join = async (name: string, mayBeNamed?: boolean, key = keys.participant) =>
    Joined.parse(await post(`/api/boards/${id}/join`, { key, name, ...(mayBeNamed !== undefined && { mayBeNamed }) }))
  const { token } = await join('Liisa', true, keys.facilitator)
  const [aino] = [await join('Aino', true), await join('Bo', false), await join('Cecilia')]
  const dag = Joined.parse(await post('/api/join', { code, name: 'Dag', mayBeNamed: true }))
  expect([aino.participant.mayBeNamed, dag.participant.mayBeNamed]).toEqual([true, true])

  const named = async (names = 'yes') => {
    const seen = []
    for (const format of FORMATS) {
      const response = await fetch(`${server.baseUrl}/api/boards/${id}/export?format=${format}&names=${names}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      const text = await response.text()
      expect(response.status, text).toBe(200)
      seen.push(['Liisa', 'Aino', 'Bo', 'Cecilia', 'Dag'].filter((name) => text.includes(name)).join())
    }
    return [...new Set(seen)]
  }
  expect(await named()).toEqual(['Liisa,Aino,Dag'])
  expect(await named('no')).toEqual([''])

  const back = HeadlessParticipant.comeBack({ baseUrl: server.baseUrl, board: id, name: 'Aino' }, aino)
  onTestFinished(() => back.leave())
  await back.until(() => back.isConnected, 'the board')
  const frames = back.speakOwnFrames()
  expect(await frames.command({ type: 'agreeToBeNamed', agreed: false })).toMatchObject({ ok: true })
  expect(await named()).toEqual(['Liisa,Dag'])

  back.leave()
  await server.stop()
  server = await LiveServer.start({ store: server.store.crash() })
  expect(await named()).toEqual(['Liisa,Dag'])
})
