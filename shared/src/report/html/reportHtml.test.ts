import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gatherReport } from '../contents/gatherReport.ts'
import { NAMES, reportSession, reportSource } from '../contents/reportFixture.ts'
import { REPORT_PARTS, WHOLE_REPORT } from '../contents/reportOptions.ts'
import { contentsOf, frame, noteRecord } from '../outlineFixture.ts'
import { html } from './markup.ts'
import { reportHtml } from './reportHtml.ts'
import { richHtml } from './richHtml.ts'

const page = reportHtml(gatherReport(reportSource(), { parts: REPORT_PARTS, names: true }))

/** Elements in the order they begin, every one closed where it should be. */
function elementsOf(markup: string): string[] {
  const voids = new Set(['meta', 'br', '!doctype'])
  const open: string[] = []
  const all: string[] = []
  for (const [, close, name = ''] of markup.replace(/<style>[\s\S]*?<\/style>/, '').matchAll(/<(\/?)([a-z0-9!]+)[^>]*>/gi)) {
    if (close) expect(open.pop(), `closed in ${open.join(' ')}`).toBe(name)
    else {
      all.push(name)
      if (!voids.has(name)) open.push(name)
    }
  }
  expect(open).toEqual([])
  return all
}

test('EX3 the page has its language, title and one outline: a heading 1, a heading 2 a part, each with a link from the contents', () => {
  const elements = elementsOf(page)
  expect(page).toMatch(/^<!doctype html>\n<html lang="fi">/)
  expect(page).toContain('<title>Syksyn työpaja – Työpajan raportti</title>')
  expect(elements.filter((name) => name === 'h1')).toHaveLength(1)
  for (const name of ['header', 'nav', 'main'])
    expect(
      elements.filter((one) => one === name),
      name,
    ).toHaveLength(1)
  const levels = elements.filter((name) => /^h[1-6]$/.test(name)).map((name) => Number(name[1]))
  levels.forEach((level, at) => {
    expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
  })
  const targets = [...page.matchAll(/<a href="#([\w-]+)">/g)].map(([, id]) => id)
  expect(targets).toEqual(['people', 'outcomes', 'votes', 'ratings', 'questions', 'cafe', 'open-space', 'groups', 'programme', 'notes'])
  for (const id of targets) expect(page).toContain(`<h2 id="${id}">`)
})

test('EX3 a page in English says so, a first round is not counted, and one part needs no contents', () => {
  const session = { ...reportSession(), cycle: { ...reportSession().cycle, number: 1 } }
  const first = reportHtml(gatherReport(reportSource({ locale: 'en', session }), { parts: ['votes'], names: true }))
  expect(first).toContain('<html lang="en">')
  expect([page.includes('2. kierros'), /\bround 1\b/i.test(first)]).toEqual([true, false])
  expect([page.includes('<nav'), first.includes('<nav')]).toEqual([true, false])
})

test('EX3 what is drawn in the PDF is in tables with headings for rows and columns', () => {
  expect(elementsOf(page).filter((name) => name === 'table').length).toBeGreaterThan(4)
  for (const [table] of page.matchAll(/<table>[\s\S]*?<\/table>/g)) {
    expect(table).toMatch(/<caption>[^<]+<\/caption>/)
    expect(table).toMatch(/<th scope="col">/)
    expect(table).toMatch(/<th scope="row">/)
  }
  expect(page).toMatch(/<th scope="row">Nuoret mukaan alusta asti<\/th><td>1\.<\/td><td class="number">3<\/td>/)
  for (const words of [
    'Kutsutaan koulut',
    'Puhuttiin kouluista',
    'Aihe 2',
    'Väite 1',
    'Jossain muualla',
    'Kysymys question-2?',
    NAMES[1] ?? '?',
  ])
    expect(page).toContain(words)
})

test('EX4 the page needs nothing else: no script, no other file, no other host, and a policy that says so', () => {
  expect(page).not.toMatch(/<script|<link|<img|<iframe|<form|\son\w+=|@import|url\(/i)
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`)
  expect([...page.matchAll(/(?:href|src)="([^"]*)"/g)].filter(([, address]) => !address?.startsWith('#'))).toEqual([])
})

test('EX5 whatever people write is text and no markup, and links lead where a link may lead', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.oneof(fc.constantFrom(...'<>&"\'/=!-\u0000'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })) }),
      (text) => {
        const told = html`<p title="${text}">${text}</p>`.toString()
        expect(told.replace(/^<p title="|<\/p>$/g, '').replace('">', '')).not.toMatch(/[<>"']/)
      },
    ),
  )
  expect(html`<p>${'a\u0000b\u0008c\u001bd\uffff\te\nf'}</p>`.toString(), 'what HTML does not allow').toBe('<p>abcd\te\nf</p>')
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
  const contents = contentsOf([
    frame('f', evil, 0, 0, true),
    noteRecord('n', 20, 20, evil, { bold: evil, link: ['täällä', 'javascript:alert(1)'] }),
    noteRecord('m', 400, 20, 'hyvä', { bold: 'b', link: ['ohje', 'https://a.example/?a="b"&c'] }),
  ])
  const told = reportHtml(gatherReport(reportSource({ title: evil, contents }), WHOLE_REPORT))
  elementsOf(told)
  expect(told).not.toMatch(/<script|<img|javascript:/)
  expect(told).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(told).toContain('<a href="https://a.example/?a=&quot;b&quot;&amp;c" rel="noreferrer noopener">ohje</a>')
})

test('EX6 lists, marks and line breaks on a note stay what they are', () => {
  const item = (text: string, ...inner: object[]) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }, ...inner],
  })
  const document = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Otsikko' }] },
      {
        type: 'bulletList',
        content: [item('a', { type: 'orderedList', attrs: { start: 3 }, content: [item('a1'), item('a2')] }), item('b')],
      },
      { type: 'orderedList', content: [item('yksi')] },
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'loppu', marks: [{ type: 'bold' }] }, { type: 'hardBreak' }, { type: 'text', text: 'uusi' }],
      },
    ],
  }
  const told = richHtml(document).toString()
  elementsOf(told)
  expect(told.replace(/<\/?span>| /g, '')).toBe(
    '<p><strong>Otsikko</strong></p><ul><li>a<olstart="3"><li>a1</li><li>a2</li></ol></li><li>b</li></ul><olstart="1"><li>yksi</li></ol><p><strong>loppu</strong><br>uusi</p>',
  )
})

test('EX7 without names nobody is named, and a part that was not chosen is not told', () => {
  const told = reportHtml(gatherReport(reportSource(), { parts: ['votes', 'cafe'], names: false }))
  for (const name of NAMES) expect(told).not.toContain(name)
  expect([...told.matchAll(/<h2 id="([\w-]+)">/g)].map(([, id]) => id)).toEqual(['contents', 'votes', 'cafe'])
})
