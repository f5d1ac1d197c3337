import { expect, test } from 'vitest'
import { type PaintSurface, paintSvg } from './paintSvg.ts'
import { colourOf, transformOf } from './svgShapes.ts'
import { parseSvg } from './svgTree.ts'

/** Writes down what is painted. */
function recorder(): PaintSurface & { readonly log: string[] } {
  const log: string[] = []
  return {
    log,
    save: () => log.push('save'),
    restore: () => log.push('restore'),
    transform: (matrix) => log.push(`transform ${matrix.join(' ')}`),
    clip: (operators) => log.push(`clip ${operators.split('\n').length}`),
    paint: (operators, fill, stroke) =>
      log.push(
        `paint ${operators.split('\n')[0]} ${fill ? `fill ${fill.colour} ${fill.opacity}` : ''}${stroke ? ` stroke ${stroke.colour} ${stroke.width}` : ''}`,
      ),
    paintHatching: (_, through) => log.push(`hatch ${through}`),
  }
}

function painted(markup: string, opacity = 1): string[] {
  const surface = recorder()
  paintSvg(surface, parseSvg(markup), opacity)
  return surface.log
}

test('PD14 styles are inherited, written as attributes or as a style, and opacities multiply', () => {
  expect(painted('<g fill="none" stroke="#ff0000" stroke-width="3"><path d="M0 0h1"/></g>')).toEqual(['paint 0 0 m  stroke 1,0,0 3'])
  expect(painted('<g opacity="0.5"><path style="fill:white;fill-opacity:.5" d="M0 0h1"/></g>', 0.5)).toEqual([
    'paint 0 0 m fill 1,1,1 0.125',
  ])
  expect(painted('<g opacity="0"><path d="M0 0h1"/></g>')).toEqual([])
})

test('PD14 transforms and clips are in force for what is inside, and only there', () => {
  const log = painted(
    '<defs><clipPath id="c"><path d="M0 0h9v9z"/></clipPath></defs><g transform="scale(2)" style="clip-path:url(#c)"><rect width="4" height="4"/></g>',
  )
  expect(log).toEqual(['save', 'transform 2 0 0 2 0 0', 'clip 4', 'paint 0 0 m fill 0,0,0 1', 'restore'])
})

test('PD14 the hatching lets the fill below it through; text is left to the text engine', () => {
  const log = painted(
    '<path fill="#0000ff" d="M0 0h1"/><path fill="url(#hash_pattern_zoom_1_light)" d="M0 0h1"/><text>x</text><foreignObject><div>y</div></foreignObject>',
  )
  expect(log).toEqual(['paint 0 0 m fill 0,0,1 1', 'hatch 0,0,1'])
})

test('PD14 a figure that uses itself ends', () => {
  expect(painted('<g id="a"><use href="#a"/><path d="M0 0h1"/></g>').length).toBeLessThan(100)
})

test('PD14 colours and transforms of CSS are read', () => {
  expect(colourOf('#fff')).toEqual([1, 1, 1])
  expect(colourOf('hsl(0, 100%, 50%)')?.map((part) => Math.round(part * 255))).toEqual([255, 0, 0])
  expect(colourOf('rgba(255, 0, 0, 0)')).toBeUndefined()
  expect(colourOf('none')).toBeUndefined()
  expect(transformOf('translate(10, 20) rotate(90)').map((part) => Math.round(part))).toEqual([0, 1, -1, 0, 10, 20])
})
