// The proceedings as a file on this person's computer, in the language they read.
import { proceedings } from '@keha/shared/report/proceedings.ts'
import { useTranslation } from 'react-i18next'
import { useOpenBoard } from '../board/board.ts'
import { downloadFile, fileName } from '../browser/downloadFile.ts'
import { announce } from '../ui/announcements.ts'
import { usePlaceNames } from './useOpenSpace.ts'

export function useDownloadProceedings(): () => void {
  const { t } = useTranslation()
  const { line, entry } = useOpenBoard()
  const { cellName } = usePlaceNames()
  return () => {
    const { session } = line.state.getState()
    if (session === null) return
    const title = t('openSpace.proceedingsOf', { title: entry.board.title })
    const text = proceedings(session.openSpace, session.people, {
      title,
      conveners: t('openSpace.conveners'),
      people: t('openSpace.people'),
      when: t('openSpace.where'),
      points: t('openSpace.points'),
      actions: t('openSpace.actions'),
      missing: t('openSpace.missing'),
      noReport: t('openSpace.noReport'),
      unnamed: (count) => t('openSpace.unnamed', { count }),
      place: ({ cell }) => cellName(session.openSpace, cell),
    })
    const name = fileName(title, 'md')
    downloadFile(new Blob([text], { type: 'text/markdown;charset=utf-8' }), name)
    announce(t('export.done', { name }))
  }
}
