// Puts deletions of the drawer back on the board and tells how much came back. What is there already is left alone.
import { type Deletion, putBack } from '@keha/shared/recovery/deleted.ts'
import { useTranslation } from 'react-i18next'
import { useBoard, useOpenBoard } from '../board/board.ts'
import { announce } from '../ui/announcements.ts'

/** Whose change it is: ours, but read by the canvas as anybody's. */
const PUT_BACK = Symbol('put back')

/** Answers the ids that came back. */
export function usePutBack(): (deletions: readonly Deletion[]) => ReturnType<typeof putBack> {
  const { t } = useTranslation()
  const { line } = useOpenBoard()
  const scaffold = useBoard(({ session }) => session?.scaffold.records)
  return (deletions) => {
    const deleted = deletions.flatMap((deletion) => deletion.deleted)
    const back = putBack(line.doc, deleted, Object.values(scaffold ?? {}), PUT_BACK)
    announce(back.length > 0 ? t('deleted.returned', { count: back.length }) : t('deleted.already'))
    return back
  }
}
