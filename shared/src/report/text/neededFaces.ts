// Which font files a scene needs, so that a browser fetches no others.
import type { Scene } from '../scene.ts'
import { type FontFamily, faceFile, fallbackFaces, PAGE_FACE, PAGE_FACE_BOLD } from './fontFaces.ts'
import { type TextNode, textBlocks } from './textBlocks.ts'

/** Text of Latin letters and punctuation, which every face has. */
const COVERED = /^[\x20-\x7e\u00a0-\u017f\u2013\u2014\u2018-\u201d\u2026\u20ac\n]*$/

/** The files for the scene's styles, for the page's own words and `documents`, and the fallbacks where any text may need them. */
export function neededFaces(scene: Scene, texts: readonly string[], documents: readonly TextNode[] = []): string[] {
  const files = new Set([PAGE_FACE, PAGE_FACE_BOLD])
  const plain = [...texts, ...scene.areas.map((area) => area.name)]
  const addFallbacks = (text: string): void => {
    if (!COVERED.test(text)) for (const file of fallbackFaces(text)) files.add(file)
  }
  for (const text of plain) addFallbacks(text)
  const need = (content: TextNode, family: FontFamily): void => {
    files.add(faceFile(family))
    for (const block of textBlocks(content)) {
      if (block.tag !== 'P') files.add(faceFile(family, true))
      for (const one of block.texts) {
        files.add(faceFile(one.code ? 'mono' : family, one.bold, one.italic))
        addFallbacks(one.text)
      }
    }
  }
  for (const { text } of scene.items) if (text) need(text.content, text.family)
  for (const document of documents) need(document, 'sans')
  return [...files].sort()
}
