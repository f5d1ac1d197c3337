// A download's name from a board's title. Pure.

const MAX_LENGTH = 60
/** Letters that have no mark to take off. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', đ: 'd', ł: 'l', þ: 'th' }

/** "Mitä & miksi?" as "mita-miksi.pdf"; "board.pdf" where the title has no letters of the Latin alphabet. */
export function fileName(title: string, ending: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[ßæøđłþ]/g, (letter) => PLAIN[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '')
  return `${plain || 'board'}.${ending}`
}
