// Which font files a scene needs, so that a browser fetches no others.
import type { Scene } from '../scene.ts'
import { FALLBACK_FACES, type FontFamily, faceFile, PAGE_FACE, PAGE_FACE_BOLD } from './fontFaces.ts'
import { type TextNode, textBlocks } from './textBlocks.ts'

/** Text of Latin letters and punctuation, which every face has. */
const COVERED = /^[\x20-\x7e\u00a0-\u017f\u2013\u2014\u2018-\u201d\u2026\u20ac\n]*$/

/** The files for the scene's styles, for the page's own words and `documents`, and the fallbacks where any text may need them. */
export function neededFaces(scene: Scene, texts: readonly string[], documents: readonly TextNode[] = []): string[] {
  const files = new Set([PAGE_FACE, PAGE_FACE_BOLD])
  const plain = [...texts, ...scene.areas.map((area) => area.name)]
  let needsFallback = plain.some((text) => !COVERED.test(text))
  const need = (content: TextNode, family: FontFamily): void => {
    files.add(faceFile(family))
    for (const block of textBlocks(content)) {
      if (block.tag !== 'P') files.add(faceFile(family, true))
      for (const one of block.texts) {
        files.add(faceFile(one.code ? 'mono' : family, one.bold, one.italic))
        needsFallback ||= !COVERED.test(one.text)
      }
    }
  }
  for (const { text } of scene.items) if (text) need(text.content, text.family)
  for (const document of documents) need(document, 'sans')
  if (needsFallback) for (const file of FALLBACK_FACES) files.add(file)
  return [...files].sort()
}
