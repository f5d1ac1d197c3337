// The lecture's agenda: about an hour, of which a third is input.
import type { Step } from '@keha/shared/session/model/agenda.ts'
import { step, translated } from '../words.ts'

export const lectureAgenda: readonly Step[] = [
  step('welcome', 'welcome', 5, 'shape:expert-lecture-start', {
    title: translated('Tervetuloa', 'Welcome', 'Välkommen'),
    instruction: translated(
      'Kokeile lappua harjoitusnurkassa. Kysymyslaatikko on auki heti.',
      'Try a note in the practice corner. The question box is open from the start.',
      'Prova en lapp i övningshörnet. Frågelådan är öppen från början.',
    ),
    guidance: translated(
      'Esittele asiantuntija parilla lauseella ja kerro, miksi juuri tämä aihe on verkostolle tärkeä nyt. Näytä kysymyslaatikko ja lupaa, että jokaiseen kysymykseen vastataan tai se viedään eteenpäin. Sovi, kuka hoitaa kysymyksiä alustuksen aikana.',
      'Introduce the expert in a couple of sentences and tell why this very subject matters to the network now. Show the question box and promise that every question is answered or carried on. Settle who looks after the questions during the lecture.',
      'Presentera experten med ett par meningar och berätta varför just det här ämnet är viktigt för nätverket nu. Visa frågelådan och lova att varje fråga besvaras eller förs vidare. Bestäm vem som sköter frågorna under inledningen.',
    ),
  }),
  step('question', 'write', 5, 'shape:expert-lecture-start', {
    title: translated('Kysymys salille', 'A question to the room', 'En fråga till alla'),
    instruction: translated(
      'Vastaa kysymykseen yhdellä lapulla, omasta kokemuksestasi. Oikeita vastauksia ei ole.',
      'Answer the question with one note, from your own experience. There are no right answers.',
      'Svara på frågan med en lapp, utifrån din egen erfarenhet. Det finns inga rätta svar.',
    ),
    guidance: translated(
      'Hyvä kysymys on sellainen, johon kaikki voivat vastata ilman asiantuntemusta. Anna kaksi minuuttia, lue sitten muutama lappu ääneen ja pyydä asiantuntijaa sanomaan, mikä hänet yllätti. Näin alustus kiinnittyy siihen, mitä kuulijat jo ajattelevat.',
      'A good question is one that everyone can answer without expertise. Give two minutes, then read a few notes aloud and ask the expert what surprised them. That way the lecture connects with what the listeners already think.',
      'En bra fråga är en som alla kan svara på utan sakkunskap. Ge två minuter, läs sedan upp några lappar och be experten säga vad som överraskade. Så fäster inledningen vid det som åhörarna redan tänker.',
    ),
  }),
  step('input', 'listen', 20, 'shape:expert-lecture-lecture', {
    title: translated('Alustus', 'Lecture', 'Inledning'),
    instruction: translated(
      'Kuuntele ja katso diat tästä taululta. Kirjoita oivallukset alueen oikeaan laitaan ja kysymykset kysymyslaatikkoon.',
      'Listen, and see the slides here on the board. Write insights on the right of the area and questions in the question box.',
      'Lyssna och se bilderna här på tavlan. Skriv insikter till höger på ytan och frågor i frågelådan.',
    ),
    guidance: translated(
      'Lisää diat PDF-tiedostona tai kuvina jo ennen alkua ja näytä ne kaikille: jokaisen näkymä seuraa puhujaa. Pidä alustus enintään 20 minuutissa: sen jälkeen kuuntelu väsyy. Näytä asiantuntijalle merkki, kun viisi minuuttia on jäljellä. Seuraa sillä aikaa kysymyslaatikkoa, siirrä samat kysymykset päällekkäin ja nosta tarvittaessa yksi tarkentava kysymys heti.',
      'Add the slides as a PDF or pictures before you begin and show them to everyone: each view follows the speaker. Keep the lecture to 20 minutes at most: after that, listening tires. Give the expert a sign when five minutes are left. Meanwhile watch the question box, move questions that are the same together and raise one clarifying question at once where needed.',
      'Lägg till presentationen som PDF eller bilder före start och visa den för alla: allas vy följer talaren. Håll inledningen inom 20 minuter: efter det tröttnar lyssnandet. Ge experten ett tecken när fem minuter återstår. Följ under tiden frågelådan, flytta ihop frågor som är lika och lyft vid behov genast en klargörande fråga.',
    ),
  }),
  step('groups', 'pairs', 8, 'shape:expert-lecture-groups', {
    title: translated('Pienet ryhmät', 'Small groups', 'Små grupper'),
    instruction: translated(
      'Parisi tai kolmikkosi näkyy tässä alla. Puhukaa viisi minuuttia, valitkaa sitten kaksi tärkeintä ajatusta lapuille.',
      'Whom you talk with is told below. Talk for five minutes, then put your two most important thoughts on notes.',
      'Här nedanför ser du vem du samtalar med. Samtala i fem minuter och skriv sedan era två viktigaste tankar på lappar.',
    ),
    guidance: translated(
      'Jaa osallistujat yhdellä painalluksella pareiksi tai kolmikoiksi: kumppanit tulevat eri organisaatioista, eikä kukaan jää etsimään. Kysymys kannattaa sanoa ääneen: mitä tämä tarkoittaa meidän työssämme? Ilmoita viiden minuutin kohdalla, että on aika valita. Ryhmiin pääsee kuuntelemaan, mutta vastauksia ei tarvitse antaa.',
      'Divide people into pairs or threes with one press: partners come from different organisations, and nobody is left searching. Say the question aloud: what does this mean in our work? At five minutes announce that it is time to choose. You may listen in to groups, but need not give answers.',
      'Dela in deltagarna i par eller trior med ett tryck: de kommer från olika organisationer, och ingen blir sökande. Säg frågan högt: vad betyder det här i vårt arbete? Säg till efter fem minuter att det är dags att välja. Du får lyssna på grupperna, men behöver inte ge svar.',
    ),
  }),
  step('questions', 'questions', 15, 'shape:expert-lecture-questions', {
    title: translated('Kysymykset', 'Questions', 'Frågor'),
    instruction: translated(
      'Lue jonossa olevat kysymykset ja merkitse ”minäkin” niihin, joita itse mietit. Kysy lisää, jos jokin jäi auki.',
      'Read the queued questions and mark “me too” on those you wonder about. Ask more if something was left open.',
      'Läs frågorna i kön och skriv ”jag med” vid dem du själv undrar över. Fråga mer om något förblev öppet.',
    ),
    guidance: translated(
      'Kerro sääntö ääneen: ensin kysymys, jolla on eniten tukea, sitten se, jonka organisaatiota ei ole vielä kuultu. Siirrä lappu sarakkeesta toiseen, niin kaikki näkevät tilanteen. Vastaus saa kestää kaksi minuuttia. Jos aika loppuu, siirrä loput kohtaan ”jatkoon” ja sopikaa, kuka vastaa ja milloin.',
      'Say the rule aloud: first the question with most support, then one from an organisation not yet heard. Move the note from column to column so that everyone sees where it stands. An answer may take two minutes. When time runs out, move the rest to “carried on” and agree who answers, and when.',
      'Säg regeln högt: först frågan med mest stöd, sedan en från en organisation som ännu inte hörts. Flytta lappen från kolumn till kolumn så att alla ser läget. Ett svar får ta två minuter. När tiden tar slut, flytta resten till ”förs vidare” och kom överens om vem som svarar och när.',
    ),
  }),
  step('take-home', 'reflect', 7, 'shape:expert-lecture-take-home', {
    title: translated('Mitä vien mukanani?', 'What do I take home?', 'Vad tar jag med mig?'),
    instruction: translated(
      'Kirjoita yksi lappu omaan työhösi ja yksi koko verkostolle.',
      'Write one note for your own work and one for the whole network.',
      'Skriv en lapp för ditt eget arbete och en för hela nätverket.',
    ),
    guidance: translated(
      'Anna kolme hiljaista minuuttia, se on tilaisuuden tärkein hetki. Pyydä sitten kolmea vapaaehtoista lukemaan lappunsa. Kiitä asiantuntijaa kertomalla yksi asia, joka hänen puheestaan jäi käyttöön. Muistuta, mistä diat ja kysymysten vastaukset löytyvät.',
      'Give three silent minutes, the most important moment of the event. Then ask three volunteers to read their notes. Thank the expert by naming one thing of theirs that stays in use. Remind everyone where the slides and the answers can be found.',
      'Ge tre tysta minuter, de är tillfällets viktigaste stund. Be sedan tre frivilliga läsa upp sina lappar. Tacka experten genom att nämna en sak som blir kvar i bruk. Påminn om var presentationen och svaren finns.',
    ),
  }),
]
