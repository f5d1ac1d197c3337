// What a board's page is made of beyond the front page's, fetched side by side: the line and the picture, the smaller part, and
// the room, which brings the editor.
export const loadRoom = () => import('../pages/BoardRoom.tsx')
export const loadPicture = () => import('./followOpening.ts')

/** Fetches ahead what opening will need. What fails now is fetched again then, and said. */
export function fetchBoard(): void {
  for (const load of [loadPicture, loadRoom]) load().catch(() => undefined)
}
