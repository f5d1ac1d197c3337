// Our server beside others under the same load, in one run: `npm run bench`. Prints medians and ratios; `--write` puts them into
// docs/performance.md. Needs Linux; some forty minutes for each repeat, half of them for memory. Measures on a busy machine too, and says for each
// scenario how busy: figures beside 100 % of a core and more are of the moment, not of the servers.
//   --only room100,herd   --servers keha,hocuspocus   --repeats 2   --seconds 10   --warm 90   --notes 5000   --write
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { CONTENDERS, installPeers } from './load/contenders.ts'
import { watchMachine } from './load/machine.ts'
import { type Measured, SCENARIOS, type Scenario, Subject, warmUp } from './load/measure.ts'
import { Run } from './load/Run.ts'
import { asMarkdown, asText, writeDocument } from './load/report.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    servers: { type: 'string' },
    repeats: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '10' },
    warm: { type: 'string', default: '90' },
    notes: { type: 'string', default: '5000' },
    write: { type: 'boolean', default: false },
  },
})

function chosen<Item>(all: readonly Item[], names: string | undefined, nameOf: (item: Item) => string): Item[] {
  if (names === undefined) return [...all]
  return names.split(',').map((name) => {
    const found = all.find((item) => nameOf(item) === name)
    if (!found) throw new Error(`there is no ${name}; there are ${all.map(nameOf).join(', ')}`)
    return found
  })
}

const scenarios = chosen(SCENARIOS, values.only, ({ name }) => name)
const servers = chosen(Object.keys(CONTENDERS), values.servers, (name) => name)
const seconds = Number(values.seconds)
const takesPart = (scenario: Scenario, { server }: Subject, repeat: number): boolean =>
  (server.stores || !scenario.needsStore) &&
  (server.name === 'keha' || !scenario.oursOnly) &&
  (repeat === 0 || (!scenario.once && server.stores))

/** Ours lets boards go a minute after the last scenario, and folds them then; what is measured next begins after that. */
const REST_MS = 75_000
const restedAtMs = new Map<Subject, number>()
const rest = (subject: Subject): Promise<void> => wait(Math.max(0, (restedAtMs.get(subject) ?? 0) - performance.now()))

/** A server that fails a scenario is a finding, not an end. */
async function measure(scenario: Scenario, subject: Subject): Promise<Measured> {
  try {
    return await scenario.measure(subject, seconds)
  } catch (problem) {
    console.log(`${scenario.name}, ${subject.server.name}:`, problem)
    await subject.server.restart()
    return { figures: {} }
  }
}

if (servers.some((name) => name !== 'keha')) installPeers()
const run = new Run()
for (let repeat = 0; repeat < Number(values.repeats); repeat++) {
  const subjects: Subject[] = []
  try {
    for (const name of servers) {
      const server = await CONTENDERS[name]?.()
      if (server) subjects.push(new Subject(server, Number(values.notes)))
    }
    for (const subject of subjects) {
      await warmUp(subject, Number(values.warm))
      restedAtMs.set(subject, performance.now() + REST_MS)
    }
    for (const scenario of scenarios) {
      // Another order in each repeat, so that a busy moment does not always meet the same one.
      subjects.push(...subjects.splice(0, 1))
      for (const subject of subjects) {
        if (!takesPart(scenario, subject, repeat)) continue
        await rest(subject)
        const elsewhere = watchMachine(() => subjects.map((one) => one.server.pid))
        const measured = await measure(scenario, subject)
        restedAtMs.set(subject, performance.now() + REST_MS)
        const busy = elsewhere()
        run.add(scenario.name, subject.server.name, measured, busy)
        console.log(`${scenario.name} ${subject.server.name} ${JSON.stringify({ ...measured, ...busy })}`)
      }
    }
  } finally {
    for (const { server } of subjects) await server.stop()
  }
}
console.log(asText(run))
if (values.write) writeDocument(asMarkdown(run))
