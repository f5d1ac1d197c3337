// Taking the board along: every form there is, what each is for, one window for all of them.
import { BOARD_FILE_ENDING } from '@keha/shared/boardFile/manifest.ts'
import { partsTold } from '@keha/shared/report/contents/partsTold.ts'
import { type ReportOptions, WHOLE_REPORT } from '@keha/shared/report/contents/reportOptions.ts'
import { type ReactNode, useEffect, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenBoard, useRole } from '../board/board.ts'
import type { FileFormat } from '../browser/boardsApi.ts'
import { fileName } from '../browser/downloadFile.ts'
import { useServices } from '../browser/services.ts'
import type { CanvasHandle } from '../canvas/CanvasHandle.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { makeArchive } from './archive.ts'
import { ExportRow } from './ExportRow.tsx'
import { type MakeFile, MakingFailed } from './making.ts'
import { NamesChoice } from './NamesChoice.tsx'
import { PictureRow } from './PictureRow.tsx'
import { ReportChoice } from './ReportChoice.tsx'
import { useReport } from './useReport.ts'
import './exportDialog.css'

interface ExportDialogProps {
  readonly canvas: CanvasHandle
  /** The workshop was just closed: everything is made at once, with people's names or without. */
  readonly closed?: { readonly names: boolean } | undefined
  readonly onClose: () => void
}

export function ExportDialog({ canvas, closed, onClose }: ExportDialogProps) {
  const { t } = useTranslation()
  const { api, now } = useServices()
  const { entry } = useOpenBoard()
  const isFacilitator = useRole() === 'facilitator'
  const gather = useReport()
  const [options, setOptions] = useState<ReportOptions>({ ...WHOLE_REPORT, names: closed?.names ?? false })
  const parts = useMemo(() => partsTold(gather(WHOLE_REPORT)), [gather])
  const isEmpty = !parts.some((part) => options.parts.includes(part))
  const { board, token } = entry
  // What makes the pages is fetched while one chooses.
  useEffect(() => {
    import('./exportPdf.ts').then(
      ({ warmPdf }) => warmPdf(),
      () => undefined,
    )
  }, [])

  const fetched = async (format: FileFormat): Promise<Blob> => {
    const file = await api.export(board.id, token, format, options)
    if (!file.ok) throw new MakingFailed(file.code)
    return file.value
  }
  const asked =
    (format: FileFormat, ending: string = format): MakeFile =>
    async () => ({ file: await fetched(format), name: fileName(board.title, ending) })
  const pdf = async (onShare: (share: number) => void, signal: AbortSignal): Promise<Blob> => {
    const { exportPdf } = await import('./exportPdf.ts')
    signal.throwIfAborted()
    return exportPdf({ handle: canvas, report: gather(options), onProgress: onShare, signal })
  }
  /** Made here, so that others' work is not slowed; where this computer can't, the server can. */
  const report: MakeFile = async (onShare, signal) => {
    const file = await pdf(onShare, signal).catch((problem: unknown) => {
      signal.throwIfAborted()
      console.warn('the PDF could not be made here; the server is asked', problem)
      return fetched('pdf')
    })
    return { file, name: fileName(board.title, 'pdf') }
  }
  const resultsName = fileName(`${board.title} – ${t('exportNames.results')}`, 'csv')
  const results: MakeFile = async () => ({ file: await fetched('results'), name: resultsName })
  const archive: MakeFile = (onShare, signal) =>
    makeArchive({ title: board.title, resultsName, fetched, pdf, date: new Date(now()) }, onShare, signal)
  const everything = (
    <ExportRow
      icon="archive"
      title={t('export.archive.title')}
      purpose={t('export.archive.for')}
      make={archive}
      starts={closed !== undefined}
    />
  )

  return (
    <Dialog title={t('export.title')} size="wide" onClose={onClose}>
      {closed ? (
        <>
          <p className="notice notice--good">
            <Icon name="check" />
            {t('closing.done')}
          </p>
          <Group title={t('export.whole')}>{everything}</Group>
        </>
      ) : null}
      {isFacilitator ? <NamesChoice names={options.names} onChange={(names) => setOptions({ ...options, names })} /> : null}
      <Group title={t('export.toRead')} before={<ReportChoice {...{ parts, options }} onChange={setOptions} />}>
        <ExportRow icon="file" title={t('export.pdf')} purpose={t('export.pdfFor')} make={report} isOff={isEmpty} />
        <ExportRow icon="globe" title={t('export.html.title')} purpose={t('export.html.for')} make={asked('html')} isOff={isEmpty} />
        <ExportRow icon="text" title={t('export.md.title')} purpose={t('export.md.for')} make={asked('md')} />
      </Group>
      <Group title={t('export.toWork')}>
        <ExportRow icon="table" title={t('export.csv.title')} purpose={t('export.csv.for')} make={asked('csv')} />
        <ExportRow
          icon="table"
          title={t('exportNames.resultsTitle')}
          purpose={t('exportNames.resultsFor')}
          make={results}
          isOff={isEmpty}
        />
        <PictureRow canvas={canvas} />
        <ExportRow icon="braces" title={t('export.json.title')} purpose={t('export.json.for')} make={asked('json')} />
      </Group>
      {isFacilitator ? (
        <Group title={t('export.whole')}>
          <ExportRow
            icon="board"
            title={t('export.board.title')}
            purpose={t('export.board.for')}
            make={asked('board', BOARD_FILE_ENDING)}
          />
          {closed ? null : everything}
        </Group>
      ) : null}
      <div className="dialog__actions">
        <button type="button" className="button" onClick={onClose}>
          {t('ui.close')}
        </button>
      </div>
    </Dialog>
  )
}

interface GroupProps {
  readonly title: string
  readonly before?: ReactNode
  readonly children: ReactNode
}

function Group({ title, before, children }: GroupProps) {
  const id = useId()
  return (
    <section className="export-group" aria-labelledby={id}>
      <h3 id={id} className="export-group__title">
        {title}
      </h3>
      {before}
      <ul className="export-list">{children}</ul>
    </section>
  )
}
