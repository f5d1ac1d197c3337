// The thumbnail: true to the scaffold, small, and nothing in it but shapes and text.
import { LOCALES } from '@keha/shared/locale.ts'
import { DefaultColorThemePalette, type TLFrameShape, type TLRecord } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import type { Template } from './template.ts'
import { thumbnail } from './thumbnail.ts'

/** Home shows all of them at once; this each keeps the page light. Bytes. */
const MAX_LENGTH = 60_000
const ELEMENTS = ['svg', 'rect', 'ellipse', 'text', 'path', 'polyline']

const everywhere = catalogue.flatMap((template) => LOCALES.map((locale) => ({ template, locale, name: `${template.id} ${locale}` })))
const { lightMode: theme } = DefaultColorThemePalette
const isFrame = (record: TLRecord): record is TLFrameShape => record.typeName === 'shape' && record.type === 'frame'

test.each(everywhere)('TE11 $name is drawn with every area where it is, small and inert', ({ template, locale }) => {
  const svg = thumbnail(template, locale)
  expect(svg.length).toBeLessThan(MAX_LENGTH)
  for (const { x, y, props } of template.scaffold(locale).filter(isFrame)) {
    const place = `x="${round(x)}" y="${round(y)}" width="${round(props.w)}" height="${round(props.h)}"`
    expect(svg).toContain(`<rect ${place} fill="${theme[props.color].frame.fill}" stroke="${theme[props.color].frame.stroke}"`)
  }
  const names = [...svg.matchAll(/<([a-zA-Z]+)/g)].map(([, name = '']) => name)
  expect(names.filter((name) => !ELEMENTS.includes(name))).toEqual([])
  expect(svg).not.toMatch(/\son\w+=|href|url\(|javascript:|<style/i)
  expect(svg).not.toMatch(/="[^"]*(NaN|undefined)|>undefined</)
  const opened = [...svg.matchAll(/<(svg|text)\b/g)].length
  const closed = [...svg.matchAll(/<\/(svg|text)>/g)].length
  expect(opened).toBe(closed)
})

test('TE11 titles are real text in the reader’s language', () => {
  const wheel = catalogue.find(({ id }) => id === 'wheel') as Template
  expect(thumbnail(wheel, 'fi')).toContain('>Miksi?</text>')
  expect(thumbnail(wheel, 'sv')).toContain('>Med vilka resurser?</text>')
})

test('TE11 a title cannot leave its place in the markup', () => {
  const evil = `"><script>alert('1')</script>&`
  const [wheel] = catalogue as readonly [Template, ...Template[]]
  const svg = thumbnail({ ...wheel, title: { fi: evil, en: evil, sv: evil } }, 'en')
  expect(svg).not.toContain('<script')
  expect(svg).toContain('aria-label="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;"')
})

const round = (value: number): number => Math.round(value * 10) / 10
