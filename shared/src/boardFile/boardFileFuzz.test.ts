// Board files that were changed at random: bytes of the zip, and values of what is in it under a manifest that tells the truth
// of them, so that they get past the checksums. KEHA_FILES=10000 is the full number.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { metaOf } from '../board/document.ts'
import { recordProblem } from '../board/records.ts'
import { boardOf, digest, NEW_BOARD } from './boardFileFixture.ts'
import { boardFileMutant } from './boardFileMutants.ts'
import { type OpenedBoardFile, openBoardFile } from './openBoardFile.ts'

const FILES = Number(process.env['KEHA_FILES'] ?? 600)
/** Of a plan, results and a scaffold: none that lets anybody in or changes a role. */
const TAKEN =
  /^(agendaPlanned|vote(Prepared|Closed)|rating(Opened|Closed)|placing(Opened|Shown)|question(Asked|StateSet|SetAside|Merged)|openSpacePlanned|cafePlanned|groupsMade|topicAnnounced|scaffoldChanged|slidesPlaced)$/

/** What a file may not bring, or null. */
function gained(file: OpenedBoardFile): string | null {
  const { contents, session } = boardOf(file)
  if (!file.events.every(({ type }) => TAKEN.test(type))) return 'an event of another kind'
  if (session.people.members.length > 0 || session.cycle.previous || session.closing.closedAtMs !== null) return 'people or boards'
  if (session.questions.questions.some(({ asker, supporters }) => asker || supporters.length > 0)) return 'an asker'
  if (contents.quarantine.size > 0) return 'records that are not shown'
  for (const record of contents.records.values()) {
    if (recordProblem(record) !== null) return 'a record that may not be'
    if (record.typeName === 'asset' && record.props.src && !record.props.src.startsWith('/api/boards/newboard2345/'))
      return 'a foreign picture'
  }
  const doc = new Y.Doc()
  Y.applyUpdate(doc, file.update)
  if (metaOf(doc).get('epoch') !== NEW_BOARD.epoch || [...doc.share.keys()].sort().join() !== 'meta,records') return 'another document'
  return doc.store.pendingStructs ? 'an update that waits' : null
}

test('BF6 thousands of files changed at random are refused, or bring content and nothing else; none throws', () => {
  let [taken, refused] = [0, 0]
  const reasons = new Set<string>()
  const from = performance.now()
  for (let seed = 1; seed <= FILES; seed++) {
    const result = openBoardFile(boardFileMutant(seed), NEW_BOARD, digest)
    if (result.ok) {
      const problem = gained(result.file)
      if (problem !== null) throw new Error(`seed ${seed}: ${problem}`)
      taken += 1
    } else {
      refused += 1
      reasons.add(result.reason)
    }
  }
  console.info(
    `board files: ${FILES}, ${refused} refused for ${reasons.size} reasons, ${taken} taken, ${Math.round(performance.now() - from)} ms`,
  )
  expect(refused).toBeGreaterThan(FILES / 3)
  expect(taken).toBeGreaterThan(FILES / 50)
  expect(reasons.size).toBeGreaterThan(8)
}, 300_000)
