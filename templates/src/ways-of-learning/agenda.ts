// The ways-of-learning agenda: needs alone, three ways told, needs placed, and three occasions planned.
import type { Step } from '@keha/shared/session/model/agenda.ts'
import { ALONE_FIRST, step, TAUGHT, translated } from '../words.ts'

export const waysOfLearningAgenda: readonly Step[] = [
  step('welcome', 'welcome', 8, 'shape:ways-of-learning-start', {
    title: translated('Tervetuloa', 'Welcome', 'Välkommen'),
    instruction: translated(
      'Tee harjoitusnurkkaan lappu: minkä tärkeän asian olet oppinut joltakulta toiselta, ja miten?',
      'Make a note in the practice corner: what important thing have you learned from somebody else, and how?',
      'Gör en lapp i övningshörnet: vilken viktig sak har du lärt dig av någon annan, och hur?',
    ),
    guidance: translated(
      'Lue muutama lappu ääneen ja kysy, oliko oppiminen opetusta, ohjattua vai itse järjestynyttä. Siitä näkee heti, että tapoja on monta. Kirjoita näkyviin, mihin verkosto tarvitsee uutta oppia.',
      'Read a few notes aloud and ask whether the learning was taught, guided or self-organised. It shows at once that there are many ways. Write in sight what the network needs to learn for.',
      'Läs upp några lappar och fråga om lärandet var undervisning, guidat eller självordnat. Då syns det genast att sätten är många. Skriv synligt till vad nätverket behöver ny kunskap.',
    ),
  }),
  step(
    'needs',
    'write',
    12,
    'shape:ways-of-learning-needs',
    {
      title: translated('Mitä pitäisi oppia?', 'What should we learn?', 'Vad borde vi lära oss?'),
      instruction: translated(
        'Kirjoita 2–4 lappua: mitä sinun tai verkoston pitäisi oppia, ja mihin oppi käytetään?',
        'Write 2–4 notes: what should you or the network learn, and what is it used for?',
        'Skriv 2–4 lappar: vad borde du eller nätverket lära sig, och vad används det till?',
      ),
      guidance: translated(
        'Tarve alkaa työstä, ei kurssitarjonnasta: mikä jää nyt tekemättä, koska emme osaa? Paljasta laput yhtä aikaa ja ryhmitelkää ne viiteen tai kuuteen tarpeeseen. Kysy myös, mitä joku paikalla oleva jo osaa: se lappu on kultaa.',
        'A need begins in the work, not in a list of courses: what is left undone because we cannot do it? Reveal the notes at once and group them into five or six needs. Ask also what somebody present can do already: that note is gold.',
        'Ett behov börjar i arbetet, inte i ett kursutbud: vad blir ogjort för att vi inte kan? Visa lapparna på en gång och gruppera dem till fem eller sex behov. Fråga också vad någon på plats redan kan: den lappen är guld värd.',
      ),
    },
    ALONE_FIRST,
  ),
  step(
    'ways',
    'listen',
    8,
    'shape:ways-of-learning-ways',
    {
      title: translated('Kolme tapaa', 'Three ways', 'Tre sätt'),
      instruction: translated(
        'Kuuntele ja mieti, missä olet kohdannut kunkin kolmesta tavasta.',
        'Listen and think where you have met each of the three ways.',
        'Lyssna och fundera på var du har mött vart och ett av de tre sätten.',
      ),
      guidance: translated(
        'Kerro jokaisesta tavasta yksi oma esimerkki ja se, kuka vastaa mistäkin: opettaja sisällöstä, fasilitoija kulusta, emäntä tai isäntä puitteista. Näytä halutessasi mallipohjan kuva. Korosta, ettei vapaampi ole parempi: liian vapaa tapa väärässä kohdassa väsyttää.',
        'Tell one example of your own of each way, and who answers for what: the teacher for content, the facilitator for the course, the host for the setting. Show a template’s picture if you like. Stress that more free is not better: too free a way in the wrong place tires people.',
        'Berätta ett eget exempel på varje sätt och vem som svarar för vad: läraren för innehållet, facilitatorn för gången, värden för ramarna. Visa gärna en malls bild. Betona att friare inte är bättre: ett för fritt sätt på fel plats tröttar.',
      ),
    },
    TAUGHT,
  ),
  step('place', 'place', 15, 'shape:ways-of-learning-ways', {
    title: translated('Tarpeet tapojen alle', 'Needs under ways', 'Behoven under sätten'),
    instruction: translated(
      'Siirtäkää tarvelaput sen tavan alle, joka auttaisi eniten. Perustelkaa ääneen.',
      'Move the notes of needs under the way that would help most. Give your reasons aloud.',
      'Flytta behovslapparna under det sätt som skulle hjälpa mest. Motivera högt.',
    ),
    guidance: translated(
      'Kysy jokaisesta tarpeesta: onko vastaus jollakulla, hajallaan joukossa vai vielä tuntematon? Sama tarve voi kulkea kaikkien kolmen läpi, ensin luento, sitten kahvila. Jos kaikki päätyy opetukseen, kysy, mitä oppijat jo tietävät. Jättäkää rajatapaus kahden tavan väliin.',
      'Ask of each need: does somebody have the answer, is it scattered in the group, or still unknown? The same need may go through all three, first a lecture, then a café. If everything ends up under teaching, ask what learners know already. Leave a borderline case between two ways.',
      'Fråga om varje behov: har någon svaret, är det utspritt i gruppen eller ännu okänt? Samma behov kan gå genom alla tre, först en föreläsning, sedan ett café. Om allt hamnar under undervisning, fråga vad deltagarna redan vet. Lämna ett gränsfall mellan två sätt.',
    ),
  }),
  step('choose', 'vote', 7, 'shape:ways-of-learning-ways', {
    title: translated('Kolme ensimmäistä', 'The first three', 'De tre första'),
    instruction: translated(
      'Sinulla on kolme ääntä: anna ne tarpeille, joista kannattaa aloittaa. Katso, mitä tavoitteemme nyt vaativat.',
      'You have three votes: give them to the needs to begin with. Look at what our goals demand now.',
      'Du har tre röster: ge dem till de behov som är värda att börja med. Se vad våra mål nu kräver.',
    ),
    guidance: translated(
      'Avaa äänestys tämän alueen lapuista, kolme ääntä kullekin, ja sulje se, kun kaikki ovat äänestäneet. Tasatilanteessa valitkaa se, jonka osaaja on jo joukossa. Kolme riittää, sillä muut tarpeet pysyvät taulussa ja odottavat.',
      'Open a vote on the notes of this area, three votes each, and close it when everyone has voted. In a tie choose the one somebody in the group already masters. Three are enough, for the other needs stay on the board and wait.',
      'Öppna en omröstning om lapparna på den här ytan, tre röster var, och stäng den när alla har röstat. Vid lika antal, välj det som någon i gruppen redan behärskar. Tre räcker, för de andra behoven finns kvar på tavlan och väntar.',
    ),
  }),
  step('plan', 'agree', 18, 'shape:ways-of-learning-plan', {
    title: translated('Suunnitelma', 'The plan', 'Planen'),
    instruction: translated(
      'Täyttäkää rivi kerrallaan: mitä opitaan, millä tavalla, kuka valmistelee, ketkä kutsutaan ja milloin.',
      'Fill in one row at a time: what is learned, in which way, who prepares, who is invited and when.',
      'Fyll i en rad i taget: vad som lärs, på vilket sätt, vem som förbereder, vilka som bjuds in och när.',
    ),
    guidance: translated(
      'Jakakaa rivit pienille ryhmille ja antakaa kymmenen minuuttia, sitten esittely. Varmistakaa, että valmistelija on luvannut sen itse ja että hänellä on pari. Kysy vielä, puuttuuko kutsuttavista joku, jolle aihe on tärkein. Lue rivit ääneen ja odota suostumus.',
      'Share the rows among small groups and give ten minutes, then present. Make sure that the preparer has promised it themselves and has a partner. Ask once more whether somebody is missing from those invited to whom the subject matters most. Read the rows aloud and wait for consent.',
      'Fördela raderna på små grupper och ge tio minuter, sedan presentation. Se till att den som förbereder själv har lovat det och har en partner. Fråga ännu om någon som ämnet är viktigast för saknas bland dem som bjuds in. Läs raderna högt och vänta på samtycke.',
    ),
  }),
  step('close', 'reflect', 5, 'shape:ways-of-learning-start', {
    title: translated('Päätös', 'Close', 'Avslutning'),
    instruction: translated(
      'Kerro yhdellä lauseella: mitä voit itse opettaa muille, ja mitä haluat oppia ensin?',
      'Say in one sentence: what can you teach others, and what do you want to learn first?',
      'Berätta med en mening: vad kan du lära andra, och vad vill du själv lära dig först?',
    ),
    guidance: translated(
      'Kirjaa tarjoukset, sillä niistä syntyy seuraavia tilaisuuksia ilman budjettia. Kerro, kuka vie päivät vuosikelloon. Kiitä niitä, jotka paljastivat, etteivät osaa: siitä oppiminen alkaa.',
      'Write down the offers, for they become the next occasions without a budget. Tell who takes the dates to the year clock. Thank those who showed what they cannot do: that is where learning begins.',
      'Skriv ner erbjudandena, för av dem blir nästa tillfällen utan budget. Berätta vem som för in dagarna i årsklockan. Tacka dem som visade att de inte kan: där börjar lärandet.',
    ),
  }),
]
