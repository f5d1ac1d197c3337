// What a page of text is made of: strips that are not cut, one below another, and how they are shared out over pages.
// Pure; what a strip paints is its own affair.

/** A line of the contents and of the bookmarks. */
export interface Entry {
  readonly title: string
  /** 1 for chapters, 2 for what is in them. */
  readonly level: 1 | 2
}

export interface Piece {
  /** Points. */
  readonly height: number
  /** Room above it, but not where a page begins. */
  readonly before?: number
  /** Stays on one page with the piece after it. */
  readonly keep?: boolean
  /** Begins a page. */
  readonly startsPage?: boolean
  /** Begins a page where less than this is left. */
  readonly needs?: number
  /** Painted once more above it where it begins a page: the heading of its table. */
  readonly again?: { readonly height: number; readonly paint: (top: number) => void }
  readonly entry?: Entry
  /** `top` in points from the top of the sheet. */
  readonly paint: (top: number) => void
}

export interface PlacedPiece {
  readonly piece: Piece
  readonly top: number
  readonly again: boolean
}

/** Pages of pieces, in order. Pieces that stay together do, unless they are higher than a page. `top`: where a page begins. */
export function paginate(pieces: readonly Piece[], top: number, height: number): PlacedPiece[][] {
  const pages: PlacedPiece[][] = []
  let page: PlacedPiece[] = []
  let y = 0
  const turn = (): void => {
    if (page.length > 0) pages.push(page)
    page = []
    y = 0
  }
  const place = (piece: Piece): void => {
    const again = page.length === 0 ? piece.again : undefined
    y += page.length === 0 ? (again?.height ?? 0) : (piece.before ?? 0)
    page.push({ piece, top: top + y, again: again !== undefined })
    y += piece.height
  }
  for (let at = 0; at < pieces.length; ) {
    let end = at
    while (pieces[end]?.keep && end + 1 < pieces.length) end++
    const group = pieces.slice(at, end + 1)
    const [first] = group
    const tall = group.reduce((sum, { before = 0, height: own }) => sum + before + own, 0)
    const isFull = y + tall > height || (first?.needs !== undefined && height - y < first.needs)
    if (page.length > 0 && (first?.startsPage || isFull)) turn()
    for (const piece of group) {
      if (tall > height && page.length > 0 && y + (piece.before ?? 0) + piece.height > height) turn()
      place(piece)
    }
    at = end + 1
  }
  turn()
  return pages
}
