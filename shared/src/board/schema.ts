// The schemas of what lies on a board: tldraw's records, and the rich text inside notes.
// Every end builds them from here, so that no end deletes or refuses what another writes.
import { Extension, getSchema } from '@tiptap/core'
import { Code } from '@tiptap/extension-code'
import { Highlight } from '@tiptap/extension-highlight'
import { Link } from '@tiptap/extension-link'
import type { Schema } from '@tiptap/pm/model'
import { StarterKit } from '@tiptap/starter-kit'
import { createTLSchema, defaultBindingSchemas, defaultShapeSchemas, type TLSchema } from '@tldraw/tlschema'

/** Shape types a board may hold: tldraw's own without those that fetch from other hosts. */
const { bookmark: _bookmark, embed: _embed, video: _video, ...shapes } = defaultShapeSchemas

/** The records' schema, the same on the server and in every client. */
export const boardSchema: TLSchema = createTLSchema({ shapes, bindings: defaultBindingSchemas })

/** Told to the server when connecting: a client of another schema must not write. */
export const SCHEMA_VERSION: string = JSON.stringify(boardSchema.serialize())

/** SCHEMA_VERSION in short, for the `schema` parameter of the socket's address. */
export const SCHEMA_TAG: string = fingerprint(SCHEMA_VERSION)

/** FNV-1a, 32 bits, hex: tells versions apart, keeps nothing secret. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}

const TextDirection = Extension.create({
  name: 'textDirection',
  addGlobalAttributes: () => [{ types: ['heading', 'paragraph'], attributes: { dir: { default: 'auto' } } }],
})

/**
 * The rich text's nodes and marks. Mirrors `tipTapDefaultExtensions` of tldraw 3.15.6, which needs a DOM to be imported;
 * a test in the client holds the two equal.
 */
export const textSchema: Schema = getSchema([
  StarterKit.configure({ blockquote: false, codeBlock: false, horizontalRule: false, code: false }),
  Link.configure({ openOnClick: false, autolink: true }),
  Highlight,
  Code.extend({ excludes: 'code' }),
  TextDirection,
])
