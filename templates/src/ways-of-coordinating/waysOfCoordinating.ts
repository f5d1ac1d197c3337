// Ways of coordinating: hierarchy, market and network compared, and one's own cooperation placed between them.
import type { Template } from '../template.ts'
import { networkWorkAnd, translated } from '../words.ts'
import { waysOfCoordinatingAgenda } from './agenda.ts'
import { drawWaysOfCoordinating } from './board.ts'

export const waysOfCoordinating: Template = {
  id: 'ways-of-coordinating',
  phase: 'assemble',
  title: translated('Hierarkia, markkina vai verkosto?', 'Hierarchy, market or network?', 'Hierarki, marknad eller nätverk?'),
  summary: translated(
    'Verrataan kolmea tapaa sovittaa työ yhteen ja sijoitetaan oma yhteistyö niiden väliin. Ota tämä, kun ihmiset puhuvat yhteistyöstä mutta odottavat siltä eri asioita. Jäljelle jää yhteinen kuva ja lista siitä, mitä jatketaan, lopetetaan ja aloitetaan.',
    'Compare three ways of fitting work together and place your own cooperation between them. Take it when people speak of cooperation but expect different things of it. It leaves a shared picture and a list of what to keep, drop and begin.',
    'Jämför tre sätt att samordna arbete och placera ert eget samarbete mellan dem. Ta den här när alla talar om samarbete men väntar sig olika saker av det. Kvar blir en gemensam bild och en lista på vad ni behåller, släpper och börjar med.',
  ),
  people: { min: 4, max: 40 },
  needs: translated(
    'Yksi yhteistyö, jota katsotaan, ja kymmenen minuutin alustus omin esimerkein. Vertailu on taulussa valmiina.',
    'One cooperation to look at, and an introduction of ten minutes with examples of your own. The comparison is there on the board.',
    'Ett samarbete att se på och en inledning på tio minuter med egna exempel. Jämförelsen finns färdig på tavlan.',
  ),
  outcome: translated(
    'Kuva siitä, missä yhteistyömme on ja minne se haluaa, kokemuksia ja sovitut muutokset.',
    'A picture of where your cooperation is and where it wants to go, experiences, and agreed changes.',
    'En bild av var samarbetet är och vart det vill, erfarenheter och avtalade ändringar.',
  ),
  roles: [
    {
      name: translated('Fasilitoija', 'Facilitator', 'Facilitator'),
      task: translated(
        'Esittelee kolme tapaa puolueettomasti ja kysyy, mihin työhön kukin sopii.',
        'Presents the three ways without taking sides and asks which work each suits.',
        'Presenterar de tre sätten opartiskt och frågar vilket arbete vart och ett passar.',
      ),
    },
    {
      name: translated('Esimerkin kertoja', 'Example teller', 'Berättare'),
      task: translated(
        'Kertoo alustuksessa omasta työstä tapauksen, jossa odotukset menivät ristiin.',
        'Tells in the introduction of a case from their work where expectations crossed.',
        'Berättar i inledningen om ett fall ur sitt arbete där förväntningarna korsades.',
      ),
    },
  ],
  source: networkWorkAnd(
    'Kolmijako: Walter W. Powell (1990).',
    'The three forms: Walter W. Powell (1990).',
    'Tredelningen: Walter W. Powell (1990).',
  ),
  scaffold: (locale) => drawWaysOfCoordinating(locale).records,
  firstRecords: (locale) => drawWaysOfCoordinating(locale).notes,
  agenda: waysOfCoordinatingAgenda,
}
