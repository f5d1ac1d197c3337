// Text cut into what a reader sees as one character. Only ever called with a paragraph: Intl.Segmenter over a whole
// document's text takes minutes.

const segmenter = new Intl.Segmenter('fi', { granularity: 'grapheme' })
const LATIN_ONLY = /^[\x20-\u024f]*$/
/** A grapheme that is an emoji by itself or made one by a variation selector or keycap. */
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3/u
const SHOWN_AS_EMOJI = /\p{Emoji_Presentation}|\uFE0F|\p{Regional_Indicator}|\u20E3/u
/** Right-to-left letters: Hebrew, Arabic and their presentation forms. */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/** The graphemes of one paragraph. */
export function graphemes(text: string): string[] {
  return LATIN_ONLY.test(text) ? text.split('') : Array.from(segmenter.segment(text), (part) => part.segment)
}

/** Whether a grapheme is shown in colour, as a picture. */
export const isEmoji = (grapheme: string): boolean => EMOJI.test(grapheme) && SHOWN_AS_EMOJI.test(grapheme)

/** Quick test whether a text can hold an emoji at all. */
export const mayHoldEmoji = (text: string): boolean => EMOJI.test(text)
