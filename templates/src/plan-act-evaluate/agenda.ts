// The agenda of a round: what happened, two loops of learning, the next trial, tasks, and a row in the book.
import type { Step } from '@keha/shared/session/model/agenda.ts'
import { ALONE_FIRST, step, translated } from '../words.ts'

export const planActEvaluateAgenda: readonly Step[] = [
  step('welcome', 'welcome', 8, 'shape:plan-act-evaluate-start', {
    title: translated('Tervetuloa', 'Welcome', 'Välkommen'),
    instruction: translated(
      'Tee harjoitusnurkkaan lappu: mikä tässä tavoitteessa on sinulle nyt ajankohtaista?',
      'Make a note in the practice corner: what in this goal is on your mind right now?',
      'Gör en lapp i övningshörnet: vad i det här målet är aktuellt för dig just nu?',
    ),
    guidance: translated(
      'Lue tavoite ääneen ja kysy, onko se yhä voimassa. Kerro, monesko kierros on menossa ja mitä kirjassa lukee edellisestä. Jos kierros on ensimmäinen, ohita kaksi seuraavaa vaihetta ja siirry suunnitteluun.',
      'Read the goal aloud and ask whether it still holds. Tell which round this is and what the book says of the last one. If it is the first round, skip the next two steps and go to the plan.',
      'Läs målet högt och fråga om det fortfarande gäller. Berätta vilket varv det är och vad boken säger om det förra. Om varvet är det första, hoppa över de två följande stegen och gå till planen.',
    ),
  }),
  step(
    'what-happened',
    'write',
    10,
    'shape:plan-act-evaluate-evaluate',
    {
      title: translated('Mitä tapahtui?', 'What happened?', 'Vad hände?'),
      instruction: translated(
        'Kirjoita 2–3 havaintoa edellisestä kokeilusta: mitä näit tai kuulit? Myös se, jos mitään ei tehty.',
        'Write 2–3 things you noticed in the last trial: what did you see or hear? Also if nothing was done.',
        'Skriv 2–3 iakttagelser från det förra försöket: vad såg eller hörde du? Även om inget blev gjort.',
      ),
      guidance: translated(
        'Pyydä havaintoja, joista kameralla olisi voinut ottaa kuvan; mielipiteiden vuoro on seuraavaksi. Paljasta laput yhtä aikaa ja järjestäkää ne aikajärjestykseen. Tekemättä jäänyt kokeilu on tavallinen tulos: kysy, mikä siinä oli liian suurta.',
        'Ask for what a camera could have taken a picture of; opinions have their turn next. Reveal the notes at once and put them in order of time. A trial left undone is a common result: ask what in it was too big.',
        'Be om sådant som en kamera kunde ha fångat; åsikterna får sin tur härnäst. Visa lapparna på en gång och ordna dem i tidsföljd. Ett försök som inte blev av är ett vanligt resultat: fråga vad som var för stort i det.',
      ),
    },
    ALONE_FIRST,
  ),
  step('learn', 'reflect', 15, 'shape:plan-act-evaluate-evaluate', {
    title: translated('Mitä opimme?', 'What did we learn?', 'Vad lärde vi oss?'),
    instruction: translated(
      'Kirjoita yksi lappu kumpaankin: miten tekisimme saman paremmin, ja teemmekö edes oikeaa asiaa?',
      'Write one note for each: how would we do the same better, and is it the right thing at all?',
      'Skriv en lapp för vardera: hur gör vi samma sak bättre, och är det över huvud taget rätt sak?',
    ),
    guidance: translated(
      'Ensimmäinen kysymys korjaa tapaa, toinen voi muuttaa tavoitteen. Käsitelkää ne erikseen, muuten jälkimmäinen jää käymättä. Jos tavoite avautuu, kirjatkaa se ja sopikaa, kenen kanssa siitä on puhuttava. Jos aika ei riitä, sanokaa ääneen, että arviointi jätetään nyt väliin.',
      'The first question mends the way, the second may change the goal. Take them one at a time, or the latter never gets its turn. If the goal is opened, write it down and agree with whom it must be talked over. If time is short, say aloud that evaluation is skipped this time.',
      'Den första frågan rättar sättet, den andra kan ändra målet. Ta dem var för sig, annars blir den senare aldrig av. Om målet öppnas, skriv ner det och bestäm med vem det ska talas om. Om tiden inte räcker, säg högt att utvärderingen lämnas bort den här gången.',
    ),
  }),
  step(
    'ideas',
    'write',
    8,
    'shape:plan-act-evaluate-plan',
    {
      title: translated('Mitä kokeilemme?', 'What do we try?', 'Vad prövar vi?'),
      instruction: translated(
        'Kirjoita 1–3 ehdotusta: mitä pientä voisimme kokeilla ennen seuraavaa tapaamista?',
        'Write 1–3 proposals: what small thing could we try before the next meeting?',
        'Skriv 1–3 förslag: vad litet kunde vi pröva före nästa träff?',
      ),
      guidance: translated(
        'Hyvä kokeilu mahtuu parin viikon sisään eikä tarvitse kenenkään muun lupaa. Jos ehdotus on suuri, kysy, mikä on sen ensimmäinen viidennes. Paljasta ehdotukset yhtä aikaa ja lukekaa ne ääneen ilman kommentteja.',
        'A good trial fits within two weeks and needs nobody else’s approval. If a proposal is big, ask what the first fifth of it is. Reveal the proposals at once and read them aloud without comment.',
        'Ett bra försök ryms inom ett par veckor och kräver ingen annans tillstånd. Om ett förslag är stort, fråga vad dess första femtedel är. Visa förslagen på en gång och läs dem högt utan kommentarer.',
      ),
    },
    ALONE_FIRST,
  ),
  step('choose', 'discuss', 14, 'shape:plan-act-evaluate-plan', {
    title: translated('Kokeilu ja sen merkit', 'The trial and its signs', 'Försöket och dess tecken'),
    instruction: translated(
      'Valitkaa yksi kokeilu ja kirjoittakaa se lauseeksi. Mistä näemme kahden viikon päästä, auttoiko se?',
      'Choose one trial and write it as a sentence. How will we see in two weeks whether it helped?',
      'Välj ett försök och skriv det som en mening. Hur ser vi om två veckor att det hjälpte?',
    ),
    guidance: translated(
      'Valitkaa se, josta opitaan eniten, ei se, joka on varmin. Kirjoittakaa merkki ennen tekemistä, muuten jälkikäteen kaikki näyttää onnistumiselta. Kysy myös, mistä huomaisimme, että kannattaa lopettaa kesken. Lue lause lopuksi ääneen.',
      'Choose the one that teaches most, not the one that is safest. Write the sign before acting, or afterwards everything looks like success. Ask also how we would notice that it is better to stop midway. Read the sentence aloud at the end.',
      'Välj det som lär er mest, inte det som är säkrast. Skriv tecknet före handlingen, annars ser allt ut som en framgång efteråt. Fråga också hur vi märker att det är bäst att avbryta. Läs meningen högt till sist.',
    ),
  }),
  step('tasks', 'agree', 15, 'shape:plan-act-evaluate-act', {
    title: translated('Kuka tekee mitä?', 'Who does what?', 'Vem gör vad?'),
    instruction: translated(
      'Pilkkokaa kokeilu tehtäviksi. Ota yksi omaksesi: kirjoita lapulle nimesi ja päivä.',
      'Split the trial into tasks. Take one for your own: write your name and a day on the note.',
      'Dela upp försöket i uppgifter. Ta en som din: skriv ditt namn och en dag på lappen.',
    ),
    guidance: translated(
      'Kukaan ei nimeä toista tekijäksi; jos tehtävälle ei löydy ottajaa, kokeilu on liian suuri. Katso, että työ jakautuu eri organisaatioihin. Valitkaa yksi, joka kysyy väliaikana kuulumisia. Kysy vielä, voivatko kaikki luvata tämän, ja odota vastaus.',
      'Nobody names another for a task; if a task finds no taker, the trial is too big. See that the work is shared by different organisations. Choose one person who asks how it goes meanwhile. Ask once more whether everyone can promise this, and wait for the answer.',
      'Ingen utser någon annan; om en uppgift inte får någon som tar den är försöket för stort. Se till att arbetet delas mellan organisationer. Välj en som under tiden frågar hur det går. Fråga ännu om alla kan lova det här, och vänta på svar.',
    ),
  }),
  step('book', 'harvest', 5, 'shape:plan-act-evaluate-book', {
    title: translated('Kierrosten kirja', 'The book of rounds', 'Varvens bok'),
    instruction: translated(
      'Kirjoittakaa kirjaan yksi rivi: mitä kokeiltiin, miten kävi ja mitä opittiin.',
      'Write one row in the book: what was tried, how it went and what was learned.',
      'Skriv en rad i boken: vad som prövades, hur det gick och vad vi lärde oss.',
    ),
    guidance: translated(
      'Rivin kirjoittaa joku, joka oli mukana tekemässä, ja muut täydentävät. Muotoilkaa oppi niin, että uusi tulijakin ymmärtää sen. Päättäkää seuraavan kierroksen päivä heti, vaikka se olisi lyhyt.',
      'The row is written by somebody who took part in the doing, and the others add to it. Word what was learned so that a newcomer understands it too. Fix the day of the next round at once, even if it is a short one.',
      'Raden skrivs av någon som var med och gjorde, och de andra fyller i. Formulera lärdomen så att även en nykomling förstår den. Bestäm dagen för nästa varv genast, även om det bara räcker en stund.',
    ),
  }),
]
