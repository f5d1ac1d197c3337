// The simple formatting of an instruction: **bold**, lists of lines that begin with "- " or "•", line breaks. Nothing else has a
// meaning: tags are words, and a link is its text and address. Pure; drawn by InstructionText. PU rules in SPEC.md.

export interface Run {
  readonly text: string
  readonly bold: boolean
}

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Run[])[] }
  | { readonly kind: 'list'; readonly lines: readonly (readonly Run[])[] }

const LIST_MARK = /^\s*[-•]\s+(?=\S)/
/** Neither star of a pair touches a space inside, so that sums and loose stars stay as they are. */
const BOLD = /\*\*(?=\S)([^*]*[^\s*])\*\*/g
const LINK = /\[([^\][]{1,300})\]\(([^()\s]{1,500})\)/g

/** The blocks in reading order; lines that follow each other are one block, an empty line parts two. */
export function instructionBlocks(text: string): readonly Block[] {
  const blocks: { kind: Block['kind']; lines: (readonly Run[])[] }[] = []
  let open = false
  for (const line of text.replaceAll('\r', '').split('\n')) {
    if (line.trim() === '') {
      open = false
      continue
    }
    const kind = LIST_MARK.test(line) ? 'list' : 'paragraph'
    const runs = runsOf(line.replace(LIST_MARK, '').trim())
    const last = blocks.at(-1)
    if (open && last?.kind === kind) last.lines.push(runs)
    else blocks.push({ kind, lines: [runs] })
    open = true
  }
  return blocks
}

function runsOf(line: string): readonly Run[] {
  const words = line.replaceAll(LINK, (_, name: string, address: string) => (name === address ? name : `${name} (${address})`))
  const runs: Run[] = []
  let from = 0
  for (const match of words.matchAll(BOLD)) {
    if (match.index > from) runs.push({ text: words.slice(from, match.index), bold: false })
    runs.push({ text: match[1] ?? '', bold: true })
    from = match.index + match[0].length
  }
  if (from < words.length) runs.push({ text: words.slice(from), bold: false })
  return runs
}

/** The words alone, in one line. */
export function plainInstruction(text: string): string {
  return instructionBlocks(text)
    .flatMap(({ lines }) => lines.map((runs) => runs.map((run) => run.text).join('')))
    .join(' ')
}
