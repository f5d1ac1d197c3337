import { unzip } from '@keha/shared/boardFile/zip.ts'
import { expect, test } from 'vitest'
import type { FileFormat } from '../browser/boardsApi.ts'
import { type ArchiveParts, makeArchive } from './archive.ts'
import { MakingFailed } from './making.ts'

const ANY = { unpacked: 1e6, entries: 20, mayHold: () => true, most: () => 1e6 }
const parts = (more: Partial<ArchiveParts> = {}): ArchiveParts => ({
  title: 'Mitä & miksi?',
  resultsName: 'Mitä & miksi.tulokset.csv',
  fetched: async (format) => new Blob([`as ${format}`]),
  pdf: async (onShare) => {
    onShare(0.5)
    return new Blob(['made here'])
  },
  date: new Date(2026, 10, 24),
  ...more,
})
const going = () => new AbortController().signal

test('EU3 the archive holds the report and every form of the board under its name, and tells how far it is', async () => {
  const shares: number[] = []
  const { file, name } = await makeArchive(parts(), (share) => shares.push(share), going())
  expect(name).toBe('Mitä & miksi.zip')
  const entries = unzip(new Uint8Array(await file.arrayBuffer()), ANY)
  const told = [...entries].map(([path, bytes]) => [path.replace('Mitä & miksi.', ''), new TextDecoder().decode(bytes)])
  expect(Object.fromEntries(told)).toEqual({
    pdf: 'made here',
    html: 'as html',
    md: 'as md',
    csv: 'as csv',
    'tulokset.csv': 'as results',
    json: 'as json',
    keha: 'as board',
  })
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(shares[0]).toBeCloseTo(0.4)
})

test('EU3 where this computer cannot make the PDF the server does; without a part there is no archive', async () => {
  const pdf = () => Promise.reject(new Error('no worker'))
  const { file } = await makeArchive(parts({ pdf }), () => undefined, going())
  expect(new TextDecoder().decode(unzip(new Uint8Array(await file.arrayBuffer()), ANY).get('Mitä & miksi.pdf'))).toBe('as pdf')
  const fetched = async (format: FileFormat) => {
    if (format === 'csv') throw new MakingFailed('offline')
    return new Blob([format])
  }
  await expect(makeArchive(parts({ fetched }), () => undefined, going())).rejects.toMatchObject({ code: 'offline' })
})

test('EU3 an archive that is stopped asks the server for nothing more', async () => {
  const control = new AbortController()
  const asked: FileFormat[] = []
  const fetched = async (format: FileFormat) => {
    asked.push(format)
    control.abort(new Error('stopped'))
    return new Blob([format])
  }
  await expect(makeArchive(parts({ fetched }), () => undefined, control.signal)).rejects.toThrow('stopped')
  expect(asked).toEqual(['html'])
})
