// The figures of a run beside the goals: as text for the terminal, as a section of docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CONTENDERS } from './contenders.ts'
import { ROWS, type Row } from './goals.ts'
import type { Run } from './Run.ts'

const DOCUMENT = fileURLToPath(new URL('../../../docs/performance.md', import.meta.url))
const BEGIN = '<!-- figures of the server: written by the bench -->'
const END = '<!-- end of the figures -->'
const SERVERS = Object.keys(CONTENDERS)
const RIVALS = ['y-websocket', 'hocuspocus']
const HEAD = ['', '', ...SERVERS, ...RIVALS.map((rival) => `keha : ${rival}`), 'goal', '', 'others, %']

/** Whether a goal is reached; undefined where there is none, or nothing was measured. */
function isReached(run: Run, { scenario, metric, shares, atMost, atLeast }: Row): boolean | undefined {
  const judged: boolean[] = []
  for (const [rival, share] of Object.entries(shares ?? {})) {
    const ratio = run.ratio(scenario, metric, rival)
    if (ratio !== undefined) judged.push(ratio <= share)
  }
  const worst = run.worst(scenario, metric, 'keha')
  if (worst !== undefined && atMost !== undefined) judged.push(worst <= atMost)
  const median = run.median(scenario, metric, 'keha')
  if (median !== undefined && atLeast !== undefined) judged.push(median >= atLeast)
  return judged.length === 0 ? undefined : judged.every(Boolean)
}

function goalOf({ shares, atMost, atLeast }: Row): string {
  if (atMost !== undefined) return `≤ ${atMost}`
  if (atLeast !== undefined) return `≥ ${atLeast}`
  return shares ? `≤ ${[...new Set(Object.values(shares))].join(' / ')} ×` : ''
}

function cellsOf(run: Run): string[][] {
  return ROWS.flatMap((row) => {
    const { scenario, metric, label, digits } = row
    const values = SERVERS.map((server) => run.median(scenario, metric, server)?.toFixed(digits) ?? '–')
    if (values.every((value) => value === '–')) return []
    const ratios = RIVALS.map((rival) => (row.shares || digits > 0 ? (run.ratio(scenario, metric, rival)?.toFixed(2) ?? '–') : '–'))
    const reached = isReached(run, row)
    const judged = reached === undefined ? '' : reached ? '✓' : '✗'
    return [[scenario, label, ...values, ...ratios, goalOf(row), judged, run.others(scenario)?.toFixed(0) ?? '']]
  })
}

export function asText(run: Run): string {
  const lines = [HEAD, ...cellsOf(run)]
  const widths = HEAD.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)))
  const table = lines.map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  return `\n${table.join('\n')}\n\n${run.conditions()}`
}

export function asMarkdown(run: Run): string {
  const lines = [HEAD, HEAD.map(() => '---'), ...cellsOf(run)].map((cells) => `| ${cells.join(' | ')} |`)
  return `${run.conditions()}.\n\n${lines.join('\n')}`
}

/** Puts the figures in their place in docs/performance.md; the words around them stay. */
export function writeDocument(figures: string): void {
  const text = readFileSync(DOCUMENT, 'utf8')
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)]
  if (begin < 0 || end < begin) throw new Error(`${DOCUMENT} has no place for the figures`)
  writeFileSync(DOCUMENT, `${text.slice(0, begin + BEGIN.length)}\n${figures}\n${text.slice(end)}`)
}
