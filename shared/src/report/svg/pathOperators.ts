// SVG path data as PDF path operators: absolute, cubic curves only. PDFKit's own converter draws quadratic curves wrong
// and breaks on `T` after `A`, which tldraw's freehand strokes are made of.

/** Numbers in a content stream: two decimals are a hundredth of a board px. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return rounded === 0 || !Number.isFinite(rounded) ? '0' : String(rounded)
}

const NUMBER = /[-+]?(?:\d*\.\d+|\d+\.?)(?:[eE][-+]?\d+)?/y
const SEPARATORS = /[\s,]*/y

/** Reads path data token by token; flags of arcs may be glued to what follows. */
class PathReader {
  readonly #data: string
  #at = 0

  constructor(data: string) {
    this.#data = data
  }

  #skip(): void {
    SEPARATORS.lastIndex = this.#at
    SEPARATORS.exec(this.#data)
    this.#at = SEPARATORS.lastIndex
  }

  /** The next command letter, '' where numbers go on, undefined at the end. */
  command(): string | undefined {
    this.#skip()
    const next = this.#data[this.#at]
    if (next === undefined) return undefined
    if (!/[a-zA-Z]/.test(next)) return ''
    this.#at++
    return next
  }

  /** NaN where there is none. */
  number(): number {
    this.#skip()
    NUMBER.lastIndex = this.#at
    const found = NUMBER.exec(this.#data)
    if (!found) return Number.NaN
    this.#at = NUMBER.lastIndex
    return Number(found[0])
  }

  /** Undefined where there is none. */
  flag(): boolean | undefined {
    this.#skip()
    const next = this.#data[this.#at]
    if (next !== '0' && next !== '1') return undefined
    this.#at++
    return next === '1'
  }
}

/** The operators of a path, without a painting operator. What follows a syntax error is left out, as SVG asks. */
export function pathOperators(data: string): string {
  const reader = new PathReader(data)
  const out: string[] = []
  let [x, y, startX, startY, controlX, controlY] = [0, 0, 0, 0, 0, 0]
  let command = ''
  let previous = ''
  const curve = (x1: number, y1: number, x2: number, y2: number, toX: number, toY: number): void => {
    out.push(`${[x1, y1, x2, y2, toX, toY].map(decimal).join(' ')} c`)
    x = toX
    y = toY
  }
  const lineTo = (toX: number, toY: number): void => {
    out.push(`${decimal(toX)} ${decimal(toY)} l`)
    x = toX
    y = toY
  }
  for (;;) {
    const next = reader.command()
    if (next === undefined) break
    // Numbers after a complete moveto are linetos.
    if (next !== '') command = next
    else if (command === 'M') command = 'L'
    else if (command === 'm') command = 'l'
    const kind = command.toUpperCase()
    const [ox, oy] = command === kind ? [0, 0] : [x, y]
    if (kind === 'Z') {
      if (next === '') break
      out.push('h')
      x = startX
      y = startY
    } else if (kind === 'M' || kind === 'L') {
      const [toX, toY] = [reader.number() + ox, reader.number() + oy]
      if (Number.isNaN(toX + toY)) break
      if (kind === 'L') lineTo(toX, toY)
      else {
        out.push(`${decimal(toX)} ${decimal(toY)} m`)
        x = startX = toX
        y = startY = toY
      }
    } else if (kind === 'H' || kind === 'V') {
      const to = reader.number()
      if (Number.isNaN(to)) break
      if (kind === 'H') lineTo(to + ox, y)
      else lineTo(x, to + oy)
    } else if (kind === 'C' || kind === 'S') {
      const smooth = previous === 'C' || previous === 'S'
      const [x1, y1] = kind === 'C' ? [reader.number() + ox, reader.number() + oy] : smooth ? [2 * x - controlX, 2 * y - controlY] : [x, y]
      controlX = reader.number() + ox
      controlY = reader.number() + oy
      const [toX, toY] = [reader.number() + ox, reader.number() + oy]
      if (Number.isNaN(x1 + y1 + controlX + controlY + toX + toY)) break
      curve(x1, y1, controlX, controlY, toX, toY)
    } else if (kind === 'Q' || kind === 'T') {
      const smooth = previous === 'Q' || previous === 'T'
      const [qx, qy] = kind === 'Q' ? [reader.number() + ox, reader.number() + oy] : smooth ? [2 * x - controlX, 2 * y - controlY] : [x, y]
      const [toX, toY] = [reader.number() + ox, reader.number() + oy]
      if (Number.isNaN(qx + qy + toX + toY)) break
      controlX = qx
      controlY = qy
      curve(x + (2 / 3) * (qx - x), y + (2 / 3) * (qy - y), toX + (2 / 3) * (qx - toX), toY + (2 / 3) * (qy - toY), toX, toY)
    } else if (kind === 'A') {
      const [rx, ry, turn] = [reader.number(), reader.number(), reader.number()]
      const [large, sweep] = [reader.flag(), reader.flag()]
      const [toX, toY] = [reader.number() + ox, reader.number() + oy]
      if (Number.isNaN(rx + ry + turn + toX + toY) || large === undefined || sweep === undefined) break
      if (rx === 0 || ry === 0) lineTo(toX, toY)
      else for (const [x1, y1, x2, y2, ex, ey] of arcCurves({ x, y, rx, ry, turn, large, sweep, toX, toY })) curve(x1, y1, x2, y2, ex, ey)
    } else break
    previous = kind
  }
  return out.join('\n')
}

interface Arc {
  readonly x: number
  readonly y: number
  readonly rx: number
  readonly ry: number
  /** Degrees. */
  readonly turn: number
  readonly large: boolean
  readonly sweep: boolean
  readonly toX: number
  readonly toY: number
}

type Curve = readonly [number, number, number, number, number, number]

/** An elliptical arc as cubic curves of at most a quarter turn each; SVG 1.1, appendix F.6. */
function arcCurves({ x, y, rx: givenRx, ry: givenRy, turn, large, sweep, toX, toY }: Arc): Curve[] {
  const phi = (turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)]
  const [dx, dy] = [(x - toX) / 2, (y - toY) / 2]
  const [x1, y1] = [cos * dx + sin * dy, -sin * dx + cos * dy]
  const tooSmall = Math.sqrt(Math.max(1, (x1 / givenRx) ** 2 + (y1 / givenRy) ** 2))
  const [rx, ry] = [Math.abs(givenRx) * tooSmall, Math.abs(givenRy) * tooSmall]
  const down = (rx * y1) ** 2 + (ry * x1) ** 2
  const root = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, ((rx * ry) ** 2 - down) / (down || 1)))
  const [cx1, cy1] = [(root * rx * y1) / ry, (-root * ry * x1) / rx]
  const [cx, cy] = [cos * cx1 - sin * cy1 + (x + toX) / 2, sin * cx1 + cos * cy1 + (y + toY) / 2]
  const start = Math.atan2((y1 - cy1) / ry, (x1 - cx1) / rx)
  let angle = Math.atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx) - start
  if (sweep && angle < 0) angle += 2 * Math.PI
  if (!sweep && angle > 0) angle -= 2 * Math.PI
  const count = Math.max(1, Math.ceil(Math.abs(angle) / (Math.PI / 2 + 1e-6)))
  const step = angle / count
  const handle = (4 / 3) * Math.tan(step / 4)
  const point = (at: number, along: number): [number, number] => {
    const u = rx * (Math.cos(at) - along * handle * Math.sin(at))
    const v = ry * (Math.sin(at) + along * handle * Math.cos(at))
    return [cx + cos * u - sin * v, cy + sin * u + cos * v]
  }
  return Array.from({ length: count }, (_, index): Curve => {
    const from = start + index * step
    const to = from + step
    const end: [number, number] = index === count - 1 ? [toX, toY] : point(to, 0)
    return [...point(from, 1), ...point(to, -1), ...end]
  })
}
