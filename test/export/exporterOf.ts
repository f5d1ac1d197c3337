// The server's own exporter over a test's board and its pictures, by their addresses.
import { WorkerBoardExporter } from '@keha/server/src/export/WorkerBoardExporter.ts'
import type { StoredImage } from '@keha/server/src/store/BoardStore.ts'
import { systemClock } from '@keha/server/src/system.ts'

export const exporterOf = (pictures: ReadonlyMap<string, StoredImage>): WorkerBoardExporter =>
  new WorkerBoardExporter({
    image: (_, name) => Promise.resolve([...pictures].find(([source]) => source.endsWith(`/${name}`))?.[1]),
    clock: systemClock,
  })
