// Ways of working: fifteen things to agree on, a proposal at a time, everyone's stance, and what was agreed.
import type { Template } from '../template.ts'
import { networkWorkAnd, translated } from '../words.ts'
import { waysOfWorkingAgenda } from './agenda.ts'
import { drawWaysOfWorking } from './board.ts'

export const waysOfWorking: Template = {
  id: 'ways-of-working',
  phase: 'agree',
  title: translated('Toimintatavat', 'Ways of working', 'Arbetssätt'),
  summary: translated(
    'Viisitoista asiaa, joista verkoston kannattaa sopia: valitaan tärkeimmät, muotoillaan ehdotus, otetaan kantaa ja kirjataan sopimus. Ota tämä, kun tavoite on selvä mutta tavat eivät. Jäljelle jäävät kirjatut sopimukset tarkistuspäivineen.',
    'Fifteen things a network does well to agree on: choose what matters most, shape a proposal, take a stance and record the agreement. Take it when the goal is clear but the ways are not. It leaves recorded agreements with review days.',
    'Femton saker som ett nätverk bör komma överens om: välj de viktigaste, forma ett förslag, ta ställning och skriv ner överenskommelsen. Ta den här när målet är klart men inte sätten. Kvar blir nedskrivna överenskommelser med datum för uppföljning.',
  ),
  people: { min: 4, max: 30 },
  needs: translated(
    'Tavoite, jonka kaikki tuntevat, ja tieto siitä, kuka saa sopia kotiorganisaationsa puolesta.',
    'A goal that everyone knows, and knowledge of who may agree on behalf of their home organisation.',
    'Ett mål som alla känner till, och vetskap om vem som får avtala för sin hemorganisation.',
  ),
  outcome: translated(
    'Kaksi tai kolme kirjattua sopimusta: sanamuoto, kannat, avoimet huolet, huolehtija ja päivä, jona niihin palataan.',
    'Two or three recorded agreements: wording, stances, open concerns, who looks after each and the day to come back to it.',
    'Två eller tre nedskrivna överenskommelser: ordalydelse, åsikter, öppna bekymmer, ansvarig och dagen då ni återkommer.',
  ),
  roles: [
    {
      name: translated('Fasilitoija', 'Facilitator', 'Facilitator'),
      task: translated(
        'Pitää yhden ehdotuksen kerrallaan käsittelyssä eikä ota siihen itse kantaa.',
        'Keeps one proposal at a time in hand and takes no stance on it.',
        'Håller ett förslag i taget i behandling och tar inte själv ställning till det.',
      ),
    },
    {
      name: translated('Kirjaaja', 'Recorder', 'Sekreterare'),
      task: translated(
        'Kirjoittaa sovitun sanasta sanaan ja lukee sen ääneen ennen hyväksymistä.',
        'Writes down what is agreed word for word and reads it aloud before it is accepted.',
        'Skriver ner det avtalade ord för ord och läser upp det innan det godkänns.',
      ),
    },
  ],
  source: networkWorkAnd(
    'Kannan porrastus seuraa Sam Kanerin ja kumppanien ajatusta suostumuksen asteista.',
    'The scale of stances follows the gradients of agreement of Sam Kaner and colleagues.',
    'Skalan för ställningstagande följer Sam Kaners och kollegers tanke om grader av samtycke.',
  ),
  scaffold: (locale) => drawWaysOfWorking(locale).records,
  firstRecords: (locale) => drawWaysOfWorking(locale).notes,
  agenda: waysOfWorkingAgenda,
}
