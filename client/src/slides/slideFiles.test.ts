import { expect, test } from 'vitest'
import { fileKind, inNameOrder, MAX_FILE_MB, pdfProblem, SlidesRefused } from './slideFiles.ts'

const file = (name: string, type: string, size = 10) => ({ name, type, size })
const PDF = file('luento.pdf', 'application/pdf')
const PICTURE = file('dia.png', 'image/png')

function problemOf(files: Parameters<typeof fileKind>[0]): string {
  try {
    return fileKind(files)
  } catch (reason) {
    return reason instanceof SlidesRefused ? reason.problem : String(reason)
  }
}

test('LU1 one PDF or pictures become slides, and anything else is told by what is wrong with it', () => {
  expect(problemOf([PDF])).toBe('pdf')
  expect(problemOf([file('luento.PDF', '')])).toBe('pdf')
  expect(problemOf([PICTURE, file('b.webp', 'image/webp')])).toBe('pictures')
  expect(problemOf([])).toBe('no-slides')
  expect(problemOf([PICTURE, file('x.svg', 'image/svg+xml')])).toBe('no-slides')
  expect(problemOf([PDF, PICTURE])).toBe('mixed')
  expect(problemOf([PDF, PDF])).toBe('mixed')
  expect(problemOf([file('suuri.pdf', 'application/pdf', MAX_FILE_MB * 1024 * 1024)])).toBe('pdf')
  expect(problemOf([file('suuri.pdf', 'application/pdf', MAX_FILE_MB * 1024 * 1024 + 1)])).toBe('too-large')
})

test('LU1 pictures come in the order of their numbers', () => {
  const named = ['Dia10.png', 'dia2.png', 'Dia1.png'].map((name) => file(name, 'image/png'))
  expect(inNameOrder(named).map(({ name }) => name)).toEqual(['Dia1.png', 'dia2.png', 'Dia10.png'])
})

test('LU1 a PDF with a password and a damaged one are told apart, and a fault of ours is none of them', () => {
  const named = (name: string) => Object.assign(new Error('x'), { name })
  expect(pdfProblem(named('PasswordException'))).toBe('password')
  expect(pdfProblem(named('InvalidPDFException'))).toBe('damaged')
  expect(pdfProblem(new TypeError('x'))).toBeNull()
  expect(pdfProblem('x')).toBeNull()
})
