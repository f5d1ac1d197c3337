// How much a board of 500 different notes costs as a PDF on the server: CPU time and memory, cold and warm.
//   node test/bench/pdf.ts
const started = process.cpuUsage()
const { pdfOfBoard } = await import('@keha/server/src/export/pdfOfBoard.ts')
const { gatherReport } = await import('@keha/shared/report/contents/gatherReport.ts')
const { WHOLE_REPORT } = await import('@keha/shared/report/contents/reportOptions.ts')
const { emptySession } = await import('@keha/shared/session/session.ts')
const { viewOf } = await import('@keha/shared/session/model/session.ts')
const { largeBoard } = await import('../export/workshopBoard.ts')
const loaded = process.cpuUsage(started)

const RUNS = 4
const NOTES = 500
const records = largeBoard(NOTES)
const contents = { records: new Map(records.map((record) => [record.id as string, record])), quarantine: new Map() }
const report = gatherReport(
  { title: 'Mittaus', locale: 'fi', nowMs: 0, template: null, contents, session: viewOf(emptySession) },
  WHOLE_REPORT,
)
const cpuMs = ({ user, system }: NodeJS.CpuUsage): number => Math.round((user + system) / 1000)
console.log(`loading ${cpuMs(loaded)} ms CPU`)
for (let run = 0; run < RUNS; run++) {
  const before = process.cpuUsage()
  const { bytes, pages } = await pdfOfBoard({ report, records, images: new Map() })
  const used = cpuMs(process.cpuUsage(before))
  const memory = Math.round(process.memoryUsage.rss() / 1e6)
  console.log(
    `${run === 0 ? 'cold' : 'warm'}: ${used} ms CPU, ${NOTES} notes, ${pages} pages, ${Math.round(bytes.length / 1000)} kB, ${memory} MB resident`,
  )
}
// tldraw keeps a channel open.
process.exit(0)
