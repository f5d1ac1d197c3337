// A picture of an area: which one, and in which of two forms.
import { RecordId } from '@keha/shared/ids.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TLShapeId } from 'tldraw'
import { useOpenBoard } from '../board/board.ts'
import { fileName } from '../browser/downloadFile.ts'
import { useAreas } from '../canvas/boardAreas.ts'
import type { CanvasHandle } from '../canvas/CanvasHandle.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { ExportRow } from './ExportRow.tsx'
import { type MakeFile, MakingFailed } from './making.ts'
import { PICTURE_FORMATS, type Pictured, type PictureFormat, pictureOf } from './pictureOfArea.ts'

const WHOLE = ''
const SELECTION = 'selection'

export function PictureRow({ canvas }: { readonly canvas: CanvasHandle }) {
  const { t } = useTranslation()
  const { entry } = useOpenBoard()
  const areas = useAreas(canvas)
  const selected = canvas.selection().length
  const [what, setWhat] = useState<string>(selected > 0 ? SELECTION : WHOLE)
  const [format, setFormat] = useState<PictureFormat>('png')
  const make: MakeFile = async () => {
    const pictured: Pictured = what === WHOLE ? null : what === SELECTION ? SELECTION : (RecordId.parse(what) as unknown as TLShapeId)
    const file = await pictureOf(canvas.editor, pictured, format)
    if (!file) throw new MakingFailed('nothing')
    const area = areas.find(({ id }) => id === what)?.name
    return { file, name: fileName([entry.board.title, area].filter(Boolean).join(' – '), format) }
  }
  const options = [
    { value: WHOLE, words: t('export.picture.whole') },
    ...(selected > 0 ? [{ value: SELECTION, words: t('export.picture.selection', { count: selected }) }] : []),
    ...areas.map(({ id, name }) => ({ value: id as string, words: name || t('vote.unnamedArea') })),
  ]
  return (
    <ExportRow icon="picture" title={t('export.picture.title')} purpose={t('export.picture.for')} make={make}>
      <div className="export-choices">
        <SelectField label={t('export.picture.what')} isLabelHidden value={what} onChoose={setWhat} options={options} />
        <SelectField
          label={t('export.picture.form')}
          isLabelHidden
          value={format}
          onChoose={(chosen) => setFormat(PICTURE_FORMATS.find((known) => known === chosen) ?? 'png')}
          options={PICTURE_FORMATS.map((value) => ({ value, words: value.toUpperCase() }))}
        />
      </div>
    </ExportRow>
  )
}
