// Which font files a scene needs, so that a browser fetches no others.
import type { Scene } from '../scene.ts'
import { FALLBACK_FACES, faceFile, PAGE_FACE, PAGE_FACE_BOLD } from './fontFaces.ts'
import { textBlocks } from './textBlocks.ts'

/** Text of Latin letters and punctuation, which every face has. */
const COVERED = /^[\x20-\x7e\u00a0-\u017f\u2013\u2014\u2018-\u201d\u2026\u20ac\n]*$/

/** The files for the scene's styles, for the page's own words, and the fallbacks where any text may need them. */
export function neededFaces(scene: Scene, texts: readonly string[]): string[] {
  const files = new Set([PAGE_FACE, PAGE_FACE_BOLD])
  const plain = [...texts, ...scene.areas.map((area) => area.name)]
  let needsFallback = plain.some((text) => !COVERED.test(text))
  for (const { text } of scene.items) {
    if (!text) continue
    files.add(faceFile(text.family))
    for (const block of textBlocks(text.content)) {
      if (block.tag !== 'P') files.add(faceFile(text.family, true))
      for (const one of block.texts) {
        files.add(faceFile(one.code ? 'mono' : text.family, one.bold, one.italic))
        needsFallback ||= !COVERED.test(one.text)
      }
    }
  }
  if (needsFallback) for (const file of FALLBACK_FACES) files.add(file)
  return [...files].sort()
}
