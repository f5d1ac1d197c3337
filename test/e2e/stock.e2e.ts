// A stock Yjs client beside browsers: its note shows, its bad records harm nobody.
import * as Y from 'yjs'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

const note = (id: string, change: Record<string, unknown>) => ({ ...NOTE, id, ...change })
const NOTE = {
  typeName: 'shape',
  type: 'note',
  parentId: 'page:page',
  index: 'a5',
  rotation: 0,
  isLocked: false,
  opacity: 1,
  meta: {},
  props: {
    color: 'green',
    labelColor: 'black',
    size: 'm',
    font: 'sans',
    fontSizeAdjustment: 0,
    align: 'middle',
    verticalAlign: 'middle',
    growY: 0,
    url: '',
    scale: 1,
  },
}

test('a stock client’s note is on every canvas, and its bad records leave the board whole', async ({ browser, board, server }) => {
  const { id, keys, urls } = await board('blank')
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const own = await aino.writeNote('Ainon lappu')
  const stock = await HeadlessParticipant.join({ baseUrl: server.url, board: id, key: keys.participant, name: 'Kone' })
  const first = stock.writeNote()
  await expect(aino.shape(first.id)).toContainText(first.text)

  const records = stock.doc.getMap('records')
  const bad: Record<string, unknown> = {
    'shape:self': note('shape:self', { parentId: 'shape:self' }),
    'shape:left': note('shape:left', { parentId: 'shape:right' }),
    'shape:right': note('shape:right', { parentId: 'shape:left' }),
    'shape:far': note('shape:far', {}),
    'shape:kind': note('shape:kind', { type: 'hack' }),
    'shape:colour': note('shape:colour', { props: { ...NOTE.props, color: 'pink' } }),
    'shape:number': 7,
    'binding:loose': {
      id: 'binding:loose',
      typeName: 'binding',
      type: 'arrow',
      fromId: 'shape:none',
      toId: 'shape:gone',
      meta: {},
      props: {},
    },
  }
  stock.doc.transact(() => {
    for (const [key, value] of Object.entries(bad)) records.set(key, value)
    records.set('shape:far/xy', [1e15, 0])
    const evil = new Y.XmlFragment()
    evil.insert(0, [new Y.XmlElement('evil')])
    records.set('shape:evil', note('shape:evil', {}))
    records.set('shape:evil/xy', [0, 0])
    records.set('shape:evil/text', evil)
  })
  const second = stock.writeNote()
  await expect(aino.shape(second.id)).toContainText(second.text)
  for (const key of ['shape:self', 'shape:left', 'shape:kind', 'shape:colour']) await expect(aino.shape(key)).toHaveCount(0)
  // Text that no editor knows is shown as what can be read of it, and can be written on.
  await expect(aino.shape('shape:evil')).toHaveCount(1)
  await expect(aino.shape(own)).toContainText('Ainon lappu')
  const late = await Person.join(browser, urls.participant, { name: 'Myöhäinen' })
  for (const shown of [own, first.id, second.id]) await expect(late.shape(shown)).toHaveCount(1)
  await late.writeNote('Kaikki toimii')
  stock.leave()
})
