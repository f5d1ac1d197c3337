// The report as a PDF: asks what it tells, then makes it.

import { partsTold } from '@keha/shared/report/contents/partsTold.ts'
import { type ReportOptions, WHOLE_REPORT } from '@keha/shared/report/contents/reportOptions.ts'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CanvasHandle } from '../canvas/CanvasHandle.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { useRole } from './board.ts'
import { PdfMaking } from './PdfMaking.tsx'
import { ReportChoice } from './ReportChoice.tsx'
import { useReport } from './useReport.ts'

export function PdfDialog({ canvas, onClose }: { readonly canvas: CanvasHandle; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const gather = useReport()
  const role = useRole()
  const [options, setOptions] = useState<ReportOptions | null>(null)
  const parts = useMemo(() => partsTold(gather(WHOLE_REPORT)), [gather])
  // What makes the pages is fetched while one chooses.
  useEffect(() => {
    import('../export/exportPdf.ts').then(
      ({ warmPdf }) => warmPdf(),
      () => undefined,
    )
  }, [])
  return (
    <Dialog title={t('export.pdf')} onClose={onClose}>
      {options ? (
        <PdfMaking canvas={canvas} options={options} gather={gather} onClose={onClose} />
      ) : (
        <ReportChoice parts={parts} mayName={role === 'facilitator'} onChoose={setOptions} onCancel={onClose} />
      )}
    </Dialog>
  )
}
