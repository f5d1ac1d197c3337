// What a record may be, alone: valid by the schema, and survived by an editor.
import type { TLRecord } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { note } from './honestWriting.ts'
import { isRecordKey, plainText, recordProblem } from './records.ts'

const withProps = (props: Record<string, unknown>) => {
  const record = note('a') as unknown as { props: object }
  return { ...record, props: { ...record.props, ...props } }
}
const paragraph = (...content: unknown[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] })

test('BR1 a record is of a kind kept on a board, with an id of that kind, and valid by the schema', () => {
  expect(recordProblem(note('a', 'hei'))).toBe(null)
  const bad: Record<string, unknown> = {
    nothing: null,
    text: 'shape',
    list: [],
    camera: { ...note('a'), typeName: 'camera' },
    unknownShape: { ...note('a'), type: 'hack' },
    bookmark: { ...note('a'), type: 'bookmark', props: { w: 1, h: 1, assetId: null, url: '' } },
    embed: { ...note('a'), type: 'embed', props: { w: 1, h: 1, url: 'https://a.example' } },
    protoId: { ...note('a'), id: '__proto__' },
    otherId: { ...note('a'), id: 'page:a' },
    strangeId: { ...note('a'), id: 'shape:a/xy' },
    extraKey: { ...note('a'), evil: 1 },
    extraProp: withProps({ evil: 1 }),
    colour: withProps({ color: 'pink' }),
    script: withProps({ url: 'javascript:alert(1)' }),
    index: { ...note('a'), index: 'zz zz' },
    parent: { ...note('a'), parentId: 'asset:a' },
    opacity: { ...note('a'), opacity: 2 },
    metaList: { ...note('a'), meta: [] },
    metaNull: { ...note('a'), meta: null },
    metaText: { ...note('a'), meta: 'field' },
    metaFunction: { ...note('a'), meta: { a: () => 1 } },
  }
  for (const [name, record] of Object.entries(bad)) expect(recordProblem(record), name).not.toBe(null)
})

test('BR2 numbers are finite and within reach of an editor', () => {
  for (const number of [Number.NaN, Number.POSITIVE_INFINITY, 1e15, -1e7]) {
    expect(recordProblem({ ...note('a'), x: number }), `x ${number}`).not.toBe(null)
    expect(recordProblem({ ...note('a'), rotation: number }), `rotation ${number}`).not.toBe(null)
    expect(recordProblem(withProps({ growY: number })), `growY ${number}`).not.toBe(null)
  }
  expect(recordProblem(withProps({ scale: 1e9 }))).not.toBe(null)
  expect(recordProblem({ ...note('a'), x: -9e5, y: 9e5 })).toBe(null)
  const draw = (x: number) => ({
    ...note('a'),
    type: 'draw',
    props: {
      color: 'black',
      fill: 'none',
      dash: 'draw',
      size: 'm',
      segments: [{ type: 'free', points: [{ x, y: 0, z: 0.5 }] }],
      isComplete: true,
      isClosed: false,
      isPen: false,
      scale: 1,
    },
  })
  expect(recordProblem(draw(5))).toBe(null)
  expect(recordProblem(draw(1e300))).not.toBe(null)
})

test('BR3 text holds only what the text schema knows', () => {
  const bad: Record<string, unknown> = {
    noObject: 'x',
    mixedContent: { type: 'doc', content: ['x', null] },
    unknownNode: { type: 'doc', content: [{ type: 'evil' }] },
    unknownMark: paragraph({ type: 'text', text: 'a', marks: [{ type: 'evil' }] }),
    emptyText: paragraph({ type: 'text', text: '' }),
    noText: paragraph({ type: 'text' }),
    inlineRoot: { type: 'doc', content: [{ type: 'text', text: 'a' }] },
    emptyList: { type: 'doc', content: [{ type: 'bulletList', content: [] }] },
    notDoc: { type: 'paragraph', content: [] },
  }
  for (const [name, richText] of Object.entries(bad)) expect(recordProblem(withProps({ richText })), name).not.toBe(null)
  expect(recordProblem(withProps({ richText: paragraph({ type: 'text', text: '<script>', marks: [{ type: 'bold' }] }) }))).toBe(null)
})

test('BR4 a record, its meta and its name are of bounded size, however they are nested', () => {
  expect(recordProblem({ ...note('a'), meta: { a: 'x'.repeat(5_000) } })).toBe('meta too large')
  expect(recordProblem({ ...note('a', 'x'.repeat(300_000)) })).toBe('too large')
  let deep: unknown = 1
  for (let i = 0; i < 50_000; i++) deep = [deep]
  expect(recordProblem({ ...note('a'), meta: { deep } })).not.toBe(null)
  const page = { id: 'page:a', typeName: 'page', index: 'a1', meta: {} }
  expect(recordProblem({ ...page, name: 'Sivu' })).toBe(null)
  expect(recordProblem({ ...page, name: 'x'.repeat(201) })).toBe('name too long')
})

test('BR5 images come from this server only', () => {
  const image = (src: string | null, type = 'image') => ({
    id: 'asset:a',
    typeName: 'asset',
    type,
    props: { name: 'a', src, w: 10, h: 10, mimeType: 'image/png', isAnimated: false },
    meta: {},
  })
  expect(recordProblem(image('/api/boards/abcdefgh2345/images/abcdefghij_-'))).toBe(null)
  expect(recordProblem(image(null))).toBe(null)
  for (const src of [
    'https://a.example/a.png',
    '//a.example/a',
    'data:image/png;base64,AA',
    '/api/boards/abcdefgh2345/images/../../x',
    `/api/boards/abcdefgh2345/images/${'a'.repeat(65)}`,
  ])
    expect(recordProblem(image(src)), src).not.toBe(null)
  expect(recordProblem(image(null, 'video'))).not.toBe(null)
})

test('BR6 a key of the document is a record id or one of its facets', () => {
  for (const key of ['shape:a', 'shape:a/xy', 'shape:a/text', 'page:page', 'asset:-123']) expect(isRecordKey(key), key).toBe(true)
  for (const key of ['', 'shape:', 'shape:a/', 'shape:a/xy/text', 'pointer:a', '__proto__', 'shape:a b'])
    expect(isRecordKey(key), key).toBe(false)
})

test('BR7 a text reads as plain text, a line a paragraph', () => {
  const record = note('a', 'Äiti\nja öljy') as Extract<TLRecord, { type: 'note' }>
  expect(plainText(record.props.richText)).toBe('Äiti\nja öljy')
})
