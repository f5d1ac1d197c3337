import { readFileSync } from 'node:fs'
import { SCRIPT_FACES } from '@keha/shared/report/text/fontFaces.ts'
import { expect, test } from 'vitest'

const FACE = /@font-face \{\s+font-family: "(\w+)";\s+src: url\("[./]*shared\/fonts\/([^"]+)"\)[^;]*;[^}]*?unicode-range:([^;]+);/g

test('PD24 the canvas asks the same faces for the same letters as the PDF, in the same order', () => {
  const sheet = readFileSync(new URL('../../client/src/canvas/scriptFonts.css', import.meta.url), 'utf8')
  const inSheet = [...sheet.matchAll(FACE)].map(([, family = '', file = '', range = '']) => ({ family, file, range }))
  const faces = SCRIPT_FACES.map(({ file, range }) => {
    const face = inSheet.find((one) => one.file === file)
    expect(face?.range.trim().replace(/\s+/g, ' '), file).toBe(range)
    return face?.family ?? ''
  })
  // A family is tried whole before the next, so faces that share letters are of different ones.
  const order = /--keha-font-rest: ([^;]+);/.exec(sheet)?.[1]?.replaceAll('"', '').split(', ') ?? []
  expect(order.filter((family) => faces.includes(family))).toEqual([...new Set(faces)])
})
