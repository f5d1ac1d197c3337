// Makes a finished PDF a third smaller: its small objects, of which a tagged file has thousands, go compressed into object
// streams (PDF 1.5). Reads only files with a plain cross-reference table and no encryption, as PDFKit writes them.
// The objects keep their numbers, so nothing inside them changes.

/** Compresses as zlib does. */
export type Deflate = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>

/** Objects in one stream: readers unpack a whole stream for any object in it. */
const OBJECTS_A_STREAM = 200

interface PlainObject {
  readonly number: number
  /** All of it from "n 0 obj" to "endobj", with the line feed. */
  readonly whole: Uint8Array
  /** What is between, or undefined for a stream. */
  readonly body: Uint8Array | undefined
}

export async function packObjects(pdf: Uint8Array, deflate: Deflate): Promise<Uint8Array> {
  const file = readFile(pdf)
  const out = new ByteWriter()
  out.text('%PDF-1.7\n%\xff\xff\xff\xff\n')
  /** Kind 1: offset; kind 2: stream number and index in it. */
  const entries: (readonly [number, number, number])[] = Array.from({ length: file.size }, () => [0, 0, 0])
  for (const { number, whole, body } of file.objects) {
    if (body) continue
    entries[number] = [1, out.length, 0]
    out.bytes(whole)
  }
  const small = file.objects.filter((one) => one.body)
  for (let start = 0; start < small.length; start += OBJECTS_A_STREAM) {
    const packed = small.slice(start, start + OBJECTS_A_STREAM)
    const streamNumber = entries.length
    for (const [index, { number }] of packed.entries()) entries[number] = [2, streamNumber, index]
    entries.push([1, out.length, 0])
    const { first, bytes } = objectStream(packed)
    writeStream(out, streamNumber, `/Type /ObjStm /N ${packed.length} /First ${first}`, await deflate(bytes))
  }
  const startOfTable = out.length
  const tableNumber = entries.length
  entries.push([1, startOfTable, 0])
  const table = new Uint8Array(entries.length * 7)
  const view = new DataView(table.buffer)
  for (const [index, [kind, where, rest]] of entries.entries()) {
    view.setUint8(index * 7, kind)
    view.setUint32(index * 7 + 1, where)
    view.setUint16(index * 7 + 5, index === 0 ? 0xffff : rest)
  }
  writeStream(out, tableNumber, `/Type /XRef /Size ${entries.length} /W [1 4 2] ${file.trailer}`, await deflate(table))
  out.text(`startxref\n${startOfTable}\n%%EOF\n`)
  return out.result()
}

function objectStream(objects: readonly PlainObject[]): { readonly first: number; readonly bytes: Uint8Array } {
  const bodies = new ByteWriter()
  const header: string[] = []
  for (const { number, body } of objects) {
    header.push(`${number} ${bodies.length}`)
    bodies.bytes(body ?? new Uint8Array())
    bodies.text('\n')
  }
  const head = `${header.join(' ')}\n`
  const whole = new ByteWriter()
  whole.text(head)
  whole.bytes(bodies.result())
  return { first: head.length, bytes: whole.result() }
}

function writeStream(out: ByteWriter, number: number, entries: string, data: Uint8Array): void {
  out.text(`${number} 0 obj\n<< ${entries} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`)
  out.bytes(data)
  out.text('\nendstream\nendobj\n')
}

interface PlainFile {
  /** One more than the highest number. */
  readonly size: number
  readonly objects: readonly PlainObject[]
  /** Root, Info and ID, as they stand in the trailer. */
  readonly trailer: string
}

function readFile(pdf: Uint8Array): PlainFile {
  const start = Number(/startxref\s+(\d+)/.exec(latin1(pdf.subarray(-64)))?.[1])
  const tail = latin1(pdf.subarray(start))
  const [head = '', trailerText = ''] = tail.split('trailer')
  const offsets = [...head.matchAll(/^(\d{10}) (\d{5}) ([nf])/gm)].map(([, offset, , kind]) => (kind === 'n' ? Number(offset) : 0))
  const ends = [...offsets.filter(Boolean), start].sort((a, b) => a - b)
  const objects = offsets.flatMap((offset, number): PlainObject[] => {
    if (offset === 0) return []
    const end = ends[ends.indexOf(offset) + 1] ?? start
    const whole = pdf.subarray(offset, end)
    return [{ number, whole, body: bodyOf(whole) }]
  })
  const trailer = ['Root', 'Info', 'ID'].map((key) => entry(trailerText, key)).join(' ')
  return { size: offsets.length, objects, trailer }
}

const OBJECT_END = 'endobj'

/** Between "n 0 obj" and "endobj"; undefined where it holds a stream. PDFKit ends a stream's object with "endstream". */
function bodyOf(whole: Uint8Array): Uint8Array | undefined {
  const end = latin1(whole.subarray(-32)).trimEnd()
  if (!end.endsWith(OBJECT_END) || /endstream\s*endobj$/.test(end)) return undefined
  const head = whole.indexOf(0x0a) + 1
  const trailing = whole.length - latin1(whole).trimEnd().length
  return whole.subarray(head, whole.length - trailing - OBJECT_END.length)
}

function entry(trailer: string, key: string): string {
  const at = trailer.indexOf(`/${key} `)
  if (at < 0) throw new Error(`the trailer has no ${key}`)
  const value = /^\/\w+ (\[[^\]]*\]|\d+ \d+ R)/.exec(trailer.slice(at))
  if (!value) throw new Error(`the trailer's ${key} cannot be read`)
  return value[0]
}

/** A character a byte. */
function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

class ByteWriter {
  readonly #parts: Uint8Array[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  bytes(bytes: Uint8Array): void {
    this.#parts.push(bytes)
    this.#length += bytes.length
  }

  text(latin: string): void {
    this.bytes(Uint8Array.from(latin, (character) => character.charCodeAt(0)))
  }

  result(): Uint8Array {
    const whole = new Uint8Array(this.#length)
    let at = 0
    for (const part of this.#parts) {
      whole.set(part, at)
      at += part.length
    }
    return whole
  }
}
