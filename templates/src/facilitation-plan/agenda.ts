// The agenda of planning a meeting: purpose, parts and methods, a check with a participant's eyes, roles.
import type { Step } from '@keha/shared/session/model/agenda.ts'
import { ALONE_FIRST, step, translated } from '../words.ts'

export const facilitationPlanAgenda: readonly Step[] = [
  step('welcome', 'welcome', 5, 'shape:facilitation-plan-start', {
    title: translated('Tervetuloa', 'Welcome', 'Välkommen'),
    instruction: translated(
      'Tee harjoitusnurkkaan lappu: mikä teki viimeisimmästä hyvästä tapaamisestasi hyvän?',
      'Make a note in the practice corner: what made your latest good meeting good?',
      'Gör en lapp i övningshörnet: vad gjorde ditt senaste goda möte gott?',
    ),
    guidance: translated(
      'Kirjoita tapaaminen, päivä ja kesto näkyviin. Lue laput ääneen ja pidä ne mielessä: ne ovat jo puoli suunnitelmaa. Sovi, että lopputulos on tunnin päästä valmis, ei täydellinen.',
      'Write the meeting, its date and length in sight. Read the notes aloud and keep them in mind: they are half the plan already. Agree that the result is ready in an hour, not perfect.',
      'Skriv mötet, dagen och längden synligt. Läs lapparna högt och håll dem i minnet: de är redan halva planen. Kom överens om att resultatet är färdigt om en timme, inte perfekt.',
    ),
  }),
  step(
    'purpose',
    'write',
    12,
    'shape:facilitation-plan-purpose',
    {
      title: translated('Miksi kohtaamme?', 'Why do we meet?', 'Varför möts vi?'),
      instruction: translated(
        'Kirjoita joka sarakkeeseen lappu: mitä on toisin jälkeenpäin, keitä tarvitaan ja mikä voi mennä pieleen.',
        'Write a note in each column: what is different after, who is needed and what may go wrong.',
        'Skriv en lapp i varje kolumn: vad är annorlunda efteråt, vilka behövs och vad kan gå fel.',
      ),
      guidance: translated(
        'Ensin viisi minuuttia yksin, sitten laput esiin. Tiivistäkää tarkoitus yhteen lauseeseen, joka kelpaa kutsuun. Jos tarkoituksia on kolme, tapaamisia on kolme tai yksi niistä saa nyt riittää. Kysykää rehellisesti, riittäisikö viesti.',
        'First five minutes alone, then the notes are shown. Sum up the purpose in one sentence fit for the invitation. If there are three purposes, there are three meetings, or one of them is enough for now. Ask honestly whether a message would do.',
        'Först fem minuter ensam, sedan visas lapparna. Sammanfatta syftet i en mening som duger till inbjudan. Om syftena är tre är mötena tre, eller så räcker ett av dem nu. Fråga ärligt om ett meddelande skulle räcka.',
      ),
    },
    ALONE_FIRST,
  ),
  step('time', 'discuss', 18, 'shape:facilitation-plan-time', {
    title: translated('Aika viidessä osassa', 'The time in five parts', 'Tiden i fem delar'),
    instruction: translated(
      'Jakakaa minuutit viidelle osalle. Kirjoittakaa joka osaan työtapa ja kysymys, jolla se alkaa.',
      'Share the minutes among five parts. Write for each a method and the question it begins with.',
      'Fördela minuterna på fem delar. Skriv för varje del ett arbetssätt och frågan den börjar med.',
    ),
    guidance: translated(
      'Aloittakaa lopusta: varatkaa ensin sulkeminen ja päätökset, sitten muu. Puolet ajasta kuuluu keskusteluun, muuten dialogi jää aikomukseksi. Lisätkää kaksi minuuttia jokaiseen siirtymään ja tauko, jos kesto ylittää puolitoista tuntia. Kysymys on tärkeämpi kuin menetelmän nimi.',
      'Begin at the end: set aside closing and decisions first, then the rest. Half of the time belongs to talk, or dialogue stays an intention. Add two minutes to each change, and a break if you go over an hour and a half. The question matters more than the name of a method.',
      'Börja från slutet: reservera först avslutning och beslut, sedan resten. Hälften av tiden hör till samtalet, annars blir dialogen en avsikt. Lägg till två minuter för varje byte och en paus om ni går över en och en halv timme. Frågan är viktigare än metodens namn.',
    ),
  }),
  step('check', 'reflect', 10, 'shape:facilitation-plan-check', {
    title: translated('Osallistujan silmin', 'With a participant’s eyes', 'Med en deltagares ögon'),
    instruction: translated(
      'Lue suunnitelma kuin tulisit ensimmäistä kertaa. Kirjoita lappu: missä jäisin ulos, missä ikävystyisin?',
      'Read the plan as if you came for the first time. Write a note: where would I be left out, where bored?',
      'Läs planen som om du kom för första gången. Skriv en lapp: var blir jag utanför, var har jag tråkigt?',
    ),
    guidance: translated(
      'Osallistujan ääni puhuu ensin, muut kuuntelevat puolustautumatta. Miettikää erikseen etäosallistujaa, uutta tulijaa ja sitä, joka puhuu vähän. Korjatkaa heti yksi asia dialogista ja yksi tehokkuudesta. Poistakaa mieluummin kuin lisäätte.',
      'The participant’s voice speaks first, others listen without defending. Think separately of a remote participant, a newcomer and somebody who says little. Mend at once one thing about dialogue and one about efficiency. Rather remove than add.',
      'Deltagarens röst talar först, de andra lyssnar utan att försvara sig. Tänk särskilt på den som är på distans, den nya och den som säger lite. Rätta genast en sak i dialogen och en i effektiviteten. Ta hellre bort än lägg till.',
    ),
  }),
  step('roles', 'agree', 10, 'shape:facilitation-plan-roles', {
    title: translated('Roolit ja valmistelu', 'Roles and preparing', 'Roller och förberedelser'),
    instruction: translated(
      'Ota yksi rooli omaksesi. Kirjoita lapulle, mitä valmistelet ja mihin mennessä.',
      'Take one role for your own. Write on a note what you prepare, and by when.',
      'Ta en roll som din. Skriv på en lapp vad du förbereder, och till när.',
    ),
    guidance: translated(
      'Fasilitoija ei pidä aikaa eikä kirjaa, jos teitä on kolme tai enemmän. Vastaanottaja on tärkeämpi kuin luullaan: ensimmäiset viisi minuuttia ratkaisevat, uskaltaako uusi puhua. Kysykää, kuka astuu tilalle, jos joku sairastuu. Sopikaa kutsun lähettäjä ja päivä.',
      'The facilitator neither keeps time nor records if there are three of you or more. The one who welcomes matters more than you think: the first five minutes decide whether a newcomer dares to speak. Ask who steps in if somebody falls ill. Agree who sends the invitation, and on which day.',
      'Facilitatorn håller varken tiden eller antecknar om ni är tre eller fler. Den som hälsar välkommen är viktigare än man tror: de första fem minuterna avgör om den nya vågar tala. Fråga vem som rycker in om någon blir sjuk. Bestäm vem som sänder inbjudan och vilken dag.',
    ),
  }),
  step('close', 'reflect', 5, 'shape:facilitation-plan-start', {
    title: translated('Päätös', 'Close', 'Avslutning'),
    instruction: translated(
      'Lukekaa tarkoitus vielä kerran. Kerro yhdellä lauseella, mitä itse odotat tapaamiselta.',
      'Read the purpose once more. Say in one sentence what you look forward to in the meeting.',
      'Läs syftet en gång till. Berätta med en mening vad du själv ser fram emot i mötet.',
    ),
    guidance: translated(
      'Jos kukaan ei odota tapaamiselta mitään, palatkaa tarkoitukseen. Kerro, kuka tekee suunnitelmasta ohjelman taululle ja milloin sitä harjoitellaan. Sopikaa myös vartti tapaamisen jälkeen siihen, mitä opitte.',
      'If nobody looks forward to anything, go back to the purpose. Tell who turns the plan into the programme of a board, and when it is rehearsed. Agree also on a quarter of an hour after the meeting for what you learned.',
      'Om ingen ser fram emot något, återvänd till syftet. Berätta vem som gör planen till ett program på en tavla och när det övas. Kom också överens om en kvart efter mötet för vad ni lärde er.',
    ),
  }),
]
