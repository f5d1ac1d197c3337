// The learning café: people go from table to table, hosts stay, and the harvest is gathered together.
import type { Template } from '../template.ts'
import { translated } from '../words.ts'
import { cafeAgenda } from './agenda.ts'
import { drawCafe } from './board.ts'

export const learningCafe: Template = {
  id: 'learning-cafe',
  phase: 'learn',
  title: translated('Oppimiskahvila', 'Learning café', 'Lärcafé'),
  summary: translated(
    'Pienet pöydät, yksi kysymys kussakin ja muutama kierros. Ajatukset kulkevat pöydästä toiseen ihmisten mukana, ja kaikki tutustuvat toisiinsa.',
    'Small tables, one question at each, and a few rounds. Thoughts travel from table to table with the people, and everyone gets to know the others.',
    'Små bord, en fråga vid varje och några rundor. Tankarna vandrar från bord till bord med människorna, och alla lär känna varandra.',
  ),
  people: { min: 8, max: 60 },
  needs: translated(
    'Tavoite, kysymys jokaiseen pöytään ja pöydille emännät ja isännät. Käytä vain niin monta pöytää kuin tarvitset: 4–6 ihmistä pöytään.',
    'An aim, a question for each table, and a host for each. Use only as many tables as you need: 4–6 people at a table.',
    'Ett syfte, en fråga till varje bord och en bordsvärd till varje. Använd bara så många bord som behövs: 4–6 personer per bord.',
  ),
  outcome: translated(
    'Jokaisen pöydän tärkeimmät ajatukset, yhteiset havainnot ja seuraavat askeleet. Monta uutta tuttavuutta.',
    'Each table’s most important thoughts, what they have in common, and next steps. Many new acquaintances.',
    'De viktigaste tankarna från varje bord, det gemensamma i dem och nästa steg. Många nya bekantskaper.',
  ),
  roles: [
    {
      name: translated('Fasilitoija', 'Facilitator', 'Facilitator'),
      task: translated(
        'Kertoo tavoitteen, vaihtaa kierrokset ajallaan ja vetää sadonkorjuun.',
        'Presents the aim, changes the rounds on time and leads the harvest.',
        'Berättar om syftet, byter runda i tid och leder skörden.',
      ),
    },
    {
      name: translated('Pöydän emäntä tai isäntä', 'Table host', 'Bordsvärd'),
      task: translated(
        'Jää pöytään koko ajaksi, ottaa tulijat vastaan, kertoo minuutissa edellisten ajatukset ja huolehtii, että uudet tulevat lapuille.',
        'Stays at the table throughout, receives those who come, tells in a minute what others thought and sees that new thoughts land on notes.',
        'Stannar vid bordet hela tiden, tar emot dem som kommer, berättar på en minut vad andra tänkt och ser till att nya tankar hamnar på lappar.',
      ),
    },
    {
      name: translated('Kiertäjä', 'Traveller', 'Resenär'),
      task: translated(
        'Vaihtaa pöytää joka kierroksella ja kuljettaa ajatuksia mukanaan.',
        'Changes table every round and carries thoughts along.',
        'Byter bord varje runda och bär med sig tankar.',
      ),
    },
  ],
  source: translated(
    'Menetelmän juuret ovat World Caféssa (Juanita Brown ja David Isaacs), paikka verkostotyössä Timo Järvensivun jäsennyksessä (2019). Tekstit ovat Kehän omia.',
    'The method has its roots in the World Café (Juanita Brown and David Isaacs), its place in network work in Timo Järvensivu’s framework (2019). The wording is Kehä’s own.',
    'Metoden har sina rötter i World Café (Juanita Brown och David Isaacs), sin plats i nätverksarbetet i Timo Järvensivus modell (2019). Texterna är Kehäs egna.',
  ),
  scaffold: (locale) => drawCafe(locale).records,
  firstRecords: (locale) => drawCafe(locale).notes,
  agenda: cafeAgenda,
}
