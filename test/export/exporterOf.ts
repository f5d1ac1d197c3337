// The server's own exporter over a test's board and its one picture.
import { WorkerBoardExporter } from '@keha/server/src/export/WorkerBoardExporter.ts'
import { systemClock } from '@keha/server/src/system.ts'
import type { WorkshopBoard } from './workshopBoard.ts'

export const exporterOf = ({ imageSource, image }: Pick<WorkshopBoard, 'imageSource' | 'image'>): WorkerBoardExporter =>
  new WorkerBoardExporter({
    image: (_, name) => Promise.resolve(imageSource.endsWith(name) ? { mime: 'image/png', bytes: image } : undefined),
    clock: systemClock,
  })
