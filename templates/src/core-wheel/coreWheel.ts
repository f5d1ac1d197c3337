// The core wheel: knowing each other, trust, commitment and learning together, with a pulse before and after.
import type { Template } from '../template.ts'
import { NETWORK_WORK_SOURCE, translated } from '../words.ts'
import { coreWheelAgenda } from './agenda.ts'
import { drawCoreWheel } from './board.ts'

export const coreWheel: Template = {
  id: 'core-wheel',
  phase: 'agree',
  title: translated('Yhteistyön ydin', 'The core of the network', 'Nätverkets kärna'),
  summary: translated(
    'Tunteminen, luottamus, sitoutuminen ja yhdessä oppiminen, yksi kerrallaan, ja kolmen kysymyksen pulssi alussa ja lopussa. Ota tämä uuden verkoston alkuun tai silloin, kun yhteistyö takkuaa. Jäljelle jää kaksi pulssia ja muutama kokeilu.',
    'Knowing, trust, commitment and learning together, one at a time, with a pulse of three questions at start and end. Take it when a network is new, or when working together grates. It leaves two pulses and a few trials.',
    'Kännedom, tillit, engagemang och gemensamt lärande, ett i taget, med en puls på tre frågor i början och slutet. Ta den här när nätverket är nytt eller när samarbetet skaver. Kvar blir två pulser och några försök.',
  ),
  people: { min: 4, max: 40 },
  needs: translated(
    'Rauhallinen hetki ja lupa puhua suoraan. Sovi etukäteen, ettei kenenkään sanomisia kerrota eteenpäin nimellä.',
    'A calm moment and leave to speak plainly. Agree beforehand that nobody’s words are passed on with a name.',
    'En lugn stund och lov att tala rakt. Kom på förhand överens om att ingens ord förs vidare med namn.',
  ),
  outcome: translated(
    'Pulssi ennen ja jälkeen, kuva siitä, mitä neljässä kohdassa on ja mitä puuttuu, ja kaksi tai kolme kokeilua.',
    'The pulse before and after, a picture of what is there and what is missing in the four parts, and two or three trials.',
    'Pulsen före och efter, en bild av vad som finns och vad som saknas i de fyra delarna, och två eller tre försök.',
  ),
  roles: [
    {
      name: translated('Fasilitoija', 'Facilitator', 'Facilitator'),
      task: translated(
        'Kertoo ensin itse jotakin, kuuntelee enemmän kuin puhuu ja antaa hiljaisuuden kestää.',
        'Tells something of their own first, listens more than talks and lets silence last.',
        'Berättar först något eget, lyssnar mer än talar och låter tystnaden vara.',
      ),
    },
    {
      name: translated('Pulssin lukija', 'Pulse reader', 'Pulsläsare'),
      task: translated(
        'Kuvaa ääneen, miten merkit jakautuvat, arvailematta kenen ne ovat.',
        'Describes aloud how the marks are spread, without guessing whose they are.',
        'Beskriver högt hur märkena sprider sig, utan att gissa vems de är.',
      ),
    },
  ],
  source: NETWORK_WORK_SOURCE,
  scaffold: (locale) => drawCoreWheel(locale).records,
  firstRecords: (locale) => drawCoreWheel(locale).notes,
  agenda: coreWheelAgenda,
}
