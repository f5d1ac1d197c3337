// Who made a transaction of the document, as far as this client's canvas is concerned.

/** A person's own change of records. Undone part by part (UndoHistory). */
export const LOCAL = Symbol('own change')
/** A person's own text, written without an open editor, and own removals. Undone by Yjs. */
export const TRACKED = Symbol('own change, tracked by Yjs')
/** What tldraw computed, or did by itself after others' changes. Never a step of undo. */
export const DERIVED = Symbol('computed')
