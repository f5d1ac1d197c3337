// SVG markup as a tree: the subset that tldraw's shapes and the emoji pictures are written in. Text inside elements is
// dropped. Never throws: what it does not understand it passes over.

export interface SvgNode {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: SvgNode[]
}

const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+(?:\s*=\s*"[^"]*")?)*)\s*(\/?)>/g
const ATTRIBUTE = /([\w:-]+)(?:\s*=\s*"([^"]*)")?/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }

const decoded = (text: string): string => text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)

export function parseSvg(markup: string): SvgNode {
  const root: SvgNode = { tag: '#root', attributes: {}, children: [] }
  const open = [root]
  for (const [, closing, tag = '', attributeText = '', empty] of markup.matchAll(TAG)) {
    if (closing) {
      const index = open.findLastIndex((node) => node.tag === tag)
      if (index > 0) open.length = index
      continue
    }
    const node: SvgNode = { tag, attributes: readAttributes(attributeText), children: [] }
    open.at(-1)?.children.push(node)
    if (!empty) open.push(node)
  }
  return root
}

/** A `style` counts as the attributes it stands for. */
function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(ATTRIBUTE)) attributes[name] = decoded(value)
  for (const declaration of (attributes['style'] ?? '').split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0) attributes[declaration.slice(0, colon).trim()] = declaration.slice(colon + 1).trim()
  }
  return attributes
}

export const numbersIn = (text: string): number[] => (text.match(/[-+]?(?:\d*\.\d+|\d+\.?)(?:[eE][-+]?\d+)?/g) ?? []).map(Number)
