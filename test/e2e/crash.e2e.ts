// The server is killed while people write in browsers, and comes back: nothing shown as saved is gone, what was typed
// meanwhile merges, and nobody had to do anything.
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

test('kill -9 and restart: saved notes are there, browsers come back, what was typed meanwhile merges', async ({
  browser,
  board,
  server,
}) => {
  const { urls } = await board('blank')
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const bertil = await Person.join(browser, urls.participant, { name: 'Bertil' })
  const saved: string[] = []
  for (let round = 1; round <= 3; round += 1) {
    saved.push(await aino.writeNote(`Tallessa ${round}`))
    await aino.seesSaved()
    await server.kill('SIGKILL')
    await expect(aino.status).not.toContainText('Yhdistetty')
    saved.push(await aino.writeNote(`Aino katkon aikana ${round}`), await bertil.writeNote(`Bertil katkon aikana ${round}`))
    await server.restart()
    for (const person of [aino, bertil]) {
      await expect(person.status).toContainText('Yhdistetty', { timeout: 45_000 })
      await person.seesSaved()
      for (const id of saved) await expect(person.shape(id)).toHaveCount(1)
    }
  }
  const late = await Person.join(browser, urls.participant, { name: 'Myöhäinen' })
  for (const id of saved) await expect(late.shape(id)).toHaveCount(1)
})
