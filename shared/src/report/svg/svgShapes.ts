// SVG's basic shapes as path data, its transforms as matrices and its colours as RGB. Pure.
import { IDENTITY, type Matrix, multiply } from '../geometry.ts'
import { numbersIn, type SvgNode } from './svgTree.ts'

/** Red, green, blue from 0 to 1. */
export type Rgb = readonly [number, number, number]

/** The outline of an element, or undefined where it has none. */
export function outlineOf({ tag, attributes }: SvgNode): string | undefined {
  const at = (name: string): number => Number.parseFloat(attributes[name] ?? '0') || 0
  switch (tag) {
    case 'path':
      return attributes['d'] || undefined
    case 'rect':
      return rectangle(at('x'), at('y'), at('width'), at('height'), at('rx') || at('ry'))
    case 'circle':
      return ellipse(at('cx'), at('cy'), at('r'), at('r'))
    case 'ellipse':
      return ellipse(at('cx'), at('cy'), at('rx'), at('ry'))
    case 'line':
      return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`
    case 'polyline':
    case 'polygon':
      return polygon(numbersIn(attributes['points'] ?? ''), tag === 'polygon')
    default:
      return undefined
  }
}

function rectangle(x: number, y: number, width: number, height: number, radius: number): string | undefined {
  if (!(width > 0 && height > 0)) return undefined
  const r = Math.min(radius, width / 2, height / 2)
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}z`
  const [w, h] = [width - 2 * r, height - 2 * r]
  const corner = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  return `M${x + r} ${y}h${w}${corner(r, r)}v${h}${corner(-r, r)}h${-w}${corner(-r, -r)}v${-h}${corner(r, -r)}z`
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string | undefined {
  if (!(rx > 0 && ry > 0)) return undefined
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`
}

function polygon(points: readonly number[], closed: boolean): string | undefined {
  if (points.length < 4) return undefined
  const pairs: string[] = []
  for (let index = 0; index + 1 < points.length; index += 2) pairs.push(`${points[index]} ${points[index + 1]}`)
  return `M${pairs.join('L')}${closed ? 'z' : ''}`
}

/** A `transform` attribute as one matrix. */
export function transformOf(text: string | undefined): Matrix {
  let matrix = IDENTITY
  for (const [, name, args = ''] of (text ?? '').matchAll(/(matrix|translate|scale|rotate)\(([^)]*)\)/g)) {
    const [a = 0, b, c, d, e, f] = numbersIn(args)
    if (name === 'matrix') matrix = multiply(matrix, [a, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0])
    else if (name === 'translate') matrix = multiply(matrix, [1, 0, 0, 1, a, b ?? 0])
    else if (name === 'scale') matrix = multiply(matrix, [a, 0, 0, b ?? a, 0, 0])
    else matrix = multiply(matrix, rotation((a * Math.PI) / 180, b ?? 0, c ?? 0))
  }
  return matrix
}

function rotation(radians: number, x: number, y: number): Matrix {
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y]
}

const NAMED: Readonly<Record<string, Rgb>> = { black: [0, 0, 0], white: [1, 1, 1], currentColor: [0, 0, 0], red: [1, 0, 0] }

/** A CSS colour, or undefined for none at all: `none`, `transparent`, a paint server. An unknown name is black. */
export function colourOf(text: string): Rgb | undefined {
  const value = text.trim()
  if (value === '' || value === 'none' || value === 'transparent' || value.startsWith('url(')) return undefined
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})(?:[0-9a-f]{1,2})?$/i.exec(value)?.[1]
  if (hex) {
    const digits = hex.length === 3 ? Array.from(hex, (digit) => digit + digit).join('') : hex
    const part = (index: number): number => Number.parseInt(digits.slice(index, index + 2), 16) / 255
    return [part(0), part(2), part(4)]
  }
  if (/^rgba?\(/.test(value)) {
    const [r = 0, g = 0, b = 0, alpha] = numbersIn(value)
    return alpha === 0 ? undefined : [r / 255, g / 255, b / 255]
  }
  if (/^hsla?\(/.test(value)) {
    const [h = 0, s = 0, l = 0] = numbersIn(value)
    return hslToRgb(h, s / 100, l / 100)
  }
  return NAMED[value] ?? [0, 0, 0]
}

function hslToRgb(h: number, s: number, l: number): Rgb {
  const a = s * Math.min(l, 1 - l)
  const part = (n: number): number => {
    const k = (n + h / 30) % 12
    return l - a * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  }
  return [part(0), part(8), part(4)]
}
