// A stock Yjs client beside browsers: its note shows, its bad records harm nobody, and the scaffold is out of its reach.
import * as Y from 'yjs'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { NOTE_PROPS, noteRecord } from '../support/note.ts'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

/** What nobody shows, each for a reason of its own. */
const BAD: Readonly<Record<string, unknown>> = {
  'shape:self': noteRecord('shape:self', { parentId: 'shape:self' }),
  'shape:left': noteRecord('shape:left', { parentId: 'shape:right' }),
  'shape:right': noteRecord('shape:right', { parentId: 'shape:left' }),
  'shape:far': noteRecord('shape:far'),
  'shape:far/xy': [1e15, 0],
  'shape:kind': noteRecord('shape:kind', { type: 'hack' }),
  'shape:colour': noteRecord('shape:colour', { props: { ...NOTE_PROPS, color: 'pink' } }),
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

test('a stock client’s note is on every canvas, its bad records leave the board whole, the scaffold stays', async ({
  browser,
  board,
  server,
}) => {
  const { id, keys, urls } = await board('blank')
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const own = await aino.writeNote('Ainon lappu')
  const stock = await HeadlessParticipant.join({ baseUrl: server.url, board: id, key: keys.participant, name: 'Kone' })
  const first = stock.writeNote()
  await expect(aino.shape(first.id)).toContainText(first.text)

  const area = await aino.idOf(aino.page.locator('.tl-shape[data-shape-type="frame"]').first())
  const records = stock.doc.getMap('records')
  stock.doc.transact(() => {
    for (const [key, value] of Object.entries(BAD)) records.set(key, value)
    const unknown = new Y.XmlFragment()
    unknown.insert(0, [new Y.XmlElement('evil')])
    records.set('shape:evil', noteRecord('shape:evil'))
    records.set('shape:evil/xy', [0, 0])
    records.set('shape:evil/text', unknown)
    records.set(area, noteRecord(area))
    records.set(`${area}/xy`, [9_000, 9_000])
  })
  const second = stock.writeNote()
  await expect(aino.shape(second.id)).toContainText(second.text)
  await aino.seesOnBoard({ shown: [own, first.id, second.id, 'shape:evil'], hidden: Object.keys(BAD) })
  await expect(aino.shape(area)).toHaveAttribute('data-shape-type', 'frame')

  const late = await Person.join(browser, urls.participant, { name: 'Myöhäinen' })
  await late.seesOnBoard({ shown: [own, first.id, second.id, 'shape:evil'], hidden: Object.keys(BAD) })
  await expect(late.shape(area)).toHaveAttribute('data-shape-type', 'frame')
  await late.writeNote('Kaikki toimii')
  await late.seesSaved()
  stock.leave()
})
