// HTML put together so that nothing that people wrote can be markup: every value is text and escaped, unless it was itself made here.

/** Made by `html` alone. */
export class Markup {
  readonly #text: string
  private constructor(text: string) {
    this.#text = text
  }

  static of(text: string): Markup {
    return new Markup(text)
  }

  toString(): string {
    return this.#text
  }
}

type Value = Markup | string | number | null | readonly Value[]

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Control characters that HTML does not allow. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g

const escaped = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

function told(value: Value): string {
  if (value === null) return ''
  if (value instanceof Markup) return value.toString()
  if (typeof value === 'object') return value.map(told).join('')
  return escaped(String(value))
}

/** Markup with its values escaped; null is nothing, a list one after another. Attributes are to be quoted. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return Markup.of(parts.map((part, at) => part + (at < values.length ? told(values[at] ?? null) : '')).join(''))
}
