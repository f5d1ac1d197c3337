// The impact agenda: changes alone, rings, evidence, the outside, and messengers.
import type { Step } from '@keha/shared/session/model/agenda.ts'
import { ALONE_FIRST, step, translated } from '../words.ts'

export const impactAgenda: readonly Step[] = [
  step('welcome', 'welcome', 10, 'shape:impact-start', {
    title: translated('Tervetuloa', 'Welcome', 'Välkommen'),
    instruction: translated(
      'Tee harjoitusnurkkaan lappu: kuka olet ja kenelle työmme on sinusta tärkeintä?',
      'Make a note in the practice corner: who are you, and to whom do you think our work matters most?',
      'Gör en lapp i övningshörnet: vem är du, och för vem tycker du att vårt arbete är viktigast?',
    ),
    guidance: translated(
      'Palauta mieleen tavoitteet, joista sovittiin, ja kirjoita näkyviin, minkä työn vaikutuksia katsotaan. Anna yksi esimerkki tekemisestä ja yksi vaikutuksesta, niin ero tulee selväksi. Muistuta, että myös ei-toivottu vaikutus on tieto, josta kiitetään.',
      'Recall the goals that were agreed and write in sight which work’s impact is looked at. Give one example of activity and one of impact, so that the difference is clear. Remind people that an unwanted impact is knowledge too, and earns thanks.',
      'Påminn om målen ni kom överens om och skriv synligt vilket arbetes effekter ni ser på. Ge ett exempel på aktivitet och ett på effekt, så blir skillnaden klar. Påminn om att även en oönskad effekt är kunskap som förtjänar tack.',
    ),
  }),
  step(
    'changes',
    'write',
    12,
    'shape:impact-map',
    {
      title: translated('Mikä on muuttunut?', 'What has changed?', 'Vad har ändrats?'),
      instruction: translated(
        'Kirjoita 2–4 lappua: kuka tekee nyt jotain toisin kuin ennen? Laita kukin siihen renkaaseen, jossa muutos näkyy.',
        'Write 2–4 notes: who does something differently now? Put each in the ring where the change shows.',
        'Skriv 2–4 lappar: vem gör något annorlunda nu? Lägg varje lapp i den ring där förändringen syns.',
      ),
      guidance: translated(
        'Sisimpään renkaaseen tulee oma työ ja osaaminen, keskimmäiseen ne, joiden hyväksi työtä tehdään, uloimpaan kaikki, mihin se on yltänyt. Jos lapussa lukee tapahtuma, kysy, mitä siitä seurasi. Paljasta laput yhtä aikaa ja lukekaa ne sisältä ulospäin.',
        'The inmost ring holds your own work and skills, the middle one those it is done for, the outer one all that it has reached. Where a note tells of an event, ask what followed from it. Reveal the notes at once and read them from the inside out.',
        'Den innersta ringen är för eget arbete och kunnande, den mellersta för dem som arbetet görs för, den yttersta för allt det har nått. Om lappen berättar om en händelse, fråga vad den ledde till. Visa lapparna på en gång och läs dem inifrån och ut.',
      ),
    },
    ALONE_FIRST,
  ),
  step('rings', 'place', 10, 'shape:impact-map', {
    title: translated('Renkaat yhdessä', 'The rings together', 'Ringarna tillsammans'),
    instruction: translated(
      'Siirtäkää samat vaikutukset vierekkäin. Vetäkää nuoli, jos yksi muutos on johtanut toiseen.',
      'Move impacts that are the same together. Draw an arrow where one change has led to another.',
      'Flytta ihop effekter som är lika. Dra en pil där en förändring har lett till en annan.',
    ),
    guidance: translated(
      'Nuolet ovat tämän vaiheen aarre: ne kertovat, miten vaikutus kulkee sisältä ulos. Ellei yhtään nuolta synny, kysy, mitä omassa työssä pitäisi muuttua, jotta kohderyhmä huomaisi sen. Katsokaa lopuksi, mikä rengas jäi tyhjimmäksi.',
      'Arrows are the treasure of this step: they tell how impact travels from the inside out. Where none appear, ask what in your own work ought to change for the target group to notice. Look at the end which ring stayed emptiest.',
      'Pilarna är det här stegets skatt: de visar hur effekterna går inifrån och ut. Om inga uppstår, fråga vad som borde ändras i ert eget arbete för att målgruppen ska märka det. Se till sist vilken ring som blev tommast.',
    ),
  }),
  step('evidence', 'discuss', 15, 'shape:impact-map', {
    title: translated('Mistä tiedämme?', 'How do we know?', 'Hur vet vi?'),
    instruction: translated(
      'Valitkaa viisi tärkeintä vaikutusta. Kirjoittakaa kustakin oikealle: mitä olemme nähneet, kuulleet tai mitanneet?',
      'Choose the five impacts that matter most. For each write on the right: what have we seen, heard or measured?',
      'Välj de fem viktigaste effekterna. Skriv till höger om varje: vad har vi sett, hört eller mätt?',
    ),
    guidance: translated(
      'Epäilijä kysyy, olisiko näin käynyt ilman verkostoa. Vastaus saa olla, ettemme tiedä, kunhan se kirjataan. Yksi tarkka kertomus on usein vahvempi kuin pyöreä luku. Merkitse ne vaikutukset, joista puuttuu näyttö, ja sovi, kuka kysyy kohderyhmältä.',
      'The doubter asks whether this would have happened without the network. The answer may be that we do not know, as long as it is written down. One exact story is often stronger than a round number. Mark the impacts that lack evidence and agree who asks the target group.',
      'Tvivlaren frågar om det hade gått så även utan nätverket. Svaret får vara att vi inte vet, bara det skrivs ner. En exakt berättelse är ofta starkare än en rund siffra. Märk ut effekter som saknar belägg och bestäm vem som frågar målgruppen.',
    ),
  }),
  step('break', 'break', 10, null, {
    title: translated('Tauko', 'Break', 'Paus'),
    instruction: translated(
      'Pidä tauko. Mieti, kenelle kertoisit tästä ensimmäisenä.',
      'Take a break. Think whom you would tell of this first.',
      'Ta en paus. Fundera på vem du först skulle berätta det här för.',
    ),
    guidance: translated(
      'Tauon jälkeen katse kääntyy ulospäin, joten vaihtakaa paikkaa, jos voitte. Valitse sillä välin yksi vaikutus, josta on helppo kertoa, ja käytä sitä esimerkkinä. Jatka sovittuna hetkenä.',
      'After the break the eye turns outwards, so change seats if you can. Meanwhile choose one impact that is easy to tell of, and use it as an example. Go on at the agreed moment.',
      'Efter pausen vänds blicken utåt, så byt plats om ni kan. Välj under tiden en effekt som är lätt att berätta om och använd den som exempel. Fortsätt på utsatt tid.',
    ),
  }),
  step('outside', 'write', 10, 'shape:impact-map', {
    title: translated('Keitä emme tavoita?', 'Whom do we not reach?', 'Vilka når vi inte?'),
    instruction: translated(
      'Kirjoita renkaiden ulkopuolelle: kuka voisi käyttää tätä, mutta ei ole kuullut meistä?',
      'Write outside the rings: who could use this but has not heard of us?',
      'Skriv utanför ringarna: vem skulle kunna använda det här men har inte hört om oss?',
    ),
    guidance: translated(
      'Tuntematon verkosto on lähempänä kuin luulemme: usein joku meistä tuntee jonkun siellä. Pyydä myös epätodennäköisiä nimiä, kuten toista alaa tai toista maata. Merkitkää lappuun tähti, jos joku paikalla olevista voi soittaa heille.',
      'The unknown network is closer than we think: often one of us knows somebody there. Ask for unlikely names too, such as another field or another country. Mark a note with a star if somebody present can ring them.',
      'Det okända nätverket är närmare än vi tror: ofta känner någon av oss någon där. Be även om osannolika namn, som en annan bransch eller ett annat land. Märk lappen med en stjärna om någon på plats kan ringa dem.',
    ),
  }),
  step('spread', 'agree', 15, 'shape:impact-spread', {
    title: translated('Kuka vie viestin?', 'Who takes the message?', 'Vem för budskapet?'),
    instruction: translated(
      'Täyttäkää rivi kerrallaan: keille, mitä kerromme, kuka vie ja milloin.',
      'Fill in one row at a time: to whom, what we tell, who takes it and when.',
      'Fyll i en rad i taget: till vem, vad vi berättar, vem som för det och när.',
    ),
    guidance: translated(
      'Muotoilkaa viesti vastaanottajan silmin: mitä hyötyä hänelle on siitä, että jatkaa lukemista? Viejä on se, johon vastaanottaja jo luottaa, vaikka hän ei olisi paras puhuja. Kolme viejää riittää. Kutsukaa samalla mukaan: leviäminen on myös uusien jäsenten saamista.',
      'Shape the message with the receiver’s eyes: what do they gain by reading on? The messenger is the one the receiver already trusts, even if not the best speaker. Three messengers are enough. Invite people at the same time: spreading is also gaining members.',
      'Forma budskapet med mottagarens ögon: vad vinner den på att läsa vidare? Budbäraren är den som mottagaren redan litar på, även om någon annan talar bättre. Tre budbärare räcker. Bjud samtidigt in: spridning är också att få nya medlemmar.',
    ),
  }),
  step('close', 'reflect', 8, 'shape:impact-start', {
    title: translated('Mitä opimme?', 'What did we learn?', 'Vad lärde vi oss?'),
    instruction: translated(
      'Kerro yhdellä lauseella: mistä vaikutuksesta olet ylpein, ja mitä teemme seuraavalla kierroksella toisin?',
      'Say in one sentence: which impact makes you proudest, and what do we do differently next round?',
      'Berätta med en mening: vilken effekt är du stoltast över, och vad gör vi annorlunda nästa varv?',
    ),
    guidance: translated(
      'Juhlikaa hetki: verkostotyö ei usein näy ulospäin, ja väsymys tulee siitä. Kirjaa ensi kierrosta koskevat ajatukset ylös, sillä niistä alkaa seuraava miksi. Sovi, milloin vaikutuksia katsotaan uudelleen samoilla renkailla.',
      'Celebrate for a moment: network work often does not show, and that is what tires people. Write down the thoughts about the next round, for the next why begins there. Agree when you look at the impact again with the same rings.',
      'Fira en stund: nätverksarbete syns ofta inte, och det är det som tröttar. Skriv ner tankarna om nästa varv, för där börjar nästa varför. Bestäm när ni ser på effekterna igen med samma ringar.',
    ),
  }),
]
