// A PDF's objects as qpdf tells them: what a program that checks PDF/UA looks at, beyond what readers show.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type PdfValue = null | boolean | number | string | readonly PdfValue[] | PdfDictionary
export interface PdfDictionary {
  readonly [key: string]: PdfValue | undefined
}

type Objects = Readonly<Record<string, { readonly value?: PdfValue; readonly stream?: { readonly dict: PdfDictionary } }>>

export class PdfObjects {
  readonly #objects: Objects
  /** Of everything that is drawn with tags: the pages, not the forms they use. */
  readonly contents: readonly string[]
  readonly metadata: string

  constructor(file: string, directory: string) {
    const json = execFileSync('qpdf', ['--json=2', '--json-key=qpdf', file], { encoding: 'utf8', maxBuffer: 1e9 })
    this.#objects = (JSON.parse(json) as { qpdf: [unknown, Objects] }).qpdf[1]
    const plain = join(directory, 'plain.pdf')
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, plain])
    const streams = [...readFileSync(plain, 'latin1').matchAll(/stream\n([\s\S]*?)endstream/g)].map(([, stream = '']) => stream)
    this.contents = streams.filter((stream) => stream.includes('BDC'))
    this.metadata = streams.find((stream) => stream.includes('<x:xmpmeta')) ?? ''
  }

  /** What a reference leads to; anything else as it is. */
  at(value: PdfValue | undefined): PdfValue | undefined {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value
    const object = this.#objects[`obj:${value}`]
    return object?.stream?.dict ?? object?.value
  }

  dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = this.at(value)
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as PdfDictionary) : {}
  }

  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.at(value)
    return Array.isArray(found) ? found : found === undefined ? [] : [found as PdfValue]
  }

  get catalogue(): PdfDictionary {
    return this.dictionary((this.#objects['trailer']?.value as PdfDictionary | undefined)?.['/Root'])
  }

  /** Every dictionary with this value at this key, such as `/Type` `/Page`. */
  all(key: string, value: string): PdfDictionary[] {
    const found = Object.values(this.#objects).map((object) => object.stream?.dict ?? object.value)
    return found.filter(
      (one): one is PdfDictionary =>
        typeof one === 'object' && one !== null && !Array.isArray(one) && (one as PdfDictionary)[key] === value,
    )
  }

  /** The elements of the structure, each before what it holds. */
  structure(): PdfDictionary[] {
    const elements: PdfDictionary[] = []
    const walk = (value: PdfValue): void => {
      const node = this.dictionary(value)
      if (node['/S'] === undefined) return
      elements.push(node)
      for (const child of this.list(node['/K'])) walk(child)
    }
    for (const child of this.list(this.dictionary(this.catalogue['/StructTreeRoot'])['/K'])) walk(child)
    return elements
  }

  /** Names and values, or numbers and values, of a tree. */
  tree(value: PdfValue | undefined, leaf: '/Names' | '/Nums'): Map<PdfValue, PdfValue | undefined> {
    const node = this.dictionary(value)
    const leaves = this.list(node[leaf])
    const own = leaves.flatMap((key, at) => (at % 2 === 0 ? [[key, leaves[at + 1]] as const] : []))
    return new Map([...own, ...this.list(node['/Kids']).flatMap((kid) => [...this.tree(kid, leaf)])])
  }
}

const PAINTING = /^(f|f\*|F|S|s|B|B\*|b|b\*|Tj|TJ|Do|sh)$/

/** Lines of a page's content that paint while no tag or artifact is open. */
export function paintedOutside(content: string): string[] {
  let open = 0
  const outside: string[] = []
  for (const line of content.split('\n'))
    for (const operator of line
      .replace(/<[0-9a-f]*>/gi, '')
      .replace(/\((?:[^()\\]|\\.)*\)/g, '')
      .split(/\s+/)) {
      if (operator === 'BDC' || operator === 'BMC') open++
      else if (operator === 'EMC') open--
      else if (open === 0 && PAINTING.test(operator)) outside.push(line)
    }
  return outside
}
